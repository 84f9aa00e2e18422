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

class TiffWork : public Work {
 public:
  explicit TiffWork(PictureJob job)
      : job_(std::move(job)),
        file_(job_.options.path),
        worldFile_(std::filesystem::path(job_.options.path).replace_extension(".tfw")),
        frame_(figureFrame(job_.world, job_.state, job_.options)),
        where_(whereIs(job_, frame_)),
        tiff_(file_.beside(), job_.options.width, job_.options.height, where_, tagsOf(job_)),
        bands_(job_.renderer(), frame_, [this](const render::Image& band, int top) {
          return tiff_.rows(top, band.height, band.pixels.data());
        }) {}

  bool step() override {
    if (bands_.next()) return true;
    if (bands_.failed() || !tiff_.finish())
      throw MachineError("Cannot write " + job_.options.path.string() + ": the disk may be full.");
    const std::string lines = geo::worldFile(where_);
    std::fwrite(lines.data(), 1, lines.size(), worldFile_.handle());
    file_.commit();
    worldFile_.commit();
    return false;
  }
  Progress progress() const override { return bands_.progress(); }

 private:
  PictureJob job_;
  SafeFile file_, worldFile_;
  render::Frame frame_;
  geo::Georeference where_;
  geo::GeoTiff tiff_;
  Bands bands_;
};

}  // namespace

std::unique_ptr<Work> tiffWork(PictureJob job) {
  return std::make_unique<TiffWork>(std::move(job));
}

}  // namespace app
