// Vector files, made pixels again by programs that are not ours: they show what the PNG shows.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/export/picture.hpp"
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

TEST_CASE("SVG and PDF show what the PNG shows") {
  compare("2019-11-12", app::ThemeName::light);
  compare("2021-11-26", app::ThemeName::dark);
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
