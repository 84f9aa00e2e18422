// What the processor paints must be what GL would have drawn, and what is kept must be what would be painted anew.
#include "app/shell/painter.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/time_verbs.hpp"
#include "tests/ui/program.hpp"

using namespace uitest;

namespace {

constexpr int width = 900, height = 600;
constexpr std::uint8_t ground = 128;

shell::Letters letters() {
  unsigned char* coverage = nullptr;
  shell::Letters all;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &all.width, &all.height);
  all.coverage = coverage;
  return all;
}

void paint(shell::Painter& painter) {
  painter.paint(*ImGui::GetDrawData(), ImGui::GetDrawData()->CmdListsCount, letters());
}

std::vector<std::uint32_t> paintedAnew() {
  shell::Painter painter;
  paint(painter);
  return {painter.pixels(), painter.pixels() + std::ptrdiff_t{width} * height};
}

/// ImGui's own backend on a grey picture.
render::Image drawnByGl() {
  const support::Target target(width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer());
  glViewport(0, 0, width, height);
  glClearColor(ground / 255.0F, ground / 255.0F, ground / 255.0F, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return target.read();
}

/// The greatest difference of a colour, had the painted pixel been laid over the grey.
int difference(std::uint32_t painted, const std::uint8_t* drawn) {
  const int left = 255 - static_cast<int>(painted >> 24U);
  int most = 0;
  for (const unsigned channel : {0U, 1U, 2U}) {  // red, green, blue
    const int ink = static_cast<int>(painted >> (16 - 8 * channel) & 255U);
    most = std::max(most, std::abs(ink + ground * left / 255 - drawn[channel]));
  }
  return most;
}

}  // namespace

TEST_CASE("the processor paints what GL draws") {
  for (const float scale : {1.0F, 1.5F}) {
    Program program({.width = width, .height = height, .scale = scale});
    program.view().selection = {app::Selection::What::country, "BOL"};
    program.settle();
    const std::vector<std::uint32_t> painted = paintedAnew();
    const render::Image drawn = drawnByGl();
    std::size_t near = 0, inked = 0;
    for (std::size_t i = 0; i < painted.size(); ++i) {
      near += difference(painted[i], drawn.pixels.data() + i * 4) <= 6 ? 1 : 0;
      inked += painted[i] != 0 ? 1 : 0;
    }
    CHECK(inked > painted.size() / 4);  // there was something to compare
    CHECK(near > painted.size() - painted.size() / 500);
  }
}

TEST_CASE("squares that are kept are those that would be painted anew") {
  Program program({.width = width, .height = height});
  shell::Painter painter;
  paint(painter);
  std::size_t kept = 0;
  std::vector<shell::Painter::Square> before = painter.squares();
  for (int i = 0; i < 12; ++i) {
    app::step(program.view(), i % 2 ? 400 : -30, {});
    if (i % 3 == 0) program.move({100.0F + 40.0F * static_cast<float>(i), 500});
    if (i == 6) program.key(SDLK_p, KMOD_CTRL);
    program.frames(1);
    paint(painter);
    for (std::size_t square = 0; square < before.size(); ++square)
      kept += before[square].painted == painter.squares()[square].painted ? 1U : 0U;
    before = painter.squares();
    REQUIRE(std::equal(painter.pixels(), painter.pixels() + std::ptrdiff_t{width} * height, paintedAnew().begin()));
  }
  CHECK(kept > painter.squares().size() * 4);
}
