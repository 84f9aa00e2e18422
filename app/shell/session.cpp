#include "app/shell/session.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <utility>

#include "app/actions.hpp"
#include "app/border_files.hpp"
#include "app/compose.hpp"
#include "app/flight.hpp"
#include "app/history.hpp"
#include "app/project_file.hpp"
#include "app/shell/exporter.hpp"
#include "app/shell/input.hpp"
#include "app/shell/interface.hpp"
#include "app/shell/live.hpp"
#include "app/shell/previewer.hpp"
#include "app/ui/covers.hpp"
#include "app/ui/panels.hpp"
#include "app/undone.hpp"

namespace shell {
namespace {

render::Viewport viewportOf(const Surface& surface, float scale) {
  return {std::max(surface.width, 1), std::max(surface.height, 1), std::max(surface.pixelsPerPoint * scale, 0.25F)};
}

/// The wall clock's moment at this place, as the timeline counts: without a zone.
geo::Instant localNow() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
#ifdef _WIN32
  localtime_s(&local, &now);
#else
  localtime_r(&now, &local);
#endif
  return geo::toInstant(
      {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec});
}

/// A step up or right, or down or left; ten with Shift; 0 for what is no arrow.
int arrowOf(const app::Chord& chord) {
  const int steps = chord.shift ? 10 : 1;
  const app::Chord plain{.code = chord.code, .ctrl = chord.ctrl, .alt = chord.alt};
  if (plain == app::Chord{app::key::right} || plain == app::Chord{app::key::up}) return steps;
  return plain == app::Chord{app::key::left} || plain == app::Chord{app::key::down} ? -steps : 0;
}

}  // namespace

struct Session::Data {
  Data(const app::World& w, app::State s, const render::Fonts::Files& fonts, const Surface& where,
       std::optional<ui::Memory> prepared)
      : world(w),
        state(std::move(s)),
        surface(where),
        renderer(w.fonts),
        interface(fonts),
        memory(prepared ? *std::move(prepared) : ui::newMemory(w)),
        history(state.project) {
    memory.project.kept = state.project;
    memory.exporting.preview.texture = previewer.texture();
  }

  const app::World& world;
  app::State state;
  Surface surface;
  render::Viewport viewport;
  app::Stage stage;
  render::Renderer renderer;
  Interface interface;
  Previewer previewer;
  std::unique_ptr<Exporter> exporter;
  std::unique_ptr<Live> live;
  Input input;
  int fieldsOpen = 0;  ///< boxes that begin with a field
  ui::Memory memory;
  app::Requests requests;
  app::History history;
  bool hasDrawn = false;

  /// What the axis shows stays what it shows when the window changes its width.
  void measure() {
    viewport = viewportOf(surface, state.view.scale);
    stage.size = {static_cast<float>(viewport.width) / viewport.pixelsPerPoint,
                  static_cast<float>(viewport.height) / viewport.pixelsPerPoint};
    const float width = ui::axisWidth(stage.size.x);
    state.view.axis.secondsPerPoint *= static_cast<double>(stage.axisWidth / width);
    stage.axisWidth = width;
  }

  void run(const std::vector<Press>& presses) {
    for (const Press& press : presses) {
      if (memory.opening.isOn && press.chord == app::Chord{app::key::escape}) {
        requests.cancelOpening = true;
        continue;
      }
      if (memory.focus.takesArrows && arrowOf(press.chord) != 0) {
        memory.focus.arrows += arrowOf(press.chord);
        continue;
      }
      const app::Action* action = app::actionFor(press.chord);
      if (action && (action->repeats || !press.repeated)) action->run({world, state, stage, requests});
      takeSteps();
    }
  }

  /// Whoever opens a box and types at once means its field, however long a frame takes.
  void awaitField() {
    const app::View& v = state.view;
    const int open = v.findOpen + v.paletteOpen + v.goToOpen + v.saveOpen + v.openOpen;
    if (open > std::exchange(fieldsOpen, open)) input.awaitField();
  }

  /// What is undone may be out of sight: it is said.
  void stepBack(bool (*step)(app::History&, app::Project&), bool redo) {
    const app::Project before = state.project;
    step(history, state.project);
    ui::tell(memory, app::undoneInWords(before, state.project, redo, world.words.in(state.view.language).tr), false);
  }

  /// What the palette chose, and undoing.
  void takeSteps() {
    if (const app::Action* action = app::action(std::exchange(requests.action, {})))
      action->run({world, state, stage, requests});
    if (std::exchange(requests.undo, false)) stepBack(app::undo, false);
    if (std::exchange(requests.redo, false)) stepBack(app::redo, true);
    const bool held = ImGui::IsAnyMouseDown() || ImGui::GetIO().WantTextInput;
    if (!held) app::record(history, state.project);
  }

  /// The box for opening asks what they are; of two of one folder all of it is meant.
  void askAboutBorders(const std::filesystem::path& path) {
    std::string& text = memory.project.openText;
    const std::filesystem::path before = text;
    const bool isSecond =
        state.view.openOpen && (before.parent_path() == path.parent_path() || before == path.parent_path());
    text = (isSecond && app::isBorderFolder(path.parent_path()) ? path.parent_path() : path).string();
    state.view.openOpen = true;
  }

  /// What is dropped lies on what the reader has opened; over the bundled timeline alone it takes its place. Borders
  /// become the map's.
  void open(const std::filesystem::path& path) {
    if (app::isBorderFolder(path)) return app::useBorders(state.project, path);
    if (app::looksLikeBorders(path)) return askAboutBorders(path);
    if (!state.project.files.empty() && app::isDataName(path))
      app::addFile(state.project, path);
    else
      requests.open = path;
  }

