#include "geo/shapes/shapes_columns.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <string_view>

#include "geo/states.hpp"

namespace geo {
namespace {

// In order of preference, in lower case.
constexpr std::array codeNames{"code",   "iso_a3_eh", "iso_a3",   "adm0_a3", "iso3",  "iso_3166_1_alpha_3",
                               "cca3",   "iso1al3",   "isocode3", "brk_a3",  "gu_a3", "iso3166-1-alpha-3",
                               "sov_a3", "wb_a3"};
constexpr std::array numberNames{"gwcode", "cowcode", "gwno", "ccode", "gw_code", "cow_code"};
constexpr std::array ownCodeNames{"abbrevn", "cca2", "id", "id_full"};
constexpr std::array countryNames{"iso_a3_eh", "iso_a3", "adm0_a3", "iso3", "cca3", "sov_a3"};
constexpr std::array nameNames{"name_en", "name",      "cntry_name", "country_name", "admin",   "name_long",
                               "country", "full_name", "formal_en",  "statenme",     "geounit", "subunit"};
constexpr std::array spanishNames{"name_es"};
constexpr std::array portugueseNames{"name_pt"};
constexpr std::array statusNames{"status"};
constexpr std::size_t mostOthers = 64, longestCell = 80;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

template <std::size_t count>
std::vector<int> columnsOf(const OGRFeatureDefn& definition, const std::array<const char*, count>& names) {
  std::vector<int> columns;
  for (const char* name : names)
    for (int i = 0; i < definition.GetFieldCount(); ++i)
      if (lower(definition.GetFieldDefn(i)->GetNameRef()) == name) columns.push_back(i);
  return columns;
}

/// The first that is there; Natural Earth writes -99 for what it does not know.
std::string firstOf(const OGRFeature& feature, const std::vector<int>& columns) {
  for (const int column : columns) {
    if (!feature.IsFieldSetAndNotNull(column)) continue;
    const std::string text = feature.GetFieldAsString(column);
    if (!text.empty() && text != "-99" && text != "-1" && text != "-") return text;
  }
  return {};
}

/// At most so many bytes, and whole letters.
std::string shortened(std::string text) {
  if (text.size() <= longestCell) return text;
  std::size_t end = longestCell;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text;
}

}  // namespace

ShapeColumns::ShapeColumns(const OGRFeatureDefn& definition)
    : code_(columnsOf(definition, codeNames)),
      number_(columnsOf(definition, numberNames)),
      ownCode_(columnsOf(definition, ownCodeNames)),
      country_(columnsOf(definition, countryNames)),
      status_(columnsOf(definition, statusNames)),
      name_{columnsOf(definition, nameNames), columnsOf(definition, spanishNames),
            columnsOf(definition, portugueseNames)},
      dates_(definition) {
  const auto in = [](const std::vector<int>& columns, int i) { return std::ranges::count(columns, i) > 0; };
  for (int i = 0; i < definition.GetFieldCount() && others_.size() < mostOthers; ++i) {
    const bool named = in(name_[0], i) || in(name_[1], i) || in(name_[2], i);
    if (named || in(code_, i) || in(ownCode_, i) || dates_.uses(i)) continue;
    others_.push_back(i);
    otherNames_.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
  }
}

std::vector<std::string> ShapeColumns::others() const {
  return otherNames_;
}

Area ShapeColumns::area(const OGRFeature& feature) const {
  Area area;
  area.code = firstOf(feature, code_);
  if (dates_.any()) {
    const Validity validity = dates_.of(feature);
    area.from = validity.from, area.to = validity.to;
  }
  if (area.code.empty() && !firstOf(feature, number_).empty())
    area.code = stateOf(firstOf(feature, number_), StateCodes::gleditschWard,
                        area.from > distantPast ? std::optional(area.from) : std::nullopt);
  if (area.code.empty()) area.code = firstOf(feature, ownCode_);
  for (std::size_t language = 0; language < name_.size(); ++language)
    area.name.in[language] = firstOf(feature, name_[language]);
  std::string& plain = area.name.in[0];
  if (area.code.empty()) area.code = !plain.empty() ? plain : "#" + std::to_string(feature.GetFID());
  if (area.name.empty()) plain = area.code;
  area.country = firstOf(feature, country_);
  if (area.country.empty()) area.country = area.code;
  for (const int column : others_)
    area.cells.push_back(feature.IsFieldSetAndNotNull(column) ? shortened(feature.GetFieldAsString(column)) : "");
  return area;
}

bool ShapeColumns::disputed(const OGRFeature& feature) const {
  return firstOf(feature, status_) == "disputed";
}

}  // namespace geo
