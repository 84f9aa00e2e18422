#include "geo/shapes/shapes_dates.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <cctype>
#include <regex>
#include <string_view>

#include "geo/edtf.hpp"
#include "geo/read/cell_dates.hpp"

namespace geo {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::vector<int> columnsOf(const OGRFeatureDefn& definition, std::initializer_list<std::string_view> names) {
  std::vector<int> columns;
  for (const std::string_view name : names)
    for (int i = 0; i < definition.GetFieldCount(); ++i)
      if (lower(definition.GetFieldDefn(i)->GetNameRef()) == name) columns.push_back(i);
  return columns;
}

std::string textOf(const OGRFeature& feature, const std::vector<int>& columns) {
  for (const int column : columns)
    if (feature.IsFieldSetAndNotNull(column)) return feature.GetFieldAsString(column);
  return "";
}

/// GDAL writes dates as 1867/03/30, and with a time where a format has only those.
std::string dayOf(std::string text) {
  std::replace(text.begin(), text.end(), '/', '-');
  return text.substr(0, text.find(' '));
}

std::optional<When> dateOf(const std::string& whole, const std::string& year, const std::string& month,
                           const std::string& day) {
  if (const auto edtf = whole.empty() ? std::nullopt : edtfFrom(dayOf(whole), DateStyle{})) return parseEdtf(*edtf);
  if (year.empty() || year.starts_with("-1") || year == "0") return std::nullopt;
  const auto part = [](const std::string& text) { return text.starts_with('-') || text == "0" ? "" : text; };
  const auto edtf = edtfFrom(year, part(month), part(month).empty() ? "" : part(day));
  return edtf ? parseEdtf(*edtf) : std::nullopt;
}

}  // namespace

ShapeDates::ShapeDates(const OGRFeatureDefn& definition)
    : start_(columnsOf(definition, {"gwsdate", "cowsdate", "start_date", "startdate", "date_start", "valid_from",
                                    "start", "begin", "from"})),
      end_(columnsOf(definition,
                     {"gwedate", "cowedate", "end_date", "enddate", "date_end", "valid_to", "end", "until", "to"})),
      startParts_{columnsOf(definition, {"gwsyear", "cowsyear", "start_year", "startyear", "styear"}),
                  columnsOf(definition, {"gwsmonth", "cowsmonth", "start_month", "startmonth", "stmonth"}),
                  columnsOf(definition, {"gwsday", "cowsday", "start_day", "startday", "stday"})},
      endParts_{columnsOf(definition, {"gweyear", "coweyear", "end_year", "endyear"}),
                columnsOf(definition, {"gwemonth", "cowemonth", "end_month", "endmonth"}),
                columnsOf(definition, {"gweday", "coweday", "end_day", "endday"})} {}

Validity ShapeDates::of(const OGRFeature& feature) const {
  Validity out;
  const auto read = [&](const Columns& whole, const Columns(&parts)[3]) {
    return dateOf(textOf(feature, whole), textOf(feature, parts[0]), textOf(feature, parts[1]),
                  textOf(feature, parts[2]));
  };
  if (const auto from = read(start_, startParts_)) out.from = from->bounds.earliestStart;
  if (const auto to = read(end_, endParts_)) out.to = to->bounds.latestEnd;
  if (out.to <= out.from) out.to = distantFuture;
  return out;
}

bool ShapeDates::uses(int column) const {
  const auto in = [column](const Columns& columns) { return std::ranges::count(columns, column) > 0; };
  return in(start_) || in(end_) || std::ranges::any_of(startParts_, in) || std::ranges::any_of(endParts_, in);
}

std::optional<std::int64_t> yearInName(const std::filesystem::path& path) {
  static const std::regex pattern("(?:^|[^a-z0-9])(bce?)?[_-]?([0-9]{1,6})(bce?)?$");
  const std::string stem = lower(path.stem().string());
  std::smatch found;
  static const std::regex day("[0-9]-[0-9]{1,2}$");  // 2021-09-24 is not the year 24
  if (std::regex_search(stem, day) || !std::regex_search(stem, found, pattern)) return std::nullopt;
  const std::int64_t year = std::stoll(found[2]);
  return found[1].matched || found[3].matched ? 1 - year : year;
}

}  // namespace geo
