#include "app/event_columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <unordered_map>

#include "app/folded.hpp"
#include "app/layers_open.hpp"
#include "app/live/tables.hpp"
#include "app/world.hpp"
#include "geo/all_cores.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/read/table.hpp"

namespace app {
namespace {

constexpr std::size_t sampled = 1'000, mostNames = 60'000, worthThread = 20'000;
constexpr std::array ownFacts{"kind", "country", "outcome", "certainty", "participants", "killed"};

std::string numberText(const std::vector<geo::Figure>& figures) {
  return figures.empty() ? "" : std::to_string(std::llround(figures.front().low));
}

const char* certaintyWord(geo::Certainty certainty) {
  return certainty == geo::Certainty::certain       ? "certain"
         : certainty == geo::Certainty::lessCertain ? "less-certain"
                                                    : "uncertain";
}

/// Reads one column of rows: where the column is in each source is looked up once.
class ColumnReader {
 public:
  ColumnReader(const geo::Events& events, std::string column) : events_(events), column_(std::move(column)) {
    const auto fact = std::ranges::find(ownFacts, column_);
    if (fact != ownFacts.end()) fact_ = static_cast<std::size_t>(fact - ownFacts.begin());
  }

  std::string operator()(std::uint32_t row) {
    std::string text = fact_ ? fact(row) : cell(row);
    const std::string_view said = geo::meant(text);
    return said.size() == text.size() ? std::move(text) : std::string(said);
  }

 private:
  std::string fact(std::uint32_t row) const {
    if (*fact_ == 0) return events_.kindNames()[events_.kind(row)];
    if (*fact_ == 3) return certaintyWord(events_.certainty(row));
    if (*fact_ == 1) {
      std::string first;
      events_.eachCountry(row, [&first](const std::string& code) { first = first.empty() ? code : first; });
      return first;
    }
    const geo::Event* event = events_.whole(row);
    if (!event) return {};
    return *fact_ == 2 ? event->outcome : numberText(*fact_ == 4 ? event->participants : event->killed);
  }

  std::string cell(std::uint32_t row) {
    if (const geo::Event* event = events_.whole(row)) {
      const auto found = std::ranges::find(event->cells, column_, &geo::Cell::column);
      return found == event->cells.end() ? "" : found->text;
    }
    const geo::Events::Origin origin = events_.origin(row);
    if (origin.source != source_) {
      source_ = origin.source;
      const auto& columns = source_->columns();
      at_ = static_cast<std::size_t>(std::ranges::find(columns, column_) - columns.begin());
    }
    return at_ < source_->columns().size() ? source_->cell(origin.record, at_) : "";
  }

