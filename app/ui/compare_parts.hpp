// What other panels need of a comparison: which date a place of the map shows, and looking at things as on that date.
#pragma once

#include "app/ui/context.hpp"

namespace ui {

/// While it lives the playhead stands at another date, for panels that say what held then. Whoever moves it meanwhile
/// has moved it for good.
class AtDate {
 public:
  AtDate(app::View& view, geo::Instant date);
  ~AtDate();
  AtDate(const AtDate&) = delete;
  AtDate& operator=(const AtDate&) = delete;

 private:
  app::View& view_;
  geo::Instant before_, date_;
};

/// Of the map under the mouse; the playhead's where nothing is compared.
geo::Instant dateUnderMouse(const Context& c);
/// The line between two maps, to be dragged; before the map's own surface.
void dividerHand(const Context& c);
/// Whether the panel at the right lists what changed.
bool listsChanges(const app::View& view);
void changeList(const Context& c);

}  // namespace ui
