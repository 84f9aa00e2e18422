// The import doctor: what each column was taken for, what does not fit, and what was repaired for a whole column. A
// change is a request to read the files again; the files themselves are never written to.
#include <algorithm>
#include <array>

#include "app/doctor.hpp"
#include "app/numbers.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float widest = 720, roleAt = 0.27F, typeAt = 0.45F, fitAt = 0.58F;
constexpr std::size_t mostDoubts = 6, mostLayers = 4;

void reread(const Context& c, geo::ReadOptions options) {
  if (!(options == c.world.reading)) c.requests.reread = std::move(options);
}

const char* typeWords(geo::CellType type) {
  constexpr std::array words{geo::toTranslate("text"),     geo::toTranslate("number"),   geo::toTranslate("date"),
                             geo::toTranslate("year"),     geo::toTranslate("time"),     geo::toTranslate("longitude"),
                             geo::toTranslate("latitude"), geo::toTranslate("geometry"), geo::toTranslate("country")};
  return words.at(static_cast<std::size_t>(type));
}

const char* repairWords(std::string_view id) {
  if (id == "swapped") return geo::toTranslate("Longitude and latitude exchanged");
  if (id == "flipped-lon") return geo::toTranslate("Sign of the longitude turned");
  if (id == "flipped-lat") return geo::toTranslate("Sign of the latitude turned");
  if (id == "day-numbers") return geo::toTranslate("Numbers read as days of a spreadsheet");
  return geo::toTranslate("Years of two digits read as 1930 to 2029");
}

std::string fitWords(const Context& c, const geo::ColumnVerdict& verdict) {
  const std::size_t present = verdict.cells - verdict.missing;
  const auto number = [&](std::size_t n) { return app::numberInWords(static_cast<double>(n), c.language()); };
  if (verdict.fitting == present) return app::filled(c.tr("all {n}"), {{"n", number(present)}});
  return app::filled(c.tr("{n} of {all}"), {{"n", number(verdict.fitting)}, {"all", number(present)}});
}

/// The first cells that do not fit, or one that does.
std::string exampleOf(const Context& c, const geo::ColumnVerdict& verdict) {
  if (verdict.misfits.empty()) return verdict.sample;
  std::string out;
  for (const auto& cell : verdict.misfits)
    out += (out.empty() ? "" : "; ") +
           app::filled(c.tr("row {row}: {found}"), {{"row", std::to_string(cell.row)}, {"found", cell.found}});
  return out;
}

void roleChoice(const Context& c, const geo::ColumnVerdict& verdict) {
  std::vector<std::string> names = app::roleNames();
  const auto chosen = static_cast<int>(std::ranges::find(names, verdict.role) - names.begin());
  std::vector<std::string> shown = names;
  shown[0] = c.tr("no role");
  const std::string label = verdict.role.empty() ? shown[0] : verdict.role;
  const int picked = choice(c, "###role", label, shown, chosen, c.tr("What the column stands for"));
  if (picked >= 0 && picked != chosen)
    reread(c, app::withRole(c.world.reading, verdict, names[static_cast<std::size_t>(picked)]));
}

void column(const Context& c, const geo::ColumnVerdict& verdict) {
  const app::Theme& t = *c.look.theme;
  const bool doubtful = !verdict.misfits.empty();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float width = ImGui::GetContentRegionAvail().x, bottom = at.y + hitSize;
  const auto cell = [&](float from, float to, ImFont* font, render::Colour colour, std::string_view words) {
    drawLine(list, font, at.x + width * from, at.y, bottom, ink(colour), words, width * (to - from) - 8);
  };
  cell(0, roleAt, c.look.type.body, t.text, verdict.column);
  cell(typeAt, fitAt, c.look.type.small, t.quietText, c.tr(typeWords(verdict.type)));
  cell(fitAt, fitAt + 0.14F, c.look.type.small, doubtful ? t.warning : t.quietText, fitWords(c, verdict));
  cell(fitAt + 0.14F, 1, c.look.type.small, doubtful ? t.warning : t.quietText, exampleOf(c, verdict));
  ImGui::SetCursorScreenPos({at.x + width * roleAt - 6, at.y});
  ImGui::PushID(("###" + verdict.column).c_str());
  roleChoice(c, verdict);
  ImGui::PopID();
}

void columns(const Context& c, const geo::LayerReport& layer, const std::string& number) {
  const float high = std::min(static_cast<float>(layer.verdicts.size()) * (hitSize + 4), 232.0F);
  ImGui::BeginChild(("###columns" + number).c_str(), {0, high});
  for (const geo::ColumnVerdict& verdict : layer.verdicts) column(c, verdict);
  ImGui::EndChild();
}

void repairs(const Context& c, const geo::LayerReport& layer, const std::string& number) {
  if (layer.repairs.empty()) return;
  heading(c, c.tr("Repaired for the whole column"));
  for (const geo::ColumnRepair& repair : layer.repairs) {
    const std::string words =
        std::string(c.tr(repairWords(repair.id))) + " (" + repair.column + ": " + repair.found + ")";
    const bool undo =
        wordButton(c, ("###repair-" + repair.id + number).c_str(), repair.made ? c.tr("Undo") : c.tr("Repair"));
    ImGui::SameLine();
    line(c.look.type.body, repair.made ? c.look.theme->text : c.look.theme->quietText, words);
    if (undo) reread(c, app::withRepair(c.world.reading, repair.id, !repair.made));
  }
}

