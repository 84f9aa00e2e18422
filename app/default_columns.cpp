// By what a file is coloured and sized at first sight. A data set that is recognised is a row here.
#include <algorithm>
#include <array>
#include <set>

#include "app/folded.hpp"
#include "app/holds.hpp"
#include "app/kinds.hpp"
#include "app/layers_open.hpp"
#include "app/styling.hpp"
#include "app/world.hpp"

namespace app {
namespace {

struct KnownLook {
  std::string_view name, colourBy, sizeBy;
};
// The kind is what the rows of a set are told apart by (UCDP's type of violence, ACLED's type of event).
constexpr std::array known{
    KnownLook{"acled", "kind", "fatalities"},
    KnownLook{"ucdp-ged", "kind", "best"},
    KnownLook{"ucdp-prio", "type_of_conflict", ""},
    KnownLook{"ucdp-brd", "type_of_conflict", "bd_best"},
    KnownLook{"ucdp-nonstate", "", "best_fatality_estimate"},
    KnownLook{"ucdp-onesided", "", "best_fatality_estimate"},
    KnownLook{"em-dat", "kind", "Total Deaths"},
    KnownLook{"gtd", "kind", "nkill"},
    KnownLook{"scad", "kind", "ndeath"},
    KnownLook{"gdelt-2", "kind", "nummentions"},
    KnownLook{"gdelt-1", "kind", "nummentions"},
    KnownLook{"usgs-earthquakes", "mag", "mag"},
    KnownLook{"ibtracs", "wind", ""},
    KnownLook{"hurdat2", "wind", ""},
    KnownLook{"cow-mid", "hostlev", ""},
    KnownLook{"darwin-core", "kingdom", ""},
};

constexpr std::array tellingNames{"type",   "tipo",  "category", "categoria", "kind",   "class", "clase",
                                  "classe", "group", "grupo",    "status",    "estado", "cause", "causa"};
constexpr std::array sizeNames{"magnitude", "magnitud", "mag",    "fatalities", "deaths",
                               "muertos",   "muertes",  "mortes", "victims",    "victimas"};

using Columns = std::vector<ColumnInfo>;

const ColumnInfo* named(const Columns& columns, std::string_view name) {
  const auto found =
      std::ranges::find_if(columns, [&](const ColumnInfo& one) { return folded(one.name) == folded(name); });
  return found == columns.end() ? nullptr : &*found;
}

/// The file's kinds say something: there are several, or the one is Marea's own.
bool kindsTell(const World& world, std::uint16_t layer, const ColumnInfo* kind) {
  if (!kind || kind->different == 0) return false;
  if (kind->different > 1) return true;
  for (std::uint32_t row = 0; row < world.events.size(); ++row)
    if (layerOf(world, row) == layer) return isKnownKind(kindName(world, row));
  return false;
}

/// How much a column of categories tells, for choosing; 0 nothing.
double telling(const ColumnInfo& column) {
  if (column.holds != ColumnInfo::Holds::categories || column.isCode || !column.own) return 0;
  if (column.different < 2 || column.different > 40 || column.told < 0.5 || column.evenness < 0.15) return 0;
  const std::string name = folded(column.name);
  const bool says =
      std::ranges::any_of(tellingNames, [&](const char* word) { return name.find(word) != std::string::npos; });
  return column.evenness * column.told * (column.different <= 12 ? 1 : 0.4) + (says ? 1 : 0);
}

std::string tellingColumn(const Columns& columns) {
  const auto best = std::ranges::max_element(columns, {}, telling);
  return best == columns.end() || telling(*best) == 0 ? "" : best->name;
}

std::string nameOr(const ColumnInfo* column, std::string otherwise) {
  return column ? column->name : std::move(otherwise);
}

std::string sizeByName(const Columns& columns) {
  for (const char* name : sizeNames)
    if (const ColumnInfo* found = named(columns, name); found && found->holds == ColumnInfo::Holds::numbers)
      return found->name;
  return "";
}

/// What measures every row, where nothing tells them apart by kind.
std::string measuredBy(const Columns& columns, const std::string& size) {
  const ColumnInfo* column = named(columns, size);
  return column && !size.empty() ? column->name : "kind";
}

}  // namespace

DefaultColumns defaultColumns(const World& world, std::uint16_t layer) {
  if (world.layers[layer].isTimeline || world.bundled) return {"kind", ""};
  const Columns& columns = world.eventColumns.of(world, layer);
  const auto set = std::ranges::find(known, world.layers[layer].recognisedAs, &KnownLook::name);
  DefaultColumns out;
  if (set != known.end()) {
    out = {nameOr(named(columns, set->colourBy), ""), nameOr(named(columns, set->sizeBy), "")};
  } else {
    out.sizeBy = sizeByName(columns);
  }
  if (!out.colourBy.empty()) return out;
  if (kindsTell(world, layer, named(columns, "kind")))
    out.colourBy = "kind";
  else if (out.colourBy = tellingColumn(columns); out.colourBy.empty())
    out.colourBy = measuredBy(columns, out.sizeBy);
  return out;
}

}  // namespace app
