// How fast playing is: the true speed on a button, behind it steps, a typed speed, playing by events, backwards, and
// what happens at the end.
#include <cmath>

#include "app/ui/panels.hpp"
#include "app/ui/speeds.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float width = 232;

void typed(const Context& c) {
  SpeedMemory& m = c.memory.speed;
  if (textField("###typed-speed", m.text, c.tr("for instance 2.5 years"), width)) {
    const auto speed = speedFrom(m.text, c.tr);
    if (speed) app::setSpeed(c.view(), *speed);
    m.problem = speed ? "" : c.tr("A number and a unit: 10 days, 1 month, 2.5 years.");
    if (speed) ImGui::CloseCurrentPopup();
  }
  if (!m.problem.empty()) paragraph(c.look.type.small, c.look.theme->quietText, m.problem, width);
}

void steps(const Context& c) {
  int number = 0;
  for (const double one : speedChoices()) {
    const bool isChosen = std::abs(one / c.view().clock.speed - 1) < 0.03;
    const std::string label = speedWords(one, c.tr) + "###" + std::to_string(number++);
    if (option(label.c_str(), isChosen, width)) app::setSpeed(c.view(), one);
  }
}

void manners(const Context& c) {
  app::Clock& clock = c.view().clock;
  const auto label = [](const char* words, const char* id) { return std::string(words) + id; };
  if (option(label(c.tr("By events: slower where much happens"), "###by-events").c_str(), clock.eventPaced, width))
    clock.eventPaced = !clock.eventPaced;
  if (option(label(c.tr("Backwards"), "###backwards").c_str(), clock.backwards, width)) app::reverse(c.view());
  space(4);
  hairline(c);
  space(4);
  const auto ending = [&](const char* words, const char* id, app::Ending one) {
    if (option(label(words, id).c_str(), clock.ending == one, width)) clock.ending = one;
  };
  ending(c.tr("At the end: stop"), "###stop", app::Ending::stop);
  ending(c.tr("At the end: begin again"), "###again", app::Ending::loop);
  ending(c.tr("At the end: turn back"), "###turn", app::Ending::bounce);
}

}  // namespace

std::string speedShown(const Context& c) {
  return speedWords(app::trueSpeed(c.view().clock, c.memory.pacing), c.tr);
}

void speedBox(const Context& c) {
  if (!beginChoice(c, "###speed", speedShown(c), c.tr("Speed of playing: [ and ], or the digits"))) return;
  steps(c);
  space(6);
  typed(c);
  space(6);
  hairline(c);
  space(4);
  manners(c);
  endChoice();
}

}  // namespace ui
