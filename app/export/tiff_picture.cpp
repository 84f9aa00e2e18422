// GeoTIFF: the picture's pixels with the projection that they lie in, and a world file beside it.
#include "app/errors.hpp"
#include "app/export/bands.hpp"
#include "app/export/carried.hpp"
#include "app/export/picture_job.hpp"
#include "geo/write/gdal_tiff.hpp"

namespace app {
namespace {

constexpr double earthRadius = 6'371'008.8;  // metres

geo::Georeference whereIs(const PictureJob& job, const render::Frame& frame) {
  const View& view = job.state.view;
  std::string definition = geo::projText(job.world.maps.plane(view.projection, view.centre).projection.info());
  if (const std::size_t unit = definition.find("+R=1"); unit != std::string::npos)
    definition.replace(unit, 4, "+R=6371008.8 +units=m +no_defs");
  const double pixelsPerUnit = frame.camera.pointsPerUnit * static_cast<double>(frame.viewport.pixelsPerPoint);
  const glm::dvec2 half = glm::dvec2(frame.viewport.width, -frame.viewport.height) / (2 * pixelsPerUnit);
  return {definition, (frame.camera.centre - half) * earthRadius, earthRadius / pixelsPerUnit};
}

std::map<std::string, std::string> tagsOf(const PictureJob& job) {
  const Provenance& p = job.provenance;
  const std::string dpi = std::to_string(job.options.scale * 72);
  return {{"TIFFTAG_IMAGEDESCRIPTION", p.title + (p.sources.empty() ? "" : ". " + p.sources)},
          {"TIFFTAG_COPYRIGHT", p.licence},
          {"TIFFTAG_SOFTWARE", "Marea"},
          {"TIFFTAG_XRESOLUTION", dpi},
          {"TIFFTAG_YRESOLUTION", dpi},
          {"TIFFTAG_RESOLUTIONUNIT", "2"},
          {"DATE_SHOWN", p.date},
          {"MAREA_VIEW", marked(p.view)}};
}

}  // namespace

void writeTiff(const PictureJob& job) {
  SafeFile file(job.options.path);
  std::filesystem::path beside = job.options.path;
  SafeFile world(beside.replace_extension(".tfw"));
  const render::Frame frame = figureFrame(job.world, job.state, job.options);
  const geo::Georeference where = whereIs(job, frame);
  geo::GeoTiff tiff(file.beside(), job.options.width, job.options.height, where, tagsOf(job));
  const auto write = [&tiff](const render::Image& band, int top) {
    return tiff.rows(top, band.height, band.pixels.data());
  };
  if (!eachBand(job.renderer(), frame, write) || !tiff.finish())
    throw MachineError("Cannot write " + job.options.path.string() + ": the disk may be full.");
  const std::string lines = geo::worldFile(where);
  std::fwrite(lines.data(), 1, lines.size(), world.handle());
  file.commit();
  world.commit();
}

}  // namespace app
