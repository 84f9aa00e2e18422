// The quiet row at the top left: playing, what is visible, how it is drawn, language and look, help.
#include <algorithm>
#include <cmath>

#include "app/colouring.hpp"
#include "app/compare_verbs.hpp"
#include "app/lengths.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/speeds.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float between = 2, leastRoom = 240;

/// The row that widgets stand in; where one is too long, two, and more where large letters need them.
struct Row {
  const Context& c;
  bool begins = true;
  float width = 0;  ///< of all, as if in one row
  float x = 0;      ///< where the next one of this row begins
  int rows = 0;     ///< begun so far

  float room() const { return std::max(c.memory.layout.details.min.x - 2 * gap - 12, leastRoom); }
  void next(float widget) {
    if (begins || x + widget > room())
      x = 0, ++rows;
    else
      ImGui::SameLine();
    begins = false;
    x += widget + between;
    width += widget + between;
  }
  /// What concerns time stands above, what concerns the looks below.
  void breakWhereLong() {
    if (c.memory.controlsWidth > room() && rows < 2) begins = true;
  }
};

/// A choice in the row; the index that was clicked, or -1.
int chosen(Row& row, const char* id, const std::vector<std::string>& options, int current, const std::string& shown,
           const char* tip) {
  row.next(choiceWidth(row.c, shown));
  return choice(row.c, id, shown, options, current, tip);
}

int chosen(Row& row, const char* id, const std::vector<std::string>& options, int current, const char* tip) {
  return chosen(row, id, options, current, options.at(static_cast<std::size_t>(current)), tip);
}

void transport(Row& row) {
  const Context& c = row.c;
  app::View& view = c.view();
  row.next(hitSize);
  if (iconButton(c, "###previous", Icon::previous, c.tr("To the previous event")))
    app::seekPreviousEvent(view, c.world, c.state.project);
  row.next(hitSize);
  if (iconButton(c, "###play", view.clock.playing ? Icon::pause : Icon::play, c.tr("Play or pause"),
                 view.clock.playing))
    app::play(view);
  row.next(hitSize);
  if (iconButton(c, "###next", Icon::next, c.tr("To the next event")))
    app::seekNextEvent(view, c.world, c.state.project);
  row.next(hitSize);
  const bool turns = view.clock.ending == app::Ending::bounce;
  if (iconButton(c, "###loop", turns ? Icon::bounce : Icon::loop, c.tr("At the end: stop, begin again or turn back"),
                 view.clock.ending != app::Ending::stop))
    app::nextEnding(view);
}

/// By events the speed changes all the time: as wide as any of them, so that what stands beside it stays in its place.
float roomForSpeed(const Context& c) {
  const app::Clock& clock = c.view().clock;
  float room = choiceWidth(c, speedShown(c));
  if (!clock.eventPaced) return room;
  for (double pace = app::slowestPace; pace <= app::quickestPace; pace *= 1.5)
    room = std::max(room, choiceWidth(c, speedWords(clock.speed * pace, c.tr)));
  return room;
}

void speed(Row& row) {
  const float room = roomForSpeed(row.c), shown = choiceWidth(row.c, speedShown(row.c));
  row.next(room);
  speedBox(row.c);
  if (room <= shown) return;
  ImGui::SameLine(0, 0);
  ImGui::Dummy({room - shown, hitSize});
}

void mode(Row& row) {
  const Context& c = row.c;
  const int picked = chosen(row, "###mode", {c.tr("This moment"), c.tr("The time before"), c.tr("Everything so far")},
                            static_cast<int>(c.view().clock.mode), c.tr("What counts as visible"));
  if (picked >= 0) c.view().clock.mode = static_cast<app::Mode>(picked);
}

void window(Row& row) {
  const Context& c = row.c;
  if (c.view().clock.mode != app::Mode::window) return;
  std::vector<std::string> options;
  int current = -1;
  for (const geo::Period& one : windowChoices()) {
    if (one == c.view().clock.window) current = static_cast<int>(options.size());
    options.push_back(app::lengthInWords(one, c.tr));
  }
  const app::Clock& clock = c.view().clock;
  const auto extra = static_cast<int>(options.size());
  options.emplace_back(clock.startIsHeld ? c.tr("Let the start follow") : c.tr("Hold the start where it is"));
  options.emplace_back(clock.openEnd ? c.tr("End at the playhead") : c.tr("Show what is to come, too"));
  const std::string shown =
      clock.startIsHeld
          ? app::filled(c.tr("since {date}"), {{"date", c.dates.inWords(app::windowStart(clock), geo::Precision::day)}})
          : app::lengthInWords(clock.window, c.tr);
  const int picked =
      chosen(row, "###window", options, clock.startIsHeld ? -1 : current, shown, c.tr("How far back the map looks"));
  if (picked == extra) app::lockWindowStart(c.view());
  if (picked == extra + 1) app::openWindowEnd(c.view());
  if (picked >= 0 && picked < extra) app::setWindow(c.view(), windowChoices()[static_cast<std::size_t>(picked)]);
}

