#include <algorithm>

#include "geo/write.hpp"

namespace geo {
namespace {

std::string lowered(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace

std::string cellOf(const Event& event, const std::string& column) {
  const auto found = std::ranges::find(event.cells, column, &Cell::column);
  return found == event.cells.end() ? "" : found->text;
}

std::vector<std::string> furtherColumns(const std::vector<std::string>& columns,
                                        const std::vector<std::string>& taken) {
  std::vector<std::string> out, names;
  for (const std::string& name : taken) names.push_back(lowered(name));
  for (const std::string& column : columns) {
    const std::string name = lowered(column);
    if (name.empty() || std::ranges::count(names, name) > 0) continue;
    names.push_back(name);
    out.push_back(column);
  }
  return out;
}

}  // namespace geo
