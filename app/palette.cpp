#include "app/palette.hpp"

#include <algorithm>

#include "app/folded.hpp"

namespace app {

int fuzzyScore(std::string_view query, std::string_view name) {
  if (const std::size_t whole = name.find(query); whole != std::string_view::npos)
    return 1'000 - static_cast<int>(std::min<std::size_t>(whole, 400)) +
           (whole == 0 || name[whole - 1] == ' ' ? 500 : 0);
  int score = 0;
  std::size_t at = 0;
  for (const char letter : query) {
    if (letter == ' ') continue;
    const std::size_t found = name.find(letter, at);
    if (found == std::string_view::npos) return -1;
    const bool startsWord = found == 0 || name[found - 1] == ' ';
    score += startsWord ? 8 : found == at ? 4 : 0;
    at = found + 1;
  }
  return score;
}

std::vector<const Action*> matchingActions(std::string_view query, const Messages& tr) {
  struct Scored {
    int score;
    const Action* action;
  };
  const std::string wanted = folded(query);
  std::vector<Scored> found;
  for (const Action& action : actions())
    if (const int score = wanted.empty() ? 0 : fuzzyScore(wanted, folded(tr(action.title))); score >= 0)
      found.push_back({score, &action});
  std::ranges::stable_sort(found, std::ranges::greater(), &Scored::score);
  std::vector<const Action*> out;
  for (const Scored& one : found) out.push_back(one.action);
  return out;
}

}  // namespace app
