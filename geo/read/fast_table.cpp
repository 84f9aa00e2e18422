// See fast_table.hpp.
#include "geo/read/fast_table.hpp"

#include <algorithm>
#include <bit>
#include <future>
#include <thread>
#include <unordered_map>

#include "geo/large_pages.hpp"
#include "geo/read/csv.hpp"
#include "geo/read/fast_cells.hpp"
#include "geo/read/record_maker.hpp"
#include "geo/read/repeats.hpp"
#include "geo/read/row_event.hpp"
#include "geo/read/survey.hpp"

namespace geo {
namespace {

constexpr std::size_t none = SIZE_MAX;
constexpr std::size_t told = 4'096;  // rows between two words on how far it is

/// The columns that an ordinary row is made of.
struct FastColumns {
  std::size_t start, end, lon, lat, kind, country, id;

  explicit FastColumns(const Meaning& meaning) {
    const auto at = [&meaning](Role role) { return meaning.roles[role].value_or(none); };
    start = at(Role::start), end = at(Role::end), lon = at(Role::lon), lat = at(Role::lat);
    kind = at(Role::kind), country = at(Role::country), id = at(Role::id);
  }
};

/// What one core makes of its share of the records.
struct Share {
  std::size_t first = 0, last = 0;
  std::vector<Record> records;         // by row of the share
  std::vector<std::uint8_t> ordinary;  // whether the record counts
  std::vector<std::uint64_t> hashes;   // of the id, or of the whole row
  std::vector<std::string> kindNames, countryCodes;
  std::size_t earliest = none, latest = none;  // rows of the whole table
  PackedPlace low{INT32_MAX, INT32_MAX}, high{INT32_MIN, INT32_MIN};
};

/// Numbers for names, remembered by the text of the cell.
class Names {
 public:
  explicit Names(std::vector<std::string>& names) : names_(names) {}
  std::uint16_t of(std::string_view name) {
    if (name == last_ && !names_.empty()) return lastNumber_;
    const auto [at, isNew] = numbers_.try_emplace(std::string(name), static_cast<std::uint16_t>(names_.size()));
    if (isNew) names_.emplace_back(name);
    last_ = at->first;
    return lastNumber_ = at->second;
  }
  bool isFull() const { return names_.size() > 60'000; }

 private:
  std::vector<std::string>& names_;
  std::unordered_map<std::string, std::uint16_t> numbers_;
  std::string_view last_;
  std::uint16_t lastNumber_ = 0;
};

class Reader {
 public:
  Reader(const Table& table, const Meaning& meaning, Share& share, const Reading& reading)
      : table_(table),
        meaning_(meaning),
        columns_(meaning),
        share_(share),
        reading_(reading),
        kinds_(share.kindNames),
        countries_(share.countryCodes) {}

  void read() {
    const std::size_t rows = share_.last - share_.first;
    reserveLarge(share_.records, rows);
    reserveLarge(share_.hashes, rows);
    share_.records.resize(rows);
    share_.ordinary.resize(rows);
    share_.hashes.resize(rows);
    for (std::size_t i = 0; i < rows; ++i) {
      if ((i + 1) % told == 0) reading_.advance(told);
      read(i);
    }
  }

 private:
  void read(std::size_t i) {
    const std::string_view line = table_.index->record(table_.text, share_.first + i);
    const bool plain = splitPlain(line, table_.separator, cells_) && cells_.size() == meaning_.columns.size();
    share_.hashes[i] = std::hash<std::string_view>()(columns_.id == none ? line : idOf(line, plain));
    if (!plain || (columns_.id != none && cells_[columns_.id].empty())) return;
    Record& record = share_.records[i];
    if (!readDates(record) || !readPlace(record) || !readNames(record)) return;
    share_.ordinary[i] = 1;
    note(record, share_.first + i);
  }

