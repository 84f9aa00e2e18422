// See gdal_cells.hpp.
#include "geo/read/gdal_cells.hpp"

#include <ogr_feature.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "geo/read/utf8.hpp"

namespace geo {

std::string textIn(const char* bytes) {
  std::string text = bytes == nullptr ? "" : bytes;
  return isUtf8(text) ? text : fromWindows1252(text);
}

std::string cellText(const OGRFeature& feature, int field, bool midnightIsDay) {
  const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
  if (!feature.IsFieldSetAndNotNull(field)) return {};
  if (type != OFTDate && type != OFTDateTime) return textIn(feature.GetFieldAsString(field));
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, flag = 0;
  float second = 0;
  feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &flag);
  std::array<char, 64> text{};
  const bool onlyDay = type == OFTDate || (midnightIsDay && hour == 0 && minute == 0 && second == 0);
  if (onlyDay)
    std::snprintf(text.data(), text.size(), "%s%04d-%02d-%02d", year < 0 ? "-" : "", std::abs(year), month, day);
  else
    std::snprintf(text.data(), text.size(), "%s%04d-%02d-%02dT%02d:%02d:%02d%s", year < 0 ? "-" : "", std::abs(year),
                  month, day, hour, minute, static_cast<int>(second), flag == 100 ? "Z" : "");
  return text.data();
}

}  // namespace geo
