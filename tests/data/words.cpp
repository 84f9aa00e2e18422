#include "tests/data/words.hpp"

#include <cctype>
#include <utility>

namespace bundled {
namespace {

/// The Latin letters of U+00C0 to U+00FF without their marks; `*` where the character is no letter.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiii"
    "dnooooo*ouuuuyts"
    "aaaaaaaceeeeiiii"
    "dnooooo*ouuuuyty";

bool isApostrophe(std::string_view rest) {
  return rest.starts_with("'") || rest.starts_with("\u2019") || rest.starts_with("\u02BC");
}

std::size_t bytesOf(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// The folded letter at the start of a text, 0 where it is no letter or digit; of two bytes it takes Latin-1 only.
char folded(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest[0]);
  if (lead < 0x80) return std::isalnum(lead) != 0 ? static_cast<char>(std::tolower(lead)) : '\0';
  if (lead != 0xC3 || rest.size() < 2) return '\0';
  const char plain = latin[static_cast<unsigned char>(rest[1]) - 0x80U];
  return plain == '*' ? '\0' : plain;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
  std::string out;
  for (std::size_t i = first; i < first + count; ++i) out += (out.empty() ? "" : " ") + words[i];
  return out;
}

}  // namespace

std::vector<std::string> foldedWords(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) out.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < text.size(); i += bytesOf(static_cast<unsigned char>(text[i]))) {
    const std::string_view rest = text.substr(i);
    if (const char letter = folded(rest); letter != '\0')
      word += letter;
    else if (!isApostrophe(rest))
      finish();
  }
  finish();
  return out;
}

std::unordered_set<std::string> runs(const std::vector<std::string>& words, std::size_t length) {
  std::unordered_set<std::string> out;
  for (std::size_t i = 0; i + length <= words.size(); ++i) out.insert(joined(words, i, length));
  return out;
}

std::string firstAmong(const std::unordered_set<std::string>& runs, const std::vector<std::string>& words,
                       std::size_t length) {
  for (std::size_t i = 0; i + length <= words.size(); ++i)
    if (std::string run = joined(words, i, length); runs.contains(run)) return run;
  return {};
}

}  // namespace bundled
