// Which fields of the state are kept, and under which names: one list that both the writing and the reading go through.
// A new field of Project or View is a line here; a test counts them. Knows nothing of JSON.
#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>

#include "app/saved.hpp"

namespace app {

/// T or const T: what is read into or written from.
template <class Value, class T>
concept Kept = std::same_as<std::remove_const_t<Value>, T>;

/// The names of an enumeration's values, in their order.
template <class E>
inline constexpr std::array<std::string_view, 0> namesOf{};
template <>
inline constexpr std::array<std::string_view, 5> namesOf<Selection::What>{"nothing", "country", "event", "alliance",
                                                                          "place"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<ColourBy>{"nothing", "government", "attribute"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<ShowAs>{"marks", "heat", "hexagons"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<geo::Certainty>{"certain", "less certain", "uncertain"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<Mode>{"instant", "window", "cumulative"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<Ending>{"stop", "loop", "bounce"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<CompareAs>{"side-by-side", "swipe", "difference"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<Link>{"none", "offset", "events"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<geo::Language>{"en", "es", "pt"};
template <>
inline constexpr std::array<std::string_view, 3> namesOf<ThemeName>{"light", "dark", "print"};

template <>
inline constexpr std::array<std::string_view, 3> namesOf<geo::ReadOptions::DateOrder>{"unknown", "dmy", "mdy"};

template <class Io>
void eachField(Io& io, Kept<Selection> auto& selection) {
  io("what", selection.what);
  io("id", selection.id);
}

template <class Io>
void eachField(Io& io, Kept<MapExtent> auto& extent) {
  io("centre", extent.centre);
  io("half", extent.half);
}

template <class Io>
void eachField(Io& io, Kept<Stretch> auto& stretch) {
  io("from", stretch.from);
  io("to", stretch.to);
}

template <class Io>
void eachField(Io& io, Kept<Fold> auto& fold) {
  io("from", fold.from);
  io("to", fold.to);
}

/// Neither whether it plays nor the part of a second that it carries.
template <class Io>
void eachField(Io& io, Kept<Clock> auto& clock) {
  io("now", clock.now);
  io("mode", clock.mode);
  io("window", clock.window);
  io("startIsHeld", clock.startIsHeld);
  io("heldStart", clock.heldStart);
  io("openEnd", clock.openEnd);
  io("backwards", clock.backwards);
  io("ending", clock.ending);
  io("eventPaced", clock.eventPaced);
  io("speed", clock.speed);
  io("first", clock.first);
  io("last", clock.last);
  io("playRange", clock.playRange);
}

template <class Io>
void eachField(Io& io, Kept<Comparison> auto& comparison) {
  io("on", comparison.isOn);
  io("as", comparison.as);
  io("link", comparison.link);
  io("date", comparison.date);
  io("offset", comparison.offset);
  io("anchor", comparison.anchor);
  io("otherAnchor", comparison.otherAnchor);
  io("divider", comparison.divider);
}

template <class Io>
void eachField(Io& io, Kept<Axis> auto& axis) {
  io("from", axis.from);
  io("secondsPerPoint", axis.secondsPerPoint);
  io("folds", axis.folds);
  io("earliest", axis.earliest);
  io("latest", axis.latest);
}

/// Not what is under the mouse, and none of the dialogs.
template <class Io>
void eachField(Io& io, Kept<View> auto& view) {
  io("projection", view.projection);
  io("centre", view.centre);
  io("extent", view.extent);
  io("clock", view.clock);
  io("comparison", view.comparison);
  io("axis", view.axis);
  io("marked", view.marked);
  io("selection", view.selection);
  io("language", view.language);
  io("theme", view.theme);
  io("timelineShare", view.timelineShare);
  io("scale", view.scale);
  io("reducedMotion", view.reducedMotion);
  io("softChanges", view.softChanges);
  io("legendOpen", view.legendOpen);
  io("tableOpen", view.tableOpen);
}

template <class Io>
void eachField(Io& io, Kept<Filter> auto& filter) {
  io("countries", filter.countries);
  io("actors", filter.actors);
  io("atLeast", filter.atLeast);
  io("period", filter.period);
  io("area", filter.area);
}

template <class Io>
void eachField(Io& io, Kept<Bookmark> auto& bookmark) {
  io("name", bookmark.name);
  io("note", bookmark.note);
  io("projection", bookmark.projection);
  io("centre", bookmark.centre);
  io("extent", bookmark.extent);
  io("clock", bookmark.clock);
  io("comparison", bookmark.comparison);
  io("axis", bookmark.axis);
  io("selection", bookmark.selection);
  io("hiddenKinds", bookmark.hiddenKinds);
  io("filter", bookmark.filter);
}

template <class Io>
void eachField(Io& io, Kept<Reading> auto& reading) {
  io("columns", reading.columns);
  io("layer", reading.layer);
  io("dates", reading.dates);
  io("asFound", reading.asFound);
  io("where", reading.where);
  io("basemap", reading.basemap);
}

template <class Io>
void eachField(Io& io, Kept<LayerStyle> auto& style) {
  io("layer", style.layer);
  io("visible", style.isVisible);
  io("opacity", style.opacity);
  io("mode", style.mode);
  io("as", style.as);
  io("colourBy", style.colourBy);
  io("sizeBy", style.sizeBy);
  io("labelBy", style.labelBy);
  io("hidden", style.hidden);
}

template <class Io>
void eachField(Io& io, Kept<Project> auto& project) {
  io("files", project.files);
  io("withTimeline", project.withTimeline);
  io("layers", project.layers);
  io("reading", project.reading);
  io("hiddenKinds", project.hiddenKinds);
  io("filter", project.filter);
  io("colourBy", project.colourBy);
  io("colourAttribute", project.colourAttribute);
  io("modes", project.modes);
  io("pinned", project.pinned);
  io("alliances", project.alliances);
  io("bookmarks", project.bookmarks);
}

template <class Io>
void eachField(Io& io, Kept<DataFile> auto& file) {
  io("path", file.path);
  io("size", file.size);
  io("hash", file.hash);
}

template <class Io>
void eachField(Io& io, Kept<Saved> auto& saved) {
  io("project", saved.state.project);
  io("view", saved.state.view);
  io("data", saved.data);
}

}  // namespace app
