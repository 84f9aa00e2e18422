// Country polygons from any file that GDAL opens with one of a few drivers; what they are made of is decided in
// shapes_columns and shapes_seam.
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

#include "geo/edtf.hpp"
#include "geo/read/gdal_open.hpp"
#include "geo/shapes/basemap_shapes.hpp"
#include "geo/shapes/shapes_columns.hpp"
#include "geo/shapes/shapes_dates.hpp"
#include "geo/shapes/shapes_seam.hpp"

namespace geo {
namespace {

// Texts, which the readers of data do without GDAL. All else is opened as they open it.
constexpr const char* textDrivers[] = {"GeoJSON", "TopoJSON", "KML", nullptr};

/// These alone: LIBKML dies of some files, others open addresses on the network.
void registerDrivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    RegisterOGRGeoJSON();
    RegisterOGRTopoJSON();
    RegisterOGRKML();
  });
}

struct Quiet {
  Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  ~Quiet() { CPLPopErrorHandler(); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;
};

GDALDatasetUniquePtr opened(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) throw Error("The base map " + path.string() + " is not there.");
  registerDrivers();
  GDALDatasetUniquePtr dataset(
      GDALDataset::Open(path.string().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, textDrivers));
  return dataset ? std::move(dataset) : openedVector({path, "", ""});
}

using Transformation = std::unique_ptr<OGRCoordinateTransformation>;

/// Nothing when the layer is in degrees already.
Transformation toDegrees(OGRLayer& layer, const std::string& file) {
  const OGRSpatialReference* own = layer.GetSpatialRef();
  if (own == nullptr) return nullptr;
  OGRSpatialReference degrees;
  degrees.SetWellKnownGeogCS("WGS84");
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference from(*own);
  from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (from.IsSame(&degrees)) return nullptr;
  Transformation transformation(OGRCreateCoordinateTransformation(&from, &degrees));
  if (!transformation) throw Error("The coordinates of the base map " + file + " cannot be turned into degrees.");
  return transformation;
}

Ring ringOf(const OGRLinearRing& line) {
  Ring ring;
  for (int i = 0; i < line.getNumPoints(); ++i) ring.emplace_back(line.getX(i), line.getY(i));
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  return ring;
}

void collect(const OGRGeometry& geometry, std::vector<Polygon>& polygons) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    const OGRPolygon& from = *geometry.toPolygon();
    Polygon polygon;
    for (const OGRLinearRing* ring : from) polygon.push_back(ringOf(*ring));
    if (!polygon.empty()) polygons.push_back(std::move(polygon));
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) collect(*part, polygons);
  }
}

/// How much of a file is read, 0…1.
using Share = std::function<void(double)>;

class LayerReading {
 public:
  LayerReading(OGRLayer& layer, const std::string& file, Problems& problems, const Share& tell)
      : layer_(layer),
        file_(file),
        problems_(problems),
        tell_(tell),
        columns_(*layer.GetLayerDefn()),
        transformation_(toDegrees(layer, file)) {}

  std::vector<Shape> shapes() {
    layer_.ResetReading();
    const auto all = static_cast<double>(std::max<GIntBig>(layer_.GetFeatureCount(FALSE), 1));
    double done = 0;
    for (const auto& feature : layer_) {
      if (tell_) tell_(std::min(done++ / all, 1.0));
      add(*feature);
    }
    return std::move(shapes_);
  }

  std::vector<std::string> columns() const { return columns_.others(); }

  std::vector<Ring> lines() {
    std::vector<Ring> lines;
    layer_.ResetReading();
    for (const auto& feature : layer_) {
      const OGRGeometry* geometry = feature->GetGeometryRef();
      if (geometry == nullptr || wkbFlatten(geometry->getGeometryType()) != wkbMultiLineString) continue;
      for (const OGRLineString* part : *geometry->toMultiLineString()) {
        Ring line;
        for (int i = 0; i < part->getNumPoints(); ++i) line.emplace_back(part->getX(i), part->getY(i));
        lines.push_back(std::move(line));
      }
    }
    return lines;
  }

 private:
  void report(const OGRFeature& feature, std::string found, std::string expected, Action action) {
    problems_.add({file_, layer_.GetName(), static_cast<std::size_t>(feature.GetFID()) + 1, "geometry",
                   std::move(found), std::move(expected), action});
  }

  void add(OGRFeature& feature) {
    std::unique_ptr<OGRGeometry> geometry(feature.StealGeometry());
    if (!geometry || geometry->IsEmpty()) return report(feature, "no geometry", "a polygon", Action::skipped);
    geometry.reset(geometry->hasCurveGeometry() ? geometry->getLinearGeometry() : geometry.release());
    if (transformation_ && geometry->transform(transformation_.get()) != OGRERR_NONE)
      return report(feature, "coordinates that cannot be turned into degrees", "a place on Earth", Action::skipped);
    std::vector<Polygon> polygons;
    collect(*geometry, polygons);
    if (polygons.empty())
      return report(feature, OGRGeometryTypeToName(geometry->getGeometryType()), "a polygon", Action::skipped);
    addPolygons(feature, polygons);
  }