  const geo::Events& events_;
  std::string column_;
  std::optional<std::size_t> fact_;
  const geo::RecordSource* source_ = nullptr;
  std::size_t at_ = 0;
};

std::vector<std::uint32_t> sampleOf(const World& world, std::uint16_t layer) {
  std::vector<std::uint32_t> all;
  const std::size_t size = world.events.size();
  if (world.layers.size() < 2) {
    const std::size_t step = std::max<std::size_t>(1, size / sampled);
    for (std::size_t row = 0; row < size; row += step) all.push_back(static_cast<std::uint32_t>(row));
    return all;
  }
  for (std::uint32_t row = 0; row < size; ++row)
    if (layerOf(world, row) == layer) all.push_back(row);
  const std::size_t step = std::max<std::size_t>(1, all.size() / sampled);
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < all.size(); i += step) out.push_back(all[i]);
  return out;
}

/// Own facts that somebody may have, then what the rows' tables have.
std::vector<std::string> namesOf(const World& world, const std::vector<std::uint32_t>& sample) {
  std::vector<std::string> out(ownFacts.begin(), ownFacts.end());
  const auto add = [&out](const std::string& name) {
    if (!name.empty() && std::ranges::count(out, name) == 0) out.push_back(name);
  };
  const geo::RecordSource* before = nullptr;
  for (const std::uint32_t row : sample) {
    if (const geo::Event* event = world.events.whole(row)) {
      for (const geo::Cell& cell : event->cells) add(cell.column);
      continue;
    }
    const geo::RecordSource* source = world.events.origin(row).source;
    if (source == before) continue;
    before = source;
    for (const std::string& name : source->columns()) add(name);
  }
  return out;
}

bool namesACode(const std::string& column) {
  static constexpr std::array codes{"id",       "x",    "y",    "lon",   "lat",  "longitude", "latitude", "latitud",
                                    "longitud", "year", "ano",  "month", "mes",  "day",       "dia",      "date",
                                    "fecha",    "data", "time", "hora",  "hour", "minute",    "iso",      "fid",
                                    "ogc_fid",  "zip",  "gid",  "lng",   "long", "index",     "start",    "end",
                                    "geometry", "wkt",  "uuid", "url"};
  const std::string name = folded(column);
  const auto ends = [&name](const char* with) { return name.ends_with(with); };
  return std::ranges::count(codes, name) > 0 || ends("_id") || ends(" id") || ends("_code") || ends("_prec") ||
         ends("_date") || ends(" date") || ends("_gid") || ends("key");
}

ColumnInfo infoOf(const World& world, std::uint16_t layer, const std::string& name,
                  const std::vector<std::uint32_t>& sample) {
  ColumnInfo out;
  out.name = name;
  out.own = std::ranges::count(ownFacts, name) == 0;
  ColumnReader read(world.events, name);
  std::map<std::string, std::size_t> counts;
  std::size_t seen = 0, numbers = 0, letters = 0;
  for (const std::uint32_t row : sample) {
    std::string text = read(row);
    if (text.empty()) continue;
    ++seen;
    letters += text.size();
    const auto number = geo::numberFrom(text);
    numbers += number.has_value();
    out.negative = out.negative || (number && *number < 0);
    ++counts[std::move(text)];
  }
  out.different = counts.size();
  out.told = sample.empty() ? 0 : static_cast<double>(seen) / static_cast<double>(sample.size());
  if (seen == 0) return out;
  double entropy = 0;
  for (const auto& [text, count] : counts) {
    const double share = static_cast<double>(count) / static_cast<double>(seen);
    entropy -= share * std::log(share);
  }
  out.evenness = counts.size() < 2 ? 0 : entropy / std::log(static_cast<double>(counts.size()));
  const auto& roles = world.layers[layer].roles;
  out.isCode = out.own && (std::ranges::count(roles, name) > 0 || namesACode(name));
  if (2 * numbers > seen)
    out.holds = ColumnInfo::Holds::numbers;
  else if (letters <= seen * 40 && (counts.size() <= 60 || counts.size() * 4 < seen) && counts.size() < seen)
    out.holds = ColumnInfo::Holds::categories;
  return out;
}

/// -9, -99 … stand for "missing" in a column that has no other negative numbers; a sample of it had none.
bool isMissing(double number, bool negative) {
  return !negative && number < 0;
}

std::shared_ptr<const EventColumns::Numbers> numbersOf(const World& world, std::uint16_t layer,
                                                       const ColumnInfo& info) {
  auto out = std::make_shared<EventColumns::Numbers>(world.events.size(), std::numeric_limits<float>::quiet_NaN());
  geo::onAllCores(world.events.size(), worthThread, [&](std::size_t first, std::size_t last, std::size_t) {
    ColumnReader read(world.events, info.name);
    for (std::size_t i = first; i < last; ++i) {
      const auto row = static_cast<std::uint32_t>(i);
      if (layerOf(world, row) != layer) continue;
      const auto number = geo::numberFrom(read(row));
      if (number && !isMissing(*number, info.negative)) (*out)[row] = static_cast<float>(*number);
    }
  });
  return out;
}

/// Names in the order in which they were met, by part of the rows.
struct Met {
  std::vector<std::string> names;
  std::unordered_map<std::string, std::uint32_t> known;
  std::vector<std::size_t> counts;
  std::uint16_t of(std::string name) {
    const auto found = known.find(name);
    if (found != known.end()) return ++counts[found->second], static_cast<std::uint16_t>(found->second);
    if (names.size() == mostNames) return EventColumns::Categories::beyond;
    known.emplace(name, static_cast<std::uint32_t>(names.size()));
    names.push_back(std::move(name));
    counts.push_back(1);
    return static_cast<std::uint16_t>(names.size() - 1);
  }
};

/// Of a server's table only what is looked at is here: how often a name comes is said of all of it. What that leaves
/// out comes last.
std::map<std::string, std::size_t> counted(const geo::live::Texts& all, std::map<std::string, std::size_t> here) {
  std::map<std::string, std::size_t> out;
  for (const auto& [text, count] : all.counts)
    if (const auto name = geo::meant(text); !name.empty()) out[std::string(name)] += count;
  for (const auto& [name, count] : here) out.try_emplace(name, 1);
  return out;
}

std::shared_ptr<const EventColumns::Categories> categoriesOf(const World& world, std::uint16_t layer,
                                                             const std::string& column) {
  auto out = std::make_shared<EventColumns::Categories>();
  using C = EventColumns::Categories;
  out->ofRow.assign(world.events.size(), C::none);
  std::vector<Met> parts(geo::cores());
  std::vector<std::pair<std::size_t, std::size_t>> ranges(parts.size());
  geo::onAllCores(world.events.size(), worthThread, [&](std::size_t first, std::size_t last, std::size_t number) {
    ranges[number] = {first, last};
    ColumnReader read(world.events, column);
    for (std::size_t i = first; i < last; ++i) {
      const auto row = static_cast<std::uint32_t>(i);
      if (layerOf(world, row) != layer) continue;
      if (std::string text = read(row); !text.empty()) out->ofRow[i] = parts[number].of(std::move(text));
    }
  });
  std::map<std::string, std::size_t> total;
  for (const Met& part : parts)
    for (std::size_t i = 0; i < part.names.size(); ++i) total[part.names[i]] += part.counts[i];
  if (const auto all = live::textsOf(world, layer, column)) total = counted(*all, std::move(total));
  std::vector<std::pair<std::string, std::size_t>> sorted(total.begin(), total.end());
  std::ranges::stable_sort(sorted, std::greater{}, &std::pair<std::string, std::size_t>::second);
  if (sorted.size() > mostNames) sorted.resize(mostNames);
  std::unordered_map<std::string_view, std::uint16_t> rank;
  for (const auto& [name, count] : sorted) {
    out->names.push_back(name);
    out->counts.push_back(count);
  }
  for (std::size_t i = 0; i < out->names.size(); ++i) rank.emplace(out->names[i], static_cast<std::uint16_t>(i));
  for (std::size_t number = 0; number < parts.size(); ++number) {
    std::vector<std::uint16_t> to;
    for (const std::string& name : parts[number].names) {
      const auto found = rank.find(name);
      to.push_back(found == rank.end() ? C::beyond : found->second);
    }
    for (std::size_t i = ranges[number].first; i < ranges[number].second; ++i)
      if (std::uint16_t& one = out->ofRow[i]; one < C::beyond) one = to[one];
  }
  return out;
}

}  // namespace

