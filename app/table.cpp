#include "app/table.hpp"

#include <algorithm>
#include <array>

#include "app/folded.hpp"
#include "app/holds.hpp"
#include "app/kinds.hpp"

namespace app {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string countries(const World& world, const geo::Event& event, geo::Language language) {
  std::string out;
  for (const std::string& code : event.countries) out += (out.empty() ? "" : ", ") + countryName(world, code, language);
  return out;
}

std::string kindWords(const World& world, const geo::Event& event, geo::Language language) {
  return isKnownKind(event.kind) ? world.words.in(language).tr(kindOf(event.kind).title) : event.kind;
}

const char* certaintyName(geo::Certainty certainty) {
  constexpr std::array names{toTranslate("certain"), toTranslate("less certain"), toTranslate("uncertain")};
  return names.at(static_cast<std::size_t>(certainty));
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string places(const geo::Event& event) {
  std::vector<std::string> names;
  for (const geo::Place& place : event.places) names.push_back(place.name);
  return joined(names);
}

std::string number(double degrees) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.6g", degrees);
  return text.data();
}

std::string csvRow(const geo::Event& event, geo::Language language) {
  const geo::Place* place = event.places.empty() ? nullptr : &event.places.front();
  std::string row;
  for (const std::string& field :
       {event.id, event.start, event.end, event.kind, event.title.get(language), joined(event.countries),
        joined(event.actors), places(event), place ? number(place->at.x) : "", place ? number(place->at.y) : "",
        std::string(certaintyName(event.certainty)), event.summary.get(language)})
    row += (row.empty() ? "" : ",") + quoted(field);
  return row + "\r\n";
}

}  // namespace

const char* title(Column column) {
  constexpr std::array titles{toTranslate("Date"), toTranslate("Title"), toTranslate("Kind"), toTranslate("Countries"),
                              toTranslate("Certainty")};
  return titles.at(static_cast<std::size_t>(column));
}

std::string cell(const World& world, std::uint32_t row, Column column, geo::Language language) {
  const geo::EventHandle eventHeld = world.events[row];
  const geo::Event& event = *eventHeld;
  switch (column) {
    case Column::date:
      return world.words.in(language).dates.inWords(event.when);
    case Column::title:
      return event.title.get(language);
    case Column::kind:
      return kindWords(world, event, language);
    case Column::countries:
      return countries(world, event, language);
    case Column::certainty:
      return world.words.in(language).tr(certaintyName(event.certainty));
  }
  return {};
}

std::vector<std::uint32_t> sorted(const World& world, std::vector<std::uint32_t> rows, Column column, bool descending,
                                  geo::Language language) {
  if (column == Column::date) {
    if (descending) std::ranges::reverse(rows);
    return rows;
  }
  // Few different words or many: each row's is made once, not once a comparison.
  std::vector<std::pair<std::string, std::uint32_t>> keyed;
  keyed.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    const auto order = static_cast<char>('0' + static_cast<int>(world.events.certainty(row)));
    keyed.emplace_back(column == Column::certainty ? std::string(1, order) : folded(cell(world, row, column, language)),
                       row);
  }
  std::ranges::sort(keyed, [descending](const auto& a, const auto& b) {
    return a.first != b.first ? (a.first < b.first) != descending : a.second < b.second;
  });
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].second;
  return rows;
}

std::string csvOf(const World& world, const std::vector<std::uint32_t>& rows, geo::Language language) {
  std::string out = "id,start,end,kind,title,countries,actors,places,lon,lat,certainty,summary\r\n";
  for (const std::uint32_t row : rows) {
    const geo::EventHandle event = world.events[row];
    out += csvRow(*event, language);
  }
  return out;
}

}  // namespace app
