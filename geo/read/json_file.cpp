// A JSON file, entry by entry. See text_files.hpp.
#include <filesystem>
#include <unordered_map>

#include "geo/read/event_feature.hpp"
#include "geo/read/json_items.hpp"
#include "geo/read/json_shape.hpp"
#include "geo/read/registry_feature.hpp"
#include "geo/read/table.hpp"
#include "geo/read/text_files.hpp"

namespace geo {
namespace {

constexpr std::size_t hopeless = 1'000;  // so many entries, none of them a feature: it is another kind of file

std::string cellFrom(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return {};
  if (!value.is_array()) return value.dump();
  std::string joined;
  for (const Json& part : value)
    joined += (joined.empty() ? "" : "; ") + (part.is_string() ? part.get<std::string>() : part.dump());
  return joined;
}

/// One file's features, sorted by what they are; those that are plain wait, because their dates are a matter of whole
/// columns.
class JsonFile {
 public:
  explicit JsonFile(Reading& reading) : reading_(reading) {}

  bool take(const Json& item) {
    ++count_;
    if (member(item, "type") == "Feature")
      takeFeature(item);
    else if (member(item, "iso_a3").is_string())
      takeCountry(item);
    else
      refuse(item);
    return known_ > 0 || count_ < hopeless;
  }

  bool recognised() const { return known_ > 0; }
  bool anything() const { return count_ > 0; }

  void finish() {
    reading_.layer().recognisedAs = marea_ ? "marea" : (linked_ ? "linked-places" : "");
    if (linked_) reading_.layer().columns = {{"start", "when"}, {"end", "when"}, {"title", "title"}, {"kind", "kind"}};
    if (!plain_.empty()) readPlain();
  }

 private:
  void takeFeature(const Json& feature) {
    ++known_;
    const bool registry = isRegistry(feature);
    if (!registry && !hasWhen(feature)) return addPlain(feature);
    linked_ = true;
    marea_ = marea_ || member(member(feature, "properties"), "kind").is_string();
    reading_.beginRow(count_);
    if (!readRegistryFeature(feature, reading_)) readEvent(feature, reading_);
  }

  static bool isRegistry(const Json& feature) {
    const Json& kind = member(member(feature, "properties"), "kind");
    return kind == "alliance" || kind == "government" || kind == "era";
  }

  void takeCountry(const Json& row) {
    ++known_;
    marea_ = true;
    reading_.beginRow(count_);
    readCountry(row, reading_);
  }

  void refuse(const Json& item) {
    reading_.beginRow(count_);
    reading_.skip("", shown(item), "a GeoJSON feature");
  }

  std::string& cell(TableRow& row, const std::string& column) {
    const auto [at, isNew] = numbers_.try_emplace(column, columns_.size());
    if (isNew) columns_.push_back(column);
    if (row.cells.size() <= at->second) row.cells.resize(at->second + 1);
    return row.cells[at->second];
  }

  void addPlain(const Json& feature) {
    reading_.lookAt(count_);
    Plain plain{{count_, {}, {}}, shapeFrom(member(feature, "geometry"), reading_)};
    if (member(feature, "properties").is_object())
      for (const auto& [key, value] : member(feature, "properties").items()) cell(plain.row, key) = cellFrom(value);
    const Json& id = member(feature, "id");
    if (!id.is_null()) cell(plain.row, "id") = cellFrom(id);
    plain_.push_back(std::move(plain));
  }

  void readPlain() {
    if (linked_) return skipPlain();
    Table table;
    table.columns = columns_;
    table.hasShapes = true;
    table.each = [this](const std::function<void(TableRow&)>& visit) {
      for (Plain& plain : plain_) {
        plain.row.shape = [&plain] { return plain.shape; };
        visit(plain.row);
      }
    };
    readTable(table, reading_);
  }

  // Among features with a `when`, one without it is a mistake and not another layout.
  void skipPlain() {
    for (const Plain& plain : plain_) {
      reading_.beginRow(plain.row.number);
      reading_.skip("when", "", "a date");
    }
  }

  struct Plain {
    TableRow row;
    Shape shape;
  };

  Reading& reading_;
  std::size_t count_ = 0, known_ = 0;
  bool marea_ = false, linked_ = false;
  std::vector<std::string> columns_;
  std::unordered_map<std::string, std::size_t> numbers_;  // of the columns
  std::vector<Plain> plain_;
};

}  // namespace

void readJsonText(std::string_view text, Reading& reading) {
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  JsonFile file(reading);
  const Json root = eachItem(text, reading.file(), [&](Json&& item) { return file.take(item); });
  if (!file.anything() && member(root, "type") == "Feature") file.take(root);
  if (!file.recognised() && member(root, "type") != "FeatureCollection")
    throw Error(reading.file() + " is JSON but holds no GeoJSON features.");
  if (member(root, "name").is_string()) reading.layer().name = member(root, "name").get<std::string>();
  file.finish();
  reading.finish("GeoJSON");
}

}  // namespace geo
