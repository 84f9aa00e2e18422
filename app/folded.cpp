#include "app/folded.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace app {
namespace {

bool isMark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

std::string foldedPlain(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

std::string folded(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return foldedPlain(text);
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), INT32_MAX));
  UErrorCode failed = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFKDInstance(failed);
  icu::UnicodeString letters = icu::UnicodeString::fromUTF8({text.data(), length});
  if (U_SUCCESS(failed)) letters = decomposer->normalize(letters, failed);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1))
    if (const UChar32 c = letters.char32At(i); !isMark(c)) kept.append(c);
  std::string out;
  kept.foldCase().toUTF8String(out);
  return out;
}

}  // namespace app
