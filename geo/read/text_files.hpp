// The formats that Marea reads itself, from a text that is in memory.
#pragma once

#include <string_view>

#include "geo/read/file_bytes.hpp"

namespace geo {

/// By its kind: JSON, XML, tables and tracks of storms. Throws Error when it is none of them.
void readTextAs(FileKind kind, std::string text, Reading& reading);

/// GeoJSON (Marea's own, Linked Places, plain) and countries.json, in UTF-8. Throws Error when it is not JSON or holds
/// nothing.
void readJsonText(std::string_view text, Reading& reading);
/// Whether a text that does not say what it is has a header with a column of dates.
bool isTable(std::string_view text, const ReadOptions& options);
/// CSV, TSV and the like, in UTF-8. Throws Error when the text is no table.
void readCsvText(std::string text, Reading& reading);

}  // namespace geo
