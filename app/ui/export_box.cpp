// Export: where to, how large, which title. The picture itself is made after the frame, by the same compose and draw.
#include <glm/common.hpp>

#include "app/export/page_size.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

std::string words(const Context& c, const app::SizePreset& preset) {
  return app::filled(c.tr("{name}: {width} by {height}"), {{"name", c.tr(preset.title)},
                                                           {"width", std::to_string(preset.size.width)},
                                                           {"height", std::to_string(preset.size.height)}});
}

void askFor(const Context& c) {
  ExportMemory& m = c.memory.picture;
  const app::PageSize& size = app::sizePresets()[static_cast<std::size_t>(m.preset)].size;
  c.requests.picture = app::PictureRequest{m.path, size.width, size.height, size.scale, m.title};
  c.view().exportOpen = false;
}

void fields(const Context& c, bool justOpened) {
  ExportMemory& m = c.memory.picture;
  const app::Theme& t = *c.look.theme;
  const float width = ImGui::GetContentRegionAvail().x;
  line(c.look.type.small, t.quietText, c.tr("File: .png, .svg, .pdf or .tif"));
  const bool entered = textField("###path", m.path, "marea.png", width, justOpened);
  line(c.look.type.small, t.quietText, c.tr("Title on the picture"));
  textField("###title", m.title, c.world.title.c_str(), width);
  line(c.look.type.small, t.quietText, c.tr("Size in pixels"));
  std::vector<std::string> options;
  for (const app::SizePreset& preset : app::sizePresets()) options.push_back(words(c, preset));
  const int picked =
      choice(c, "###size", options.at(static_cast<std::size_t>(m.preset)), options, m.preset, c.tr("Size in pixels"));
  if (picked >= 0) m.preset = picked;
  space(8);
  if (wordButton(c, "###save", c.tr("Export"), true) || entered) askFor(c);
  ImGui::SameLine();
  if (wordButton(c, "###cancel", c.tr("Cancel"))) c.view().exportOpen = false;
}

}  // namespace

void exportBox(const Context& c) {
  ExportMemory& m = c.memory.picture;
  const bool justOpened = c.view().exportOpen && !m.wasOpen;
  m.wasOpen = c.view().exportOpen;
  if (!c.view().exportOpen) return;
  if (justOpened && m.path.empty()) m.path = "marea.png";
  const glm::vec2 size{400, 236},
      corner = glm::floor((glm::vec2(c.stage.size.x, c.memory.layout.map.max.y) - size) * 0.5F);
  beginPanel(c, "###export-box", {corner, corner + size}, ImGuiWindowFlags_NoScrollbar);
  line(c.look.type.strong, c.look.theme->text, c.tr("Export a picture"));
  fields(c, justOpened);
  ImGui::End();
}

}  // namespace ui
