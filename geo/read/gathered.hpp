// Rows of a format without a header: features, placemarks, packets, whose columns turn up as they are met. Knows no
// format.
#pragma once

#include <unordered_map>

#include "geo/read/table.hpp"

namespace geo {

class Gathered {
 public:
  /// A file of more columns is none that a person made; the rest is left out.
  static constexpr std::size_t mostColumns = 2'000;

  void begin(std::size_t number);
  /// In the row begun last. What a column holds already stays: what a reader knows comes before what a file calls
  /// alike.
  void put(const std::string& column, std::string value);
  /// A span as columns `start` and `end`; an empty end of it is open.
  void putSpan(const std::string& begin, const std::string& end);
  Shape& shape() { return rows_.back().shape; }
  bool empty() const { return rows_.empty(); }
  std::size_t size() const { return rows_.size(); }
  bool hasDates(const ReadOptions& options) const;

  /// As a table, into the layer that has begun. `hasShapes`: a row without a place is worth a word.
  void read(Reading& reading, bool hasShapes);
  /// Each row's number, for those that cannot be read.
  void each(const std::function<void(std::size_t)>& visit) const;

 private:
  struct Row {
    TableRow cells;
    Shape shape;
  };
  std::vector<std::string> columns_;
  std::unordered_map<std::string, std::size_t> numbers_;  // of the columns
  std::vector<Row> rows_;
  std::size_t leftOut_ = 0;
};

/// A way with a time for each of its points, as tracks, trips and storms have it.
class Track {
 public:
  explicit Track(Reading& reading) : reading_(&reading) {}
  /// `time` as the file states it; empty where a point has none.
  void add(double longitude, double latitude, const std::string& time);
  /// The points that follow are another line.
  void breakHere() { broken_ = true; }
  bool empty() const { return lines_.empty(); }
  /// The lines, and the first and last time as the row's span where it has none yet.
  void putInto(Gathered& rows);

 private:
  void noteTime(const When& when, const std::string& text);

  Reading* reading_;
  std::vector<Route> lines_;
  bool broken_ = true;
  std::string first_, last_;
  Instant from_ = distantFuture, to_ = distantPast;
};

/// A time as EDTF where it is one in any habit; else as it was found, for the report.
std::string timeText(const std::string& found);

}  // namespace geo
