// See catalogue.hpp.
#include "geo/live/catalogue.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "geo/read/column_roles.hpp"

namespace geo::live {
namespace {

constexpr double countedExactly = 100'000;  ///< tables of more rows are estimated

/// The base type of a domain counts; what comes with PostGIS is no table of the reader's.
constexpr const char* columnsOfTables = R"(
SELECT n.nspname, c.relname, c.relkind, c.reltuples, a.attname, CASE WHEN t.typtype = 'd' THEN b.typname ELSE t.typname END,
       EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND i.indnatts = 1 AND i.indkey[0] = a.attnum)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_type b ON b.oid = t.typbasetype
WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND NOT c.relispartition AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  AND has_table_privilege(c.oid, 'SELECT') AND ($1 = '' OR n.nspname = $1) AND ($2 = '' OR c.relname = $2)
ORDER BY pg_table_is_visible(c.oid) DESC, n.nspname, c.relname, a.attnum)";

double numberIn(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool isShape(const std::string& type) {
  return type == "geometry" || type == "geography";
}

/// What is no text, number or date says nothing in a table of events.
bool isReadable(const std::string& type) {
  static const std::set<std::string, std::less<>> none{"bytea", "raster", "tsvector", "box2d", "box3d"};
  return !isShape(type) && !none.contains(type);
}

bool isNumber(const std::string& type) {
  static const std::set<std::string, std::less<>> numbers{"float4", "float8", "numeric", "int2", "int4", "int8"};
  return numbers.contains(type);
}

struct Found {
  Table table;
  bool isFile = false;  ///< it has pages of its own
};

void addColumn(Table& table, const std::string& name, const std::string& type, bool isKey) {
  if (isShape(type) && table.geometry.empty()) table.geometry = name, table.geography = type == "geography";
  if (isReadable(type)) table.columns.push_back({name, type});
  if (isKey && isReadable(type)) table.key = name;
}

std::vector<Found> tablesIn(const Rows& rows) {
  std::vector<Found> out;
  for (const std::vector<std::string>& row : rows) {
    const std::string& kind = row[2];
    if (out.empty() || out.back().table.schema != row[0] || out.back().table.name != row[1]) {
      Found& found = out.emplace_back();
      found.table.schema = row[0];
      found.table.name = row[1];
      found.table.rows = numberIn(row[3]);
      found.isFile = kind == "r" || kind == "m";
      found.table.hasRowPlace = found.isFile;
    }
    addColumn(out.back().table, row[4], row[5], row[6] == "t");
  }
  return out;
}

std::vector<std::string> headers(const Table& table) {
  std::vector<std::string> out;
  for (const Column& column : table.columns) out.push_back(column.name);
  return out;
}

bool isOfEvents(const Found& found) {
  const ColumnRoles roles = recognised(headers(found.table), {});
  const bool placed = !found.table.geometry.empty() || (roles[Role::lon] && roles[Role::lat]);
  return placed && roles.hasDates();
}

/// Of several with dates and places the reader must say which.
Found chosen(std::vector<Found> tables, const Address& address) {
  const std::string server = "PostgreSQL, " + nameOf(shown(address)) + ": ";
  if (tables.empty())
    throw Error(server + (address.table.empty() ? "there is no table that may be read."
                                                : "there is no table of that name that may be read."));
  if (!address.table.empty()) return std::move(tables.front());
  const auto others = std::stable_partition(tables.begin(), tables.end(), isOfEvents);
  const auto count = others - tables.begin();
  if (count == 1) return std::move(tables.front());
  std::string names;
  for (const Found& found : tables)
    if (names.size() < 200) names += (names.empty() ? "" : ", ") + found.table.schema + "." + found.table.name;
  throw Error(server +
              (count == 0 ? "no table has dates and places; name one with table=… of " : "name one with table=… of ") +
              names + ".");
}

void lookAtShapes(Table& table, Connection& connection, const Stop& stop) {
  const char* view = table.geography ? "geography_columns" : "geometry_columns";
  const char* column = table.geography ? "f_geography_column" : "f_geometry_column";
  const std::string text = std::string("SELECT srid, type FROM ") + view +
                           " WHERE f_table_schema = $1 AND f_table_name = $2 AND " + column + " = $3";
  for (const auto& row : connection.ask({text, {table.schema, table.name, table.geometry}}, stop)) {
    table.srid = static_cast<int>(numberIn(row[0]));
    table.pointsOnly = row[1].starts_with("POINT") || row[1].starts_with("Point");
  }
  if (table.geography || table.srid > 0) return;
  const std::string shape = quoted(table.geometry);
  const Rows first = connection.ask({"SELECT ST_SRID(" + shape + ") FROM " + quoted(table.schema) + "." +
                                         quoted(table.name) + " WHERE " + shape + " IS NOT NULL LIMIT 1",
                                     {}},
                                    stop);
  if (!first.empty()) table.srid = static_cast<int>(numberIn(first[0][0]));
}

void lookAtNumbers(Table& table) {
  if (!table.geometry.empty()) return;
  const ColumnRoles roles = recognised(headers(table), {});
  const auto lon = roles[Role::lon], lat = roles[Role::lat];
  if (!lon || !lat || !isNumber(table.columns[*lon].type) || !isNumber(table.columns[*lat].type)) return;
  table.longitude = table.columns[*lon].name;
  table.latitude = table.columns[*lat].name;
}

void countRows(Table& table, bool isFile, Connection& connection, const Stop& stop) {
  table.rowsEstimated = isFile && table.rows > countedExactly;
  if (table.rowsEstimated) return;
  const auto most = static_cast<std::size_t>(countedExactly) * 10;
  table.rows = numberIn(connection.ask(countOf(table, {}, most), stop)[0][0]);
  table.rowsEstimated = table.rows >= static_cast<double>(most);
}

}  // namespace

Table lookedUp(Connection& connection, const Address& address, const Stop& stop) {
  Found found = chosen(tablesIn(connection.ask({columnsOfTables, {address.schema, address.table}}, stop)), address);
  Table table = std::move(found.table);
  if (!table.geometry.empty()) lookAtShapes(table, connection, stop);
  lookAtNumbers(table);
  if (const auto id = recognised(headers(table), {})[Role::id]; id && table.key.empty())
    table.key = table.columns[*id].name;
  // A row that names itself needs no place in a file.
  table.hasRowPlace = table.hasRowPlace && table.key.empty();
  countRows(table, found.isFile, connection, stop);
  return table;
}

}  // namespace geo::live
