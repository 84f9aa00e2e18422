// See row_stream.hpp. A tag of one byte, then numbers of eight bytes and texts after their length.
#include "geo/read/row_stream.hpp"

#include <cstring>

#include "geo/problems.hpp"

namespace geo {
namespace {

constexpr std::size_t chunk = 256 * 1024;
constexpr char driverTag = 'D', layerTag = 'L', rowTag = 'R', warningTag = 'W', refusalTag = 'X', endTag = 'Z';
constexpr std::size_t mostColumns = 100'000;

struct Broken {};

}  // namespace

struct RowStream::Cursor {
  std::string_view rest;

  char tag() {
    if (rest.empty()) throw Broken{};
    const char kind = rest.front();
    rest.remove_prefix(1);
    return kind;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    if (rest.size() < sizeof value) throw Broken{};
    std::memcpy(&value, rest.data(), sizeof value);
    rest.remove_prefix(sizeof value);
    return value;
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > rest.size()) throw Broken{};
    const std::string_view value = rest.substr(0, static_cast<std::size_t>(size));
    rest.remove_prefix(value.size());
    return value;
  }
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > mostColumns) throw Broken{};
    return static_cast<std::size_t>(value);
  }
};

void RowWriter::number(std::uint64_t value) {
  bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void RowWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

void RowWriter::flush(std::size_t atLeast) {
  if (bytes_.size() < atLeast) return;
  take_(bytes_);
  bytes_.clear();
}

void RowWriter::begin(const std::string& driver) {
  tag(driverTag);
  text(driver);
}

void RowWriter::layer(const StreamedLayer& layer) {
  tag(layerTag);
  text(layer.name);
  number(layer.hasShapes ? 1 : 0);
  number(layer.measured ? 1 : 0);
  number(layer.columns.size());
  for (const std::string& column : layer.columns) text(column);
}

void RowWriter::row(const StreamedRow& row) {
  tag(rowTag);
  number(row.number);
  number(row.cells.size());
  for (const std::string& cell : row.cells) text(cell);
  text(row.shape);
  text(row.wrong);
  flush(chunk);
}

void RowWriter::warn(const std::string& found) {
  tag(warningTag);
  text(found);
}

void RowWriter::refuse(const std::string& sentence) {
  tag(refusalTag);
  text(sentence);
  flush(0);
}

void RowWriter::end() {
  tag(endTag);
  flush(0);
}

void RowStream::decode(Cursor& cursor, StreamedRow& row) {
  row.number = static_cast<std::size_t>(cursor.number());
  row.cells.resize(cursor.count());
  for (std::string& cell : row.cells) cell = cursor.text();
  row.shape = cursor.text();
  row.wrong = cursor.text();
}

RowStream::RowStream(std::string bytes, const std::string& file) : bytes_(std::move(bytes)) {
  try {
    Cursor cursor{bytes_};
    StreamedRow row;
    while (true) {
      const std::size_t at = bytes_.size() - cursor.rest.size();
      const char kind = cursor.tag();
      if (kind == endTag) return;
      if (kind == refusalTag) throw Error(std::string(cursor.text()));
      if (kind == driverTag) {
        driver_ = cursor.text();
      } else if (kind == layerTag) {
        Part& part = layers_.emplace_back();
        part.layer.name = cursor.text();
        part.layer.hasShapes = cursor.number() != 0;
        part.layer.measured = cursor.number() != 0;
        part.layer.columns.resize(cursor.count());
        for (std::string& column : part.layer.columns) column = cursor.text();
        part.from = part.to = bytes_.size() - cursor.rest.size();
      } else if (kind == warningTag && !layers_.empty()) {
        layers_.back().warnings.emplace_back(cursor.text());
      } else if (kind == rowTag && !layers_.empty() && at == layers_.back().to) {
        decode(cursor, row);
        layers_.back().to = bytes_.size() - cursor.rest.size();
      } else {
        throw Broken{};
      }
    }
  } catch (const Broken&) {
    throw Error(file + " cannot be read: what reads it stopped in the middle.");
  }
}

void RowStream::eachRow(std::size_t layer, const std::function<void(StreamedRow&)>& visit) const {
  const Part& part = layers_[layer];
  Cursor cursor{std::string_view(bytes_).substr(part.from, part.to - part.from)};
  StreamedRow row;
  while (!cursor.rest.empty()) {
    cursor.tag();
    decode(cursor, row);
    visit(row);
  }
}

}  // namespace geo
