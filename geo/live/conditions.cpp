// See conditions.hpp.
#include "geo/live/conditions.hpp"

#include <algorithm>

#include "geo/live/making.hpp"

namespace geo::live {
namespace {

/// What an array of a column's own type is called, where its texts are that type's; empty: it is compared as text.
std::string arrayTypeOf(const Table& table, const std::string& column) {
  const auto found = std::ranges::find(table.columns, column, &Column::name);
  const std::string type = found == table.columns.end() ? "" : found->type;
  if (type == "text" || type == "varchar") return "text[]";
  return type == "int2" || type == "int4" || type == "int8" ? type + "[]" : "";
}

}  // namespace

Statement allOf(const std::vector<Statement>& conditions) {
  Statement out;
  for (const Statement& one : conditions) {
    if (one.text.empty()) continue;
    out.text += (out.text.empty() ? "(" : " AND (") + renumbered(one.text, out.values.size()) + ")";
    out.values.insert(out.values.end(), one.values.begin(), one.values.end());
  }
  return out;
}

Statement oneOf(const Table& table, const std::string& column, const std::vector<std::string>& texts) {
  std::vector<std::string> told = texts;
  const bool orNothing = std::erase(told, "") > 0;
  const std::string type = arrayTypeOf(table, column);
  const std::string own = type.empty() ? textOf(table, column) : quoted(column);
  Making making(table);
  std::string text = own + " = ANY (" + making.bound(arrayOf(told)) + "::" + (type.empty() ? "text[]" : type) + ")";
  if (orNothing) text += " OR " + textOf(table, column) + " = ''";
  return making.finished(std::move(text));
}

Statement withoutClasses(const Table& table, const Grouping& by, const std::set<std::string>& names) {
  std::vector<std::string> hidden;
  for (std::size_t i = 0; i < by.names.size(); ++i)
    if (names.contains(by.names[i])) hidden.push_back(std::to_string(i));
  if (hidden.empty()) return {};
  Making making(table);
  const std::string one = making.classOf(by, making.told(by));
  return making.finished("NOT (" + one + " = ANY (" + making.bound(arrayOf(hidden)) + "::int[]))");
}

}  // namespace geo::live
