// The rules of known data sets, by field; which set has which is known_sets.cpp.
#pragma once

#include "geo/read/known_sets.hpp"

namespace geo::rules {

// Parts that several codebooks share.
/// The states of a list: `100, 101`.
void addStates(Event& event, std::string_view cells, StateCodes codes);
/// Adds a state by its number or name at the event's date, once.
void addState(Event& event, std::string_view cell, StateCodes codes);
/// A number of people: `100-999`, `>10000`, `50+`, `1,200`. Nothing for words.
std::optional<Figure> peopleFrom(std::string_view cell);
void addKilled(Event& event, std::optional<double> low, std::optional<double> high, const char* by = "");
/// Sets what the event's own places cover.
void setExtent(Event& event, Extent extent);
/// The range of days around a date; the same text where that is no day.
RowDates daysAround(const std::string& date, int before, int after);

RowDates acledDates(const NamedCells&, RowDates);
void describeAcled(Event&, const NamedCells&);
RowDates ucdpDates(const NamedCells&, RowDates);
void describeUcdp(Event&, const NamedCells&);
RowDates conflictYear(const NamedCells&, RowDates);
void describeConflictYear(Event&, const NamedCells&);
void describeDyadYear(Event&, const NamedCells&);
void describeScad(Event&, const NamedCells&);
void describeGtd(Event&, const NamedCells&);
void describeGdelt(Event&, const NamedCells&);
void describeIcews(Event&, const NamedCells&);

bool isCoup(const NamedCells&);
void describeCoup(Event&, const NamedCells&);
void describeClineCoup(Event&, const NamedCells&);
void describeCampaign(Event&, const NamedCells&);
bool isProtest(const NamedCells&);
void describeProtest(Event&, const NamedCells&);

void describePair(Event&, const NamedCells&);
void describeAlliance(Event&, const NamedCells&);
void describeRivalry(Event&, const NamedCells&);
void describeDispute(Event&, const NamedCells&);
RowDates warDates(const NamedCells&, RowDates);
void describeWar(Event&, const NamedCells&);
void describeCapital(Event&, const NamedCells&);
/// No end means that it was in force when the data were made.
RowDates openEnd(const NamedCells&, RowDates);
RowDates cshapesDates(const NamedCells&, RowDates);

bool isStory(const NamedCells&);
void describeStory(Event&, const NamedCells&);
/// The latest start and the earliest end are columns of their own.
RowDates topotimeDates(const NamedCells&, RowDates);
void describeEarthquake(Event&, const NamedCells&);
void describeDisaster(Event&, const NamedCells&);
void describeOccurrence(Event&, const NamedCells&);

}  // namespace geo::rules
