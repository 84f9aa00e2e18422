// Rows of big tables as columns: what every frame asks of them, in a few bytes a row; the rest stays as it was written
// and becomes an Event when somebody looks at it. Knows no file format.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/event.hpp"
#include "geo/packed_bounds.hpp"

namespace geo {

/// Longitude and latitude in ten-millionths of a degree (a centimetre).
using PackedPlace = glm::i32vec2;
inline constexpr PackedPlace packedNowhere{INT32_MIN, INT32_MIN};
PackedPlace packed(LonLat at);
LonLat unpacked(PackedPlace at);

/// What is left of a row: where its text is, and how to read it. Immutable; asked from any thread.
class RecordSource {
 public:
  virtual ~RecordSource() = default;
  /// The whole event but for its place, which the columns have.
  virtual Event event(std::uint32_t record) const = 0;
  virtual std::string id(std::uint32_t record) const = 0;
  virtual std::vector<std::string> actors(std::uint32_t record) const = 0;
  /// May look through all rows.
  virtual std::optional<std::uint32_t> find(std::string_view id) const = 0;
  virtual const std::vector<std::string>& columns() const = 0;
  /// As the file has it; empty beyond the row's cells.
  virtual std::string cell(std::uint32_t record, std::size_t column) const = 0;
  /// What it takes beside the text itself.
  virtual std::size_t bytes() const = 0;
};

inline constexpr std::uint16_t noCountry = 0xFFFF;

/// Extent and certainty in a byte.
constexpr std::uint8_t noteOf(Extent extent, Certainty certainty) {
  return static_cast<std::uint8_t>(static_cast<unsigned>(extent) << 2U | static_cast<unsigned>(certainty));
}
constexpr Extent extentOf(std::uint8_t note) {
  return static_cast<Extent>(note >> 2U);
}
constexpr Certainty certaintyOf(std::uint8_t note) {
  return static_cast<Certainty>(note & 3U);
}

/// One table's rows, by start; those of one start in the order of the file.
struct RecordTable {
  std::shared_ptr<const RecordSource> source;
  std::uint16_t file = 0;              ///< which of the opened files
  std::vector<std::uint32_t> records;  ///< the source's number of each row
  std::vector<Instant> starts;
  std::vector<PackedSpan> spans;
  std::vector<PackedPlace> places;
  std::vector<std::uint16_t> kinds;  ///< into `kindNames`
  std::vector<std::string> kindNames;
  std::vector<std::uint16_t> countries;   ///< into `countryCodes`, or noCountry
  std::vector<std::string> countryCodes;  ///< ISO alpha-3
  std::vector<std::uint8_t> notes;        ///< noteOf() of what is known less than well

  std::size_t size() const { return starts.size(); }
  void reserve(std::size_t rows);
  /// Appends a row of another table whose names are the same.
  void take(const RecordTable& from, std::size_t row);
};

}  // namespace geo
