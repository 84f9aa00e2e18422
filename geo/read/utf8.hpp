// Text encodings of files: is it UTF-8, and how to make it so. Knows nothing of formats.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace geo {

bool isUtf8(std::string_view bytes);
/// Windows-1252, which holds Latin-1: every byte has a meaning.
std::string fromWindows1252(std::string_view bytes);
/// After the byte order mark; half a surrogate pair becomes U+FFFD.
std::string fromUtf16(std::string_view bytes, bool bigEndian);
/// One character; any code that is none (a half of a surrogate pair) must not come here.
std::string utf8Of(std::uint32_t code);
/// The first characters on one line: always valid UTF-8, control characters as spaces, `…` where something was cut.
std::string glimpse(std::string_view text, std::size_t characters = 80);

}  // namespace geo
