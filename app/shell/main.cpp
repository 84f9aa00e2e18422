// The program: the command line with a machine that has SDL behind it.
#ifndef _WIN32
#include <unistd.h>
#endif

#include <csignal>
#include <iostream>

#include "app/cli/commands.hpp"
#include "app/reader_process.hpp"
#include "app/shell/gl_context.hpp"
#include "app/shell/window.hpp"

namespace {

/// The renderer and the context that it needs, let go of in the right order.
struct HiddenRenderer {
  explicit HiddenRenderer(std::shared_ptr<const render::Fonts> fonts)
      : context({.hidden = true, .width = 64, .height = 64}), renderer(std::move(fonts)) {}
  shell::GlContext context;
  render::Renderer renderer;
};

std::shared_ptr<render::Renderer> hiddenRenderer(std::shared_ptr<const render::Fonts> fonts) {
  auto owner = std::make_shared<HiddenRenderer>(std::move(fonts));
  return {owner, &owner->renderer};
}

/// Set by the signal alone, read by whoever watches.
volatile std::sig_atomic_t interrupted = 0;

std::function<bool()> watchInterrupts() {
  std::signal(SIGINT, [](int) { interrupted = 1; });
  return [] { return interrupted != 0; };
}

bool isTerminal() {
#ifdef _WIN32
  return false;
#else
  return isatty(STDERR_FILENO) != 0;
#endif
}

}  // namespace

int main(int argc, char** argv) {
  if (app::isReaderProcess(argc, argv)) return app::runReaderProcess(argc, argv);
  const app::Machine machine{hiddenRenderer, shell::runWindow, watchInterrupts, isTerminal()};
  return app::runCommandLine(argc, argv, machine, std::cout, std::cerr);
}
