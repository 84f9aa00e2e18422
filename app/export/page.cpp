#include "app/export/page.hpp"

#include <fstream>
#include <map>
#include <sstream>

#include "app/export/page_data.hpp"
#include "app/export/page_events.hpp"
#include "app/export/safe_file.hpp"
#include "app/export/xml.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

std::string patternAt(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw geo::Error("Marea's own page is missing; looked for " + path.string());
  return text.str();
}

/// JSON that can stand in a script element whatever the data say.
std::string harmless(const std::string& json) {
  std::string out;
  for (const char c : json) c == '<' ? out += "\\u003c" : out += c;
  return out;
}

/// The pattern with each @name@ replaced, in one pass: what is put in is not looked at again.
std::string filledIn(const std::string& pattern, const std::map<std::string, std::string>& values) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t begin = std::min(pattern.find('@', at), pattern.size());
    const std::size_t end = std::min(pattern.find('@', begin + 1), pattern.size());
    out.append(pattern, at, begin - at);
    const auto value = end < pattern.size() ? values.find(pattern.substr(begin + 1, end - begin - 1)) : values.end();
    at = value != values.end() ? end + 1 : std::min(begin + 1, pattern.size());
    if (value != values.end())
      out += value->second;
    else if (begin < pattern.size())
      out += '@';
  }
  return out;
}

}  // namespace

std::filesystem::path pagePattern(const Resources& resources) {
  return resources.basemap.parent_path() / "page.html";
}

void checkPage(const PageOptions& options) {
  const std::string suffix = options.path.extension().string();
  if (suffix != ".html" && suffix != ".htm")
    throw geo::Error("Marea writes pages as .html; " + options.path.string() + " ends otherwise.");
}

void exportPage(const World& world, const State& state, const geo::Outgoing& events,
                const std::vector<std::uint32_t>& rows, const PageOptions& options) {
  checkPage(options);
  // A page holds all of them at once.
  std::vector<geo::EventHandle> held;
  std::vector<PageEvent> all;
  for (std::size_t i = 0; i < events.size; ++i) held.push_back(events.event(i));
  for (std::size_t i = 0; i < held.size(); ++i) all.push_back({&*held[i], rows.at(i)});
  const std::string pattern = patternAt(options.pattern);
  SafeFile file(options.path);
  const PageJson data = pageData(world, state, all, options);
  const std::string page =
      filledIn(pattern, {{"lang", data["lang"].get<std::string>()},
                         {"title", inXml(data["title"].get<std::string>())},
                         {"data", harmless(data.dump(-1, ' ', false, PageJson::error_handler_t::replace))}});
  std::fwrite(page.data(), 1, page.size(), file.handle());
  file.commit();
}

}  // namespace app
