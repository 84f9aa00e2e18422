#include "geo/problems.hpp"

namespace geo {

void Problems::add(Problem problem) {
  ++count_;
  if (list_.size() < limit) list_.push_back(std::move(problem));
}

void Problems::append(const Problems& other) {
  for (const Problem& problem : other.list_) add(problem);
  count_ += other.count_ - other.list_.size();
}

}  // namespace geo
