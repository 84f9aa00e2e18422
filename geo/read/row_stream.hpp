// Layers and rows as bytes, from the process that reads with a foreign library to the one that knows what they mean.
// The second believes nothing: every length is checked.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

struct StreamedLayer {
  std::string name;
  std::vector<std::string> columns;
  bool hasShapes = false;
  bool measured = false;  ///< its geometries have a fourth number that may be a time
};

struct StreamedRow {
  std::size_t number = 0;
  std::vector<std::string> cells;
  std::string_view shape;  ///< well-known binary in degrees, longitude first; empty: none
  std::string wrong;       ///< what could not be handed over, for the report; empty: nothing
};

class RowWriter {
 public:
  explicit RowWriter(std::function<void(std::string_view)> take) : take_(std::move(take)) {}

  void begin(const std::string& driver);
  void layer(const StreamedLayer& layer);
  void row(const StreamedRow& row);
  /// Something about the layer that began last, for the report.
  void warn(const std::string& found);
  /// The file cannot be used: a sentence, and nothing after it.
  void refuse(const std::string& sentence);
  /// Without it, what came is not all.
  void end();

 private:
  void tag(char kind) { bytes_ += kind; }
  void number(std::uint64_t value);
  void text(std::string_view value);
  void flush(std::size_t atLeast);

  std::function<void(std::string_view)> take_;
  std::string bytes_;
};

/// What RowWriter wrote. The bytes stay where they are; rows are decoded anew with each visit.
class RowStream {
 public:
  /// Throws Error: the writer's sentence, or one that the bytes end too soon.
  RowStream(std::string bytes, const std::string& file);

  const std::string& driver() const { return driver_; }
  std::size_t layers() const { return layers_.size(); }
  const StreamedLayer& layer(std::size_t at) const { return layers_[at].layer; }
  /// What the library complained about while it read the layer.
  const std::vector<std::string>& warnings(std::size_t layer) const { return layers_[layer].warnings; }
  void eachRow(std::size_t layer, const std::function<void(StreamedRow&)>& visit) const;

 private:
  struct Part {
    StreamedLayer layer;
    std::vector<std::string> warnings;
    std::size_t from = 0, to = 0;  // of its rows among the bytes
  };
  struct Cursor;
  static void decode(Cursor& cursor, StreamedRow& row);

  std::string bytes_, driver_;
  std::vector<Part> layers_;
};

}  // namespace geo
