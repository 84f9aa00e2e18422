// From values to files that only GDAL can write, and what all files of events are written from.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "geo/events.hpp"

namespace geo {

/// Events on their way into a file, each made when it is its turn: a large table is never whole in memory.
struct Outgoing {
  std::size_t size = 0;
  std::function<EventHandle(std::size_t)> event;
  std::vector<std::string> columns;  ///< of tables: those that Event::cells may have

  template <class Visit>
  void each(const Visit& visit) const {
    for (std::size_t i = 0; i < size; ++i) {
      const EventHandle one = event(i);
      visit(*one);
    }
  }
};

/// What an event says in a column of its table, as its file has it; empty where it says nothing.
std::string cellOf(const Event& event, const std::string& column);
/// The columns but those whose names are taken, capitals or not.
std::vector<std::string> furtherColumns(const std::vector<std::string>& columns, const std::vector<std::string>& taken);

/// A layer `events`: dates stay EDTF text. What is at `path` is replaced. Throws Error when it cannot be written.
void writeGeoPackage(const std::filesystem::path& path, const Outgoing& events);

}  // namespace geo