  /// Also of a row that is not plain: another may have the same.
  std::string_view idOf(std::string_view line, bool plain) {
    if (plain) return meant(cells_[columns_.id]);
    CsvRecords(line, table_.separator).next(quoted_);
    return columns_.id < quoted_.size() ? meant(quoted_[columns_.id]) : line;
  }

  std::optional<Bounds> dateIn(std::size_t column) const {
    const std::string_view cell = cells_[column];
    return fastDate(meaning_.dates.days ? withoutMidnight(cell) : cell, meaning_.dates.order);
  }

  bool readDates(Record& record) {
    const auto start = dateIn(columns_.start);
    if (!start) return false;
    bounds_ = *start;
    if (columns_.end != none && !cells_[columns_.end].empty() && cells_[columns_.end] != cells_[columns_.start]) {
      const auto end = dateIn(columns_.end);
      if (!end || end->latestEnd <= start->earliestStart) return false;
      bounds_ = {start->earliestStart, start->latestStart, end->earliestEnd, end->latestEnd};
    }
    const auto span = packed(bounds_);
    if (!span) return false;
    record.start = bounds_.earliestStart;
    record.span = *span;
    return true;
  }

  bool readPlace(Record& record) {
    const auto lon = fastNumber(cells_[columns_.lon]), lat = fastNumber(cells_[columns_.lat]);
    if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90) return false;
    at_ = {*lon, *lat};
    if (isNoPlace(at_)) return false;
    record.place = packed(at_);
    return true;
  }

  bool readNames(Record& record) {
    const std::string_view kind = columns_.kind == none ? std::string_view{} : meant(cells_[columns_.kind]);
    record.kind = kinds_.of(kind);
    record.country = noCountry;
    if (kinds_.isFull() || countries_.isFull()) return false;
    const std::string_view country = columns_.country == none ? std::string_view{} : meant(cells_[columns_.country]);
    if (country.empty()) return true;
    if (country.find_first_of(";,|") != std::string_view::npos) return false;
    const std::string code = stateOf(country, meaning_.states, record.start);
    if (code.empty() || !isNearState(code, at_)) return false;
    record.country = countries_.of(code);
    return true;
  }

  void note(const Record& record, std::size_t row) {
    if (share_.earliest == none || record.start < first_) first_ = record.start, share_.earliest = row;
    if (share_.latest == none || bounds_.latestEnd > last_) last_ = bounds_.latestEnd, share_.latest = row;
    share_.low = {std::min(share_.low.x, record.place.x), std::min(share_.low.y, record.place.y)};
    share_.high = {std::max(share_.high.x, record.place.x), std::max(share_.high.y, record.place.y)};
  }

  const Table& table_;
  const Meaning& meaning_;
  FastColumns columns_;
  Share& share_;
  const Reading& reading_;
  Names kinds_, countries_;
  std::vector<std::string_view> cells_;
  std::vector<std::string> quoted_;
  Bounds bounds_;
  LonLat at_{0.0};
  Instant first_, last_;
};

std::vector<Share> shared(const Table& table, const Meaning& meaning, const Reading& reading) {
  const std::size_t rows = table.index->size();
  const std::size_t first = table.headerRecords;
  const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 16U);
  std::vector<Share> shares(cores);
  for (std::size_t i = 0; i < cores; ++i) {
    shares[i].first = first + (rows - first) * i / cores;
    shares[i].last = first + (rows - first) * (i + 1) / cores;
  }
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < cores; ++i)
    others.push_back(std::async(std::launch::async, [&, i] { Reader(table, meaning, shares[i], reading).read(); }));
  Reader(table, meaning, shares[0], reading).read();
  for (auto& other : others) other.get();
  return shares;
}

/// A row whose id (or, where there are none, whose text) another row has, too.
struct Twin {
  std::uint32_t row;
  std::uint64_t hash;
};