void projection(Row& row) {
  const Context& c = row.c;
  std::vector<std::string> options;
  int current = 0;
  for (const geo::ProjectionInfo& one : geo::projections()) {
    if (one.name == c.view().projection) current = static_cast<int>(options.size());
    options.emplace_back(c.tr(std::string(one.title).c_str()));
  }
  const int picked = chosen(row, "###projection", options, current, c.tr("Projection of the map"));
  if (picked >= 0)
    app::project(c.view(), c.world, std::string(geo::projections()[static_cast<std::size_t>(picked)].name));
}

void colourBy(Row& row) {
  const Context& c = row.c;
  app::Project& project = c.state.project;
  std::vector<std::string> options{c.tr("Plain countries"), c.tr("By government")};
  const std::size_t plain = options.size();
  int current = project.colourBy == app::ColourBy::government ? 1 : 0;
  for (const app::ColourScale& scale : c.world.colourScales) {
    if (&scale == app::scaleShown(c.world, project)) current = static_cast<int>(options.size());
    options.push_back(app::attributeTitle(scale.attribute.name, c.tr));
  }
  const int picked = chosen(row, "###colour-by", options, current, c.tr("Colour of the countries"));
  if (picked < 0) return;
  if (const auto index = static_cast<std::size_t>(picked); index >= plain)
    app::colourBy(project, c.world.colourScales[index - plain].attribute.name);
  else
    project.colourBy = static_cast<app::ColourBy>(picked);
}

void language(Row& row) {
  const Context& c = row.c;
  // A language is called by its own name, whatever the interface speaks.
  const int picked =
      chosen(row, "###language", {"English", "Español", "Português"}, static_cast<int>(c.language()), c.tr("Language"));
  if (picked >= 0) c.view().language = static_cast<geo::Language>(picked);
}

void rest(Row& row) {
  const Context& c = row.c;
  app::View& view = c.view();
  const bool dark = c.look.theme->dark;
  row.next(hitSize);
  if (iconButton(c, "###find", Icon::lens, c.tr("Find"), view.findOpen)) view.findOpen = !view.findOpen;
  row.next(hitSize);
  if (iconButton(c, "###filter", Icon::funnel, c.tr("Filter"), view.filterOpen)) view.filterOpen = !view.filterOpen;
  row.next(hitSize);
  if (iconButton(c, "###table", Icon::rows, c.tr("Table of events"), view.tableOpen)) view.tableOpen = !view.tableOpen;
  row.next(hitSize);
  if (iconButton(c, "###compare", Icon::compare, c.tr("Compare two dates"), view.comparison.isOn))
    app::toggleComparison(view, c.world, c.stage);
  row.next(hitSize);
  if (iconButton(c, "###theme", dark ? Icon::sun : Icon::moon, c.tr("Light or dark")))
    view.theme = dark ? app::ThemeName::light : app::ThemeName::dark;
  row.next(hitSize);
  if (iconButton(c, "###export", Icon::picture, c.tr("Export a picture"), view.exportOpen))
    view.exportOpen = !view.exportOpen;
  row.next(hitSize);
  if (iconButton(c, "###help", Icon::question, c.tr("Keyboard and mouse"), view.helpOpen))
    view.helpOpen = !view.helpOpen;
}

}  // namespace

void controls(const Context& c) {
  ImGui::SetNextWindowPos({gap, gap});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6, 5});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {between, between});
  ImGui::Begin("###controls", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing);
  Row row{c};
  transport(row);
  speed(row);
  mode(row);
  window(row);
  row.breakWhereLong();
  projection(row);
  colourBy(row);
  language(row);
  rest(row);
  c.memory.controlsWidth = row.width;
  c.memory.belowControls = gap + ImGui::GetWindowHeight() + 8;
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace ui
