// See text_files.hpp.
#include "geo/read/text_files.hpp"

#include "geo/read/storm_tracks.hpp"
#include "geo/read/xml_files.hpp"

namespace geo {
namespace {

void readUnnamed(const std::string& text, Reading& reading) {
  if (!isTable(text, reading.options()))
    throw Error(reading.file() + " is not a file that Marea can read: a text, but no table with dates.");
  readCsvText(text, reading);
}

}  // namespace

void readTextAs(FileKind kind, std::string text, Reading& reading) {
  if (kind == FileKind::json) return readJsonText(text, reading);
  if (kind == FileKind::xml) return readXmlText(text, reading);
  if (isStormText(text)) return readStorms(text, reading);
  if (kind == FileKind::delimited) return readCsvText(text, reading);
  readUnnamed(text, reading);
}

}  // namespace geo
