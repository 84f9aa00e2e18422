// Names of countries as keys: "Côte d’Ivoire", "St. Lucia" and "Korea, Rep." have to be found however they are written.
#include <array>
#include <utility>

#include "geo/states.hpp"

namespace geo {
namespace {

/// Letters of the Latin-1 supplement as their bases; the second byte of two in UTF-8.
char base(unsigned char second) {
  constexpr std::string_view bases = "aaaaaaaceeeeiiiidnooooo-ouuuuyts";
  return bases[second & 31U];
}

std::string_view spelledOut(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> words{{{"the", ""},
                                                                                {"st", "saint"},
                                                                                {"rep", "republic"},
                                                                                {"dem", "democratic"},
                                                                                {"fed", "federated"},
                                                                                {"sts", "states"},
                                                                                {"is", "islands"},
                                                                                {"isl", "islands"},
                                                                                {"y", "and"}}};
  for (const auto& [from, to] : words)
    if (word == from) return to;
  return word;
}

}  // namespace

std::string foldedName(std::string_view name) {
  std::string out, word;
  const auto endWord = [&] {
    out += spelledOut(word);
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c == 0xC3 && i + 1 < name.size())
      word += base(static_cast<unsigned char>(name[++i]));
    else if (c == 0xE2 && i + 2 < name.size())
      i += 2;  // typographers' quotation marks and dashes
    else if (c >= 'A' && c <= 'Z')
      word += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || c >= 0x80)
      word += static_cast<char>(c);
    else if (c == '&')
      word += "and";
    else if (c != '\'' && c != '.')
      endWord();
  }
  endWord();
  return out;
}

}  // namespace geo
