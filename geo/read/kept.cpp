// See kept.hpp.
#include "geo/read/kept.hpp"

#include <algorithm>
#include <span>

#include "geo/read/file_bytes.hpp"
#include "geo/read/kept_fields.hpp"
#include "geo/read/record_maker.hpp"
#include "geo/read_means.hpp"

namespace geo {
namespace {

constexpr std::uint64_t mostProblems = 100'000'000;

/// What files other than tables of events may hold.
std::size_t others(const Timeline& timeline) {
  const Registry& registry = timeline.registry;
  return timeline.attributes.size() + registry.countries.size() + registry.governments.size() +
         registry.alliances.size() + registry.eras.size();
}

/// Ids, each with an end.
std::string joined(const std::unordered_set<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) out += id, out += '\0';
  return out;
}

template <class Visit>
void eachId(std::string_view ids, const Visit& visit) {
  while (!ids.empty()) {
    const std::size_t end = std::min(ids.find('\0'), ids.size());
    visit(std::string(ids.substr(0, end)));
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
}

/// A text that is the file's own is not written a second time.
void write(ByteWriter& out, const RecordTable& table, const TableSource& source) {
  const TableText& text = source.text();
  out(table, source.meaning(), text.separator, text.at, text.lines, text.inFile, source.renamed());
  if (!text.inFile) out(text.text);
}

void require(bool right) {
  if (!right) throw DamagedBytes{};
}

template <class T>
bool areBelow(const std::vector<T>& values, std::size_t end, T except) {
  return std::ranges::all_of(values, [=](T value) { return value < end || value == except; });
}

void check(const RecordTable& table, const TableText& text, const Meaning& meaning) {
  const std::size_t rows = table.size();
  for (const std::size_t size : {table.records.size(), table.spans.size(), table.places.size(), table.kinds.size(),
                                 table.countries.size(), table.notes.size()})
    require(size == rows);
  require(text.at.size() == text.lines.size());
  require(areBelow(table.records, text.at.size(), UINT32_MAX) && !std::ranges::count(table.records, UINT32_MAX));
  require(areBelow(text.at, text.text.size(), UINT64_MAX) && !std::ranges::count(text.at, UINT64_MAX));
  require(areBelow(table.countries, table.countryCodes.size(), noCountry));
  require(std::ranges::all_of(table.kinds, [&](std::uint16_t kind) { return kind < table.kindNames.size(); }));
  for (const auto& [role, column] : meaning.roles.column)
    require(role <= Role::endTime && column < meaning.columns.size());
}

RecordTable tableFrom(ByteReader& in, const Reading& reading) {
  RecordTable table;
  Meaning meaning;
  TableText text;
  std::map<std::uint32_t, std::string> renamed;
  in(table, meaning, text.separator, text.at, text.lines, text.inFile, renamed);
  if (!text.inFile) {
    in(text.text);
  } else {
    text.text = bytesOf(reading);
    require(*text.inFile <= text.text.size());
    text.text.erase(0, static_cast<std::size_t>(*text.inFile));
  }
  meaning.numbers = columnNumbers(meaning.columns);
  meaning.known = knownSet(meaning.numbers);
  check(table, text, meaning);
  auto source = std::make_shared<TableSource>(reading.file(), reading.options(), std::move(meaning), std::move(text));
  for (auto& [record, id] : renamed) source->rename(record, std::move(id));
  table.source = std::move(source);
  return table;
}

struct KeptFile {
  FileReport report;
  std::vector<Problem> problems;
  std::uint64_t problemCount = 0;
  std::string ids;
  std::vector<Event> events;
  std::vector<RecordTable> tables;
};

KeptFile fileFrom(std::string_view bytes, const Reading& reading) {
  ByteReader in(bytes);
  KeptFile out;
  std::uint64_t tables = 0;
  in(out.report, out.problems, out.problemCount, out.ids, out.events, tables);
  for (; tables > 0; --tables) out.tables.push_back(tableFrom(in, reading));
  const bool allListed = out.problemCount == out.problems.size();
  require(in.isAtEnd() && (allListed || (out.problems.size() == Problems::limit && out.problemCount < mostProblems)));
  return out;
}

}  // namespace

std::string keptOptions(const ReadOptions& options) {
  ByteWriter out;
  out(keptVersion, options);
  return out.take();
}

Keeping::Keeping(const Timeline& timeline, const std::unordered_set<std::string>& ids)
    : timeline_(timeline),
      ids_(ids),
      events_(timeline.events.size()),
      tables_(timeline.tables.size()),
      files_(timeline.files.size()),
      others_(others(timeline)),
      isFirst_(ids.empty()) {}

std::string Keeping::bytes(const Problems& problems) const {
  std::size_t rows = timeline_.events.size() - events_;
  for (std::size_t i = tables_; i < timeline_.tables.size(); ++i) rows += timeline_.tables[i].size();
  if (!isFirst_ || rows < fewestRecords || timeline_.files.size() != files_ + 1 || others(timeline_) != others_)
    return {};
  ByteWriter out;
  const std::uint64_t count = problems.count(), tables = timeline_.tables.size() - tables_;
  const auto events = std::span(timeline_.events).subspan(events_);
  out(timeline_.files.back(), problems.list(), count, joined(ids_), events, tables);
  for (std::size_t i = tables_; i < timeline_.tables.size(); ++i) {
    const auto* source = dynamic_cast<const TableSource*>(timeline_.tables[i].source.get());
    if (!source) return {};
    write(out, timeline_.tables[i], *source);
  }
  return out.take();
}

bool restore(std::string_view bytes, const Reading& reading, Loaded<Timeline>& into,
             std::unordered_set<std::string>& ids, bool more) {
  try {
    KeptFile kept = fileFrom(bytes, reading);
    bool taken = false;
    if (!ids.empty()) eachId(kept.ids, [&](const std::string& id) { taken = taken || ids.contains(id); });
    if (taken) return false;
    if (more) eachId(kept.ids, [&](std::string id) { ids.insert(std::move(id)); });
    const auto file = static_cast<std::uint16_t>(std::min<std::size_t>(into.value.files.size(), 0xFFFF));
    for (Event& event : kept.events) event.file = file, into.value.events.push_back(std::move(event));
    for (RecordTable& table : kept.tables) table.file = file, into.value.tables.push_back(std::move(table));
    kept.report.path = reading.file();
    into.value.files.push_back(std::move(kept.report));
    Problems problems;
    for (Problem& problem : kept.problems) problem.file = reading.file(), problems.add(std::move(problem));
    while (problems.count() < kept.problemCount) problems.add({});  // only counted: the list is full
    into.problems.append(problems);
    return true;
  } catch (const DamagedBytes&) {
    return false;
  }
}

}  // namespace geo
