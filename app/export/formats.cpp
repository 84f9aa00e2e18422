#include "app/export/formats.hpp"

#include <algorithm>
#include <array>

#include "app/export/film_writer.hpp"
#include "app/export/picture_job.hpp"
#include "app/messages.hpp"

namespace app {
namespace {

constexpr const char* numbered = "-%05d.png";

constexpr std::array formats{
    ExportFormat{".png", toTranslate("PNG, a picture of pixels"), Medium::pixels, pngWork},
    ExportFormat{".svg", toTranslate("SVG, vectors to edit"), Medium::vectors, svgWork},
    ExportFormat{".pdf", toTranslate("PDF, vectors to print"), Medium::vectors, pdfWork},
    ExportFormat{".tif", toTranslate("GeoTIFF, for a GIS"), Medium::pixels, tiffWork},
    ExportFormat{".mp4", toTranslate("MP4, plays everywhere"), Medium::film},
    ExportFormat{".webm", toTranslate("WebM, for the web"), Medium::film},
    ExportFormat{".gif", toTranslate("GIF, short and small"), Medium::film},
    ExportFormat{".apng", toTranslate("APNG, without loss"), Medium::film},
    ExportFormat{numbered, toTranslate("PNG, a picture per frame"), Medium::film},
    ExportFormat{".html", toTranslate("HTML, plays in any browser"), Medium::page},
    ExportFormat{".csv", toTranslate("CSV, a table"), Medium::data},
    ExportFormat{".geojson", toTranslate("GeoJSON, all that is known"), Medium::data},
    ExportFormat{".gpkg", toTranslate("GeoPackage, for a GIS"), Medium::data},
    ExportFormat{".kml", toTranslate("KML, for globes"), Medium::data},
    ExportFormat{".czml", toTranslate("CZML, for Cesium"), Medium::data},
    ExportFormat{".json", toTranslate("JSON, for TimelineJS"), Medium::data},
};

template <class Fits>
const ExportFormat* formatOf(const std::string& ending, const Fits& fits) {
  const auto* found = std::ranges::find_if(
      formats, [&](const ExportFormat& format) { return ending == format.ending && fits(format.medium); });
  return found == formats.end() ? nullptr : found;
}

}  // namespace

std::span<const ExportFormat> exportFormats() {
  return formats;
}

const ExportFormat* pictureFormat(const std::filesystem::path& path) {
  return formatOf(lowerSuffix(path),
                  [](Medium medium) { return medium == Medium::pixels || medium == Medium::vectors; });
}

const ExportFormat* filmFormat(const std::filesystem::path& path) {
  return formatOf(isFramesName(path) ? numbered : lowerSuffix(path),
                  [](Medium medium) { return medium == Medium::film; });
}

const ExportFormat* exportFormat(const std::filesystem::path& path) {
  if (const ExportFormat* film = filmFormat(path)) return film;
  return formatOf(lowerSuffix(path), [](Medium) { return true; });
}

std::filesystem::path withFormat(const std::filesystem::path& path, const ExportFormat& format) {
  std::filesystem::path out = path;
  if (exportFormat(out)) out.replace_extension();
  std::string name = out.filename().string();
  if (isFramesName(path)) name.erase(name.find('%'));
  while (name.ends_with('-') && name.size() > 1) name.pop_back();
  return out.replace_filename(name + format.ending);
}

std::string lowerSuffix(const std::filesystem::path& path) {
  std::string suffix = path.extension().string();
  for (char& c : suffix)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return suffix;
}

}  // namespace app