const std::vector<ColumnInfo>& EventColumns::of(const World& world, std::uint16_t layer) const {
  const std::lock_guard lock(mutex_);
  const auto [at, isNew] = infos_.try_emplace(layer);
  if (!isNew) return at->second;
  const std::vector<std::uint32_t> sample = sampleOf(world, layer);
  for (const std::string& name : namesOf(world, sample))
    if (ColumnInfo info = infoOf(world, layer, name, sample); info.different > 0) at->second.push_back(std::move(info));
  return at->second;
}

std::shared_ptr<const EventColumns::Numbers> EventColumns::numbers(const World& world, std::uint16_t layer,
                                                                   const std::string& column) const {
  const auto& infos = of(world, layer);
  const auto info = std::ranges::find(infos, column, &ColumnInfo::name);
  if (info == infos.end()) return nullptr;
  const std::lock_guard lock(mutex_);
  auto& known = numbers_[{layer, column}];
  if (!known) known = numbersOf(world, layer, *info);
  return known;
}

std::shared_ptr<const EventColumns::Categories> EventColumns::categories(const World& world, std::uint16_t layer,
                                                                         const std::string& column) const {
  const std::lock_guard lock(mutex_);
  auto& known = categories_[{layer, column}];
  if (!known) known = categoriesOf(world, layer, column);
  return known;
}

std::string cellOf(const World& world, std::uint32_t row, const std::string& column) {
  return ColumnReader(world.events, column)(row);
}

}  // namespace app
