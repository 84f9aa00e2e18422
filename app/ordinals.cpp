// The English endings and the Roman numerals.
#include "app/ordinals.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace app {
namespace {

std::string_view ending(std::int64_t number) {
  const bool teen = number % 100 / 10 == 1;
  if (teen || number % 10 > 3 || number % 10 == 0) return "th";
  return number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : "rd";
}

std::string roman(std::int64_t number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "M"},
                                                                    {900, "CM"},
                                                                    {500, "D"},
                                                                    {400, "CD"},
                                                                    {100, "C"},
                                                                    {90, "XC"},
                                                                    {50, "L"},
                                                                    {40, "XL"},
                                                                    {10, "X"},
                                                                    {9, "IX"},
                                                                    {5, "V"},
                                                                    {4, "IV"},
                                                                    {1, "I"}}};
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

}  // namespace

std::string ordinal(std::int64_t number, geo::Language language) {
  if (language == geo::Language::en) return std::to_string(number) + std::string(ending(number));
  return number < 4000 ? roman(number) : std::to_string(number);
}

}  // namespace app
