// A font cut down to the letters that are used, so that it can lie within the file that uses it.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>

namespace app {

/// The font's bytes with these letters alone, and what joins and spaces them; empty where it cannot be cut.
std::string fontSubset(std::span<const std::uint8_t> font, const std::set<char32_t>& letters);

/// The letters of a text in UTF-8.
std::set<char32_t> lettersOf(const std::string& text);

/// Bytes as text, as data: addresses have them.
std::string base64(const std::string& bytes);

}  // namespace app
