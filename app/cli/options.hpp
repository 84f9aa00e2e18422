// The options that several commands share, as the contract names them; parsed into plain values, then applied to a
// state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/arguments.hpp"
#include "app/export/picture.hpp"
#include "app/saved.hpp"
#include "app/verbs.hpp"
#include "app/world.hpp"

namespace app {

struct ReadingOptions {
  std::vector<std::string> files;
  std::string columns, layer, basemap, dates;
  bool strict = false;
};

struct ViewOptions {
  std::string at, mode, window, bbox, fit, projection, kinds, where, select, alliances, colourBy, language, theme;
  std::string saved;  ///< the file of a saved view
  std::string compare, compareAs, compareSince;
};

struct FigureOptions {
  std::string letters;
  std::string size, title;  ///< size empty: that of the view's picture, else 1920x1080
  float scale = 0;          ///< 0: what goes with the size
  double dpi = 0;           ///< likewise
  bool noFurniture = false, noView = false;
};

void addReading(Arguments arguments, ReadingOptions& options);
/// With `dates`, --at may be given several times and goes there.
void addView(Arguments arguments, ViewOptions& options, std::vector<std::string>* dates = nullptr);
/// Of a second date: for what draws it.
void addComparison(Arguments arguments, ViewOptions& options);
void addFigure(Arguments arguments, FigureOptions& options);

/// Each of these throws geo::Error with a sentence that names the option, what was found and what was expected.
/// A project of these files, read like that.
Project projectOf(const ReadingOptions& options, const std::string& where = {});
/// What is said again on the command line counts instead of what a saved view says.
Reading over(Reading saved, const Reading& given);
/// `saved` is where the state begins that the other options change; without one it is the opening view.
State stateOf(const World& world, const ViewOptions& options, const std::optional<State>& saved = {});
/// The saved view that the options name, or a project among the files (which it then stands for); its files become
/// those of `reading` unless others are named.
std::optional<geo::Loaded<Saved>> savedOf(ReadingOptions& reading, ViewOptions& options);
/// `view` is where a picture's own size, title and furniture are taken from unless the options say otherwise.
PictureOptions pictureOf(const FigureOptions& figure, const std::string& output, const std::string& view);
/// `now`, or an EDTF date; `today` stands for now.
geo::When dateOf(const std::string& text);
/// The language of an option, else of the environment (LC_ALL, LC_MESSAGES, LANG), else English.
geo::Language languageOf(const std::string& text);

}  // namespace app
