// SIMILE Timeline's XML: events as attributes, their description as text. See xml_files.hpp.
#include <filesystem>

#include "geo/read/simile.hpp"
#include "geo/read/xml_elements.hpp"
#include "geo/read/xml_files.hpp"

namespace geo {

void readSimile(std::string_view text, Reading& reading) {
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  Gathered rows;
  const auto take = [&](const XmlElement& event) {
    if (event.name != "event") return;
    rows.begin(rows.size() + 1);
    putSimileEvent(
        [&](const char* key) {
          return std::string_view(key) == "description" ? trimmed(event.text) : event.attribute(key);
        },
        rows);
  };
  eachElement(text, reading.file(),
              {[](std::string_view name) { return name == "data"; }, [](const XmlElement&) {}, [] {}, take,
               [&](std::size_t bytes) { reading.advance(bytes); }});
  if (rows.empty())
    throw Error(reading.file() + " is XML of a kind that Marea does not read: it has no events of a timeline.");
  rows.read(reading, false);
  reading.layer().recognisedAs = "simile";
  reading.finish("SIMILE");
}

}  // namespace geo
