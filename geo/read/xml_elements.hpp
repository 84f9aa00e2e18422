// XML element by element, so that a file of any size costs the memory of one placemark. Knows where elements are, not
// what they mean. No entities of the file's own, nothing from outside, no depth without end.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo {

struct XmlElement {
  std::string name;  ///< without the prefix of its namespace
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string text;  ///< its own, without what is in its children
  std::vector<XmlElement> children;

  /// The first of that name, or null.
  const XmlElement* child(std::string_view wanted) const;
  /// The text of the first child of that name without the blanks around it; empty where there is none.
  std::string textOf(std::string_view wanted) const;
  std::string attribute(std::string_view wanted) const;
};

/// What is done with a file. The elements named as containers are open while their children come; every other child of
/// one is handed over as soon as it is complete.
struct XmlHandlers {
  std::function<bool(std::string_view name)> isContainer;
  std::function<void(const XmlElement&)> open;  ///< a container begins; it has no children yet
  std::function<void()> close;
  std::function<void(const XmlElement&)> take;
  std::function<void(std::size_t)> passed{};  ///< so many bytes more have been read; may throw to end it
};

/// Throws Error, naming `file`, when the text is not well-formed, declares entities, is nested deeper than any
/// placemark or has a root that is no container.
void eachElement(std::string_view xml, const std::string& file, const XmlHandlers& handlers);

/// Without the blanks at both ends.
std::string trimmed(std::string_view text);

}  // namespace geo
