// See whole.hpp.
#include "app/live/whole.hpp"

#include "app/holds.hpp"
#include "app/live/survey.hpp"

namespace app::live {

void fetchAt(World& world, Stretch stretch) {
  fetch(world, wishesForAll(world, {}, stretch, mostAtOnce));
}

void fetchAll(World& world, const State& state, bool onlyVisible) {
  survey(world, state);  // so that filters go to the server, and colours are those of the whole table
  const Range range = visibleRange(state.view.clock);
  const Stretch stretch =
      onlyVisible ? Stretch{range.from, range.until} : Stretch{geo::distantPast, geo::distantFuture};
  fetch(world, wishesForAll(world, state, stretch, mostAtOnce));
}

void fetchForFilm(World& world, const State& state, const FilmOptions& film) {
  survey(world, state);
  Clock first = state.view.clock;
  first.now = film.from;
  fetch(world, wishesForAll(world, state, {visibleRange(first).from, film.to}, mostAtOnce));
}

}  // namespace app::live
