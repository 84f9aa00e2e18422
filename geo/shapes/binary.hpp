// Values to bytes and back, for files that only this program writes; a reader checks every length before it takes it.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <type_traits>
#include <vector>

#include "geo/problems.hpp"

namespace geo {

template <class T>
concept Plain = std::is_trivially_copyable_v<T>;

class ByteWriter {
 public:
  template <Plain T>
  void put(const T& value) {
    append(&value, sizeof value);
  }
  void put(const std::string& text) {
    put(std::uint64_t{text.size()});
    append(text.data(), text.size());
  }
  template <Plain T>
  void put(const std::vector<T>& values) {
    put(std::uint64_t{values.size()});
    append(values.data(), values.size() * sizeof(T));
  }
  const std::string& bytes() const { return bytes_; }

 private:
  void append(const void* from, std::size_t count) { bytes_.append(static_cast<const char*>(from), count); }
  std::string bytes_;
};

/// Throws Error with `complaint` when the bytes, `size` in all, end too soon. Reads straight into the values: no second
/// copy.
class ByteReader {
 public:
  ByteReader(std::istream& bytes, std::uint64_t size, std::string complaint)
      : bytes_(bytes), left_(size), complaint_(std::move(complaint)) {}

  template <Plain T>
  void get(T& value) {
    take(&value, sizeof value);
  }
  void get(std::string& text) {
    text.resize(length(1));
    take(text.data(), text.size());
  }
  template <Plain T>
  void get(std::vector<T>& values) {
    values.resize(length(sizeof(T)));
    take(values.data(), values.size() * sizeof(T));
  }
  std::uint64_t left() const { return left_; }
  [[noreturn]] void fail() const { throw Error(complaint_); }

 private:
  /// A count of things that can still follow: a lying file must not make us ask for memory.
  std::size_t length(std::size_t size) {
    std::uint64_t count = 0;
    get(count);
    if (count > left_ / size) fail();
    return static_cast<std::size_t>(count);
  }
  void take(void* into, std::size_t count) {
    if (count > left_ || !bytes_.read(static_cast<char*>(into), static_cast<std::streamsize>(count))) fail();
    left_ -= count;
  }

  std::istream& bytes_;
  std::uint64_t left_;
  std::string complaint_;
};

}  // namespace geo
