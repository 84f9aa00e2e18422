// The import doctor: what each column was taken for, what does not fit, and what was decided for whole columns. A
// change is a request to read the files again; the files themselves are never written to.
#include <algorithm>
#include <filesystem>

#include "app/numbers.hpp"
#include "app/ui/doctor_parts.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float widest = 780;
constexpr std::size_t mostLayers = 12;

std::string resultOf(const Context& c, const geo::LayerReport& layer) {
  const auto number = [&](std::size_t n) { return app::numberInWords(static_cast<double>(n), c.language()); };
  std::string words =
      app::filled(c.tr("{rows} rows, {events} events, {skipped} left out"),
                  {{"rows", number(layer.rows)}, {"events", number(layer.events)}, {"skipped", number(layer.skipped)}});
  if (!layer.recognisedAs.empty())
    words += ". " + app::filled(c.tr("Recognised as {name}."), {{"name", layer.recognisedAs}});
  return words;
}

void table(const Context& c, const app::LayerDoubts& layer, const std::string& number) {
  heading(c, layer.layer ? layer.layer->name : c.tr("The files"));
  if (layer.layer) {
    paragraph(c.look.type.small, c.look.theme->quietText, resultOf(c, *layer.layer));
    doctorColumns(c, *layer.layer, number);
    doctorRepairs(c, *layer.layer, number);
  }
  doctorDoubts(c, layer.doubts, number);
}

std::filesystem::path pathOf(const std::string& text) {
  return std::filesystem::absolute(std::u8string(text.begin(), text.end()));
}

/// A field with its button; the path when one of them was used.
std::filesystem::path chosenPath(const Context& c, const char* field, std::string& text, const char* button,
                                 const char* words) {
  const float width = textSize(c.look.type.body, words).x + 20 + 8;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10, (hitSize - ImGui::GetFontSize()) / 2});
  const bool entered = textField(field, text, "", ImGui::GetContentRegionAvail().x - width);
  ImGui::PopStyleVar();
  ImGui::SameLine();
  const bool pressed = wordButton(c, button, words);
  return (entered || pressed) && !text.empty() ? pathOf(text) : std::filesystem::path();
}

void saving(const Context& c) {
  DoctorMemory& m = c.memory.doctor;
  heading(c, c.tr("Save"));
  if (auto path = chosenPath(c, "###clean-path", m.cleanText, "###save-clean", c.tr("Save the clean file"));
      !path.empty())
    c.requests.cleanTo = std::move(path);
  if (auto path = chosenPath(c, "###report-path", m.reportText, "###save-report", c.tr("Save this report"));
      !path.empty())
    c.requests.reportTo = std::move(path);
  paragraph(c.look.type.small, c.look.theme->quietText,
            c.tr("The file that was read is never written to. The report lists every problem: .csv or .txt."));
}

/// Beside the file that was read.
void propose(const Context& c, DoctorMemory& m) {
  m.doubts = std::make_shared<const app::Doubts>(app::doubtsOf(c.world));
  m.openedDoubt.clear();
  if (c.state.project.files.empty()) return;
  const std::filesystem::path& file = c.state.project.files.front();
  const auto beside = [&](const char* end) {
    std::filesystem::path path = file.parent_path() / file.stem();
    path += end;
    const std::u8string text = path.u8string();
    return std::string(text.begin(), text.end());
  };
  m.cleanText = beside("-clean.csv");
  m.reportText = beside("-report.csv");
}

void begin(const Context& c, bool justOpened) {
  const float room = c.stage.size.x - 2 * gap, width = std::min(widest, room), top = c.memory.belowControls;
  ImGui::SetNextWindowPos({c.stage.size.x / 2, top}, 0, {0.5F, 0});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, std::max(c.stage.size.y - top - gap, 120.0F)});
  ImGui::Begin("###doctor", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  const std::string close = c.tr("Close");
  line(c.look.type.strong, c.look.theme->text, c.tr("How the data was read"));
  ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - textSize(c.look.type.body, close).x - 20);
  if (wordButton(c, "###close", close)) c.view().doctorOpen = false;
  if (justOpened) takeFocus();
}

}  // namespace

void askToReread(const Context& c, const app::Reading& reading) {
  if (!(reading == c.state.project.reading)) c.requests.reread = reading;
}

void doctorBox(const Context& c) {
  DoctorMemory& m = c.memory.doctor;
  const bool justOpened = c.view().doctorOpen && !m.wasOpen;
  m.wasOpen = c.view().doctorOpen;
  if (!c.view().doctorOpen) return;
  if (justOpened) propose(c, m);
  begin(c, justOpened);
  const auto& layers = m.doubts->layers;
  if (layers.empty()) paragraph(c.look.type.body, c.look.theme->quietText, c.tr("No table is open."));
  for (std::size_t i = 0; i < std::min(layers.size(), mostLayers); ++i) table(c, layers[i], std::to_string(i));
  if (m.doubts->unlisted > 0)
    line(c.look.type.small, c.look.theme->quietText,
         c.tr.plural("{n} more problem is not listed.", "{n} more problems are not listed.",
                     static_cast<long>(m.doubts->unlisted)));
  if (!layers.empty()) saving(c);
  ImGui::End();
}

}  // namespace ui
