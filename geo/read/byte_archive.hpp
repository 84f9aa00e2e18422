// Values as bytes and back, for what is kept between two runs on one computer. Whoever reads believes nothing: every
// count is checked against what is left. A struct says its fields once, in eachField(io, value), for both directions.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <glm/vec2.hpp>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace geo {

/// What is copied as it lies in memory: no pointers, no gaps, and any bytes make one.
template <class T>
inline constexpr bool isFlat = (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) || std::is_enum_v<T>;
template <class T, glm::qualifier Q>
inline constexpr bool isFlat<glm::vec<2, T, Q>> = true;

class ByteWriter {
 public:
  template <class... T>
  void operator()(const T&... values) {
    (write(values), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  void raw(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
  void count(std::size_t size) {
    const std::uint64_t wide = size;
    raw(&wide, sizeof wide);
  }
  template <class T>
  void write(const T& value) {
    if constexpr (isFlat<T>)
      raw(&value, sizeof value);
    else
      eachField(*this, value);
  }
  void write(bool value) { bytes_ += value ? '\1' : '\0'; }
  void write(const std::string& text) { count(text.size()), raw(text.data(), text.size()); }
  template <class T>
  void write(const std::optional<T>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <class T, std::size_t N>
  void write(const std::array<T, N>& values) {
    for (const T& value : values) write(value);
  }
  /// As a vector.
  template <class T>
  void write(std::span<const T> values) {
    count(values.size());
    if constexpr (isFlat<T>)
      raw(values.data(), values.size_bytes());
    else
      for (const T& value : values) write(value);
  }
  template <class T>
  void write(const std::vector<T>& values) {
    write(std::span<const T>(values));
  }
  template <class T>
  void write(const std::set<T>& values) {
    count(values.size());
    for (const T& value : values) write(value);
  }
  template <class K, class V>
  void write(const std::map<K, V>& values) {
    count(values.size());
    for (const auto& [key, value] : values) write(key), write(value);
  }

  std::string bytes_;
};

/// Thrown by ByteReader where the bytes are not what ByteWriter writes.
struct DamagedBytes {};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
  template <class... T>
  void operator()(T&... values) {
    (read(values), ...);
  }
  bool isAtEnd() const { return rest_.empty(); }
  /// The next bytes as they lie there.
  std::string_view raw(std::uint64_t size) {
    if (size > rest_.size()) throw DamagedBytes{};
    const std::string_view out = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(static_cast<std::size_t>(size));
    return out;
  }

 private:
  void copy(void* to, std::size_t size) {
    if (size > 0) std::memcpy(to, raw(size).data(), size);
  }
  /// Of things that take at least `each` bytes.
  std::size_t count(std::size_t each) {
    std::uint64_t wide = 0;
    copy(&wide, sizeof wide);
    if (wide > rest_.size() / each) throw DamagedBytes{};
    return static_cast<std::size_t>(wide);
  }
  template <class T>
  void read(T& value) {
    if constexpr (isFlat<T>)
      copy(&value, sizeof value);
    else
      eachField(*this, value);
  }
  void read(bool& value) { value = raw(1).front() != '\0'; }
  void read(std::string& text) { text = raw(count(1)); }
  template <class T>
  void read(std::optional<T>& value) {
    bool there = false;
    read(there);
    if (there) read(value.emplace());
  }
  template <class T, std::size_t N>
  void read(std::array<T, N>& values) {
    for (T& value : values) read(value);
  }
  template <class T>
  void read(std::vector<T>& values) {
    if constexpr (isFlat<T>) {
      values.resize(count(sizeof(T)));
      copy(values.data(), values.size() * sizeof(T));
    } else {
      values.resize(count(1));
      for (T& value : values) read(value);
    }
  }
  template <class T>
  void read(std::set<T>& values) {
    for (std::size_t left = count(1); left > 0; --left) {
      T value{};
      read(value);
      values.insert(std::move(value));
    }
  }
  template <class K, class V>
  void read(std::map<K, V>& values) {
    for (std::size_t left = count(1); left > 0; --left) {
      K key{};
      read(key);
      read(values[std::move(key)]);
    }
  }

  std::string_view rest_;
};

}  // namespace geo
