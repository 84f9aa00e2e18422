#include "geo/shapes/shapes_columns.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace geo {
namespace {

// In order of preference, in lower case.
constexpr std::array codeNames{"code",
                               "iso_a3_eh",
                               "iso_a3",
                               "adm0_a3",
                               "iso3",
                               "iso_3166_1_alpha_3",
                               "iso3166-1-alpha-3",
                               "cca3",
                               "brk_a3",
                               "gu_a3",
                               "sov_a3",
                               "wb_a3",
                               "abbrevn",
                               "cca2",
                               "id",
                               "id_full"};
constexpr std::array countryNames{"iso_a3_eh", "iso_a3", "adm0_a3", "iso3", "cca3", "sov_a3"};
constexpr std::array nameNames{"name_en",   "name",      "admin",   "name_long", "country",
                               "full_name", "formal_en", "geounit", "subunit"};
constexpr std::array spanishNames{"name_es"};
constexpr std::array portugueseNames{"name_pt"};
constexpr std::array statusNames{"status"};

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

}  // namespace

ShapeColumns::ShapeColumns(const OGRFeatureDefn& definition)
    : code_(columnsOf(definition, codeNames)),
      country_(columnsOf(definition, countryNames)),
      status_(columnsOf(definition, statusNames)),
      name_{columnsOf(definition, nameNames), columnsOf(definition, spanishNames),
            columnsOf(definition, portugueseNames)} {}

Area ShapeColumns::area(const OGRFeature& feature) const {
  Area area;
  area.code = firstOf(feature, code_);
  for (std::size_t language = 0; language < name_.size(); ++language)
    area.name.in[language] = firstOf(feature, name_[language]);
  std::string& plain = area.name.in[0];
  if (area.code.empty()) area.code = !plain.empty() ? plain : "#" + std::to_string(feature.GetFID());
  if (area.name.empty()) plain = area.code;
  area.country = firstOf(feature, country_);
  if (area.country.empty()) area.country = area.code;
  return area;
}

bool ShapeColumns::disputed(const OGRFeature& feature) const {
  return firstOf(feature, status_) == "disputed";
}

}  // namespace geo
