// How far the reading of what is being opened is, and the way to stop it. What is open stays meanwhile.
#include <algorithm>
#include <cmath>

#include "app/numbers.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

std::string megabytes(const Context& c, std::uint64_t bytes) {
  return app::numberInWords(static_cast<double>(bytes) / 1e6, c.language(), bytes < 10'000'000 ? 1 : 0);
}

std::string number(const Context& c, std::uint64_t n) {
  return app::numberInWords(static_cast<double>(n), c.language());
}

std::string stageWords(const Context& c, const geo::ReadingNow& now) {
  using Stage = geo::ReadingStage;
  const bool known = now.total > 0;
  switch (now.stage) {
    case Stage::preparing:
      return c.tr("Getting ready");
    case Stage::bytes:
      return known ? app::filled(c.tr("{done} of {all} MB read"),
                                 {{"done", megabytes(c, now.done)}, {"all", megabytes(c, now.total)}})
                   : app::filled(c.tr("{done} MB read"), {{"done", megabytes(c, now.done)}});
    case Stage::columns:
      return c.tr("Looking at the columns");
    case Stage::rows:
      return known ? app::filled(c.tr("{done} of {all} rows"),
                                 {{"done", number(c, std::min(now.done, now.total))}, {"all", number(c, now.total)}})
                   : app::filled(c.tr("{done} rows"), {{"done", number(c, now.done)}});
    case Stage::ordering:
      break;
  }
  return c.tr("Putting in order");
}

}  // namespace

void openingBox(const Context& c) {
  const OpeningMemory& opening = c.memory.opening;
  if (!opening.isOn) return;
  const app::Theme& t = *c.look.theme;
  const auto share = static_cast<float>(geo::shareOf(opening.now));
  ImGui::SetNextWindowPos({c.stage.size.x / 2, c.memory.layout.map.max.y - gap}, 0, {0.5F, 1});
  ImGui::SetNextWindowSize({std::min(380.0F, c.stage.size.x - 2 * gap), 0});
  ImGui::Begin("###opening", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing);
  line(c.look.type.strong, t.text,
       fitting(c.look.type.strong, app::filled(c.tr("Opening {name}"), {{"name", opening.name}}),
               ImGui::GetContentRegionAvail().x));
  line(c.look.type.small, t.quietText, stageWords(c, opening.now));
  progressBar(c, share);
  space(8);
  if (wordButton(c, "###cancel", c.tr("Cancel"))) c.requests.cancelOpening = true;
  ImGui::End();
}

}  // namespace ui
