// Small boxes for one thing each: a typed date, what the program is, one sentence of notice.
#include <algorithm>

#include "app/live/counts.hpp"
#include "app/numbers.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"
#include "geo/edtf.hpp"

namespace ui {
namespace {

/// A box of a width above the timeline, in the middle; its height follows its content.
void beginBox(const Context& c, const char* id, float width) {
  const Rect& map = c.memory.layout.map;
  ImGui::SetNextWindowPos({map.max.x / 2, map.max.y - gap}, 0, {0.5F, 1});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize);
}

void seekTyped(const Context& c) {
  GoToMemory& m = c.memory.goTo;
  std::string why;
  if (app::seekText(c.view(), m.text, c.today)) {
    c.view().axis = app::revealing(c.view().axis, c.view().clock.now, static_cast<double>(c.stage.axisWidth));
    c.view().goToOpen = false;
    m.problem.clear();
  } else {
    geo::parseEdtf(m.text, {}, &why);
    m.problem = why.empty() ? std::string(c.tr("This is not a date."))
                            : app::filled(c.tr("This is not a date: {why}"), {{"why", why}});
  }
}

}  // namespace

void goToBox(const Context& c) {
  GoToMemory& m = c.memory.goTo;
  const bool justOpened = c.view().goToOpen && !m.wasOpen;
  m.wasOpen = c.view().goToOpen;
  if (!c.view().goToOpen) return;
  if (justOpened) m = {.text = {}, .problem = {}, .wasOpen = true};
  beginBox(c, "###go-to-box", 360);
  line(c.look.type.strong, c.look.theme->text, c.tr("Go to a date"));
  if (textField("###date", m.text, "2019-11-12   1989-02   196X   now", ImGui::GetContentRegionAvail().x - 70,
                justOpened))
    seekTyped(c);
  ImGui::SameLine();
  if (wordButton(c, "###go", c.tr("Go"), true)) seekTyped(c);
  if (m.problem.empty())
    paragraph(c.look.type.small, c.look.theme->quietText,
              c.tr("Year, month, day and hour as far as known, in the order of ISO 8601 (EDTF)."));
  else
    paragraph(c.look.type.small, c.look.theme->warning, m.problem);
  ImGui::End();
}

void aboutBox(const Context& c) {
  if (!c.view().aboutOpen) return;
  const app::Theme& t = *c.look.theme;
  beginBox(c, "###about", 420);
  line(c.look.type.title, t.text, "Marea");
  paragraph(c.look.type.body, t.text, c.tr("A map and a timeline over the same events."));
  space(8);
  fact(c, c.tr("Open"), c.world.title);
  fact(c, c.tr("Events"), app::numberInWords(static_cast<double>(app::live::totalOf(c.world, {}).count), c.language()));
  if (!c.world.basemap.source.empty()) fact(c, c.tr("Country shapes"), c.world.basemap.source);
  if (!c.world.problems.empty())
    fact(c, c.tr("Problems"),
         c.tr.plural("{n} problem in the files", "{n} problems in the files",
                     static_cast<long>(c.world.problems.count())));
  space(8);
  if (wordButton(c, "###close", c.tr("Close"))) c.view().aboutOpen = false;
  ImGui::End();
}

void notice(const Context& c) {
  if (c.memory.notice.empty()) return;
  const app::Theme& t = *c.look.theme;
  ImGui::SetNextWindowPos({c.memory.layout.map.max.x / 2, std::max(64.0F, c.memory.belowControls)}, 0, {0.5F, 0});
  ImGui::SetNextWindowSizeConstraints({0, 0}, {520, 300});
  ImGui::Begin("###notice", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
  paragraph(c.look.type.body, c.memory.noticeIsError ? t.warning : t.text, c.memory.notice, 490);
  if (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0)) elapse(c.memory, c.memory.noticeSeconds);
  ImGui::End();
}

}  // namespace ui
