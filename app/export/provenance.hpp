// What a figure says of itself inside its file: enough to cite it, and to come back to it. Nothing of the machine or of
// who made it: no paths, no names, no dates but the timeline's.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/export/picture.hpp"

namespace app {

struct Provenance {
  std::string title;
  std::string date;     ///< EDTF of what is shown
  std::string sources;  ///< whom the events shown and the map come from
  std::string licence;  ///< empty where it is the reader's own data
  std::string view;     ///< the saved view; empty where it is left out
};

Provenance provenanceOf(const World& world, const State& state, const PictureOptions& options);

/// As pairs of name and value, for formats that keep such; empty ones are left out.
using Texts = std::vector<std::pair<std::string, std::string>>;
Texts textsOf(const Provenance& provenance);

}  // namespace app
