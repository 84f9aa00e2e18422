// Vector files, made pixels again by programs that are not ours: they show what the PNG shows.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/export/font_subset.hpp"
#include "app/export/picture.hpp"
#include "app/layers_open.hpp"
#include "tests/support/gl_context.hpp"
#include "tests/support/png.hpp"
#include "tests/support/world.hpp"

namespace {

namespace fs = std::filesystem;
using support::bundledWorld;

struct Folder {
  fs::path path = fs::temp_directory_path() / ("marea vector ñ " + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

bool runs(const std::string& command) {
  return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

std::string textOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// The mean difference of a channel, of 255, once both are blurred by `step` pixels: where edges are smoothed is not
/// what is asked.
double apart(const render::Image& a, const render::Image& b, int step) {
  REQUIRE(a.width == b.width);
  REQUIRE(a.height == b.height);
  double sum = 0;
  int cells = 0;
  for (int y = 0; y + step <= a.height; y += step)
    for (int x = 0; x + step <= a.width; x += step)
      for (std::size_t channel = 0; channel < 3; ++channel) {
        int difference = 0;
        for (int v = 0; v < step; ++v)
          for (int u = 0; u < step; ++u) {
            const std::size_t at = (static_cast<std::size_t>(y + v) * a.width + (x + u)) * 4 + channel;
            difference += a.pixels[at] - b.pixels[at];
          }
        sum += std::abs(difference) / static_cast<double>(step * step);
        ++cells;
      }
  return sum / cells;
}

/// a.svg and a.pdf, made pixels by others, beside a.png.
void showTheSame(const Folder& folder) {
  const render::Image picture = support::readPng(folder.path / "a.png");
  const std::string quoted = "'" + folder.path.string() + "/";
  if (runs("rsvg-convert -d 72 -p 72 " + quoted + "a.svg' -o " + quoted + "svg.png'"))
    CHECK(apart(picture, support::readPng(folder.path / "svg.png"), 6) < 1.5);
  else
    WARN("skipped: rsvg-convert is not here");
  if (runs("pdftoppm -r 72 -png -singlefile " + quoted + "a.pdf' " + quoted + "pdf'"))
    CHECK(apart(picture, support::readPng(folder.path / "pdf.png"), 6) < 2.5);
  else
    WARN("skipped: pdftoppm is not here");
}

void compare(const char* date, app::ThemeName theme) {
  support::GlContext context;
  render::Renderer renderer(bundledWorld().fonts);
  const Folder folder;
  app::State state = support::stateAt(bundledWorld(), date);
  state.view.theme = theme;
  const auto write = [&](const char* name) {
    app::exportPicture(renderer, bundledWorld(), state, {folder.path / name, 900, 600, 1, {true, "Título & <prueba>"}});
  };
  for (const char* name : {"a.png", "a.svg", "b.svg", "a.pdf", "b.pdf"}) write(name);
  CHECK(textOf(folder.path / "a.svg") == textOf(folder.path / "b.svg"));
  CHECK(textOf(folder.path / "a.pdf") == textOf(folder.path / "b.pdf"));
  showTheSame(folder);
}

TEST_CASE("SVG and PDF show what the PNG shows") {
  compare("2019-11-12", app::ThemeName::light);
  compare("2021-11-26", app::ThemeName::dark);
}

TEST_CASE("a heat map is one picture in a vector file, and the same as in the PNG") {
  const Folder folder;
  std::ofstream(folder.path / "a.csv")
      << "date,lon,lat\n2019-01-01,-60,-10\n2019-01-02,-60.5,-10\n2019-02-01,-55,-20\n";
  app::WorldOptions options;
  options.files = {folder.path / "a.csv"};
  const auto world = app::loadWorld(options, app::findResources());
  app::State state;
  state.view = app::openingView(*world, {});
  state.view.clock.mode = app::Mode::cumulative;
  state.view.clock.now = support::at("2020");
  state.project.colourBy = app::ColourBy::nothing;
  app::layerStyle(state.project, *world, 0).as = app::ShowAs::heat;
  support::GlContext context;
  render::Renderer renderer(world->fonts);
  for (const char* name : {"a.png", "a.svg", "a.pdf"})
    app::exportPicture(renderer, *world, state, {folder.path / name, 640, 400, 1, {false, ""}});
  const std::string svg = textOf(folder.path / "a.svg");
  const auto first = svg.find("<image ");
  REQUIRE(first != std::string::npos);
  CHECK(svg.find("<image ", first + 1) == std::string::npos);
  CHECK(svg.size() < 400'000);
  showTheSame(folder);
}

TEST_CASE("SVG has named layers and real text; PDF has text that can be searched, in embedded fonts") {
  const Folder folder;
  const app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  const app::RendererSource none = []() -> render::Renderer& { throw std::logic_error("vectors need no renderer"); };
  const auto write = [&](const char* name) {
    app::exportPicture(none, bundledWorld(), state, {folder.path / name, 900, 600, 1, {true, "Título & <prueba>"}});
  };
  write("a.svg");
  write("a.pdf");
  const std::string svg = textOf(folder.path / "a.svg");
  for (const char* part : {"inkscape:label=\"ground\"", "inkscape:label=\"places\"",
                           ">Título &amp; &lt;prueba&gt;</text>", ">Bolivia</text>", "<marea:view>"})
    CHECK(svg.find(part) != std::string::npos);
  CHECK(svg.find("<image") == std::string::npos);
  const std::string quoted = "'" + folder.path.string() + "/";
  if (!runs("pdftotext " + quoted + "a.pdf' " + quoted + "a.txt'")) {
    WARN("skipped: pdftotext is not here");
    return;
  }
  CHECK(textOf(folder.path / "a.txt").find("Título & <prueba>") != std::string::npos);
  CHECK(textOf(folder.path / "a.txt").find("Bolivia") != std::string::npos);
}

TEST_CASE("letters as outlines show the same, and need no font") {
  const Folder folder;
  const app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  const app::RendererSource none = []() -> render::Renderer& { throw std::logic_error("vectors need no renderer"); };
  for (const char* name : {"words.svg", "outlines.svg", "words.pdf", "outlines.pdf"}) {
    app::PictureOptions options{folder.path / name, 900, 600, 1, {true, "Título & <prueba>"}};
    options.outlines = std::string(name).starts_with("outlines");
    app::exportPicture(none, bundledWorld(), state, options);
  }
  const std::string words = textOf(folder.path / "words.svg"), outlines = textOf(folder.path / "outlines.svg");
  CHECK(outlines.find("<text") == std::string::npos);
  CHECK(outlines.find("@font-face") == std::string::npos);
  CHECK(outlines.find("aria-label=\"Título &amp; &lt;prueba&gt;\"") != std::string::npos);
  CHECK(words.find("@font-face{font-family:Inter;font-weight:400;src:url(data:font/otf;base64,") != std::string::npos);
  CHECK(words.size() < 3 * outlines.size());
  const std::string quoted = "'" + folder.path.string() + "/";
  if (!runs("rsvg-convert -d 72 -p 72 " + quoted + "words.svg' -o " + quoted +
            "words.png' && rsvg-convert -d 72 -p 72 " + quoted + "outlines.svg' -o " + quoted + "outlines.png'") ||
      !runs("pdftoppm -r 72 -png -singlefile " + quoted + "outlines.pdf' " + quoted + "pdf'")) {
    WARN("skipped: rsvg-convert or pdftoppm is not here");
    return;
  }
  const render::Image wanted = support::readPng(folder.path / "words.png");
  CHECK(apart(wanted, support::readPng(folder.path / "outlines.png"), 6) < 1);
  CHECK(apart(wanted, support::readPng(folder.path / "pdf.png"), 6) < 2.5);
  CHECK(runs("pdftotext " + quoted + "outlines.pdf' " + quoted + "a.txt'"));
  CHECK(textOf(folder.path / "a.txt").find("Bolivia") == std::string::npos);
}

TEST_CASE("a font cut down to some letters is a font of those letters alone") {
  const app::Resources resources = app::findResources();
  const render::Fonts fonts(resources.fonts);
  const auto whole = fonts.bytes(0);
  const std::string cut = app::fontSubset(whole, app::lettersOf("Perú"));
  REQUIRE(cut.size() > 500);
  CHECK(cut.size() < whole.size() / 10);
  const Folder folder;
  std::ofstream(folder.path / "cut.otf", std::ios::binary) << cut;
  const fs::path file = folder.path / "cut.otf";
  const render::Fonts few({file, file, file, file, {}});
  render::Text text;
  text.size = 12;
  text.text = "Perú";
  CHECK(few.extent(text).width == Approx(fonts.extent(text).width));
  text.text = "Quito";
  CHECK(few.extent(text).width != Approx(fonts.extent(text).width));
  CHECK(app::base64("Man") == "TWFu");
  CHECK(app::base64("Ma") == "TWE=");
  CHECK(app::base64("M") == "TQ==");
}

TEST_CASE("the frames of a film are the pictures of their moments") {
  support::GlContext context;
  render::Renderer renderer(bundledWorld().fonts);
  for (const char* date : {"2019-11-01", "2019-11-10", "2019-11-12", "2019-12-12"}) {
    const app::State state = support::stateAt(bundledWorld(), date);
    const render::Frame frame = app::figureFrame(bundledWorld(), state, {"", 500, 300, 0.5F, {true, ""}});
    const bool same = renderer.filmed(frame) == renderer.picture(frame);
    CHECK(same);
  }
}

}  // namespace
