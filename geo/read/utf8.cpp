// See utf8.hpp. Decoding follows the table of well-formed sequences of the Unicode standard (3-7).
#include "geo/read/utf8.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace geo {
namespace {

constexpr std::array<std::uint16_t, 32> windows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::uint8_t byteAt(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

bool isTail(std::string_view bytes, std::size_t at) {
  return (byteAt(bytes, at) & 0xC0) == 0x80;
}

/// Whether the next eight bytes are plain: most of most files.
bool allAscii(std::string_view bytes, std::size_t at) {
  std::uint64_t eight = 0;
  if (bytes.size() - at < sizeof eight) return false;
  std::memcpy(&eight, bytes.data() + at, sizeof eight);
  return (eight & 0x8080'8080'8080'8080U) == 0;
}

std::size_t lengthByLead(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
bool secondIsAllowed(std::uint8_t lead, std::uint8_t second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

/// The length of the character that begins at `at`; 0 when none does.
std::size_t characterAt(std::string_view bytes, std::size_t at) {
  const std::uint8_t lead = byteAt(bytes, at);
  const std::size_t length = lengthByLead(lead);
  if (length > 1 && !secondIsAllowed(lead, byteAt(bytes, at + 1))) return 0;
  for (std::size_t tail = 1; tail < length; ++tail)
    if (!isTail(bytes, at + tail)) return 0;
  return length;
}

void append(std::string& text, std::uint32_t point) {
  const auto push = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  const auto tail = [&](unsigned shift) { push(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) {
    push(point);
  } else if (point < 0x800) {
    push(0xC0U | (point >> 6U)), tail(0);
  } else if (point < 0x10000) {
    push(0xE0U | (point >> 12U)), tail(6), tail(0);
  } else {
    push(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0);
  }
}

}  // namespace

bool isUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (allAscii(bytes, at)) {
      at += sizeof(std::uint64_t);
      continue;
    }
    const std::size_t length = characterAt(bytes, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string fromWindows1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const std::uint8_t byte = byteAt(bytes, at);
    append(text, byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80U] : byte);
  }
  return text;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian) {
  const auto unit = [&](std::size_t at) -> std::uint32_t {
    const std::uint32_t first = byteAt(bytes, at), second = byteAt(bytes, at + 1);
    return bigEndian ? (first << 8U) | second : (second << 8U) | first;
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const std::uint32_t high = unit(at);
    const std::uint32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (high >= 0xD800 && high < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
      append(text, 0x10000U + ((high - 0xD800U) << 10U) + (low - 0xDC00U));
      at += 2;
    } else {
      append(text, high >= 0xD800 && high < 0xE000 ? 0xFFFDU : high);
    }
  }
  return text;
}

std::string utf8Of(std::uint32_t code) {
  std::string text;
  append(text, code);
  return text;
}

std::string glimpse(std::string_view text, std::size_t characters) {
  std::string shown;
  std::size_t at = 0;
  for (; at < text.size() && characters > 0; --characters) {
    const std::size_t length = characterAt(text, at);
    const bool printable = length > 1 || (length == 1 && byteAt(text, at) >= 0x20 && byteAt(text, at) != 0x7F);
    if (length == 0)
      shown += "\xEF\xBF\xBD";
    else if (printable)
      shown += text.substr(at, length);
    else
      shown += ' ';
    at += length == 0 ? 1 : length;
  }
  if (at == text.size()) return shown;
  while (!shown.empty() && (static_cast<std::uint8_t>(shown.back()) & 0xC0) == 0x80) shown.pop_back();
  if (!shown.empty()) shown.pop_back();
  return shown + "…";
}

}  // namespace geo
