// Everything that changes the state and touches more than one field, by name. Panels, keys, command line and tests all
// call these.
#pragma once

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// The window as verbs need it: sizes in points.
struct Stage {
  glm::vec2 size{1280, 720};
  float axisWidth = 1280;
};

/// Whether what is open touches Latin America and the Caribbean, whose governments are known.
bool showsRegion(const World& world);
/// The projection in which the data lie well: the world's, the region's own, or one that is nowhere askew.
std::string projectionFor(const World& world);

/// The view a timeline opens with: the region (or the data), a lively moment (or the last), the whole span on the axis.
View openingView(const World& world, const Stage& stage);

void seek(View& view, geo::Instant at);
/// By `steps` ticks of the axis' unit (calendar steps); negative goes back.
void step(View& view, int steps, const Stage& stage);
void seekNextEvent(View& view, const World& world, const Project& project);
void seekPreviousEvent(View& view, const World& world, const Project& project);
/// An EDTF text or `now`; false and nothing changed when it is neither.
bool seekText(View& view, std::string_view text, geo::Instant today);
void play(View& view);
void pace(View& view, double factor);
void setWindow(View& view, const geo::Period& window);

void select(View& view, Selection selection);
/// Selects, and moves clock, axis and map to where it is; the map flies there (flight.hpp).
void goTo(View& view, const World& world, const Selection& selection, const Stage& stage);
void clearSelection(View& view);
/// Countries by an attribute (app/colouring.hpp knows its name).
void colourBy(Project& project, const std::string& attribute);
void toggleKind(Project& project, const std::string& kind);
/// On the map beside others, or off it. The place of one that leaves is free for the next; where all are taken, the
/// last makes way.
void toggleAlliance(Project& project, const std::string& alliance);
/// Whether it stayed there or was only selected.
void takeAllianceOff(State& state, const std::string& alliance);
/// Shows everything again.
void clearFilter(Project& project);
/// Drops what keeps this event out, and nothing else.
void admit(Project& project, const World& world, std::uint32_t row);

/// Where the reader stands, to come back to; its name is the date and what is selected.
Bookmark bookmarkHere(const State& state, std::string name);
void goTo(State& state, const World& world, const Bookmark& bookmark, const Stage& stage);

/// Both keep what is under `at` (points from the top left of the map area) where it is.
void zoomMap(View& view, const Stage& stage, double factor, glm::vec2 at);
/// Where the map has its middle, in the window; of two that are compared, the first.
glm::vec2 mapMiddle(const View& view, const Stage& stage);
void panMap(View& view, const Stage& stage, glm::vec2 by);
/// The hand takes the map at one point and carries it to another: there a globe shows the same place.
void dragMap(View& view, const Stage& stage, glm::vec2 from, glm::vec2 to);
void fitMap(View& view, const World& world, const geo::LonLatBox& box);
/// Latin America and the Caribbean / all places of the events.
void fitRegion(View& view, const World& world);
void fitData(View& view, const World& world);
void flyToRegion(View& view, const World& world);
/// Another projection, looking at the same place at about the same scale.
void project(View& view, const World& world, const std::string& projection);

void zoomAxis(View& view, const Stage& stage, double factor, double x);
void panAxis(View& view, const Stage& stage, double points);
void showAll(View& view, const World& world, const Stage& stage);

}  // namespace app
