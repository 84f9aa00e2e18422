// The list of what changed, drawn: the looks of the two governments beside each other, the signs of events. Two layers,
// for hatches lie on their swatches.
#include "app/layers/figure_layout.hpp"
#include "app/layers/sheet.hpp"
#include "app/layers/swatches.hpp"

namespace app {
namespace {

using Of = ChangeLine::Of;
using render::Text;
using render::Weight;

constexpr float indent = 24, headSize = 11.5F, smallSize = 10;
constexpr glm::vec2 swatch{4.4F, 4.4F};  // half of it

float indentOf(const ChangeLine& line) {
  return line.of == Of::hands || line.of == Of::event ? indent : 0;
}

/// The words cut to what fits.
Text fitted(const Sheet& sheet, Text text, float room) {
  const std::string whole = text.text;
  for (std::size_t letters = whole.size(); letters > 4 && sheet.width(text) > room;) {
    const float share = room / sheet.width(text);
    letters = std::min(letters - 1, static_cast<std::size_t>(static_cast<float>(letters) * share) + 1);
    text.text = shortened(whole, letters);
  }
  return text;
}

glm::vec2 swatchOf(const Sheet& sheet, const ChangeLine& line, bool after) {
  return line.at + glm::vec2(after ? 15.2F : 4.6F, 9) * sheet.scale;
}

void swatches(const Sheet& sheet, const ChangeLine& line) {
  const Theme& theme = sheet.moment.theme;
  const glm::vec2 half = swatch * sheet.scale;
  for (const bool after : {false, true})
    if (const TendencyLook* look = tendency((after ? line.after : line.before)->tendency)) {
      const glm::vec2 at = swatchOf(sheet, line, after);
      sheet.layer.boxes.push_back({at - half, at + half, 1.5F * sheet.scale, fillOf(theme, *look), theme.border, 0.6F});
    }
}

void hatches(const Sheet& sheet, const ChangeLine& line) {
  for (const bool after : {false, true})
    if (const TendencyLook* look = tendency((after ? line.after : line.before)->tendency))
      hatchSwatch(sheet, look->hatch, swatchOf(sheet, line, after), swatch * sheet.scale);
}

void sign(const Sheet& sheet, const ChangeLine& line) {
  const Moment& moment = sheet.moment;
  const Kind& kind = moment.look(line.row);
  const geo::Event* event = moment.world.events.whole(line.row);
  drawSign(moment.theme,
           {.shape = kind.shape,
            .at = line.at + glm::vec2(9, 9) * sheet.scale,
            .size = 10 * sheet.scale,
            .turn = kind.turn,
            .colour = moment.theme.kindOf(kind),
            .contested = event && event->contested,
            .ended = line.ended},
           sheet.layer);
}

void words(const Sheet& sheet, const ChangeLine& line) {
  const float s = sheet.scale, left = line.at.x + indentOf(line) * s;
  const bool heading = line.of == Of::heading;
  Text aside = sheet.text(line.aside, {line.right, line.at.y + 13 * s}, heading ? 10.5F : 9.5F);
  aside.align = render::Align::right;
  aside.tabular = true;
  const float taken = line.aside.empty() ? 0 : sheet.width(aside) + 8 * s;
  Text head = sheet.text(line.head, {left, line.at.y + 13 * s}, heading ? 10.5F : headSize,
                         line.of == Of::event ? Weight::regular : Weight::bold);
  Text below = sheet.text(line.words, {left, line.at.y + (line.of == Of::more ? 11 : 25) * s}, smallSize);
  aside.colour = sheet.moment.theme.quietText;
  if (heading) head.colour = sheet.moment.theme.quietText;
  if (line.of != Of::hands && line.of != Of::alliance) below.colour = sheet.moment.theme.quietText;
  head = fitted(sheet, head, line.right - left - taken);
  below = fitted(sheet, below, line.right - left);
  for (Text* text : {&head, &below, &aside}) {
    text->haloWidth = 0;
    if (!text->text.empty()) sheet.layer.texts.push_back(std::move(*text));
  }
}

}  // namespace

void changePanel(const Moment& moment, render::Layer& layer) {
  if (!moment.layout || !moment.layout->changes) return;
  const Sheet sheet{moment, layer, moment.layout->scale};
  const ScreenBox& room = moment.layout->changes->room;
  layer.boxes.push_back({room.min, room.max, 4 * sheet.scale, moment.theme.panel, moment.theme.panelEdge, 0.8F});
  for (const ChangeLine& line : moment.layout->changes->lines)
    if (line.of == Of::hands) swatches(sheet, line);
}

void changeLines(const Moment& moment, render::Layer& layer) {
  if (!moment.layout || !moment.layout->changes) return;
  const Sheet sheet{moment, layer, moment.layout->scale};
  for (const ChangeLine& line : moment.layout->changes->lines) {
    if (line.of == Of::hands) hatches(sheet, line);
    if (line.of == Of::event) sign(sheet, line);
    words(sheet, line);
  }
}

}  // namespace app