bool hasDoubtfulOrder(const app::LayerDoubts& layer) {
  return std::ranges::any_of(layer.doubts, [](const app::Doubt& doubt) {
    return doubt.expected.find("order of day and month") != std::string::npos;
  });
}

void dateOrder(const Context& c, const app::LayerDoubts& layer, const std::string& number) {
  using Order = geo::ReadOptions::DateOrder;
  const Order now = c.world.reading.dates;
  if (now == Order::unknown && !hasDoubtfulOrder(layer)) return;
  const std::vector<std::string> words{c.tr("as the column shows"), c.tr("day first"), c.tr("month first")};
  space(6);
  const int picked = choice(c, ("###order" + number).c_str(),
                            app::filled(c.tr("Dates: {order}"), {{"order", words.at(static_cast<std::size_t>(now))}}),
                            words, static_cast<int>(now), c.tr("Order of day and month"));
  if (picked < 0) return;
  geo::ReadOptions options = c.world.reading;
  options.dates = static_cast<Order>(picked);
  reread(c, options);
}

void doubts(const Context& c, const app::LayerDoubts& layer) {
  if (layer.doubts.empty()) return;
  heading(c, c.tr("Doubts"));
  for (std::size_t i = 0; i < std::min(layer.doubts.size(), mostDoubts); ++i) {
    const app::Doubt& doubt = layer.doubts[i];
    std::string words =
        std::to_string(doubt.count) + " × " + (doubt.field.empty() ? "" : doubt.field + ": ") + "“" + doubt.found + "”";
    if (doubt.row > 0) words += " (" + app::filled(c.tr("row {row}"), {{"row", std::to_string(doubt.row)}}) + ")";
    paragraph(c.look.type.small, c.look.theme->text, words);
    paragraph(c.look.type.small, c.look.theme->quietText,
              app::filled(c.tr("expected: {what}"), {{"what", doubt.expected}}));
  }
}

std::string resultOf(const Context& c, const geo::LayerReport& layer) {
  const auto number = [&](std::size_t n) { return app::numberInWords(static_cast<double>(n), c.language()); };
  std::string words =
      app::filled(c.tr("{rows} rows, {events} events, {skipped} left out"),
                  {{"rows", number(layer.rows)}, {"events", number(layer.events)}, {"skipped", number(layer.skipped)}});
  if (!layer.recognisedAs.empty()) words += " – " + layer.recognisedAs;
  return words;
}

void table(const Context& c, const app::LayerDoubts& layer, std::size_t at) {
  const std::string number = std::to_string(at);
  heading(c, layer.layer->name);
  paragraph(c.look.type.small, c.look.theme->quietText, resultOf(c, *layer.layer));
  columns(c, *layer.layer, number);
  dateOrder(c, layer, number);
  repairs(c, *layer.layer, number);
  doubts(c, layer);
}

void saving(const Context& c) {
  DoctorMemory& m = c.memory.doctor;
  const float field = ImGui::GetContentRegionAvail().x * 0.6F;
  if (textField("###clean-path", m.cleanText, "clean.geojson", field)) c.requests.cleanTo = m.cleanText;
  ImGui::SameLine();
  if (wordButton(c, "###save-clean", c.tr("Save the clean file")) && !m.cleanText.empty())
    c.requests.cleanTo = m.cleanText;
  if (textField("###report-path", m.reportText, "report.txt", field)) c.requests.reportTo = m.reportText;
  ImGui::SameLine();
  if (wordButton(c, "###save-report", c.tr("Save this report")) && !m.reportText.empty())
    c.requests.reportTo = m.reportText;
}

void begin(const Context& c) {
  const float room = c.stage.size.x - 2 * gap;
  ImGui::SetNextWindowPos({c.stage.size.x / 2, c.memory.belowControls}, 0, {0.5F, 0});
  ImGui::SetNextWindowSizeConstraints(
      {std::min(widest, room), 0}, {std::min(widest, room), c.memory.layout.map.max.y - c.memory.belowControls - gap});
  ImGui::Begin("###doctor", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  line(c.look.type.strong, c.look.theme->text, c.tr("How the data was read"));
}

}  // namespace

void doctorBox(const Context& c) {
  DoctorMemory& m = c.memory.doctor;
  const bool justOpened = c.view().doctorOpen && !m.wasOpen;
  m.wasOpen = c.view().doctorOpen;
  if (!c.view().doctorOpen) return;
  if (justOpened) m.doubts = std::make_shared<const app::Doubts>(app::doubtsOf(c.world));
  begin(c);
  if (wordButton(c, "###close", c.tr("Close"), true)) c.view().doctorOpen = false;
  if (m.doubts->layers.empty()) paragraph(c.look.type.body, c.look.theme->quietText, c.tr("No table is open."));
  for (std::size_t i = 0; i < std::min(m.doubts->layers.size(), mostLayers); ++i) table(c, m.doubts->layers[i], i);
  if (!m.doubts->layers.empty()) {
    heading(c, c.tr("Save"));
    saving(c);
  }
  ImGui::End();
}

}  // namespace ui