  void addPolygons(const OGRFeature& feature, const std::vector<Polygon>& polygons) {
    Shape& shape = shapeOf(feature);
    for (const Polygon& polygon : polygons) {
      const Mended mended = mendedPolygon(polygon);
      if (mended.repaired) report(feature, "a ring that crosses itself", "a simple ring", Action::repaired);
      if (mended.outside) report(feature, "coordinates outside the Earth", "longitude and latitude", Action::skipped);
      shape.polygons.insert(shape.polygons.end(), mended.polygons.begin(), mended.polygons.end());
    }
  }

  /// Features with one code are one country, as long as they hold at the same time.
  Shape& shapeOf(const OGRFeature& feature) {
    const Area area = columns_.area(feature);
    const auto [found, isNew] = places_.try_emplace(std::tuple(area.code, area.from, area.to), shapes_.size());
    if (isNew) shapes_.push_back({area, columns_.disputed(feature), {}});
    return shapes_[found->second];
  }

  OGRLayer& layer_;
  const std::string& file_;
  Problems& problems_;
  const Share& tell_;
  ShapeColumns columns_;
  Transformation transformation_;
  std::vector<Shape> shapes_;
  std::map<std::tuple<std::string, Instant, Instant>, std::size_t> places_;
};

/// The first row of `about`, which Marea's own files have for each level.
void readAbout(GDALDataset& dataset, const std::string& layer, ShapeFile& file, ShapeLevel& level) {
  OGRLayer* about = dataset.GetLayerByName("about");
  if (about == nullptr) return;
  about->ResetReading();
  for (const auto& row : *about) {
    const auto text = [&](const char* name) {
      const int index = row->GetFieldIndex(name);
      return std::string(index < 0 ? "" : row->GetFieldAsString(index));
    };
    if (text("layer") != layer) continue;
    level.tolerance = CPLAtof(text("tolerance").c_str());
    file.source = text("source");
    file.bordersAsOf = text("borders_as_of");
  }
}

/// All levels have the areas of the finest, in its order.
void align(std::vector<ShapeLevel>& levels) {
  const std::vector<Shape> order = levels.back().countries;
  for (ShapeLevel& level : levels) {
    std::vector<Shape> sorted;
    for (const Shape& shape : order) {
      const auto own = std::find_if(level.countries.begin(), level.countries.end(),
                                    [&](const Shape& other) { return other.area.code == shape.area.code; });
      sorted.push_back(own == level.countries.end() ? shape : *own);
    }
    level.countries = std::move(sorted);
  }
}

ShapeFile ownLevels(GDALDataset& dataset, const std::string& file, Problems& problems, const Share& tell) {
  ShapeFile shapes;
  const auto layerReading = [&](OGRLayer& layer) { return LayerReading(layer, file, problems, tell); };
  OGRLayer* claims = dataset.GetLayerByName("disputed");
  for (int i = 0; OGRLayer* layer = dataset.GetLayerByName(("countries_" + std::to_string(i)).c_str()); ++i) {
    ShapeLevel level;
    level.countries = layerReading(*layer).shapes();
    if (claims != nullptr) level.claims = layerReading(*claims).lines();
    readAbout(dataset, layer->GetName(), shapes, level);
    shapes.levels.push_back(std::move(level));
  }
  if (OGRLayer* provinces = dataset.GetLayerByName("provinces"); provinces != nullptr && !shapes.levels.empty())
    shapes.levels.back().provinces = layerReading(*provinces).shapes();
  if (!shapes.levels.empty()) align(shapes.levels);
  return shapes;
}

/// Where shapes have dates, the last of them were drawn on a day, and nothing says that they ended with it: they stay,
/// as of that day.
std::vector<Edition> datedEditions(std::vector<Shape>& shapes) {
  Instant first = distantFuture, last = distantPast;
  bool any = false;
  for (const Shape& shape : shapes) {
    any = any || shape.area.from > distantPast || shape.area.to < distantFuture;
    first = std::min(first, shape.area.from);
    if (shape.area.to < distantFuture) last = std::max(last, shape.area.to);
  }
  if (!any) return {};
  std::vector<Edition> editions{{first, ""}};
  const bool allEnd = std::ranges::all_of(shapes, [](const Shape& shape) { return shape.area.to < distantFuture; });
  if (!allEnd) return editions;
  for (Shape& shape : shapes)
    if (shape.area.to == last) shape.area.to = distantFuture;
  editions.push_back({last, toEdtf(Instant{last.seconds - 1})});
  return editions;
}

/// The first layer that holds a polygon.
ShapeFile plainLevel(GDALDataset& dataset, const std::string& file, Problems& problems, const Share& tell) {
  for (OGRLayer* layer : dataset.GetLayers()) {
    Problems here;
    ShapeLevel level;
    LayerReading reading(*layer, file, here, tell);
    const std::vector<std::string> columns = reading.columns();
    level.countries = reading.shapes();
    if (level.countries.empty()) continue;
    problems.append(here);
    std::vector<Edition> editions = datedEditions(level.countries);
    return {std::filesystem::path(file).filename().string(), "", {std::move(level)}, std::move(editions), columns};
  }
  throw Error("The base map " + file + " holds no polygon.");
}

