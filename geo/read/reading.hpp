// What every reader shares while it works: where it is in the file, where problems and results go. Knows no format.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "geo/read_means.hpp"
#include "geo/readers.hpp"

namespace geo {

/// Where an event lies: what a geometry becomes.
struct Shape {
  std::vector<Place> places;
  std::vector<Route> routes;
  std::vector<AreaRings> areas;  ///< each has a place in `places`, alone or with others
  bool empty() const { return places.empty() && routes.empty(); }
};

/// A place that a file states but that is none: kept in its row of places until names and dates have found their
/// places.
inline const LonLat nowhere{std::numeric_limits<double>::quiet_NaN()};

class Reading {
 public:
  Reading(std::string file, const ReadOptions& options, Timeline& timeline, std::unordered_set<std::string>& ids);

  const std::string& file() const { return file_; }
  const ReadOptions& options() const { return *options_; }
  /// Keeps a reference.
  void use(const ReadMeans& means) { means_ = &means; }
  /// Who reads what foreign libraries must read; null: this process itself.
  const VectorReader* vectorReader() const { return means_ && means_->vectors ? &means_->vectors : nullptr; }
  /// Null: nobody waits.
  Progress* progress() const { return means_ ? means_->progress : nullptr; }
  void beginStage(ReadingStage stage, std::uint64_t total) const;
  /// Bytes or rows of the stage, from any thread; ends the reading with ReadingStopped when nobody wants it any more.
  void advance(std::uint64_t done) const;
  Timeline& timeline() { return *timeline_; }
  Problems& problems() { return problems_; }
  LayerReport& layer() { return report_.layers.back(); }

  void beginLayer(std::string name);
  /// The number under which a person finds what is read now; 0 when it concerns the whole layer.
  void beginRow(std::size_t number);
  /// The same without counting a row: it will be read later.
  void lookAt(std::size_t number) { row_ = number; }
  void report(std::string_view field, std::string_view found, std::string expected, Action action);
  /// Reports and counts a row that nothing is kept of.
  void skip(std::string_view field, std::string_view found, std::string expected);

  /// A repair of a whole column is told once, whatever number of rows it changes.
  void noteRepair(ColumnRepair repair);

  /// Counts a row that nothing is kept of, for a reason that has been reported.
  void dropRow() { ++layer().skipped; }

  /// Gives it an id of its own (and says so where it had to), notes its span and places, and adds it to the timeline.
  void keep(Event event);
  /// The first half of it, for those that keep events in another way; what they keep whole comes back through
  /// keepNoted().
  void note(Event& event);
  void keepNoted(Event event) { timeline_->events.push_back(std::move(event)); }
  void keepTable(RecordTable table);
  void noteSpan(const When& when);
  std::string uniqueId(std::string id);
  /// The id is taken by a row that was not kept through here.
  void claim(const std::string& id) { ids_->insert(id); }
  void notePlace(LonLat at);
  /// Nowhere, with a problem (one a row), when it is not on the Earth.
  LonLat placeAt(double longitude, double latitude);
  /// Nothing, with a problem, when it is no date; `action` says what happens to what it belongs to.
  std::optional<When> date(std::string_view text, std::string_view field, Action action = Action::repaired);

  /// The text that is read now is the file itself, from this byte to its end.
  void beginText(std::uint64_t from) { inFile_ = from; }
  /// Nothing where the text was made of the file's bytes.
  std::optional<std::uint64_t> inFile() const { return inFile_; }

  /// Hands the report over to the timeline.
  void finish(std::string driver);

 private:
  bool isMade(const std::string& id) const;
  void notePlaces(const Event& event);
  void finishLayer();

  std::string file_;
  const ReadOptions* options_;
  const ReadMeans* means_ = nullptr;
  Timeline* timeline_;
  std::unordered_set<std::string>* ids_;
  Problems problems_;
  FileReport report_;
  std::size_t row_ = 0;
  std::optional<std::uint64_t> inFile_;
  std::optional<std::size_t> misplacedRow_;
  std::optional<When> first_, last_;
};

void dropUnplaced(Shape& shape);

}  // namespace geo
