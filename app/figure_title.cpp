#include "app/figure_title.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "app/data_sets.hpp"
#include "app/folded.hpp"
#include "app/live/tables.hpp"

namespace app {
namespace {

/// Without the end of the name, and with spaces.
std::string spaced(const std::string& leaf) {
  std::string out = std::filesystem::path(leaf).stem().string();
  std::ranges::replace(out, '_', ' ');
  return out;
}

/// Words of the data set's own name as it writes them: UCDP, not ucdp.
std::string withNamesOf(const std::string& set, const std::string& words) {
  std::string out;
  std::istringstream each(words);
  for (std::string word; each >> word;) {
    std::istringstream names(set);
    for (std::string name; names >> name;)
      if (folded(name) == folded(word)) word = name;
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string figureTitle(const World& world, const Messages& tr) {
  if (world.bundled) return tr("Latin America: movements, coups, marches, alliances");
  std::string out;
  for (std::size_t file = 0; file < world.files.size(); ++file) {
    if (file < world.layerOfFile.size() && world.layers[world.layerOfFile[file]].isTimeline) continue;
    const std::string leaf = live::leafOf(world.files[file].path);
    out += (out.empty() ? "" : ", ") + capitalised(withNamesOf(dataSetOf(world, file), spaced(leaf)));
  }
  return out.empty() ? world.title : out;
}

}  // namespace app
