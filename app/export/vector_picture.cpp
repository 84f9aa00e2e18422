// SVG and PDF of the same Frame. Drawn as if printed at 300 dots an inch or finer, so that the shapes of the map are
// those of a print, not of a screen.
#include <algorithm>
#include <cmath>

#include "app/export/picture_job.hpp"
#include "app/export/vector_frame.hpp"
#include "app/export/vector_pdf.hpp"
#include "app/export/vector_svg.hpp"
#include "app/export/xml.hpp"
#include "app/export/xmp.hpp"

namespace app {
namespace {

render::Frame vectorFrame(const PictureJob& job) {
  constexpr float finest = 300.0F / 72;
  PictureOptions fine = job.options;
  const float more = std::max(1.0F, finest / fine.scale);
  fine.width = static_cast<int>(std::lround(static_cast<float>(fine.width) * more));
  fine.height = static_cast<int>(std::lround(static_cast<float>(fine.height) * more));
  fine.scale *= more;
  return figureFrame(job.world, job.state, fine);
}

glm::vec2 pointsOf(const PictureOptions& options) {
  return glm::vec2(options.width, options.height) / options.scale;
}

std::string head(const Provenance& p) {
  return "<title>" + inXml(p.title) + "</title>\n<desc>" + inXml(p.date + ". " + p.sources) + "</desc>\n<metadata>\n" +
         rdf(p) + "</metadata>\n";
}

std::string svgFile(const PictureJob& job) {
  SvgPen pen(pointsOf(job.options), *job.world.fonts);
  draw(pen, vectorFrame(job));
  return pen.file(head(job.provenance));
}

std::string pdfFile(const PictureJob& job) {
  PdfPen pen(pointsOf(job.options), job.world.fonts, job.provenance.title);
  draw(pen, vectorFrame(job));
  return withXmp(pen.file(), job.provenance);
}

/// Takes no longer than a moment whatever the size, so it is one step.
class VectorWork : public Work {
 public:
  VectorWork(PictureJob job, std::string (*text)(const PictureJob&))
      : job_(std::move(job)), file_(job_.options.path), text_(text) {}

  bool step() override {
    const std::string text = text_(job_);
    if (text.empty() || std::fwrite(text.data(), 1, text.size(), file_.handle()) != text.size())
      failPicture(file_, job_);
    file_.commit();
    return false;
  }
  Progress progress() const override { return {}; }

 private:
  PictureJob job_;
  SafeFile file_;
  std::string (*text_)(const PictureJob&);
};

}  // namespace

std::unique_ptr<Work> svgWork(PictureJob job) {
  return std::make_unique<VectorWork>(std::move(job), svgFile);
}

std::unique_ptr<Work> pdfWork(PictureJob job) {
  return std::make_unique<VectorWork>(std::move(job), pdfFile);
}

}  // namespace app
