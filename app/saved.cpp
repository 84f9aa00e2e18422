#include "app/saved.hpp"

#include <cmath>
#include <concepts>
#include <optional>

#include "app/clock.hpp"
#include "app/flight.hpp"
#include "app/saved_fields.hpp"
#include "app/saved_values.hpp"
#include "geo/live/address.hpp"
#include "geo/projection.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

std::string portable(const fs::path& path) {
  const std::u8string text = path.generic_u8string();
  return {text.begin(), text.end()};
}

template <class T>
concept Leaf = requires(const T& value) {
  written(value);
};

/// Makes an object of a struct's fields.
struct Writer {
  const fs::path& folder;
  Json object = Json::object();

  template <class T>
  void operator()(const char* key, const T& value) {
    object[key] = of(value);
  }

  template <Leaf T>
  Json of(const T& value) const {
    return written(value);
  }
  Json of(const fs::path& path) const {
    if (geo::live::isAddress(path.string())) return geo::live::withoutSecrets(path.string());
    return portable(folder.empty() || path.empty() ? path : fs::absolute(path).lexically_proximate(folder));
  }
  template <class T>
  Json of(const std::optional<T>& value) const {
    return value ? of(*value) : Json(nullptr);
  }
  template <class T>
  Json of(const std::vector<T>& values) const {
    Json out = Json::array();
    for (const T& value : values) out.push_back(of(value));
    return out;
  }
  template <class T>
  Json of(const std::map<std::string, T>& values) const {
    Json out = Json::object();
    for (const auto& [key, value] : values) out[key] = of(value);
    return out;
  }
  template <class T>
  Json of(const T& value) const requires(!Leaf<T>) {
    Writer inner{folder};
    eachField(inner, value);
    return std::move(inner.object);
  }
};

/// Fills a struct from an object; what it does not understand is a problem.
struct Reader {
  const Json& object;
  const fs::path& folder;
  const std::string& file;
  geo::Problems& problems;
  std::string where{};
  std::vector<std::string> known{};

  template <class T>
  void operator()(const char* key, T& value) {
    known.emplace_back(key);
    const auto found = object.find(key);
    if (found != object.end() && !into(*found, value, where + key))
      complain(where + key, *found, "a value of its kind");
  }

  template <Leaf T>
  bool into(const Json& json, T& value, const std::string&) {
    return readInto(json, value);
  }
  bool into(const Json& json, fs::path& path, const std::string&) {
    if (!json.is_string()) return false;
    const auto& text = json.get_ref<const std::string&>();
    const fs::path read(std::u8string(text.begin(), text.end()));
    path = folder.empty() || read.empty() || read.is_absolute() || geo::live::isAddress(text)
               ? read
               : (folder / read).lexically_normal();
    return true;
  }
  template <class T>
  bool into(const Json& json, std::optional<T>& value, const std::string& name) {
    if (json.is_null()) return true;
    T read;
    if (!into(json, read, name)) return false;
    value = std::move(read);
    return true;
  }
  template <class T>
  bool into(const Json& json, std::vector<T>& values, const std::string& name) {
    if (!json.is_array()) return false;
    for (std::size_t i = 0; i < json.size(); ++i) {
      const std::string element = name + "[" + std::to_string(i) + "]";
      if (T value; into(json[i], value, element))
        values.push_back(std::move(value));
      else
        complain(element, json[i], "a value of its kind");
    }
    return true;
  }
  template <class T>
  bool into(const Json& json, std::map<std::string, T>& values, const std::string& name) {
    if (!json.is_object()) return false;
    for (const auto& [key, element] : json.items())
      if (T value{}; into(element, value, name + "." + key))
        values[key] = std::move(value);
      else
        complain(name + "." + key, element, "a value of its kind");
    return true;
  }
  template <class T>
  bool into(const Json& json, T& value, const std::string& name) requires(!Leaf<T>) {
    if (!json.is_object()) return false;
    Reader inner{json, folder, file, problems, name + "."};
    eachField(inner, value);
    inner.complainOfTheRest();
    return true;
  }

  void complain(const std::string& field, const Json& found, const std::string& expected) {
    problems.add({file, "", 0, field, found.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80),
                  expected, geo::Action::skipped});
  }
  void complainOfTheRest() {
    for (const auto& [key, value] : object.items())
      if (std::ranges::find(known, key) == known.end()) complain(where + key, value, "a field that this version knows");
  }
};

bool areInOrder(const std::vector<Fold>& folds) {
  for (std::size_t i = 0; i < folds.size(); ++i)
    if (folds[i].to <= folds[i].from || (i > 0 && folds[i].from <= folds[i - 1].to)) return false;
  return true;
}

/// A hand may have written it: what no view can have becomes what it would be without the text.
void mend(View& view, const Reader& reader) {
  const View ordinary;
  const auto require = [&](bool right, const char* field, auto& value, const auto& instead, const char* expected) {
    if (right) return;
    value = instead;
    reader.problems.add({reader.file, "", 0, field, "something else", expected, geo::Action::repaired});
  };
  const glm::dvec2 half = view.extent.half;
  require(geo::projectionInfo(view.projection) != nullptr, "view.projection", view.projection, ordinary.projection,
          "a projection that this version knows");
  require(half.x > 0 && half.y > 0, "view.extent", view.extent, ordinary.extent, "a size above nought");
  require(areInOrder(view.axis.folds), "view.axis.folds", view.axis.folds, ordinary.axis.folds, "folds in order");
  require(view.axis.earliest < view.axis.latest, "view.axis.earliest", view.axis.earliest, ordinary.axis.earliest,
          "earlier than the latest");
  require(std::abs(view.centre.x) <= 180 && std::abs(view.centre.y) <= 90, "view.centre", view.centre, ordinary.centre,
          "longitude and latitude");
  require(view.axis.secondsPerPoint > 0, "view.axis", view.axis, ordinary.axis, "seconds above nought");
  require(view.clock.speed >= slowest && view.clock.speed <= fastest, "view.clock.speed", view.clock.speed,
          ordinary.clock.speed, "a speed within its limits");
  require(view.timelineShare >= 0.12F && view.timelineShare <= 0.6F, "view.timelineShare", view.timelineShare,
          ordinary.timelineShare, "0.12 to 0.6");
  require(view.comparison.divider >= 0 && view.comparison.divider <= 1, "view.comparison.divider",
          view.comparison.divider, ordinary.comparison.divider, "0 to 1");
  require(view.scale >= 0.5F && view.scale <= 3, "view.scale", view.scale, ordinary.scale, "0.5 to 3");
}

}  // namespace

std::string savedText(const Saved& saved, const fs::path& folder) {
  Writer writer{folder};
  writer.object["marea"] = savedVersion;
  Saved settled = saved;  // a flight of the map is over for whoever reads it
  settled.state.view = arrived(std::move(settled.state.view));
  eachField(writer, settled);
  return writer.object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

geo::Loaded<Saved> savedFrom(std::string_view text, const fs::path& folder, const std::string& file) {
  const Json json = Json::parse(text, nullptr, false);
  const bool ours = json.is_object() && json.contains("marea") && json["marea"].is_number_integer();
  if (!ours) throw geo::Error(file + " is not a saved view or project of Marea.");
  geo::Loaded<Saved> out;
  Reader reader{json, folder, file, out.problems, "", {"marea"}};
  if (json["marea"].get<double>() > savedVersion)
    reader.complain("marea", json["marea"], "at most " + std::to_string(savedVersion) + ": a newer version wrote this");
  eachField(reader, out.value);
  reader.complainOfTheRest();
  mend(out.value.state.view, reader);
  return out;
}

}  // namespace app
