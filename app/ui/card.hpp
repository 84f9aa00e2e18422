// What a selection is called, in a few words: for tooltips and lists on map and timeline alike.
#pragma once

#include "app/ui/widgets.hpp"

namespace ui {

/// The tooltip of a country, an event or an alliance. `more` is a last quiet line, or empty.
void tooltip(const Context& c, const app::Selection& what, std::string_view more = {});

/// The events in a hexagon at the moment; empty where the name is of none.
std::vector<std::uint32_t> rowsOfPlace(const Context& c, const std::string& name);
std::string kindTitle(const Context& c, const geo::Event& event);
/// "since 22 January 2006", "22 January 2006 to 10 November 2019".
std::string termWords(const Context& c, const geo::Government& government);
std::string termWords(const Context& c, const geo::Membership& membership);
std::string termWords(const Context& c, const geo::Alliance& alliance);
std::string tendencyTitle(const Context& c, const geo::Government& government);

}  // namespace ui
