// Work on many rows, a part of them on each processor.
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <iterator>
#include <thread>
#include <vector>

namespace geo {

inline std::size_t cores() {
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Parts of `rows` that have at least `worthThread` each, as many as there are processors at most; one at least.
inline std::size_t partsOf(std::size_t rows, std::size_t worthThread) {
  return std::clamp<std::size_t>(rows / std::max<std::size_t>(worthThread, 1), 1, cores());
}

/// Calls `part(first, last, number)` for each of the parts, all at the same time; rows in order by the number of the
/// part. What one throws is thrown when all are over.
template <class Part>
void onAllCores(std::size_t rows, std::size_t worthThread, const Part& part) {
  const std::size_t parts = partsOf(rows, worthThread);
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < parts; ++i)
    others.push_back(
        std::async(std::launch::async, [&part, rows, parts, i] { part(rows * i / parts, rows * (i + 1) / parts, i); }));
  part(std::size_t{0}, rows / parts, std::size_t{0});
  for (auto& other : others) other.get();
}

/// What `make(first, last)` makes of each part, a vector, one after the other.
template <class Make>
auto madeOnAllCores(std::size_t rows, std::size_t worthThread, const Make& make) {
  using Made = decltype(make(std::size_t{0}, std::size_t{0}));
  std::vector<Made> parts(partsOf(rows, worthThread));
  onAllCores(rows, worthThread,
             [&](std::size_t first, std::size_t last, std::size_t number) { parts[number] = make(first, last); });
  Made all = std::move(parts.front());
  std::size_t size = 0;
  for (const Made& part : parts) size += part.size();
  all.reserve(all.size() + size);
  for (std::size_t i = 1; i < parts.size(); ++i)
    all.insert(all.end(), std::make_move_iterator(parts[i].begin()), std::make_move_iterator(parts[i].end()));
  return all;
}

}  // namespace geo
