// See facts.hpp.
#include "app/live/facts.hpp"

#include <algorithm>
#include <array>

#include "geo/read/cell_dates.hpp"

namespace app::live {
namespace {

constexpr std::array otherFacts{"kind", "outcome", "participants", "killed"};

std::string wordOf(geo::Certainty certainty) {
  return certainty == geo::Certainty::certain       ? "certain"
         : certainty == geo::Certainty::lessCertain ? "less-certain"
                                                    : "uncertain";
}

std::string wordOf(const geo::live::Told& told, geo::Role role) {
  if (role == geo::Role::certainty) return wordOf(told.certainty);
  return told.countries.empty() ? "" : told.countries.front();
}

std::optional<Speaking> factOf(const geo::live::Source& source, geo::Role role) {
  const std::string column = source.reader->columnOf(role);
  if (column.empty() || !source.reader->isPlain()) return std::nullopt;
  return Speaking{column, role};
}

}  // namespace

std::optional<Speaking> speaking(const geo::live::Source& source, const std::string& name) {
  if (!source.reader || std::ranges::count(otherFacts, name) > 0) return std::nullopt;
  if (name == "country") return factOf(source, geo::Role::country);
  if (name == "certainty") return factOf(source, geo::Role::certainty);
  const auto& columns = source.reader->table().columns;
  const bool isThere = std::ranges::count(columns, name, &geo::live::Column::name) > 0;
  return isThere ? std::optional(Speaking{name, std::nullopt}) : std::nullopt;
}

std::vector<std::string> saidBy(const Speaking& by, const Vocabulary& all) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < all.texts.counts.size(); ++i) {
    const std::string& text = all.texts.counts[i].first;
    out.push_back(!by.role ? std::string(geo::meant(text)) : i < all.told.size() ? wordOf(all.told[i], *by.role) : "");
  }
  return out;
}

geo::live::Texts told(const Speaking& by, const Vocabulary& all) {
  geo::live::Texts out;
  out.all = all.texts.all;
  const std::vector<std::string> words = saidBy(by, all);
  for (std::size_t i = 0; i < words.size(); ++i) out.counts.emplace_back(words[i], all.texts.counts[i].second);
  return out;
}

}  // namespace app::live
