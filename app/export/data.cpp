#include "app/export/data.hpp"

#include <algorithm>
#include <array>

#include "app/export/data_formats.hpp"
#include "app/export/safe_file.hpp"
#include "app/messages.hpp"
#include "geo/edtf.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

constexpr const char* datesLost = toTranslate(
    "Dates are written as plain days and times there: what was uncertain, approximate or open is so no longer.");
constexpr const char* severalObjects =
    toTranslate("An event of several places, lines or areas becomes as many objects there.");
constexpr const char* onePlace = toTranslate(
    "It has one place a row: further places, the course of marches and the outlines of areas are left out.");

struct Format {
  const char* suffix;
  void (*write)(const geo::Outgoing&, const DataOptions&, const Put&);
  std::array<const char*, 2> notes;
};

constexpr std::array formats{
    Format{".geojson", writeGeoJson, {nullptr, nullptr}},
    Format{".csv", writeCsv, {onePlace, nullptr}},
    Format{".gpkg", nullptr, {nullptr, nullptr}},
    Format{".kml", writeKml, {datesLost, nullptr}},
    Format{".czml", writeCzml, {datesLost, severalObjects}},
    Format{".json", writeTimelineJs, {datesLost, onePlace}},
};

const Format* formatOf(const std::filesystem::path& path) {
  const auto* found =
      std::ranges::find(formats, path.extension().string(), [](const Format& f) { return std::string(f.suffix); });
  return found == formats.end() ? nullptr : found;
}

void writeText(const Format& format, const geo::Outgoing& events, const DataOptions& options) {
  SafeFile file(options.path);
  format.write(events, options, [&file](const std::string& piece) {
    if (std::fwrite(piece.data(), 1, piece.size(), file.handle()) != piece.size()) file.check();
  });
  file.commit();
}

void writePackage(const geo::Outgoing& events, const DataOptions& options) {
  SafeFile file(options.path);
  geo::writeGeoPackage(file.beside(), events);
  file.commit();
}

}  // namespace

void checkData(const DataOptions& options) {
  if (!formatOf(options.path))
    throw geo::Error("Marea writes data as .geojson, .csv, .gpkg, .kml, .czml or .json (TimelineJS); " +
                     options.path.string() + " ends otherwise.");
}

std::string dataLicence(const World& world) {
  return world.bundled ? "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/" : "";
}

std::vector<std::string> exportData(const geo::Outgoing& events, const DataOptions& options) {
  checkData(options);
  const Format& format = *formatOf(options.path);
  if (format.write)
    writeText(format, events, options);
  else
    writePackage(events, options);
  std::vector<std::string> notes;
  for (const char* note : format.notes)
    if (note) notes.emplace_back(note);
  return notes;
}

PlainSpan plainSpan(const geo::Event& event) {
  const geo::Bounds& b = event.when.bounds;
  PlainSpan out;
  if (b.earliestStart > geo::distantPast) out.from = b.earliestStart;
  if (b.latestEnd < geo::distantFuture) out.to = b.latestEnd;
  return out;
}

std::string isoTime(geo::Instant instant) {
  return geo::toEdtf(instant, geo::Precision::second) + "Z";
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

}  // namespace app
