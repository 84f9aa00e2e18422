#include "app/export/carried.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/export/xml.hpp"
#include "app/flight.hpp"
#include "app/live/tables.hpp"
#include "app/saved_file.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* open = "<marea:view>";
constexpr const char* close = "</marea:view>";
constexpr std::size_t longest = 1 << 20;  // of a view, in bytes

Json figureJson(const PictureOptions& f) {
  Json out{{"width", f.width},
           {"height", f.height},
           {"scale", f.scale},
           {"furniture", f.figure.furniture},
           {"title", f.figure.title}};
  if (f.outlines) out["outlines"] = true;
  return out;
}

PictureOptions figureFrom(const Json& json) {
  PictureOptions out;
  out.width = json.value("width", out.width);
  out.height = json.value("height", out.height);
  out.scale = json.value("scale", out.scale);
  out.outlines = json.value("outlines", false);
  out.figure = {json.value("furniture", true), json.value("title", std::string())};
  return out;
}

/// What lies between two marks, looked for block by block: a poster may be large.
std::optional<std::string> between(std::ifstream& file, const std::string& first, const std::string& last) {
  std::string text, block(1 << 20, '\0');
  std::size_t begin = std::string::npos;
  file.clear();
  file.seekg(0);
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0) {
    text.append(block, 0, static_cast<std::size_t>(file.gcount()));
    if (begin == std::string::npos && (begin = text.find(first)) != std::string::npos) {
      text.erase(0, begin + first.size());
      begin = 0;
    }
    if (begin == 0)
      if (const std::size_t end = text.find(last); end != std::string::npos) return text.substr(0, end);
    if (begin == std::string::npos && text.size() > first.size()) text.erase(0, text.size() - first.size());
    if (text.size() > longest + block.size()) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::string> viewIn(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw geo::Error("Cannot read " + path.string() + ".");
  // A container that is XML itself escapes it once more, and GDAL's within a TIFF twice.
  std::string first = open, last = close;
  for (int depth = 1; depth <= 3; ++depth, first = inXml(first), last = inXml(last))
    if (auto text = between(file, first, last)) {
      for (int i = 0; i < depth; ++i) *text = fromXml(*text);
      return text;
    }
  return std::nullopt;
}

bool beginsAsJson(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  char first = 0;
  file >> first;
  return !file || first == '{';
}

Restored restoredFrom(const std::string& text, const fs::path& folder, const std::string& name) {
  Json json = Json::parse(text, nullptr, false);
  Restored out;
  if (json.is_object() && json.contains("figure") && json["figure"].is_object()) try {
      out.figure = figureFrom(json["figure"]);
    } catch (const Json::exception&) {  // somebody wrote into it: its view may still be good
    }
  if (json.is_object()) json.erase("figure");
  const std::string view = json.is_discarded() ? text : json.dump();
  out.saved = savedFrom(view, folder, name);
  return out;
}

/// What it is made from, wherever that lies.
std::pair<std::vector<fs::path>, Reading> sourceOf(const Project& project) {
  std::pair<std::vector<fs::path>, Reading> out{{}, project.reading};
  for (const fs::path& file : project.files) out.first.push_back(live::leafOf(file));
  out.second.basemap = project.reading.basemap.filename();
  return out;
}

}  // namespace

std::string carriedView(const State& state, const PictureOptions& figure) {
  Saved saved{state, {}};
  saved.state.view = arrived(std::move(saved.state.view));
  for (fs::path* file : dataOf(saved.state.project)) {
    DataFile data = fingerprint(*file);
    data.path = *file = live::leafOf(*file);
    saved.data.push_back(std::move(data));
  }
  Json json = Json::parse(savedText(saved, {}));
  json["figure"] = figureJson(figure);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string marked(const std::string& view) {
  return view.empty() ? "" : open + inXml(view) + close;
}

State pastedView(const std::string& text, const State& now) {
  State out = restoredFrom(text, {}, "The clipboard").saved.value.state;
  if (sourceOf(out.project) != sourceOf(now.project)) throw geo::Error("That view is of other data than what is open.");
  out.project.files = now.project.files;
  out.project.reading = now.project.reading;
  out.project.withTimeline = now.project.withTimeline;
  out.view.scale = now.view.scale;
  out.view.timelineShare = now.view.timelineShare;
  return out;
}

bool isPictureName(const fs::path& path) {
  constexpr std::array suffixes{".png", ".svg", ".pdf", ".tif", ".mp4", ".webm"};
  return std::ranges::find(suffixes, path.extension().string()) != suffixes.end();
}

Restored restored(const fs::path& path) {
  if (beginsAsJson(path)) return {readSaved(path), std::nullopt};
  const auto text = viewIn(path);
  if (!text) throw geo::Error(path.string() + " carries no view of Marea.");
  Restored out = restoredFrom(*text, fs::absolute(path).parent_path(), path.string());
  for (const DataFile& data : out.saved.value.data) {
    const Standing standing = standingOf(data);
    if (standing == Standing::missing)
      throw geo::Error(path.string() + " was made from " + data.path.filename().string() +
                       ", which is not beside it; put it there.");
    if (standing == Standing::changed)
      out.saved.problems.add({data.path.string(), "", 0, "", "other content", "what it held when the picture was made",
                              geo::Action::kept});
  }
  return out;
}

}  // namespace app
