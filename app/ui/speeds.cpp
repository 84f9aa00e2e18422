#include "app/ui/speeds.hpp"

#include <array>
#include <cmath>

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

std::string speedWords(double speed, const app::Messages& tr) {
  const Unit& unit = unitOf(speed);
  const double number = speed / unit.seconds, whole = std::round(number);
  const bool isWhole = std::abs(number - whole) < 0.03 * number;
  const std::string words = app::numberInWords(isWhole ? whole : number, tr.language(), isWhole ? 0 : 1);
  return app::filled(tr(isWhole && whole == 1 ? unit.one : unit.many), {{"number", words}});
}

}  // namespace ui
