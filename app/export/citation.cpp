#include "app/export/citation.hpp"

#include "app/export/provenance.hpp"
#include "app/lengths.hpp"

namespace app {
namespace {

std::string dateOf(const Words& words, const Clock& clock) {
  const std::string date = words.dates.inWords(clock.now, geo::Precision::day);
  if (clock.mode == Mode::instant) return date;
  if (clock.mode == Mode::cumulative) return filled(words.tr("{date} and everything before"), {{"date", date}});
  return filled(words.tr("{date} and {length} before"),
                {{"date", date}, {"length", lengthInWords(clock.window, words.tr)}});
}

}  // namespace

std::string citation(const World& world, const State& state) {
  const Words& words = world.words.in(state.view.language);
  PictureOptions options;
  options.carryView = false;
  const Provenance p = provenanceOf(world, state, options);
  std::string out = p.title + ". " + dateOf(words, state.view.clock) + ".";
  if (!p.sources.empty()) out += " " + filled(words.tr("Sources: {list}."), {{"list", p.sources}});
  if (!p.licence.empty()) out += " " + p.licence + ".";
  return out;
}

}  // namespace app
