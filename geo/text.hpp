// The three languages of the data, and texts that exist in some or all of them.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace geo {

enum class Language : std::uint8_t { en, es, pt };
inline constexpr std::array languages{Language::en, Language::es, Language::pt};

struct LocalText {
  std::array<std::string, 3> in;  ///< by Language; empty where it is not there
  /// The text in `language`, else in English, else in whichever there is.
  const std::string& get(Language language) const {
    if (const std::string& own = in[static_cast<std::size_t>(language)]; !own.empty()) return own;
    for (const std::string& other : in)
      if (!other.empty()) return other;
    return in[0];
  }
  bool empty() const { return get(Language::en).empty(); }
  bool operator==(const LocalText&) const = default;
};

/// Marks a sentence for the translators' catalogues; it is translated where it is shown, not here.
constexpr const char* toTranslate(const char* english) {
  return english;
}

}  // namespace geo
