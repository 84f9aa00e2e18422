// See gathered.hpp.
#include "geo/read/gathered.hpp"

#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"

namespace geo {

void Gathered::begin(std::size_t number) {
  rows_.push_back({{number, {}, {}}, {}});
}

void Gathered::put(const std::string& column, std::string value) {
  if (value.empty()) return;
  if (columns_.size() == mostColumns && !numbers_.contains(column)) {
    ++leftOut_;
    return;
  }
  const auto [at, isNew] = numbers_.try_emplace(column, columns_.size());
  if (isNew) columns_.push_back(column);
  std::vector<std::string>& cells = rows_.back().cells.cells;
  if (cells.size() <= at->second) cells.resize(at->second + 1);
  if (cells[at->second].empty()) cells[at->second] = std::move(value);
}

void Gathered::putSpan(const std::string& begin, const std::string& end) {
  if (begin.empty() && end.empty()) return;
  put("start", begin.empty() ? "../" + timeText(end) : timeText(begin));
  if (!begin.empty()) put("end", end.empty() ? ".." : timeText(end));
}

bool Gathered::hasDates(const ReadOptions& options) const {
  return recognised(columns_, options.columns).hasDates();
}

void Gathered::read(Reading& reading, bool hasShapes) {
  reading.lookAt(0);
  if (leftOut_ > 0)
    reading.report("", std::to_string(leftOut_) + " values in further columns",
                   "at most " + std::to_string(mostColumns) + " columns", Action::kept);
  Table table;
  table.columns = columns_;
  table.hasShapes = hasShapes;
  table.rows = rows_.size();
  table.each = [this](const std::function<void(TableRow&)>& visit) {
    for (Row& row : rows_) {
      row.cells.shape = [&row] { return row.shape; };
      visit(row.cells);
    }
  };
  readTable(table, reading);
}

void Gathered::each(const std::function<void(std::size_t)>& visit) const {
  for (const Row& row : rows_) visit(row.cells.number);
}

void Track::add(double longitude, double latitude, const std::string& time) {
  Place place;
  place.at = reading_->placeAt(longitude, latitude);
  if (!time.empty()) {
    const std::string text = timeText(time);
    place.when = reading_->date(text, "time");
    if (place.when) noteTime(*place.when, text);
  }
  if (broken_) lines_.emplace_back();
  broken_ = false;
  lines_.back().push_back(std::move(place));
}

void Track::noteTime(const When& when, const std::string& text) {
  if (when.bounds.earliestStart < from_) {
    from_ = when.bounds.earliestStart;
    first_ = text;
  }
  if (when.bounds.latestEnd > to_) {
    to_ = when.bounds.latestEnd;
    last_ = text;
  }
}

void Track::putInto(Gathered& rows) {
  rows.put("start", first_);
  if (last_ != first_) rows.put("end", last_);
  for (Route& line : lines_) {
    if (line.size() == 1)
      rows.shape().places.push_back(std::move(line.front()));
    else
      rows.shape().routes.push_back(std::move(line));
  }
}

std::string timeText(const std::string& found) {
  return edtfFrom(meant(found), DateStyle{}).value_or(found);
}

}  // namespace geo