template <class Visit>
void eachHash(const std::vector<Share>& shares, const Visit& visit) {
  for (const Share& share : shares)
    for (std::size_t i = 0; i < share.hashes.size(); ++i)
      visit(share.hashes[i], static_cast<std::uint32_t>(share.first + i));
}

/// Marks for hashes, a bit each, in some sixteen times as many as there are: two that meet need not be equal.
class Marks {
 public:
  explicit Marks(std::size_t hashes) : bits_(std::bit_ceil(std::max<std::size_t>(hashes / 4, 1))) {}
  /// Whether it was marked before.
  bool mark(std::uint64_t hash) {
    const std::uint64_t bit = std::uint64_t{1} << (hash & 63U);
    std::uint64_t& word = bits_[wordOf(hash)];
    const bool was = (word & bit) != 0;
    word |= bit;
    return was;
  }
  bool isMarked(std::uint64_t hash) const { return (bits_[wordOf(hash)] >> (hash & 63U) & 1U) != 0; }

 private:
  std::size_t wordOf(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> 6U) & (bits_.size() - 1); }
  std::vector<std::uint64_t> bits_;
};

/// In order of rows. Few rows have a twin: those that cannot are not sorted.
std::vector<Twin> twins(const std::vector<Share>& shares) {
  std::size_t rows = 0;
  for (const Share& share : shares) rows += share.hashes.size();
  Marks seen(rows), met(rows);
  eachHash(shares, [&](std::uint64_t hash, std::uint32_t) {
    if (seen.mark(hash)) met.mark(hash);
  });
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;
  eachHash(shares, [&](std::uint64_t hash, std::uint32_t row) {
    if (met.isMarked(hash)) all.emplace_back(hash, row);
  });
  std::ranges::sort(all);
  std::vector<Twin> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool before = i > 0 && all[i - 1].first == all[i].first;
    const bool after = i + 1 < all.size() && all[i + 1].first == all[i].first;
    if (before || after) out.push_back({all[i].second, all[i].first});
  }
  std::ranges::sort(out, {}, &Twin::row);
  return out;
}

/// The shares put together, with the rows that are not ordinary read in their places.
class Joining {
 public:
  Joining(const Table& table, const Meaning& meaning, Reading& reading)
      : table_(table), meaning_(meaning), reading_(reading) {}

  void join(std::vector<Share>& shares) {
    const std::vector<Twin> all = twins(shares);
    hasIds_ = meaning_.roles[Role::id].has_value();
    maker_.reserve(table_.index->size());
    auto twin = all.begin();
    for (Share& share : shares) {
      numberNames(share);
      for (std::size_t i = 0; i < share.ordinary.size(); ++i) {
        if (i % told == 0) reading_.advance(0);
        const auto row = static_cast<std::uint32_t>(share.first + i);
        if (twin != all.end() && twin->row == row)
          joinTwin(share, i, *twin++);
        else
          joinRow(share, i, false);
      }
      noteEdges(share);
      share = {};
    }
  }

  void finish(std::string text) {
    duplicates_.report(reading_);
    TableText kept{std::move(text), table_.separator, std::move(table_.index->at), std::move(table_.index->lines),
                   reading_.inFile()};
    auto source = std::make_shared<TableSource>(reading_.file(), reading_.options(), meaning_, std::move(kept));
    for (auto& [record, id] : renamed_) source->rename(record, std::move(id));
    reading_.keepTable(maker_.finished(std::move(source)));
  }

 private:
  void numberNames(const Share& share) {
    kinds_.clear(), countries_.clear();
    for (const std::string& name : share.kindNames) kinds_.push_back(maker_.kindOf(name));
    for (const std::string& code : share.countryCodes) countries_.push_back(maker_.countryOf(code));
  }

  /// Whether the row is kept. `again`: an earlier one that was has its id.
  bool joinRow(const Share& share, std::size_t i, bool again) {
    const auto row = static_cast<std::uint32_t>(share.first + i);
    if (!share.ordinary[i] || again) return readSlowly(row, again);
    keep(share.records[i], row);
    return true;
  }

