// See vector_file.hpp.
#include "geo/read/vector_file.hpp"

#include "geo/read/column_roles.hpp"
#include "geo/read/geometry.hpp"
#include "geo/read/header_row.hpp"
#include "geo/read/row_stream.hpp"
#include "geo/read/table.hpp"

namespace geo {
namespace {

Shape shapeOf(const StreamedRow& row, Reading& reading) {
  if (!row.wrong.empty()) reading.report("geometry", "", row.wrong, Action::repaired);
  if (row.shape.empty()) return {};
  const auto geometry = geometryFromWkb(row.shape);
  if (!geometry) reading.report("geometry", "", "points, lines or areas", Action::repaired);
  return geometry ? shapeFrom(*geometry, reading) : Shape{};
}

/// Measures that are times stand in for columns of dates where there are none.
bool datedByMeasures(const StreamedLayer& layer, const Reading& reading) {
  return layer.measured && !recognised(layer.columns, reading.options().columns).hasDates();
}

void addMeasuredSpan(TableRow& row, const StreamedRow& streamed) {
  const auto geometry = geometryFromWkb(streamed.shape);
  const MeasuredSpan span = geometry ? measuredSpan(*geometry) : MeasuredSpan{};
  row.cells.push_back(span.start);
  row.cells.push_back(span.end);
}

void readLayer(const RowStream& file, std::size_t at, Reading& reading) {
  const StreamedLayer& layer = file.layer(at);
  const bool dated = datedByMeasures(layer, reading);
  const bool isSheet = file.driver() == "XLSX" || file.driver() == "ODS";
  reading.beginLayer(layer.name);
  for (const std::string& warning : file.warnings(at))
    reading.report("", warning, "a layer that can be read to its end", Action::kept);
  Table table;
  table.columns = layer.columns;
  if (dated) table.columns.insert(table.columns.end(), {"start", "end"});
  table.hasShapes = layer.hasShapes;
  table.each = [&](const std::function<void(TableRow&)>& visit) {
    file.eachRow(at, [&](StreamedRow& streamed) {
      TableRow row{streamed.number + (isSheet ? 1 : 0), std::move(streamed.cells),
                   [&] { return shapeOf(streamed, reading); }};
      row.cells.resize(layer.columns.size());
      if (dated) addMeasuredSpan(row, streamed);
      visit(row);
    });
  };
  readTable(isSheet ? withHeaderFound(std::move(table), reading) : std::move(table), reading);
}

std::string bytesOf(const VectorRequest& request, const VectorReader* reader) {
  if (reader != nullptr) return (*reader)(request);
  std::string bytes;
  writeVectorRows(request, [&](std::string_view part) { bytes += part; });
  return bytes;
}

}  // namespace

void readVectorFile(Reading& reading, const std::string& member) {
  const std::filesystem::path path(std::u8string(reading.file().begin(), reading.file().end()));
  const RowStream file(bytesOf({path, member, reading.options().layer}, reading.vectorReader()), reading.file());
  for (std::size_t at = 0; at < file.layers(); ++at) readLayer(file, at, reading);
  reading.finish(file.driver());
}

}  // namespace geo
