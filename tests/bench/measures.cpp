#include "tests/bench/measures.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <numeric>

#include "app/export/picture.hpp"
#include "app/holds.hpp"
#include "app/read_cache.hpp"
#include "app/shell/input.hpp"
#include "app/shell/interface.hpp"
#include "app/ui/panels.hpp"
#include "geo/problems.hpp"
#include "tests/bench/stage.hpp"
#include "tests/support/synthetic_rows.hpp"

namespace bench {
namespace {

using Json = nlohmann::ordered_json;

double cpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peakMebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Where nine tenths of the events begin: a scrub through empty centuries would measure nothing.
std::pair<geo::Instant, geo::Instant> busyRange(const geo::Events& events) {
  if (events.empty()) throw geo::Error("There are no events to scrub through.");
  const std::size_t tail = events.size() / 20;
  return {events.bounds(tail).earliestStart, events.bounds(events.size() - 1 - tail).earliestStart};
}

/// The second opening: from what the first has kept.
double cachedSeconds(const std::vector<std::filesystem::path>& files) {
  const auto folder = std::filesystem::temp_directory_path() / ("marea-bench-" + std::to_string(::getpid()));
  for (int opening = 0;; ++opening) {
    double seconds = 0;
    {
      app::ReadCache cache(folder, "bench");
      const double start = monotonic();
      geo::Loaded<geo::Timeline> read = geo::readFiles(files, {}, {{}, nullptr, &cache});
      const geo::Events events(std::move(read.value.events), std::move(read.value.tables));
      seconds = monotonic() - start;
    }
    if (opening == 0) continue;
    std::filesystem::remove_all(folder);
    return seconds;
  }
}

/// The timeline panel alone: its context, and a frame of it into a framebuffer.
struct Instrument {
  explicit Instrument(const Options& options, const app::World& w, const app::Resources& resources)

      : world(w), renderer(w.fonts), interface(resources.fonts), memory(ui::newMemory(w)) {
    state = openingState(w);
    state.view.timelineShare = 0.6F;
    viewport = {options.width, height, 1};
    stage.size = {options.width, height};
    stage.axisWidth = ui::axisWidth(stage.size.x);
    app::showAll(state.view, w, stage);
    if (options.events > 0) fill(options.events);
    interface.enter();
    interface.fit(viewport);
    render::Frame nothing;
    nothing.viewport = viewport;
    renderer.draw(nothing);
  }

  void fill(std::size_t events) {
    memory.rows = std::make_shared<const support::SyntheticRows>(events);
    std::vector<std::uint32_t> all(events);
    std::iota(all.begin(), all.end(), 0U);
    memory.lanes = ui::lanesOf(*memory.rows, all);
    state.view.axis = app::fitted({support::SyntheticRows::first}, {support::SyntheticRows::last},
                                  static_cast<double>(stage.axisWidth));
  }

  double frame() {
    const double start = monotonic();
    memory.layout = ui::layoutOf(state.view, stage.size, 0);
    const app::Words& words = world.words.in(state.view.language);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    shell::mapKeys(ImGui::GetIO(), false);
    ImGui::NewFrame();
    ui::timeline({world,
                  state,
                  stage,
                  viewport,
                  words.tr,
                  words.dates,
                  interface.look(app::theme(state.view.theme)),
                  memory,
                  requests,
                  {},
                  1.0F / 60});
    ImGui::Render();
    interface.paint();
    interface.show(renderer, 0);
    glFinish();
    return (monotonic() - start) * 1e3;
  }