  void joinTwin(const Share& share, std::size_t i, const Twin& twin) {
    const bool again = taken_.contains(twin.hash);
    if (!joinRow(share, i, again && hasIds_)) return;
    if (again && !hasIds_) duplicates_.count(table_.index->lines[twin.row]);
    taken_.insert(twin.hash);
  }

  void keep(Record record, std::uint32_t row) {
    record.kind = kinds_[record.kind];
    if (record.country != noCountry) record.country = countries_[record.country];
    record.note = noteOf(Extent::point, Certainty::certain);
    ++reading_.layer().rows;
    ++reading_.layer().events;
    maker_.put(record, row);
  }

  /// `again`: another row has its id.
  bool readSlowly(std::uint32_t row, bool again) {
    CsvRecords records(table_.index->record(table_.text, row), table_.separator);
    TableRow own;
    own.number = table_.index->lines[row];
    records.next(own.cells);
    reading_.beginRow(own.number);
    auto event = eventFrom(own, meaning_, reading_);
    if (!event) return false;
    const std::string id = event->id;
    if (again) reading_.claim(id);
    reading_.note(*event);
    const auto record = maker_.recordOf(*event);
    if (!record) return reading_.keepNoted(*std::move(event)), true;
    if (event->id != id) renamed_.emplace_back(row, event->id);
    maker_.put(*record, row);
    return true;
  }

  /// What the report says of all rows, by reading those at its edges.
  void noteEdges(const Share& share) {
    for (const std::size_t row : {share.earliest, share.latest}) {
      if (row == none) continue;
      CsvRecords records(table_.index->record(table_.text, row), table_.separator);
      TableRow own;
      records.next(own.cells);
      if (const auto when = whenFrom(own, meaning_, reading_)) reading_.noteSpan(*when);
    }
    if (share.low.x > share.high.x) return;
    reading_.notePlace(unpacked(share.low));
    reading_.notePlace(unpacked(share.high));
  }

  const Table& table_;
  const Meaning& meaning_;
  Reading& reading_;
  RecordMaker maker_;
  Duplicates duplicates_;
  std::unordered_set<std::uint64_t> taken_;  // hashes of twins that are kept
  bool hasIds_ = false;
  std::vector<std::uint16_t> kinds_, countries_;
  std::vector<std::pair<std::uint32_t, std::string>> renamed_;
};

/// As the slow road judges the columns: by the first rows.
std::vector<ColumnVerdict> surveyed(const Table& table, const Meaning& meaning) {
  Survey survey(meaning);
  const std::size_t last = std::min(table.index->size(), table.headerRecords + Survey::most);
  TableRow row;
  for (std::size_t i = table.headerRecords; i < last; ++i) {
    CsvRecords(table.index->record(table.text, i), table.separator).next(row.cells);
    row.number = table.index->lines[i];
    survey.see(row);
  }
  return survey.verdicts();
}

}  // namespace

bool isFast(const Table& table, const Meaning& meaning) {
  const ColumnRoles& roles = meaning.roles;
  const bool ordinary =
      roles[Role::start] && roles[Role::lon] && roles[Role::lat] && !roles[Role::geometry] && !roles[Role::certainty];
  const bool styled = meaning.dates.serials || meaning.dates.shortYears;
  return table.index && table.index->size() > 10 * fewestRecords && ordinary && !styled && !meaning.hasRules();
}

void readFast(const Table& table, const Meaning& meaning, Reading& reading) {
  auto survey = std::async(std::launch::async, [&] { return surveyed(table, meaning); });
  std::vector<Share> shares = shared(table, meaning, reading);
  Joining joining(table, meaning, reading);
  joining.join(shares);
  reading.layer().verdicts = survey.get();
  joining.finish(table.takeText());
}

}  // namespace geo
