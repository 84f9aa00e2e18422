// See column_roles.hpp.
#include "geo/read/column_roles.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <sstream>

namespace geo {
namespace {

struct RoleNames {
  Role role;
  std::string_view name;
  std::string_view headers;  ///< in the order of preference
};

constexpr std::array table{
    RoleNames{Role::id, "id", "id uid unique_id event_id objectid fid identifier codigo"},
    RoleNames{Role::title, "title", "title name label headline titulo nombre nome event evento"},
    RoleNames{Role::titleEs, "title_es", "title_es name_es titulo_es nombre_es"},
    RoleNames{Role::titlePt, "title_pt", "title_pt name_pt titulo_pt nome_pt"},
    RoleNames{Role::summary, "summary",
              "summary description desc text notes note descripcion descricao resumen resumo"},
    RoleNames{Role::summaryEs, "summary_es", "summary_es description_es descripcion_es resumen_es"},
    RoleNames{Role::summaryPt, "summary_pt", "summary_pt description_pt descricao_pt resumo_pt"},
    RoleNames{Role::kind, "kind",
              "kind type event_type category class tipo tipo_evento tipo_de_evento categoria clase classe"},
    RoleNames{
        Role::start, "start",
        "start start_date date_start startdate start_time starttime start_datetime begin begin_date date_begin from "
        "desde inicio fecha_inicio data_inicio stdate date event_date datetime date_time timestamp time when fecha "
        "data fecha_hora data_hora fecha_y_hora data_e_hora inhabitedsince created_date opendate firstseen first_seen"},
    RoleNames{Role::end, "end",
              "end end_date date_end enddate end_time endtime end_datetime finish until to hasta ate fin fim fecha_fin "
              "data_fim fecha_final data_final inhabiteduntil closed_date lastseen last_seen"},
    RoleNames{Role::startYear, "year", "year start_year styear startyear gwsyear ano anio year_start"},
    RoleNames{Role::startMonth, "month", "month start_month stmonth stmon startmonth gwsmonth mes"},
    RoleNames{Role::startDay, "day", "day start_day stday startday gwsday dia"},
    RoleNames{Role::endYear, "end_year", "end_year endyear gweyear year_end"},
    RoleNames{Role::endMonth, "end_month", "end_month endmonth gwemonth"},
    RoleNames{Role::endDay, "end_day", "end_day endday gweday"},
    RoleNames{Role::lon, "lon", "lon longitude lng long longitud x decimallongitude point_x"},
    RoleNames{Role::lat, "lat", "lat latitude latitud y decimallatitude point_y"},
    RoleNames{
        Role::geometry, "geometry",
        "wkt geom_wkt geowkt geo_wkt geometry geom the_geom geojson geometria coordinates coordenadas coords "
        "latlon lat_lon latlng lat_lng lat_long lonlat lon_lat lng_lat geo_point_2d geo_point geopoint geolocation"},
    RoleNames{
        Role::country, "country",
        "iso_a3 iso3 iso3c iso_code alpha_3 country_code countrycode country countries country_name ccodes pais paises "
        "nacion nacao ccode cowcode gwcode gwno"},
    RoleNames{Role::place, "place",
              "place location city town lugar ciudad cidade ubicacion localizacao localidad localidade municipio "
              "municipality comuna"},
    RoleNames{Role::actors, "actors", "actors actor actores atores"},
    RoleNames{Role::source, "source", "source source_url url sources fuente fonte"},
    RoleNames{Role::certainty, "certainty", "certainty certeza"},
    RoleNames{Role::startTime, "start_time",
              "time hour hora hhmm start_time begin_time time_of_day dep_time sched_dep_time"},
    RoleNames{Role::endTime, "end_time", "end_time finish_time hora_fin hora_fim"},
};

struct Folded {
  std::string_view from;
  char to;
};
constexpr std::array accents{Folded{"áàâãäÁÀÂÃÄ", 'a'}, Folded{"éèêëÉÈÊË", 'e'}, Folded{"íìîïÍÌÎÏ", 'i'},
                             Folded{"óòôõöÓÒÔÕÖ", 'o'}, Folded{"úùûüÚÙÛÜ", 'u'}, Folded{"ñÑ", 'n'},
                             Folded{"çÇ", 'c'}};

char folded(std::string_view letter) {
  for (const Folded& row : accents)
    for (std::size_t at = 0; at < row.from.size(); at += 2)
      if (row.from.substr(at, 2) == letter) return row.to;
  return '_';
}

bool isWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string simplifiedHeader(std::string_view header) {
  std::string simple;
  for (std::size_t at = 0; at < header.size(); ++at) {
    char c = header[at];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((static_cast<unsigned char>(c) & 0xE0U) == 0xC0) c = folded(header.substr(at++, 2));
    if (isWordCharacter(c))
      simple += c;
    else if (!simple.empty() && simple.back() != '_')
      simple += '_';
  }
  while (simple.ends_with('_')) simple.pop_back();
  return simple;
}

namespace {

std::optional<std::size_t> indexOf(std::span<const std::string> headers, std::string_view wanted) {
  const auto at = std::find(headers.begin(), headers.end(), wanted);
  if (at == headers.end()) return std::nullopt;
  return static_cast<std::size_t>(at - headers.begin());
}

std::optional<std::size_t> firstOf(const std::vector<std::string>& headers, std::string_view names) {
  std::istringstream words{std::string(names)};
  for (std::string word; words >> word;)
    if (const auto at = indexOf(headers, word)) return at;
  return std::nullopt;
}

// start_lat with start_lon, and the like: two columns that differ in their last part alone.
void addPrefixedPair(ColumnRoles& roles, const std::vector<std::string>& headers) {
  if (roles.column.contains(Role::lon) || roles.column.contains(Role::lat)) return;
  for (const auto& [lat, lon] :
       {std::pair{"_lat", "_lon"}, {"_lat", "_lng"}, {"_lat", "_long"}, {"_latitude", "_longitude"}})
    for (std::size_t at = 0; at < headers.size(); ++at) {
      if (!headers[at].ends_with(lat)) continue;
      const std::string prefix = headers[at].substr(0, headers[at].size() - std::string_view(lat).size());
      const auto other = indexOf(headers, prefix + lon);
      if (!other) continue;
      roles.column[Role::lat] = at;
      roles.column[Role::lon] = *other;
      return;
    }
}

constexpr std::string_view timesOfDay =
    "time hour hora hhmm start_time begin_time end_time finish_time hora_fin hora_fim";

bool isTimeOfDay(const ColumnRoles& roles, Role role, const std::vector<std::string>& headers) {
  const auto column = roles[role];
  return column && firstOf({headers[*column]}, timesOfDay).has_value();
}

/// The column that says the day where the one of `role` says the time; none where three columns say it.
std::optional<std::size_t> dayBeside(const ColumnRoles& roles, const std::vector<std::string>& headers) {
  if (roles.column.contains(Role::startDay)) return std::nullopt;
  return firstOf(headers, "date event_date fecha data start_date date_start");
}

// A column of times of day is no column of dates where another, or three, say the day.
void partTimes(ColumnRoles& roles, const std::vector<std::string>& headers) {
  const auto day = dayBeside(roles, headers);
  const bool elsewhere = day || roles.column.contains(Role::startDay);
  const bool parted = elsewhere && isTimeOfDay(roles, Role::start, headers);
  if (parted && day) roles.column[Role::start] = *day;
  if (parted && !day) roles.column.erase(Role::start);
  if (roles[Role::start] == roles[Role::startTime]) roles.column.erase(Role::startTime);
  if (parted && isTimeOfDay(roles, Role::end, headers))
    roles.column.erase(Role::end);
  else
    roles.column.erase(Role::endTime);
}

ColumnRoles guessed(const std::vector<std::string>& headers) {
  ColumnRoles roles;
  for (const RoleNames& row : table)
    if (const auto at = firstOf(headers, row.headers)) roles.column[row.role] = *at;
  addPrefixedPair(roles, headers);
  partTimes(roles, headers);
  return roles;
}

// As Shapefiles cut it.
std::optional<std::size_t> indexOfCut(const std::vector<std::string>& headers, const std::string& name) {
  const auto whole = indexOf(headers, name);
  return whole || name.size() <= 10 ? whole : indexOf(headers, name.substr(0, 10));
}

// "start=event_date country=iso,country": of several columns the first there is.
ColumnRoles stated(const std::vector<std::string>& headers, std::string_view known) {
  ColumnRoles roles;
  std::istringstream words{std::string(known)};
  for (std::string word; words >> word;) {
    const std::size_t equals = word.find('=');
    const auto row = std::ranges::find(table, std::string_view(word).substr(0, equals), &RoleNames::name);
    std::istringstream names(word.substr(equals + 1));
    for (std::string name; std::getline(names, name, ',');)
      if (const auto at = indexOfCut(headers, name); at && row != table.end() && !roles.column.contains(row->role))
        roles.column[row->role] = *at;
  }
  return roles;
}

void addAsked(ColumnRoles& roles, const std::vector<std::string>& headers, const std::string& role,
              const std::string& header) {
  const auto row = std::find_if(table.begin(), table.end(), [&](const RoleNames& names) { return names.name == role; });
  if (header.empty() && row != table.end()) return void(roles.column.erase(row->role));
  auto at = indexOf(headers, header);
  if (!at) {
    std::vector<std::string> simple;
    for (const std::string& own : headers) simple.push_back(simplifiedHeader(own));
    at = indexOf(simple, simplifiedHeader(header));
  }
  if (row == table.end() || !at)
    roles.missing.push_back(role);
  else
    roles.column[row->role] = *at;
}

}  // namespace

std::optional<std::size_t> ColumnRoles::operator[](Role role) const {
  const auto found = column.find(role);
  if (found == column.end()) return std::nullopt;
  return found->second;
}

bool ColumnRoles::hasDates() const {
  return column.contains(Role::start) || column.contains(Role::startYear);
}

std::string_view name(Role role) {
  return table[static_cast<std::size_t>(role)].name;
}

ColumnRoles recognised(const std::vector<std::string>& headers, const std::map<std::string, std::string>& asked,
                       std::string_view known) {
  std::vector<std::string> simple;
  for (const std::string& header : headers) simple.push_back(simplifiedHeader(header));
  ColumnRoles roles = known.empty() ? guessed(simple) : stated(simple, known);
  for (const auto& [role, header] : asked) addAsked(roles, headers, role, header);
  return roles;
}

}  // namespace geo
