// The fields of the Export window that only a film has, and what is going on while one is made.
#include <cmath>

#include "app/numbers.hpp"
#include "app/ui/details_parts.hpp"
#include "app/ui/export_parts.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/text_field.hpp"

namespace ui {
namespace {

void dates(const Context& c) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  constexpr float width = 112;
  labelled(c, c.tr("Dates"), "###from", draft.from, "2019-10", width);
  ImGui::SameLine(0, 5);
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted("\u2013");
  ImGui::SameLine(0, 5);
  textField("###to", draft.to, "2019-12-31", width);
}

/// Ranges that need not be typed.
void ranges(const Context& c) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  std::vector<std::string> words{c.tr("What the timeline shows")};
  if (c.view().marked) words.emplace_back(c.tr("The chosen range"));
  const int clicked = chips(c, "###range", words);
  const app::Axis& axis = c.view().axis;
  if (clicked == 0) draft = app::between(draft, {axis.timeAt(0), axis.timeAt(static_cast<double>(c.stage.axisWidth))});
  if (clicked == 1) draft = app::between(draft, c.view().marked);
}

void pace(const Context& c) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  const std::vector<std::string> options{c.tr("seconds in all"), c.tr("days a second")};
  labelled(c, c.tr("Length"), "###pace", draft.pace, "20", 74);
  ImGui::SameLine(0, 4);
  const int picked =
      choice(c, "###pace-unit", options.at(draft.isSpeed ? 1 : 0), options, draft.isSpeed ? 1 : 0, c.tr("Length"));
  if (picked >= 0) draft.isSpeed = picked == 1;
  checkbox((std::string(c.tr("By events: slower where much happens")) + "###by-events").c_str(), draft.byEvents);
}

void holds(const Context& c) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  labelled(c, c.tr("Stands still"), "###hold-start", draft.holdStart, "0", 74);
  ImGui::SameLine(0, 6);
  textField("###hold-end", draft.holdEnd, "0", 74);
  ImGui::SameLine(0, 6);
  fieldLabel(c, c.tr("s before, after"));
  ImGui::NewLine();
}

std::string timeLeft(const Context& c, const ExportProgress& p) {
  const double left = p.at.done > 0 ? p.seconds / p.at.done * (p.at.all - p.at.done) : 0;
  if (p.at.done == 0 || p.seconds < 1) return {};
  return "  \u00b7  " + c.tr.plural("{n} second left", "{n} seconds left", std::lround(std::ceil(left)));
}

}  // namespace

void exportFilmFields(const Context& c) {
  space(6);
  dates(c);
  ranges(c);
  pace(c);
  labelled(c, c.tr("Frames a second"), "###fps", c.memory.exporting.draft.framesPerSecond, "30", 74);
  holds(c);
  space(6);
}

void exportProgress(const Context& c) {
  const ExportProgress& p = c.memory.exporting.progress;
  if (!p.isOn) return;
  const app::Theme& t = *c.look.theme;
  const float share = static_cast<float>(p.at.done) / static_cast<float>(std::max(p.at.all, 1));
  ImGui::SetNextWindowPos({c.memory.layout.map.max.x / 2, c.memory.layout.map.max.y - gap}, 0, {0.5F, 1});
  ImGui::SetNextWindowSize({360, 0});
  ImGui::Begin("###export-progress", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing);
  line(c.look.type.strong, t.text, app::filled(c.tr("Writing {name}"), {{"name", p.name}}));
  line(c.look.type.small, t.quietText,
       app::numberInWords(std::floor(static_cast<double>(share) * 100), c.language()) + " %" + timeLeft(c, p));
  progressBar(c, share);
  space(8);
  if (wordButton(c, "###cancel", c.tr("Cancel"))) c.requests.cancelExport = true;
  ImGui::End();
}

}  // namespace ui
