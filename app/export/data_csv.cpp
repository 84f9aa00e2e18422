// A table with one row an event; dates stay EDTF, so that what is uncertain stays uncertain.
#include "app/export/csv_cell.hpp"
#include "app/export/data_formats.hpp"

namespace app {
namespace {

const geo::Place* placeOf(const geo::Event& event) {
  if (!event.places.empty()) return &event.places.front();
  return event.routes.empty() || event.routes.front().empty() ? nullptr : &event.routes.front().front();
}

std::string degrees(double value) {
  std::string text = std::to_string(value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string certainty(const geo::Event& event) {
  return event.certainty == geo::Certainty::certain     ? "certain"
         : event.certainty == geo::Certainty::uncertain ? "uncertain"
                                                        : "less-certain";
}

std::string sourcesOf(const geo::Event& event) {
  std::vector<std::string> out;
  for (const geo::Source& source : event.sources) {
    std::vector<std::string> parts;
    for (const std::string* part : {&source.title, &source.publisher, &source.url})
      if (!part->empty()) parts.push_back(*part);
    out.push_back(joined(parts, ", "));
  }
  return joined(out, "; ");
}

const std::vector<std::string>& ownColumns() {
  static const std::vector<std::string> names{
      "id",  "kind", "title",  "title_es",  "title_pt", "start",      "end",        "countries", "place",
      "lon", "lat",  "actors", "certainty", "summary",  "summary_es", "summary_pt", "sources"};
  return names;
}

std::vector<std::string> cellsOf(const geo::Event& e) {
  const geo::Place* place = placeOf(e);
  return {csvCell(e.id),
          csvCell(e.kind),
          csvCell(e.title.in[0]),
          csvCell(e.title.in[1]),
          csvCell(e.title.in[2]),
          csvCell(e.start, true),
          csvCell(e.end, true),
          csvCell(joined(e.countries, ";")),
          csvCell(place ? place->name : ""),
          place ? degrees(place->at.x) : "",
          place ? degrees(place->at.y) : "",
          csvCell(joined(e.actors, "; ")),
          certainty(e),
          csvCell(e.summary.in[0]),
          csvCell(e.summary.in[1]),
          csvCell(e.summary.in[2]),
          csvCell(sourcesOf(e))};
}

}  // namespace

void writeCsv(const geo::Outgoing& events, const DataOptions&, const Put& put) {
  const std::vector<std::string> further = geo::furtherColumns(events.columns, ownColumns());
  std::vector<std::string> names = ownColumns();
  for (const std::string& column : further) names.push_back(csvCell(column));
  put(joined(names, ",") + "\r\n");
  events.each([&](const geo::Event& event) {
    std::string row;
    for (const std::string& one : cellsOf(event)) row += one + ",";
    for (const std::string& column : further) row += csvCell(geo::cellOf(event, column)) + ",";
    row.pop_back();
    put(row + "\r\n");
  });
}

}  // namespace app