  static constexpr int height = 460;
  const app::World& world;
  render::Renderer renderer;  ///< of the empty map below
  shell::Interface interface;
  ui::Memory memory;
  app::State state;
  app::Stage stage;
  app::Requests requests;
  render::Viewport viewport;
};

}  // namespace

double monotonic() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Json load(const Options& options) {
  if (options.files.empty()) throw geo::Error("marea-bench load: expected a file.");
  app::findResources();
  const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
  const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
  const double start = monotonic();
  geo::Loaded<geo::Timeline> read = geo::readFiles(files);
  const geo::Events events(std::move(read.value.events), std::move(read.value.tables));
  const double seconds = monotonic() - start;
  const std::size_t bytes = mallinfo2().uordblks + mallinfo2().hblkhd - before;
  std::size_t text = 0;  // big tables keep theirs
  for (const auto& file : files)
    if (events.records() > 0 && std::filesystem::is_regular_file(file)) text += std::filesystem::file_size(file);
  const double count = std::max(1.0, static_cast<double>(events.size()));
  const double peak = peakMebibytes();
  return {{"rows", events.size()},
          {"seconds", seconds},
          {"cached_seconds", cachedSeconds(files)},
          {"bytes_per_event", static_cast<double>(bytes - std::min(text, bytes)) / count},
          {"text_bytes_per_event", static_cast<double>(text) / count},
          {"peak_rss_mib", peak}};
}

Json firstFrame(const Options& options) {
  Stage stage(options);
  stage.frame();
  return {{"seconds", monotonic() - options.started}, {"peak_rss_mib", peakMebibytes()}};
}

Json scrub(const Options& options) {
  const auto window = geo::parsePeriod(options.window);
  if (!window) throw geo::Error("--window " + options.window + ": expected an ISO 8601 duration such as P1Y.");
  Stage stage(options);
  app::View& view = stage.session().state().view;
  app::setWindow(view, *window);
  const auto [from, to] = busyRange(stage.world().events);
  const int steps = std::max(2, options.steps);
  std::vector<double> milliseconds, drawn;
  stage.frame();
  for (int i = 0; i < steps; ++i) {
    app::seek(view, {from.seconds + (to.seconds - from.seconds) / (steps - 1) * i});
    milliseconds.push_back(stage.frame());
    drawn.push_back(static_cast<double>(
        app::activeEvents(stage.world(), stage.session().state().project, app::visibleRange(view.clock)).size()));
  }
  std::ranges::sort(drawn);
  return {{"frame_ms", summary(milliseconds)}, {"drawn_median", drawn[drawn.size() / 2]}};
}

Json axis(const Options& options) {
  const app::Resources resources = app::findResources();
  app::WorldOptions files;
  files.files.assign(options.files.begin(), options.files.end());
  const auto world = app::loadWorld(files, resources);
  const shell::GlContext context({.hidden = true, .width = options.width, .height = Instrument::height});
  Instrument instrument(options, *world, resources);
  std::vector<double> milliseconds;
  instrument.frame();
  for (const double factor : {0.93, 1 / 0.93})
    for (int i = 0; i < options.steps / 2; ++i) {
      app::zoomAxis(instrument.state.view, instrument.stage, factor,
                    static_cast<double>(instrument.stage.axisWidth) * 0.8);
      milliseconds.push_back(instrument.frame());
    }
  return {{"frame_ms", summary(milliseconds)},
          {"events", instrument.memory.rows->size()},
          {"peak_rss_mib", peakMebibytes()}};
}

Json snapshot(const Options& options) {
  const app::Resources resources = app::findResources();
  app::WorldOptions files;
  files.files.assign(options.files.begin(), options.files.end());
  const auto world = app::loadWorld(files, resources);
  const auto path = std::filesystem::temp_directory_path() /
                    ("marea-bench-" + std::to_string(static_cast<long>(options.started * 1e6)) + ".png");
  {
    const shell::GlContext context({.hidden = true, .width = 64, .height = 64});
    render::Renderer renderer(world->fonts);
    app::exportPicture(renderer, *world, openingState(*world),
                       {path, options.width, options.height, static_cast<float>(options.width) / 1920, {true, ""}});
  }
  const double seconds = monotonic() - options.started;
  std::filesystem::remove(path);
  return {{"seconds", seconds}, {"peak_rss_mib", peakMebibytes()}};
}

Json idle(const Options& options) {
  Stage stage(options);
  struct Cost {
    long frames;
    double cpu, wall;
  };
  const auto run = [&](double seconds) {
    const double cpu = cpuSeconds(), start = monotonic();
    const long frames = shell::runLoop(stage.context(), stage.session(), stage.world(), {.seconds = seconds}).frames;
    return Cost{frames, cpuSeconds() - cpu, monotonic() - start};
  };
  run(1);
  // The loop begins with a few frames each time it is entered; what comes after them is what idling costs.
  const Cost entering = run(0.5), all = run(0.5 + options.seconds);
  return {{"cpu_percent", std::max(0.0, (all.cpu - entering.cpu) / (all.wall - entering.wall) * 100)},
          {"frames", all.frames - entering.frames}};
}

}  // namespace bench
