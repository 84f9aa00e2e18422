// See told.hpp.
#include "geo/live/told.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace geo::live {
namespace {

constexpr int mostDates = 24;

int yearOf(const std::string& date) {
  int year = 2000;
  std::from_chars(date.data(), date.data() + date.size(), year);
  return std::clamp(year, 1, 9'999);
}

/// From all over the table's time, no more than can be asked for each of many texts.
std::vector<std::string> datesOf(const Reader& reader) {
  const LayerReport& layer = reader.report().layers.front();
  const int from = yearOf(layer.timeStart), to = std::max(yearOf(layer.timeEnd), from);
  const int step = std::max((to - from) / mostDates, 1);
  std::vector<std::string> out;
  for (int year = from; year <= to; year += step) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-07-01", year);
    out.emplace_back(text);
  }
  return out;
}

void addCountries(Told& told, const Event& event, bool isFirst) {
  told.varies = told.varies || (!isFirst && event.countries != told.countries);
  for (const std::string& code : event.countries)
    if (std::ranges::count(told.countries, code) == 0) told.countries.push_back(code);
}

}  // namespace

std::vector<Told> toldBy(const Reader& reader, Role role, const Texts& texts, const Stop& stop) {
  const std::vector<std::string> all = datesOf(reader);
  const std::size_t dates = role == Role::country ? all.size() : 1;
  std::vector<Told> out;
  for (const auto& [text, count] : texts.counts) {
    if (stop && stop()) throw Failure(Why::given_up, "given up");
    Told& told = out.emplace_back();
    for (std::size_t i = 0; i < dates; ++i) {
      const Event event = reader.told(role, text, all[i]);
      addCountries(told, event, i == 0);
      told.actors = event.actors;
      told.certainty = event.certainty;
    }
  }
  return out;
}

}  // namespace geo::live
