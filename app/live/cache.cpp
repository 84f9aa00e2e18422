// See cache.hpp.
#include "app/live/cache.hpp"

#include <algorithm>

namespace app::live {
namespace {

std::size_t weight(const geo::live::Answer& answer) {
  return std::max<std::size_t>(answer.count + answer.cells.size(), 100);  // nothing is free
}

}  // namespace

AnswerHandle Cache::of(const geo::live::Wish& wish) {
  auto best = answers_.end();
  for (auto at = answers_.begin(); at != answers_.end(); ++at) {
    if (!covers(**at, wish)) continue;
    if (best == answers_.end()) best = at;
    if (!isAmple(**at, wish)) continue;
    best = at;
    break;
  }
  if (best == answers_.end()) return nullptr;
  answers_.splice(answers_.begin(), answers_, best);
  return answers_.front();
}

void Cache::keep(AnswerHandle answer) {
  answers_.push_front(std::move(answer));
  while (answers_.size() > 1 && rows() > most_) answers_.pop_back();
}

std::size_t Cache::rows() const {
  std::size_t all = 0;
  for (const AnswerHandle& answer : answers_) all += weight(*answer);
  return all;
}

}  // namespace app::live
