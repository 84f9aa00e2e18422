// The answers of a table that were given lately, as many as have a bounded number of rows together.
#pragma once

#include <list>

#include "geo/live/fetch.hpp"

namespace app::live {

using AnswerHandle = std::shared_ptr<const geo::live::Answer>;

class Cache {
 public:
  explicit Cache(std::size_t mostRows = 200'000) : most_(mostRows) {}
  /// One that holds all that is wished for, if possible with room to spare; null: none does.
  AnswerHandle of(const geo::live::Wish& wish);
  void keep(AnswerHandle answer);
  std::size_t rows() const;

 private:
  std::size_t most_;
  std::list<AnswerHandle> answers_;  ///< the last used first
};

}  // namespace app::live
