// See csv.hpp.
#include "geo/read/csv.hpp"

#include <algorithm>

namespace geo {
namespace {

constexpr std::size_t sampled = 65'536;  // bytes that decide on the separator
constexpr int sampledRecords = 20;
constexpr std::size_t mostAbove = 15;  // lines of a title

/// How well a separator fits: the number of cells that all records have in common; 0 when it separates nothing. Lines
/// of one cell above the others are a title or a comment, and count against it.
std::size_t fit(std::string_view sample, char separator) {
  CsvRecords records(sample, separator);
  std::vector<std::string> cells;
  std::size_t least = 0, most = 0, above = 0;
  for (int count = 0; count < sampledRecords && records.next(cells);) {
    if (count == 0 && cells.size() < 2 && ++above <= mostAbove) continue;
    least = count == 0 ? cells.size() : std::min(least, cells.size());
    most = std::max(most, cells.size());
    ++count;
  }
  if (least < 2) return most > 1 ? 1 : 0;
  return above > 0 ? least : least * 2 + (least == most ? least : 0);
}

/// The first line of some spreadsheets' files: `sep=;`.
bool statesSeparator(std::string_view text) {
  return text.size() > 5 && text.starts_with("sep=") && (text[5] == '\r' || text[5] == '\n');
}

}  // namespace

char separatorOf(std::string_view text) {
  if (statesSeparator(text)) return text[4];
  std::string_view sample = text.substr(0, sampled);
  if (sample.size() < text.size()) sample = sample.substr(0, sample.find_last_of('\n') + 1);  // whole lines
  if (sample.empty()) sample = text.substr(0, sampled);
  char best = ',';
  std::size_t bestFit = fit(sample, ',');
  for (const char candidate : {';', '\t', '|'})
    if (const std::size_t own = fit(sample, candidate); own > bestFit) {
      best = candidate;
      bestFit = own;
    }
  return best;
}

void CsvRecords::endLine() {
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  ++nextLine_;
}

bool CsvRecords::next(std::vector<std::string>& cells) {
  cells.clear();
  while (at_ < text_.size() && (text_[at_] == '\r' || text_[at_] == '\n')) endLine();
  line_ = nextLine_;
  if (at_ >= text_.size()) return false;
  for (;;) {
    cells.push_back(cell());
    if (cells.size() > mostCells) at_ = std::min(text_.find('\n', at_), text_.size());
    if (at_ >= text_.size()) return true;
    if (text_[at_] != separator_) {
      endLine();
      return true;
    }
    ++at_;
  }
}

// Leaves off at the separator or the end of the line.
std::string CsvRecords::cell() {
  if (at_ < text_.size() && text_[at_] == '"') return quotedCell();
  const std::size_t start = at_;
  while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
  return std::string(text_.substr(start, at_ - start));
}

std::string CsvRecords::quotedCell() {
  std::string value;
  for (++at_;; ++at_) {
    const std::size_t quote = std::min(text_.find('"', at_), text_.size());
    const std::string_view run = text_.substr(at_, quote - at_);
    value += run;
    nextLine_ += static_cast<std::size_t>(std::count(run.begin(), run.end(), '\n'));
    at_ = quote + 1;
    if (quote == text_.size()) {
      unclosed_ = true;
      at_ = quote;
      return value;
    }
    if (at_ >= text_.size() || text_[at_] != '"') break;
    value += '"';
  }
  while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
    value += text_[at_++];
  return value;
}

}  // namespace geo