Loaded<ShapeFile> readOne(const std::filesystem::path& path, const Share& tell) {
  Loaded<ShapeFile> loaded;
  const std::string file = path.string();
  const GDALDatasetUniquePtr dataset = opened(path);
  const bool own = dataset->GetLayerByName("countries_0") != nullptr;
  loaded.value =
      own ? ownLevels(*dataset, file, loaded.problems, tell) : plainLevel(*dataset, file, loaded.problems, tell);
  return loaded;
}

/// The files of a folder that state a year, by year.
std::map<std::int64_t, std::filesystem::path> filesByYear(const std::filesystem::path& folder) {
  std::map<std::int64_t, std::filesystem::path> files;
  std::error_code error;
  std::vector<std::filesystem::path> sorted;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.is_regular_file(error)) sorted.push_back(entry.path());
  std::ranges::sort(sorted);
  for (const std::filesystem::path& path : sorted) {
    const std::string suffix = path.extension().string();
    if (suffix != ".geojson" && suffix != ".json" && suffix != ".shp" && suffix != ".gpkg" && suffix != ".fgb")
      continue;
    if (const auto year = yearInName(path)) files.try_emplace(*year, path);
  }
  if (files.empty())
    throw Error("The folder " + folder.string() +
                " holds no file of shapes with a year in its name, such as world_1914.geojson.");
  return files;
}

/// What one file calls a column, others may lack: cells are put where the column of that name is.
void adopt(ShapeFile& all, ShapeFile one, Instant from, Instant to) {
  std::vector<std::size_t> place;
  for (const std::string& column : one.columns) {
    const auto found = std::ranges::find(all.columns, column);
    place.push_back(static_cast<std::size_t>(found - all.columns.begin()));
    if (found == all.columns.end()) all.columns.push_back(column);
  }
  for (Shape& shape : one.levels.back().countries) {
    shape.area.from = from, shape.area.to = to;
    std::vector<std::string> cells(all.columns.size());
    for (std::size_t i = 0; i < shape.area.cells.size(); ++i) cells[place[i]] = std::move(shape.area.cells[i]);
    shape.area.cells = std::move(cells);
    all.levels.back().countries.push_back(std::move(shape));
  }
}

/// Tells in bytes how much is read: `before` of `all`, and a share of the file that is being read. Not at each shape:
/// every hundredth is enough.
class BytesTold {
 public:
  BytesTold(const Telling& tell, std::uint64_t all) : tell_(tell), all_(std::max<std::uint64_t>(all, 1)) {}
  Share of(const std::filesystem::path& file) {
    if (!tell_) return {};
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    const std::uint64_t before = std::exchange(before_, before_ + (error ? 0 : size));
    return [this, before, size = static_cast<double>(error ? 0 : size)](double share) {
      const std::uint64_t now = before + static_cast<std::uint64_t>(size * share);
      if (now < told_ + all_ / 100) return;
      told_ = now;
      tell_({ReadingStage::bytes, now, all_});
    };
  }

 private:
  const Telling& tell_;
  std::uint64_t all_, before_ = 0, told_ = 0;
};

std::uint64_t bytesIn(const std::map<std::int64_t, std::filesystem::path>& files) {
  std::uint64_t sum = 0;
  std::error_code error;
  for (const auto& [year, file] : files)
    if (const auto size = std::filesystem::file_size(file, error); !error) sum += size;
  return sum;
}

/// One file a year: its shapes hold until the next, and are those of its year.
Loaded<ShapeFile> readFolder(const std::filesystem::path& folder, const Telling& tell) {
  Loaded<ShapeFile> loaded;
  const auto files = filesByYear(folder);
  BytesTold told(tell, bytesIn(files));
  loaded.value.source = std::filesystem::absolute(folder / "x").parent_path().filename().string();
  loaded.value.levels.emplace_back();
  for (auto file = files.begin(); file != files.end(); ++file) {
    const Instant from = toInstant({file->first, 1, 1});
    const auto next = std::next(file);
    Loaded<ShapeFile> one;
    try {
      one = readOne(file->second, told.of(file->second));
    } catch (const Error& error) {  // one bad file does not take the others with it
      loaded.problems.add({file->second.string(), "", 0, "", error.what(), "polygons of countries", Action::skipped});
      continue;
    }
    loaded.problems.append(one.problems);
    loaded.value.editions.push_back({from, toEdtf(from, Precision::year)});
    adopt(loaded.value, std::move(one.value), from,
          next == files.end() ? distantFuture : toInstant({next->first, 1, 1}));
  }
  if (loaded.value.levels.back().countries.empty()) throw Error("The folder " + folder.string() + " holds no polygon.");
  return loaded;
}

}  // namespace

Loaded<ShapeFile> readShapes(const std::filesystem::path& path, const Telling& tell) {
  const Quiet quiet;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return readFolder(path, tell);
  const std::uint64_t size = std::filesystem::file_size(path, error);
  BytesTold told(tell, error ? 0 : size);
  return readOne(path, told.of(path));
}

}  // namespace geo
