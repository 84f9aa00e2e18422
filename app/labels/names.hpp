// The names that the map itself carries: countries, provinces, capitals, cities. One placement by priority, a function
// of camera, language and what is known: never of the playhead, so that no name moves while one scrubs.
#pragma once

#include <optional>
#include <vector>

#include "app/labels.hpp"
#include "app/labels/bustle.hpp"
#include "app/labels/sight.hpp"

namespace app {

struct Name {
  enum class Kind : std::uint8_t { country, province, capital, city } kind = Kind::country;
  std::vector<render::Text> texts;  ///< one, or the letters of a curve
  std::vector<ScreenBox> boxes;     ///< what it covers, its dot apart
  std::optional<render::Marker> dot;
  bool isQuiet = false;  ///< no sign ever comes near it, whatever the date
};

/// The best first. What a figure's title covers is left free.
std::vector<Name> mapNames(const Moment& moment);

/// Whether a figure's legend or a panel of the window lies on the name: these come and go, so no name moves out of
/// their way.
bool isCovered(const Moment& moment, const Name& name);

/// Whether the line between two maps would cut the name in two.
bool isCut(const Moment& moment, const Name& name);

/// Names being given, one after the other.
struct Naming {
  const Moment& moment;
  Sight sight;
  Bustle bustle;
  LabelPlacer taken;  ///< names
  LabelPlacer dots;   ///< of cities: a name should lie on none
  std::vector<Name> names;
  std::vector<bool> named;  ///< countries, by their index

  /// The text lies on the page, on no other name and, unless told otherwise, on no dot: then it is kept.
  bool place(Name::Kind kind, const render::Text& text, bool overDots = false);
  /// Whether it would be, and how many signs would ever lie on it.
  std::optional<std::size_t> signsOn(const render::Text& text, bool overDots = false) const;
  render::Text text(std::string words, float size, render::Weight weight) const;
  /// The text with its middle there.
  static render::Text centred(render::Text text, glm::vec2 at);
};

/// A city of the page that has the weight for its scale.
struct Town {
  const geo::City* city;
  glm::vec2 at{0.0F};
};
std::vector<Town> townsOf(const Naming& naming);

void nameCountries(Naming& naming);
void nameIslands(Naming& naming);
/// Countries of which the page shows a large part, but not where their name belongs.
void nameParts(Naming& naming);
void nameProvinces(Naming& naming);
void nameTowns(Naming& naming, const std::vector<Town>& towns, bool capitals);

/// Whether provinces are told apart at this scale.
bool showsProvinces(const Moment& moment);

/// How large type on the map is on a page of `size` points: 1 from 560 points on, less on small ones.
float mapTypeScale(glm::vec2 size);
/// Of the map, and the same on both where two are compared.
float mapTypeScale(const Moment& moment);

/// In capital letters, for the alphabet and the accents of Western Europe.
std::string inCapitals(const std::string& text);

}  // namespace app
