// Files of pictures: whole or not at all, and the same bytes for the same state.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include "app/errors.hpp"
#include "app/export/picture.hpp"
#include "tests/support/gl_context.hpp"
#include "tests/support/png.hpp"
#include "tests/support/world.hpp"

namespace {

namespace fs = std::filesystem;
using support::bundledWorld;

struct Folder {
  fs::path path = fs::temp_directory_path() / ("marea áñ test " + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

app::PictureOptions small(const fs::path& path) {
  return {path, 320, 200, 0.5F, {true, "Título"}};
}

TEST_CASE("the same state gives the same bytes, under a name with accents and spaces") {
  support::GlContext context;
  render::Renderer renderer(bundledWorld().fonts);
  const Folder folder;
  const app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  app::exportPicture(renderer, bundledWorld(), state, small(folder.path / "uno.png"));
  app::exportPicture(renderer, bundledWorld(), state, small(folder.path / "dos.png"));
  CHECK(bytes(folder.path / "uno.png") == bytes(folder.path / "dos.png"));
  CHECK(support::readPng(folder.path / "uno.png").width == 320);
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 2);
}

TEST_CASE("the file holds what the renderer drew, also when it is made of several bands") {
  support::GlContext context;
  render::Renderer renderer(bundledWorld().fonts);
  const Folder folder;
  const app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  const app::PictureOptions options{folder.path / "bands.png", 200, 1'400, 0.5F, {true, ""}};
  app::exportPicture(renderer, bundledWorld(), state, options);
  CHECK(support::readPng(options.path) == renderer.picture(app::figureFrame(bundledWorld(), state, options)));
}

TEST_CASE("what cannot be used is refused before anything is touched") {
  support::GlContext context;
  render::Renderer renderer(bundledWorld().fonts);
  const Folder folder;
  const app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  const auto write = [&](const app::PictureOptions& options) {
    app::exportPicture(renderer, bundledWorld(), state, options);
  };
  CHECK_THROWS_AS(write({folder.path / "x.jpg"}), geo::Error);
  CHECK_THROWS_AS(write({folder.path / "x.png", 40'000, 100}), geo::Error);
  CHECK_THROWS_AS(write({folder.path / "x.png", 100, 100, 100}), geo::Error);
  CHECK_THROWS_AS(write(small(folder.path / "no such folder" / "x.png")), geo::Error);
  CHECK_THROWS_AS(write(small(folder.path)), geo::Error);
  CHECK(fs::is_empty(folder.path));
}

TEST_CASE("a full disk is the machine's fault") {
  if (!fs::exists("/dev/full")) {
    WARN("skipped: no /dev/full here");
    return;
  }
  support::GlContext context;
  render::Renderer renderer(bundledWorld().fonts);
  const app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  const Folder folder;
  fs::create_symlink("/dev/full", folder.path / "full.png");
  CHECK_THROWS_AS(app::exportPicture(renderer, bundledWorld(), state, small(folder.path / "full.png")),
                  app::MachineError);
  CHECK(fs::is_symlink(folder.path / "full.png"));
}

}  // namespace
