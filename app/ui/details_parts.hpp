// Parts that the details of a country, an event and an alliance share.
#pragma once

#include "app/holds.hpp"
#include "app/ui/card.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {

void countryDetails(const Context& c, const geo::Country* country, const std::string& code);
void eventDetails(const Context& c, const geo::Event& event);
void allianceDetails(const Context& c, const geo::Alliance& alliance);

/// Buttons side by side, as many in a line as fit. Returns the one that was clicked, or -1.
int chips(const Context& c, const char* id, const std::vector<std::string>& words);
/// Countries by name; a click selects one.
void countryChips(const Context& c, const char* id, const std::vector<std::string>& codes);
/// Each with a button that opens its address.
void sources(const Context& c, const std::vector<geo::Source>& list);
/// Events in order of start, those that hold now marked, scrolled to now; a click goes there.
void eventList(const Context& c, const std::vector<std::uint32_t>& rows);
/// One of them, 42 points high.
void eventRow(const Context& c, std::uint32_t row);
/// "Contested" and who calls it what.
void contested(const Context& c, std::string_view note);

}  // namespace ui
