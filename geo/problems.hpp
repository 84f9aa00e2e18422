// How readers report bad data: the good rest is kept, each problem says where, what was found and what was expected.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace geo {

enum class Action { skipped, repaired, kept };

struct Problem {
  std::string file, layer;
  std::size_t row = 0;  ///< from 1; the line a person sees where the file has lines, else the feature's number
  std::string field, found, expected;
  Action action = Action::kept;
  bool operator==(const Problem&) const = default;
};

/// The first `limit` problems in full and the number of all: a file of ten million bad rows must not fill the memory.
class Problems {
 public:
  static constexpr std::size_t limit = 1'000;
  void add(Problem problem);
  void append(const Problems& other);
  const std::vector<Problem>& list() const { return list_; }
  std::size_t count() const { return count_; }
  bool empty() const { return count_ == 0; }

 private:
  std::vector<Problem> list_;
  std::size_t count_ = 0;
};

template <class T>
struct Loaded {
  T value;
  Problems problems;
};

/// Unusable input: one sentence for a person. Caught once, at the edge.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace geo
