#include "app/ui/speeds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "app/clock.hpp"
#include "app/numbers.hpp"

namespace ui {
namespace {

constexpr double hour = 3'600, day = 24 * hour, month = app::Clock{}.speed, year = 365.2425 * day;

constexpr std::array windows{geo::Period{.days = 1},   geo::Period{.days = 7},  geo::Period{.months = 1},
                             geo::Period{.months = 3}, geo::Period{.years = 1}, geo::Period{.years = 5},
                             geo::Period{.years = 10}, geo::Period{.years = 25}};

struct Unit {
  double seconds;
  const char *one, *many;  ///< patterns for a whole number and for a broken one
};

// A broken number takes the plural in the three languages.
constexpr std::array units{
    Unit{year, app::toTranslate("{number} year a second"), app::toTranslate("{number} years a second")},
    Unit{month, app::toTranslate("{number} month a second"), app::toTranslate("{number} months a second")},
    Unit{day, app::toTranslate("{number} day a second"), app::toTranslate("{number} days a second")},
    Unit{hour, app::toTranslate("{number} hour a second"), app::toTranslate("{number} hours a second")},
    Unit{1, app::toTranslate("{number} second a second"), app::toTranslate("{number} seconds a second")}};

/// How units begin in the three languages, the longer first where one begins like another.
struct UnitWord {
  std::string_view word;
  double seconds;
};
constexpr std::array unitWords{UnitWord{"centur", 100 * year},
                               UnitWord{"siglo", 100 * year},
                               UnitWord{"s\u00e9culo", 100 * year},
                               UnitWord{"decad", 10 * year},
                               UnitWord{"d\u00e9cad", 10 * year},
                               UnitWord{"year", year},
                               UnitWord{"a\u00f1o", year},
                               UnitWord{"ano", year},
                               UnitWord{"mon", month},
                               UnitWord{"min", 60},
                               UnitWord{"mes", month},
                               UnitWord{"m\u00ea", month},
                               UnitWord{"week", 7 * day},
                               UnitWord{"sem", 7 * day},
                               UnitWord{"hour", hour},
                               UnitWord{"hor", hour},
                               UnitWord{"sec", 1},
                               UnitWord{"seg", 1},
                               UnitWord{"day", day},
                               UnitWord{"d\u00ed", day},
                               UnitWord{"dia", day},
                               UnitWord{"y", year},
                               UnitWord{"a", year},
                               UnitWord{"w", 7 * day},
                               UnitWord{"d", day},
                               UnitWord{"h", hour},
                               UnitWord{"s", 1}};

const Unit& unitOf(double speed) {
  for (const Unit& unit : units)
    if (speed >= 0.99 * unit.seconds) return unit;
  return units.back();
}

}  // namespace

std::span<const geo::Period> windowChoices() {
  return windows;
}

std::span<const double> speedChoices() {
  return app::speedSteps;
}

std::optional<double> speedFrom(std::string_view text, const app::Messages& tr) {
  if (const auto period = geo::parsePeriod(text)) {
    const double seconds = geo::approximateSeconds(*period);
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
  }
  const bool hasComma = tr.language() != geo::Language::en;
  std::string number;
  std::size_t at = 0;
  while (at < text.size() &&
         (text[at] == ' ' || text[at] == '.' || text[at] == ',' || (text[at] >= '0' && text[at] <= '9'))) {
    const char c = text[at++];
    if (c == (hasComma ? ',' : '.') || (c == '.' && number.find('.') == std::string::npos))
      number += '.';
    else if (c >= '0' && c <= '9')
      number += c;
  }
  const double count = number.empty() ? 1 : std::atof(number.c_str());
  std::string word(text.substr(at));
  std::ranges::transform(word, word.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto unit = std::ranges::find_if(unitWords, [&](const UnitWord& one) { return word.starts_with(one.word); });
  if (unit == unitWords.end() || count <= 0) return std::nullopt;
  return count * unit->seconds;
}

std::string speedWords(double speed, const app::Messages& tr) {
  const Unit& unit = unitOf(speed);
  const double number = speed / unit.seconds, whole = std::round(number);
  const bool isWhole = std::abs(number - whole) < 0.03 * number;
  const std::string words = app::numberInWords(isWhole ? whole : number, tr.language(), isWhole ? 0 : 1);
  return app::filled(tr(isWhole && whole == 1 ? unit.one : unit.many), {{"number", words}});
}

}  // namespace ui
