// See xml_elements.hpp. Expat opens nothing by itself, and stops entities that grow; here all entities of a file's own
// are refused.
#include "geo/read/xml_elements.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>

#include "geo/problems.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

constexpr std::size_t deepest = 100;          // folders in folders and all
constexpr std::size_t atOnce = 1'000'000;     // bytes for the parser
constexpr std::size_t longest = 256'000'000;  // text of one element: no description is as long

std::string_view localName(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Free {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free>;

class Elements {
 public:
  Elements(std::string_view xml, const std::string& file, const XmlHandlers& handlers)
      : xml_(xml), file_(file), handlers_(handlers), parser_(XML_ParserCreate("UTF-8")) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Elements::begins, &Elements::ends);
    XML_SetCharacterDataHandler(parser_.get(), &Elements::says);
    XML_SetEntityDeclHandler(parser_.get(), &Elements::declares);
  }

  void read() {
    do {
      const std::string_view part = xml_.substr(0, atOnce);
      xml_.remove_prefix(part.size());
      const bool last = xml_.empty();
      if (XML_Parse(parser_.get(), part.data(), static_cast<int>(part.size()), last ? 1 : 0) == XML_STATUS_ERROR)
        fail();
      if (handlers_.passed) handlers_.passed(part.size());
    } while (!xml_.empty());
  }

 private:
  [[noreturn]] void fail() const {
    if (thrown_) std::rethrow_exception(thrown_);
    if (!refused_.empty()) throw Error(file_ + " " + refused_);
    throw Error(file_ + " is not well-formed XML: line " + std::to_string(XML_GetCurrentLineNumber(parser_.get())) +
                ", " + XML_ErrorString(XML_GetErrorCode(parser_.get())) + ".");
  }

  void refuse(std::string sentence) {
    refused_ = std::move(sentence);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  /// What a handler throws must not pass through the parser, which is C.
  template <class Work>
  void guarded(const Work& work) {
    if (thrown_ || !refused_.empty()) return;
    try {
      work();
    } catch (...) {
      thrown_ = std::current_exception();
      XML_StopParser(parser_.get(), XML_FALSE);
    }
  }

  void begin(std::string_view name, const XML_Char** attributes) {
    if (++depth_ > deepest) return refuse("is nested deeper than " + std::to_string(deepest) + " levels.");
    XmlElement element;
    element.name = localName(name);
    for (; *attributes != nullptr; attributes += 2)
      element.attributes.emplace_back(localName(attributes[0]), attributes[1]);
    const bool container = open_.empty() && handlers_.isContainer(element.name);
    if (container) return handlers_.open(element);
    if (depth_ == 1)
      return refuse("is XML of a kind that Marea does not read: its root is “" + glimpse(element.name, 40) + "”.");
    open_.push_back(std::move(element));
  }

  void end() {
    --depth_;
    if (open_.empty()) return handlers_.close();
    XmlElement done = std::move(open_.back());
    open_.pop_back();
    length_ = open_.empty() ? 0 : length_;
    if (open_.empty())
      handlers_.take(done);
    else
      open_.back().children.push_back(std::move(done));
  }

  void say(std::string_view text) {
    if (open_.empty()) return;
    length_ += text.size();
    if (length_ > longest) return refuse("has an element of more than " + std::to_string(longest) + " bytes of text.");
    open_.back().text += text;
  }

  static void begins(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& it = *static_cast<Elements*>(self);
    it.guarded([&] { it.begin(name, attributes); });
  }
  static void ends(void* self, const XML_Char*) {
    auto& it = *static_cast<Elements*>(self);
    it.guarded([&] { it.end(); });
  }
  static void says(void* self, const XML_Char* text, int length) {
    auto& it = *static_cast<Elements*>(self);
    it.guarded([&] { it.say({text, static_cast<std::size_t>(length)}); });
  }
  static void declares(void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*,
                       const XML_Char*, const XML_Char*) {
    static_cast<Elements*>(self)->refuse("declares entities of its own, which Marea does not read.");
  }

  std::string_view xml_;
  const std::string& file_;
  const XmlHandlers& handlers_;
  Parser parser_;
  std::vector<XmlElement> open_;  // within the last container, outermost first
  std::size_t depth_ = 0, length_ = 0;
  std::string refused_;
  std::exception_ptr thrown_;
};

}  // namespace

const XmlElement* XmlElement::child(std::string_view wanted) const {
  const auto found = std::ranges::find(children, wanted, &XmlElement::name);
  return found == children.end() ? nullptr : &*found;
}

std::string XmlElement::textOf(std::string_view wanted) const {
  const XmlElement* found = child(wanted);
  return found == nullptr ? std::string{} : trimmed(found->text);
}

std::string XmlElement::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return value;
  return {};
}

void eachElement(std::string_view xml, const std::string& file, const XmlHandlers& handlers) {
  Elements(xml, file, handlers).read();
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

}  // namespace geo
