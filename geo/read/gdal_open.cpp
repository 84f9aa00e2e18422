// See gdal_open.hpp.
#include "geo/read/gdal_open.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <mutex>

#include "geo/problems.hpp"
#include "geo/read/file_bytes.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 8> drivers{"ESRI Shapefile", "GPKG", "FlatGeobuf", "SQLite", "XLSX", "ODS", nullptr};
constexpr std::array<const char*, 2> parquet{"Parquet", nullptr};

void prepare() {
  static std::once_flag once;
  std::call_once(once, [] {
    RegisterOGRShape();
    RegisterOGRGeoPackage();
    RegisterOGRFlatGeobuf();
    RegisterOGRSQLite();
    RegisterOGRXLSX();
    RegisterOGRODS();
    // The first row of a sheet names its columns, also where all of its cells are texts.
    for (const char* option : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS"}) CPLSetConfigOption(option, "FORCE");
    for (const auto& [option, value] : {std::pair{"OGR_SQLITE_LOAD_EXTENSIONS", ""},
                                        {"SQLITE_LIST_ALL_TABLES", "NO"},
                                        {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{noext}"},
                                        {"GDAL_CACHEMAX", "64"}})
      CPLSetConfigOption(option, value);
  });
}

std::string firstBytes(const fs::path& path, std::size_t size) {
  std::string bytes(size, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// A copy in memory, under the same name: what is missing beside it is made there and not on the disk.
std::string inMemory(const fs::path& path) {
  constexpr std::uintmax_t most = 1'073'741'824;
  const std::string folder = "/vsimem/marea/";
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path.parent_path().empty() ? "." : path.parent_path(), error)) {
    if (entry.path().stem() != path.stem() || !entry.is_regular_file(error) || entry.file_size(error) > most) continue;
    const std::string bytes = firstBytes(entry.path(), static_cast<std::size_t>(entry.file_size(error)));
    auto* copy = static_cast<GByte*>(VSIMalloc(bytes.size() + 1));
    if (copy == nullptr) throw std::bad_alloc();
    std::copy(bytes.begin(), bytes.end(), copy);
    VSIFCloseL(VSIFileFromMemBuffer((folder + asText(entry.path().filename())).c_str(), copy, bytes.size(), TRUE));
  }
  return folder + asText(path.filename());
}

bool lacksIndex(const fs::path& path) {
  const std::string extension = asText(path.extension());
  if (extension != ".shp" && extension != ".SHP") return false;
  std::error_code error;
  for (const char* index : {".shx", ".SHX"})
    if (fs::exists(fs::path(path).replace_extension(index), error)) return false;
  return true;
}

std::string addressOf(const VectorRequest& request) {
  const std::string name = asText(request.file);
  if (!request.member.empty()) return "/vsizip/{" + name + "}/" + request.member;
  if (!lacksIndex(request.file)) return name;
  CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", "YES");
  return inMemory(request.file);
}

bool isParquet(const VectorRequest& request) {
  return request.member.empty() && firstBytes(request.file, 4) == "PAR1";
}

/// Registered only when it is needed: it comes with all of GDAL's other drivers, which are not asked.
const char* const* driversFor(const VectorRequest& request) {
  if (!isParquet(request)) return drivers.data();
  GDALAllRegister();
  if (GetGDALDriverManager()->GetDriverByName("Parquet") == nullptr)
    throw Error(asText(request.file) +
                " is a Parquet file, and the GDAL library of this computer has no reader for Parquet; save it as "
                "GeoPackage or CSV.");
  return parquet.data();
}

/// Modules whose tables lie in the file itself; others open what a row of the schema names.
constexpr std::array modules{
    "rtree",      "rtree_i32",   "fts3",       "fts4", "fts5", "virtualspatialindex", "virtualelementary",
    "virtualknn", "virtualknn2", "virtualbbox"};

/// The module that a table is made of: the word after USING.
std::string moduleOf(std::string sql) {
  std::ranges::transform(sql, sql.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto at = sql.find("using");
  if (at == std::string::npos) return sql;
  const auto from = sql.find_first_not_of(" \t\r\n\"", at + 5);
  if (from == std::string::npos) return {};
  return sql.substr(from, sql.find_first_of(" \t\r\n\"(", from) - from);
}

/// The first virtual table (it has no pages of its own) of a module that is not among ours; empty: none.
std::string foreignTable(GDALDataset& dataset) {
  OGRLayer* found = dataset.ExecuteSQL(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND (rootpage = 0 OR sql LIKE 'create virtual%')",
      nullptr, nullptr);
  if (found == nullptr) return {};
  std::string foreign;
  while (const OGRFeatureUniquePtr table{found->GetNextFeature()})
    if (foreign.empty() && std::ranges::find(modules, moduleOf(table->GetFieldAsString(1))) == modules.end())
      foreign = table->GetFieldAsString(0);
  dataset.ReleaseResultSet(found);
  return foreign;
}

void refuseForeignTables(GDALDataset& dataset, const VectorRequest& request) {
  const std::string driver = dataset.GetDriverName();
  if (driver != "SQLite" && driver != "GPKG") return;
  if (const std::string table = foreignTable(dataset); !table.empty())
    throw Error(asText(request.file) + " is refused: its table “" + glimpse(table, 40) + "” reads from elsewhere.");
}

}  // namespace

GDALDatasetUniquePtr openedVector(const VectorRequest& request) {
  prepare();
  const char* const* allowed = driversFor(request);
  CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", nullptr);
  CPLErrorReset();
  GDALDatasetUniquePtr dataset(
      GDALDataset::Open(addressOf(request).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed, nullptr, nullptr));
  if (dataset) {
    refuseForeignTables(*dataset, request);
    return dataset;
  }
  const std::string why = glimpse(CPLGetLastErrorMsg(), 160);
  throw Error(asText(request.file) +
              " is not a file that Marea can read (its name or its first bytes fit none of the formats that it knows)" +
              (why.empty() ? "." : ": " + why + "."));
}

}  // namespace geo
