// Finding by words: events by title, actors, places, countries, years and summary, countries and alliances by name,
// whatever of the three languages and without accents. The index is made once from a world and never changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// Where the words were found, best first.
enum class FoundIn : std::uint8_t { titleStart, titleWord, title, names, summary };

struct Hit {
  Selection what;
  std::uint32_t row = 0;  ///< of an event
  FoundIn in = FoundIn::titleStart;
  bool operator==(const Hit&) const = default;
};

struct Hits {
  std::vector<Hit> best;  ///< ranked; countries and alliances before events that match as well
  std::size_t all = 0;    ///< how many there are
};

class SearchIndex {
 public:
  /// Reads all texts of the world: about a second for 300,000 events.
  explicit SearchIndex(const World& world);

  /// What has every word of the query, each in any of its texts; nothing for a query without letters.
  Hits find(std::string_view query, std::size_t most = 200) const;

 private:
  /// A thing's texts in `text_`: titles, names and summary, each a stretch up to where the next begins.
  struct Entry {
    std::size_t title = 0, names = 0, summary = 0, end = 0;
  };
  void add(const std::vector<const geo::LocalText*>& titles, const std::vector<std::string_view>& names,
           const geo::LocalText* summary);
  std::string_view part(std::size_t from, std::size_t to) const {
    return std::string_view(text_).substr(from, to - from);
  }
  int rank(const Entry& entry, const std::vector<std::string>& words) const;

  std::string text_;  ///< folded; texts begin with a line feed, so that a match after one starts a text
  std::vector<Entry> entries_;
  std::vector<Selection> others_;  ///< of the first entries; the rest are events by row
};

}  // namespace app
