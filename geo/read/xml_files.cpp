// See xml_files.hpp.
#include "geo/read/xml_files.hpp"

#include <algorithm>

#include "geo/read/utf8.hpp"

namespace geo {
namespace {

/// The name of the first element, without the prefix of its namespace; empty when there is none near the start.
std::string_view rootName(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('<', at + 1)) {
    if (text.substr(at).starts_with("<!--")) {
      at = text.find("-->", at);
      if (at == std::string_view::npos) return {};
    } else if (text[at + 1] != '?' && text[at + 1] != '!') {
      std::string_view name = text.substr(at + 1, 80);
      name = name.substr(0, name.find_first_of(" \t\r\n/>"));
      return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    }
  }
  return {};
}

}  // namespace

void readXmlText(std::string_view text, Reading& reading) {
  reading.beginStage(ReadingStage::columns, text.size());
  const std::string_view root = rootName(text);
  if (root == "gpx") return readGpx(text, reading);
  if (root == "data") return readSimile(text, reading);
  if (root == "kml" || root == "Document" || root == "Folder") return readKml(text, reading);
  throw Error(reading.file() + " is XML of a kind that Marea does not read (KML, GPX or SIMILE): its root is “" +
              glimpse(root, 40) + "”.");
}

}  // namespace geo
