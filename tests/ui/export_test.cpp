// The Export window through the real interface: what is typed is what is made, its preview is the picture, the bytes
// are those of the command line, and what is cancelled or fails leaves nothing behind.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/cli/commands.hpp"
#include "app/export/film.hpp"
#include "app/holds.hpp"
#include "app/shell/requests.hpp"
#include "app/time_verbs.hpp"
#include "geo/edtf.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

namespace fs = std::filesystem;

constexpr const char* fields = "###export-box>###fields";

struct Folder {
  fs::path path = fs::temp_directory_path() / ("marea-export-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
};

std::string bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Exporting {
 public:
  explicit Exporting(const uitest::Options& options = {.width = 800, .height = 600}) : program(options) {
    program.key(SDLK_e, KMOD_LCTRL);
    REQUIRE(program.view().exportOpen);
    program.frames(3);
  }

  uitest::Program program;

  void fill(const char* id, const std::string& text) {
    program.click(fields, {id});
    program.key(SDLK_a, KMOD_LCTRL);
    program.type(text.c_str());
  }
  void pick(const char* id, const char* option) {
    program.click(fields, {id});
    program.frames(2);
    // A list that opens is a window of its own: its rows are found by the keys that a reader would use.
    const auto rows = std::strtol(option, nullptr, 10);
    for (long i = 0; i < rows; ++i) program.key(SDLK_DOWN);
    program.key(SDLK_RETURN);
    program.frames(2);
  }
  const ui::ExportMemory& memory() const { return const_cast<Exporting*>(this)->program.session().memory().exporting; }
  void fulfil() { shell::fulfil(program.session(), support::bundledWorld(), nullptr); }
  void exportNow() {
    program.click("###export-box", {"###save"});
    CHECK_FALSE(program.view().exportOpen);
    fulfil();
  }
  /// Frames until the file is there, or `most` of them.
  int work(int most = 2'000) {
    int frames = 0;
    while (memory().progress.isOn && frames < most) program.frames(1), ++frames;
    return frames;
  }
  const std::string& notice() { return program.session().memory().notice; }
  /// A picture to be looked at, where MAREA_PICTURES names a folder.
  void look(const std::string& name) {
    program.frames(2);
    if (const char* folder = std::getenv("MAREA_PICTURES"))
      program.save((std::string(folder) + "/" + name + ".png").c_str());
  }
};

int commandLine(const std::vector<std::string>& words, render::Renderer& renderer) {
  std::vector<const char*> argv{"marea"};
  for (const std::string& word : words) argv.push_back(word.c_str());
  const app::Machine machine{[&](auto) { return std::shared_ptr<render::Renderer>(&renderer, [](auto*) {}); },
                             {},
                             [] { return [] { return false; }; }};
  std::ostringstream out, err;
  const int status = app::runCommandLine(static_cast<int>(argv.size()), argv.data(), machine, out, err);
  INFO(err.str());
  CHECK(err.str().empty());
  return status;
}

TEST_CASE("the window writes the bytes that the command line writes for the same state and size") {
  const Folder folder;
  for (const char* name : {"a.png", "a.svg"}) {
    const fs::path window = folder.path / name, line = folder.path / (std::string("line-") + name),
                   plain = folder.path / (std::string("plain-") + name);
    Exporting it;
    it.fill("###path", window.string());
    it.fill("###title", "A figure");
    it.fill("###width", "640");
    it.fill("###height", "400");
    it.look(std::string("export-") + name);
    it.exportNow();
    it.work();
    REQUIRE(fs::exists(window));
    CHECK(it.notice().find(window.string()) != std::string::npos);
    REQUIRE(commandLine({"snapshot", "--view", window.string(), "-o", line.string()},
                        it.program.session().renderer()) == 0);
    const bool same = bytes(window) == bytes(line);
    CHECK(same);
    // Without the view in it there is nothing of the window's left: the options alone say the same.
    it.program.key(SDLK_e, KMOD_LCTRL);
    it.program.frames(3);
    it.program.click(fields, {"###carry"});
    it.exportNow();
    it.work();
    REQUIRE(commandLine({"snapshot", "--at", "2019-11-30", "--lang", "en", "--no-view", "--title", "A figure", "--size",
                         "640x400", "-o", plain.string()},
                        it.program.session().renderer()) == 0);
    const bool samePlain = bytes(window) == bytes(plain);
    CHECK(samePlain);
  }
}

TEST_CASE("the preview is the picture itself, pixel by pixel") {
  Exporting it({.width = 1280, .height = 800});
  it.fill("###width", "300");
  it.fill("###height", "300");
  it.program.move({2, 2});
  it.program.frames(2);
  const auto& preview = it.memory().preview;
  REQUIRE(preview.wish);
  const render::Image wanted = it.program.session().renderer().picture(
      app::figureFrame(support::bundledWorld(), preview.wish->state, preview.wish->options));
  it.program.frames(1);
  const render::Image window = it.program.picture();
  const auto left = static_cast<int>(std::lround(preview.box.min.x)),
             top = static_cast<int>(std::lround(preview.box.min.y));
  int apart = 0;
  for (int y = 2; y < wanted.height - 2; ++y)
    for (int x = 2; x < wanted.width - 2; ++x)
      for (int channel = 0; channel < 3; ++channel)
        apart +=
            std::abs(wanted.pixels[static_cast<std::size_t>(4 * (y * wanted.width + x) + channel)] -
                     window.pixels[static_cast<std::size_t>(4 * ((top + y) * window.width + left + x) + channel)]) > 2;
  CHECK(wanted.width > 300);
  CHECK(apart == 0);
}

TEST_CASE("sizes are typed in any unit, and say the same in another") {
  Exporting it;
  it.pick("###unit", "1");
  it.fill("###width", "210");
  it.fill("###height", "148,5");
  it.fill("###dots", "300");
  const auto size = app::sizeOf(it.memory().draft);
  REQUIRE(size);
  CHECK(size->width == 2480);
  CHECK(size->height == 1754);
  it.look("export-millimetres");
  it.pick("###unit", "1");
  CHECK(it.memory().draft.unit == app::LengthUnit::inches);
  CHECK(app::sizeOf(it.memory().draft)->width == 2480);
  it.fill("###dots", "30");
  it.program.click("###export-box", {"###save"});
  CHECK(it.program.view().exportOpen);  // 30 dots an inch are refused
  it.look("export-refused");
}

TEST_CASE("a film of the chosen range is made while the window goes on, and its frames are snapshots") {
  const Folder folder;
  const fs::path path = folder.path / "film-%03d.png";
  Exporting it;
  app::mark(it.program.view(), geo::parseEdtf("2019-11-10")->bounds.earliestStart,
            geo::parseEdtf("2019-11-13")->bounds.latestEnd);
  it.program.key(SDLK_ESCAPE);
  it.program.key(SDLK_e, KMOD_LCTRL);
  it.program.frames(3);
  CHECK(it.memory().draft.from == "2019-11-10T00:00");
  CHECK(it.memory().draft.to == "2019-11-13T23:59");
  it.fill("###path", (folder.path / "film.png").string());
  it.program.click(fields, {"###film"});
  it.look("export-film");
  it.fill("###path", path.string());
  it.fill("###width", "320");
  it.fill("###height", "200");
  it.fill("###pace", "2");
  it.fill("###fps", "4");
  it.exportNow();
  REQUIRE(it.memory().progress.isOn);
  const app::FilmOptions plan = *app::planned(it.memory().draft, it.program.state(), {}).plan.film;
  app::State state = it.program.state();
  it.program.key(SDLK_RIGHT);  // the window answers, and the film stays what it was to be
  it.work();
  CHECK(folder.files() == 16);  // those of the moments before and after, too
  for (const int frame : {1, 8}) {
    app::PictureOptions picture = plan.picture;
    picture.path = folder.path / "one.png";
    app::exportPicture(it.program.session().renderer(), support::bundledWorld(), app::frameState(state, plan, frame),
                       picture);
    const bool same = bytes(picture.path) == bytes(folder.path / ("film-00" + std::to_string(frame + 1) + ".png"));
    CHECK(same);
  }
}

TEST_CASE("a film that is cancelled leaves what was there") {
  const Folder folder;
  const fs::path path = folder.path / "film.mp4";
  std::ofstream(path) << "old";
  Exporting it;
  it.fill("###path", path.string());
  CHECK(it.memory().replaces);
  it.exportNow();
  it.program.frames(3);
  REQUIRE(it.memory().progress.isOn);
  it.look("export-progress");
  it.program.click("###export-progress", {"###cancel"});
  it.fulfil();
  CHECK_FALSE(it.memory().progress.isOn);
  CHECK(bytes(path) == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("data are written while the window goes on, with how far they are; cancelled, the old file stays") {
  const Folder folder;
  const fs::path path = folder.path / "data.geojson";
  std::ofstream(path) << "old";
  Exporting it;
  it.fill("###path", path.string());
  it.exportNow();
  REQUIRE(it.memory().progress.isOn);
  it.program.frames(1);
  it.program.session().cancelExport();  // its button is that of a film
  CHECK_FALSE(it.memory().progress.isOn);
  const bool remains = bytes(path) == "old" || it.notice().find("data.geojson") != std::string::npos;
  CHECK(remains);  // unless it was there already
  CHECK(folder.files() == 1);
  it.program.key(SDLK_e, KMOD_LCTRL);
  it.program.frames(3);
  it.fill("###path", path.string());
  it.exportNow();
  it.work();
  CHECK(it.notice().find("data.geojson") != std::string::npos);
  CHECK(bytes(path).find("FeatureCollection") != std::string::npos);
  CHECK(folder.files() == 1);
}

TEST_CASE("an export that fails says why, once") {
  Exporting it;
  it.fill("###path", "/no such folder/a.png");
  it.exportNow();
  it.work();
  CHECK(it.program.session().memory().noticeIsError);
  CHECK(it.notice().find("/no such folder") != std::string::npos);
}

TEST_CASE("data leave the window as the command line writes them, as vaguely as asked for") {
  const Folder folder;
  const fs::path window = folder.path / "window.geojson", line = folder.path / "line.geojson";
  Exporting it;
  it.fill("###path", (folder.path / "window.png").string());
  it.program.click(fields, {"###data"});
  CHECK(it.memory().draft.path == (folder.path / "window.csv").string());
  it.fill("###path", window.string());
  it.pick("###places", "3");
  it.pick("###dates", "2");
  it.program.frames(2);
  it.look("export-data");
  REQUIRE(it.memory().data.remains);
  CHECK(it.memory().data.count > 400);
  CHECK(it.memory().data.remains->dates < 150);
  it.exportNow();
  it.work();
  CHECK(it.notice().find(window.string()) != std::string::npos);
  REQUIRE(commandLine({"convert", "-o", line.string(), "--coarsen-places", "country", "--coarsen-dates", "year"},
                      it.program.session().renderer()) == 0);
  const bool same = bytes(window) == bytes(line);
  CHECK(same);
}

TEST_CASE("data of what the map shows now are as many as it shows, and a grid that is none is refused") {
  const Folder folder;
  Exporting it;
  it.fill("###path", (folder.path / "a.geojson").string());
  it.pick("###which", "1");
  it.pick("###places", "1");
  it.fill("###grid", "none");
  it.program.click("###export-box", {"###save"});
  CHECK(it.program.view().exportOpen);
  it.fill("###grid", "2,5");
  it.program.frames(2);
  CHECK(it.memory().data.count == app::activeEvents(support::bundledWorld(), it.program.state().project,
                                                    app::visibleRange(it.program.view().clock))
                                      .size());
  it.exportNow();
  it.work();
  CHECK(fs::file_size(folder.path / "a.geojson") > 1'000);
}

TEST_CASE("a page is made in the window, in another language, and a file that was read is not written over") {
  const Folder folder;
  Exporting it;
  it.fill("###path", (folder.path / "a.png").string());
  it.program.click(fields, {"###page"});
  it.pick("###language", "2");
  it.program.frames(2);
  it.look("export-page");
  it.exportNow();
  it.work();
  CHECK(bytes(folder.path / "a.html").find("<html lang=\"es\">") != std::string::npos);
  it.program.state().project.files = {folder.path / "a.html"};
  it.program.key(SDLK_e, KMOD_LCTRL);
  it.program.frames(3);
  it.exportNow();
  CHECK(it.program.session().memory().noticeIsError);
}

TEST_CASE("the clipboard takes the view, a citation, an SVG, and gives the view back") {
  uitest::Program program({.width = 640, .height = 420});
  const auto copied = [&] {
    shell::fulfil(program.session(), support::bundledWorld(), nullptr);
    char* text = SDL_GetClipboardText();
    const std::string out = text;
    SDL_free(text);
    return out;
  };
  program.key(SDLK_c, static_cast<SDL_Keymod>(KMOD_LCTRL | KMOD_LSHIFT));
  CHECK(copied().find("30 November 2019") != std::string::npos);
  program.key(SDLK_c, KMOD_LCTRL);
  CHECK(copied().starts_with("{\"marea\""));
  const app::State before = program.state();
  program.view().theme = app::ThemeName::dark;
  program.view().clock.now = geo::Instant{0};
  program.state().project.hiddenKinds = {"coup"};
  program.key(SDLK_v, KMOD_LCTRL);
  shell::fulfil(program.session(), support::bundledWorld(), nullptr);
  CHECK(program.view().theme == before.view.theme);
  CHECK(program.view().clock.now == before.view.clock.now);
  CHECK(program.state().project == before.project);
  SDL_SetClipboardText("nothing of ours");
  program.key(SDLK_v, KMOD_LCTRL);
  shell::fulfil(program.session(), support::bundledWorld(), nullptr);
  CHECK(program.session().memory().noticeIsError);
  CHECK(program.view().clock.now == before.view.clock.now);
  program.key(SDLK_e, KMOD_LCTRL);
  program.frames(3);
  program.click("###export-box", {"###copy-svg"});
  CHECK(copied().find("</svg>") != std::string::npos);
}

TEST_CASE("the Export window in a small window, dark, in Portuguese") {
  Exporting it({.width = 800, .height = 520});
  it.program.view().theme = app::ThemeName::dark;
  it.program.view().language = geo::Language::pt;
  it.program.click(fields, {"###film"});
  it.look("export-small");
  CHECK(it.program.exists("###export-box", {"###save"}));
  CHECK(it.memory().preview.wish);
}

}  // namespace
