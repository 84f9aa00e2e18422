#include "app/undone.hpp"

namespace app {

const char* partChanged(const Project& a, const Project& b) {
  if (a.files != b.files || a.withTimeline != b.withTimeline) return toTranslate("Opened files");
  if (a.layers != b.layers) return toTranslate("Layers");
  if (a.reading.basemap != b.reading.basemap) return toTranslate("Borders");
  if (a.reading != b.reading) return toTranslate("How the data was read");
  if (a.hiddenKinds != b.hiddenKinds || a.filter != b.filter) return toTranslate("Filter");
  if (a.colourBy != b.colourBy || a.colourAttribute != b.colourAttribute) return toTranslate("Colour of the countries");
  if (a.modes != b.modes) return toTranslate("What counts as visible");
  if (a.pinned != b.pinned) return toTranslate("Countries on the timeline");
  if (a.alliances != b.alliances) return toTranslate("Alliances");
  if (a.bookmarks != b.bookmarks) return toTranslate("Bookmarks");
  return nullptr;
}

std::string undoneInWords(const Project& before, const Project& after, bool redo, const Messages& tr) {
  const char* part = partChanged(before, after);
  if (!part) return redo ? tr("Nothing to redo.") : tr("Nothing to undo.");
  return filled(redo ? tr("Redone: {what}") : tr("Undone: {what}"), {{"what", tr(part)}});
}

}  // namespace app
