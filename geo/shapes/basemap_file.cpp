// The prepared base map as one binary file: read in one go and checked, so that a damaged file is refused and nothing
// more.
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <type_traits>

#include "geo/shapes/basemap_bytes.hpp"

namespace geo {
namespace {

constexpr std::array<char, 8> magic{'M', 'A', 'R', 'E', 'A', 'M', 'A', 'P'};
constexpr std::uint32_t version = 3;
constexpr std::uint32_t byteOrder = 0x01020304;  // read back as something else on a machine of the other order
constexpr std::uint32_t mostAreas = 1'000'000, mostLevels = 16;

// The file holds these as they lie in memory: a change to them needs a new version.
static_assert(sizeof(AreaMesh) == 48 && sizeof(BorderLine) == 48 && sizeof(glm::vec2) == 8);

void put(ByteWriter& out, const std::vector<std::string>& texts) {
  out.put(static_cast<std::uint32_t>(texts.size()));
  for (const std::string& text : texts) out.put(text);
}

void get(ByteReader& in, std::vector<std::string>& texts) {
  std::uint32_t count = 0;
  in.get(count);
  if (count > in.left()) in.fail();
  texts.resize(count);
  for (std::string& text : texts) in.get(text);
}

void put(ByteWriter& out, const std::vector<Area>& areas) {
  out.put(static_cast<std::uint32_t>(areas.size()));
  for (const Area& area : areas) {
    out.put(area.code);
    out.put(area.country);
    for (const std::string& name : area.name.in) out.put(name);
    out.put(area.label);
    out.put(area.box);
    out.put(area.from);
    out.put(area.to);
    put(out, area.cells);
  }
}

void get(ByteReader& in, std::vector<Area>& areas) {
  std::uint32_t count = 0;
  in.get(count);
  if (count > mostAreas || count > in.left()) in.fail();
  areas.resize(count);
  for (Area& area : areas) {
    in.get(area.code);
    in.get(area.country);
    for (std::string& name : area.name.in) in.get(name);
    in.get(area.label);
    in.get(area.box);
    in.get(area.from);
    in.get(area.to);
    get(in, area.cells);
  }
}

void put(ByteWriter& out, const std::vector<Edition>& editions) {
  out.put(static_cast<std::uint32_t>(editions.size()));
  for (const Edition& edition : editions) {
    out.put(edition.from);
    out.put(edition.asOf);
  }
}

void get(ByteReader& in, std::vector<Edition>& editions) {
  std::uint32_t count = 0;
  in.get(count);
  if (count > in.left()) in.fail();
  editions.resize(count);
  for (Edition& edition : editions) {
    in.get(edition.from);
    in.get(edition.asOf);
  }
}

template <class Archive, class Shape>
void each(Archive archive, Shape& level) {
  archive(level.tolerance);
  archive(level.vertices);
  archive(level.indices);
  archive(level.countryMeshes);
  archive(level.provinceMeshes);
  archive(level.overlapMeshes);
  archive(level.points);
  archive(level.borders);
}

bool onEarth(const std::vector<glm::vec2>& points) {
  bool good = true;  // becomes false for NaN, too
  for (const glm::vec2 p : points) good = good && std::abs(p.x) <= 180.0F && std::abs(p.y) <= 90.0F;
  return good;
}

bool below(const std::vector<std::uint32_t>& indices, std::size_t size) {
  std::uint32_t greatest = 0;
  for (const std::uint32_t index : indices) greatest = greatest < index ? index : greatest;
  return indices.empty() || greatest < size;
}

bool inside(std::uint64_t first, std::uint64_t count, std::size_t size) {
  return first + count <= size;
}

bool sound(const std::vector<AreaMesh>& meshes, const Level& level, std::size_t areas) {
  for (const AreaMesh& mesh : meshes)
    if (mesh.area >= areas || mesh.indexCount % 3 != 0 ||
        !inside(mesh.firstIndex, mesh.indexCount, level.indices.size()))
      return false;
  return true;
}

bool sound(const std::vector<BorderLine>& lines, std::size_t points, std::size_t areas) {
  for (const BorderLine& line : lines)
    if (line.kind > BorderKind::province || !inside(line.first, line.count, points) ||
        (line.area != BorderLine::everyone && line.area >= areas))
      return false;
  return true;
}

bool sound(const std::vector<Overlap>& overlaps, std::size_t areas) {
  return std::ranges::all_of(
      overlaps, [areas](const Overlap& overlap) { return overlap.first < areas && overlap.second < areas; });
}

bool sound(const Level& level, const Basemap& basemap) {
  return onEarth(level.vertices) && onEarth(level.points) && below(level.indices, level.vertices.size()) &&
         sound(level.countryMeshes, level, basemap.countries.size()) &&
         sound(level.provinceMeshes, level, basemap.provinces.size()) &&
         sound(level.overlapMeshes, level, basemap.overlaps.size()) &&
         sound(level.borders, level.points.size(), basemap.countries.size());
}

std::uint64_t sizeOf(const std::filesystem::path& path) {
  std::error_code error;
  const bool file = std::filesystem::is_regular_file(path, error);
  const std::uint64_t size = file ? std::filesystem::file_size(path, error) : 0;
  if (!file || error) throw Error("The base map " + path.string() + " is not there.");
  return size;
}

void checkHead(ByteReader& in) {
  std::array<char, 8> mark{};
  std::uint32_t number = 0, order = 0;
  in.get(mark);
  in.get(order);
  in.get(number);
  if (mark != magic || order != byteOrder || number != version) in.fail();
}

}  // namespace

Basemap takenBasemap(ByteReader& in) {
  checkHead(in);
  Basemap basemap;
  in.get(basemap.source);
  in.get(basemap.bordersAsOf);
  get(in, basemap.countries);
  get(in, basemap.provinces);
  get(in, basemap.editions);
  get(in, basemap.columns);
  in.get(basemap.overlaps);
  if (!sound(basemap.overlaps, basemap.countries.size())) in.fail();
  std::uint32_t levels = 0;
  in.get(levels);
  if (levels == 0 || levels > mostLevels) in.fail();
  basemap.levels.resize(levels);
  for (Level& level : basemap.levels) each([&](auto& value) { in.get(value); }, level);
  for (const Level& level : basemap.levels)
    if (!sound(level, basemap)) in.fail();
  if (in.left() != 0) in.fail();
  return basemap;
}

void putBasemap(ByteWriter& out, const Basemap& basemap) {
  out.put(magic);
  out.put(byteOrder);
  out.put(version);
  out.put(basemap.source);
  out.put(basemap.bordersAsOf);
  put(out, basemap.countries);
  put(out, basemap.provinces);
  put(out, basemap.editions);
  put(out, basemap.columns);
  out.put(basemap.overlaps);
  out.put(static_cast<std::uint32_t>(basemap.levels.size()));
  for (const Level& level : basemap.levels) each([&](const auto& value) { out.put(value); }, level);
}

Basemap loadPrepared(const std::filesystem::path& path) {
  const std::uint64_t size = sizeOf(path);
  std::ifstream file(path, std::ios::binary);
  ByteReader in(file, size,
                "The file " + path.string() + " is not a base map prepared by this version, or it is damaged.");
  return takenBasemap(in);
}

void savePrepared(const Basemap& basemap, const std::filesystem::path& path) {
  ByteWriter out;
  putBasemap(out, basemap);
  std::filesystem::path beside = path;
  beside += ".part";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file.write(out.bytes().data(), static_cast<std::streamsize>(out.bytes().size()));
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(beside, path, error);
  if (!file || error) {
    std::filesystem::remove(beside, error);
    throw Error("The base map " + path.string() + " cannot be written.");
  }
}

}  // namespace geo
