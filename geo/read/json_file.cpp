// A JSON file, entry by entry: GeoJSON in its dialects, and what else is told apart by its root. See text_files.hpp.
#include <filesystem>

#include "geo/read/event_feature.hpp"
#include "geo/read/json_dialects.hpp"
#include "geo/read/json_items.hpp"
#include "geo/read/json_shape.hpp"
#include "geo/read/json_system.hpp"
#include "geo/read/registry_feature.hpp"
#include "geo/read/text_files.hpp"

namespace geo {
namespace {

constexpr std::size_t hopeless = 1'000;  // so many entries, none of them a feature: it is another kind of file

/// One file's entries, sorted by what they are; those that are plain wait, because their dates are a matter of whole
/// columns.
class JsonFile {
 public:
  explicit JsonFile(Reading& reading, std::shared_ptr<const ToDegrees> system = nullptr)
      : reading_(reading), system_(std::move(system)), packets_(reading) {}

  bool take(const Json& item) {
    if (!system_ || !member(item, "geometry").is_object()) return takeDegrees(item);
    Json moved = item;
    moveToDegrees(moved["geometry"], *system_);
    return takeDegrees(moved);
  }

  bool takeDegrees(const Json& item) {
    ++count_;
    if (count_ == 1 && isCzmlDocument(item)) czml_ = true;
    if (czml_)
      takePacket(item);
    else if (member(item, "type") == "Feature")
      takeFeature(item);
    else if (isMoving(item))
      takeMoving(item);
    else if (member(item, "iso_a3").is_string())
      takeCountry(item);
    else if (known_ == 0 && item.is_object())
      takeRecord(item);
    else
      refuse(item);
    return known_ > 0 || count_ < hopeless || (count_ == hopeless && recordsAreDated());
  }

  bool recognised() const { return known_ > 0; }
  bool anything() const { return count_ > 0; }
  bool recordsAreDated() const { return !records_.empty() && records_.hasDates(reading_.options()); }
  void skipTo(std::size_t number) { count_ = number - 1; }

  /// Objects that are no features become rows when one of their members is a date.
  void settleRecords() {
    if (known_ > 0)
      records_.each([this](std::size_t number) { refuseRow(number); });
    else if (recordsAreDated())
      records_.read(reading_, false);
  }

  void finish() {
    if (czml_) packets_.putInto(plain_);
    settleRecords();
    if (linked_) reading_.layer().columns = {{"start", "when"}, {"end", "when"}, {"title", "title"}, {"kind", "kind"}};
    if (!plain_.empty()) readPlain();
    if (const char* name = dialect(); *name != '\0') reading_.layer().recognisedAs = name;
  }

 private:
  const char* dialect() const {
    return czml_ ? "czml" : marea_ ? "marea" : linked_ ? "linked-places" : moving_ ? "moving-features" : "";
  }

  void takePacket(const Json& item) {
    ++known_;
    packets_.take(item, count_);
  }

  void takeFeature(const Json& feature) {
    ++known_;
    const bool registry = isRegistry(feature);
    if (isMoving(feature)) return takeMoving(feature);
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

  void takeMoving(const Json& feature) {
    known_ += member(feature, "type") == "Feature" ? 0 : 1;
    moving_ = true;
    reading_.lookAt(count_);
    plain_.begin(count_);
    addMoving(feature, plain_, reading_);
  }

  void takeCountry(const Json& row) {
    ++known_;
    marea_ = true;
    reading_.beginRow(count_);
    readCountry(row, reading_);
  }

  void takeRecord(const Json& item) {
    records_.begin(count_);
    putRecord(item, records_);
  }

  void refuse(const Json& item) {
    reading_.beginRow(count_);
    reading_.skip("", shown(item), "a GeoJSON feature");
  }

  void refuseRow(std::size_t number) {
    reading_.beginRow(number);
    reading_.skip("", "an object", "a GeoJSON feature");
  }

  void addPlain(const Json& feature) {
    reading_.lookAt(count_);
    plain_.begin(count_);
    plain_.shape() = shapeFrom(member(feature, "geometry"), reading_);
    plain_.put("id", cellFrom(member(feature, "id")));
    putMembers(member(feature, "properties"), plain_);
  }

  // Among features with a `when`, one without it is a mistake and not another layout.
  void readPlain() {
    if (!linked_) return plain_.read(reading_, true);
    plain_.each([this](std::size_t number) {
      reading_.beginRow(number);
      reading_.skip("when", "", "a date");
    });
  }

  Reading& reading_;
  std::shared_ptr<const ToDegrees> system_;  // null: what the file has are degrees
  std::size_t count_ = 0, known_ = 0;
  bool marea_ = false, linked_ = false, moving_ = false, czml_ = false;
  Gathered plain_, records_;
  CzmlPackets packets_;
};

/// What is no list of features: told apart by the members of the root.
bool readWhole(const Json& root, Reading& reading) {
  return readTopology(root, reading) || readTimelineJs(root, reading) || readSimileEvents(root, reading) ||
         readPeriods(root, reading) || readRecords(root, reading);
}

void nameLayer(const Json& root, Reading& reading) {
  if (member(root, "name").is_string()) reading.layer().name = member(root, "name").get<std::string>();
}

void readLines(std::string_view text, Reading& reading) {
  JsonFile file(reading);
  reading.beginStage(ReadingStage::columns, text.size());
  eachJsonLine(text, reading, [&](const Json& item, std::size_t line) {
    file.skipTo(line);
    return file.take(item);
  });
  if (!file.recognised() && !file.recordsAreDated())
    throw Error(reading.file() + " is a list of JSON texts but holds no GeoJSON features.");
  file.finish();
  reading.finish("GeoJSONSeq");
}

}  // namespace

void readJsonText(std::string_view text, Reading& reading) {
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  if (isJsonLines(text)) return readLines(text, reading);
  JsonFile file(reading, namedSystem(text, reading));
  reading.beginStage(ReadingStage::columns, text.size());
  const Json root = eachItem(
      text, reading.file(), [&](Json&& item) { return file.take(item); },
      [&](std::size_t bytes) { reading.advance(bytes); });
  if (!file.anything() && readWhole(root, reading)) return;
  if (!file.anything() && (member(root, "type") == "Feature" || isMoving(root))) file.take(root);
  if (!file.recognised() && !file.recordsAreDated() && member(root, "type") != "FeatureCollection")
    throw Error(reading.file() + " is JSON but holds no GeoJSON features.");
  nameLayer(root, reading);
  file.finish();
  reading.finish(reading.layer().recognisedAs == "czml" ? "CZML" : "GeoJSON");
}

}  // namespace geo
