// The options that several commands share, as the contract names them; parsed into plain values, then applied to a
// state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/saved.hpp"
#include "app/verbs.hpp"
#include "app/world.hpp"

namespace CLI {
class App;
}

namespace app {

struct ReadingOptions {
  std::vector<std::string> files;
  std::string columns, layer, basemap, dates;
  bool strict = false;
};

struct ViewOptions {
  std::string at, mode, window, bbox, fit, projection, kinds, where, select, alliances, colourBy, language, theme;
  std::string saved;  ///< the file of a saved view
};

struct FigureOptions {
  std::string size = "1920x1080", title;
  float scale = 1;
  bool noFurniture = false;
};

void addReading(CLI::App& command, ReadingOptions& options);
void addView(CLI::App& command, ViewOptions& options);
void addFigure(CLI::App& command, FigureOptions& options);

/// Each of these throws geo::Error with a sentence that names the option, what was found and what was expected.
WorldOptions worldOptions(const ReadingOptions& options, const std::string& where = {});
/// `saved` is where the state begins that the other options change; without one it is the opening view.
State stateOf(const World& world, const ViewOptions& options, const std::optional<State>& saved = {});
/// The saved view that the options name, or a project among the files (which it then stands for); its files become
/// those of `reading` unless others are named.
std::optional<geo::Loaded<Saved>> savedOf(ReadingOptions& reading, ViewOptions& options);
glm::ivec2 sizeOf(const std::string& text);
/// `now`, or an EDTF date; `today` stands for now.
geo::When dateOf(const std::string& text);
/// The language of an option, else of the environment (LC_ALL, LC_MESSAGES, LANG), else English.
geo::Language languageOf(const std::string& text);

}  // namespace app
