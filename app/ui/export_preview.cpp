// The right side of the Export window: the picture itself, smaller, and how much it will be.
#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "app/numbers.hpp"
#include "app/ui/export_parts.hpp"

namespace ui {
namespace {

/// The largest size of the picture's shape in that room.
glm::vec2 fitted(const app::PictureOptions& picture, glm::vec2 room) {
  const glm::vec2 shape(picture.width, picture.height);
  return shape * std::min(room.x / shape.x, room.y / shape.y);
}

app::PictureOptions smaller(app::PictureOptions picture, glm::vec2 size, float pixelsPerPoint) {
  picture.path.clear();  // whatever its name, it is the same picture
  const float wide = std::max(std::round(size.x * pixelsPerPoint), 1.0F);
  picture.scale *= wide / static_cast<float>(picture.width);
  picture.width = static_cast<int>(wide);
  picture.height = std::max(static_cast<int>(std::lround(size.y * pixelsPerPoint)), 1);
  return picture;
}

std::string howMuch(const Context& c, const app::ExportPlan& plan) {
  const auto number = [&](double value, int decimals) { return app::numberInWords(value, c.language(), decimals); };
  if (!plan.film) {
    const double pixels = static_cast<double>(plan.picture.width) * plan.picture.height;
    return app::filled(c.tr("{n} million pixels"), {{"n", number(pixels / 1e6, 1)}});
  }
  const int frames = app::frameCount(*plan.film);
  return c.tr.plural("{n} frame", "{n} frames", frames) + "  \u00b7  " +
         app::filled(c.tr("{n} s long"), {{"n", number(static_cast<double>(frames) / plan.film->framesPerSecond, 1)}});
}

/// Where in the film one looks.
void filmSlider(const Context& c, const app::State& shown) {
  ui::slider("###share", c.memory.exporting.share);
  line(c.look.type.smallStrong, c.look.theme->text, c.dates.inWords(shown.view.clock.now, geo::Precision::day));
}

}  // namespace

void exportPreview(const Context& c, const app::Planned& planned) {
  ExportMemory& m = c.memory.exporting;
  if (planned.problem) return;
  const app::ExportPlan& plan = planned.plan;
  if (plan.data) return exportDataPreview(c, plan);
  const glm::vec2 all = vec(ImGui::GetContentRegionAvail()), room = all - glm::vec2(0, plan.film ? 84 : 30);
  if (room.x < 40 || room.y < 40) return;
  const app::State shown = app::previewState(plan, static_cast<double>(m.share));
  const app::PictureOptions small = smaller(plan.picture, fitted(plan.picture, room), c.viewport.pixelsPerPoint);
  const glm::vec2 size = glm::vec2(small.width, small.height) / c.viewport.pixelsPerPoint;
  m.preview.wish = Preview::Wish{shown, small};
  const glm::vec2 corner =
      glm::round((vec(ImGui::GetCursorScreenPos()) + (room - size) * 0.5F) * c.viewport.pixelsPerPoint) /
      c.viewport.pixelsPerPoint;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  m.preview.box = {corner, corner + size};
  list.AddImage(m.preview.texture, im(corner), im(corner + size));
  list.AddRect(im(corner), im(corner + size), ink(c.look.theme->panelEdge), 0, 0, c.look.hairline);
  ImGui::Dummy(im(room));
  if (plan.film) filmSlider(c, shown);
  line(c.look.type.small, c.look.theme->quietText, howMuch(c, plan));
}

}  // namespace ui