  void tick(double seconds) {
    app::fly(state.view, seconds);
    app::Clock& clock = state.view.clock;
    if (!clock.playing) return;
    clock = app::ticked(clock, seconds, memory.pacing);
    state.view.axis = app::revealing(state.view.axis, clock.now, static_cast<double>(stage.axisWidth));
  }

  /// The parts are as long as a frame may wait: the window goes on answering meanwhile.
  void goOnExporting() {
    constexpr double part = 0.04;
    if (!exporter) return;
    try {
      if (exporter->work(part))
        memory.exporting.progress = exporter->progress();
      else
        endExport();
    } catch (const std::runtime_error& error) {
      ui::tell(memory, error.what(), true);
      dropExport();
    }
  }

  void endExport() {
    std::string said = app::filled(world.words.in(state.view.language).tr("Written to {path}."),
                                   {{"path", std::filesystem::absolute(exporter->path()).string()}});
    for (const std::string& note : exporter->notes()) said += " " + note;
    ui::tell(memory, said, false);
    dropExport();
  }

  void dropExport() {
    exporter.reset();
    memory.exporting.progress = {};
  }

  void preview() {
    if (const auto& wish = memory.exporting.preview.wish) previewer.show(renderer, world, *wish);
  }

  void panels(double seconds) {
    const app::Words& words = world.words.in(state.view.language);
    const ui::Look& look = interface.look(app::theme(state.view.theme));
    memory.focus.step = std::exchange(requests.tab, 0);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ui::drawPanels({world, state, stage, viewport, words.tr, words.dates, look, memory, requests, localNow(),
                    static_cast<float>(seconds)});
    ImGui::Render();
  }
};

Session::Session(const app::World& world, app::State state, const render::Fonts::Files& fonts, const Surface& surface,
                 std::optional<ui::Memory> memory)
    : data_(std::make_unique<Data>(world, std::move(state), fonts, surface, std::move(memory))) {
  data_->measure();
}

Session::~Session() = default;

void Session::follow(app::World& world, std::function<void()> wake) {
  data_->live = std::make_unique<Live>(world, data_->memory, std::move(wake));
}

bool Session::isFollowed() const {
  return !data_->live || data_->live->isStill();
}

void Session::handle(const SDL_Event& event) {
  if (event.type == SDL_DROPFILE) {
    data_->open(event.drop.file);
    SDL_free(event.drop.file);
    return;
  }
  if (event.type == SDL_QUIT) data_->requests.quit = true;
  data_->input.push(event);
}

void Session::resize(const Surface& surface) {
  data_->surface = surface;
}

void Session::draw(double seconds) {
  Data& d = *data_;
  d.interface.enter();
  d.measure();
  // What is being exported is of one world.
  if (d.live && !d.exporter) d.live->take(d.state, d.memory);
  d.interface.fit(d.viewport);
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = std::max(static_cast<float>(seconds), 1e-4F);
  d.run(
      d.input.apply(io, {d.surface.unitsPerPixel > 0 ? 1 / (d.surface.unitsPerPixel * d.viewport.pixelsPerPoint) : 1}));
  d.tick(seconds);
  d.panels(seconds);
  d.takeSteps();
  d.awaitField();
  if (d.live) d.live->want(d.state, d.viewport);
  d.goOnExporting();
  d.preview();
  // Two processors are worth having: one paints the panels, the other puts the map together.
  std::future<void> painting = std::async(std::launch::async, [&d] { d.interface.paint(); });
  d.renderer.draw(frame());
  painting.get();
  d.hasDrawn = true;
}

void Session::present(unsigned framebuffer) const {
  data_->interface.show(data_->renderer, framebuffer);
}

bool Session::hasDrawn() const {
  return data_->hasDrawn;
}

bool Session::isMoving() const {
  return data_->state.view.clock.playing || static_cast<bool>(data_->state.view.flight) || data_->input.hasMore() ||
         data_->exporter || ui::isMoving(data_->state, data_->memory);
}

float Session::elapse(double seconds) {
  return ui::elapse(data_->memory, static_cast<float>(seconds));
}

app::State& Session::state() {
  return data_->state;
}
const app::Stage& Session::stage() const {
  return data_->stage;
}
const ui::Memory& Session::memory() const {
  return data_->memory;
}
app::History& Session::history() {
  return data_->history;
}

ui::ProjectMemory& Session::project() {
  return data_->memory.project;
}
ui::OpeningMemory& Session::opening() {
  return data_->memory.opening;
}
ImGuiContext* Session::interface() const {
  return data_->interface.context();
}
render::Renderer& Session::renderer() {
  return data_->renderer;
}

render::Frame Session::frame() const {
  const Data& d = *data_;
  return app::compose(d.world, d.state, d.viewport, app::windowArea(d.viewport, d.state.view), {},
                      ui::coversOf(d.world, d.state, d.stage, d.memory));
}

void Session::startExport(const app::ExportPlan& plan) {
  data_->dropExport();  // one at a time: whoever asks for another has given up the first
  try {
    data_->exporter = std::make_unique<Exporter>(data_->world, plan);
    data_->memory.exporting.progress = data_->exporter->progress();
  } catch (const std::runtime_error& error) {
    tell(error.what(), true);
  }
}

void Session::cancelExport() {
  data_->dropExport();
}

app::Requests Session::takeRequests() {
  return std::exchange(data_->requests, {});
}

void Session::tell(const std::string& sentence, bool isError) {
  ui::tell(data_->memory, sentence, isError);
}

}  // namespace shell
