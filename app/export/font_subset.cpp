#include "app/export/font_subset.hpp"

#include <hb-subset.h>

#include <array>
#include <memory>

namespace app {
namespace {

struct Closer {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
template <class T>
using Owned = std::unique_ptr<T, Closer>;

/// What the renderer shapes with, too: all else would only make the file larger.
void keepFeatures(hb_subset_input_t* input) {
  hb_set_t* features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const hb_tag_t tag :
       {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'), HB_TAG('c', 'c', 'm', 'p'),
        HB_TAG('l', 'o', 'c', 'l'), HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'a', 'l', 't'), HB_TAG('t', 'n', 'u', 'm')})
    hb_set_add(features, tag);
}

}  // namespace

std::string fontSubset(std::span<const std::uint8_t> font, const std::set<char32_t>& letters) {
  const Owned<hb_blob_t> blob(hb_blob_create(reinterpret_cast<const char*>(font.data()),
                                             static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY, nullptr,
                                             nullptr));
  const Owned<hb_face_t> face(hb_face_create(blob.get(), 0));
  const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input) return {};
  for (const char32_t letter : letters) hb_set_add(hb_subset_input_unicode_set(input.get()), letter);
  keepFeatures(input.get());
  const Owned<hb_face_t> cut(hb_subset_or_fail(face.get(), input.get()));
  if (!cut) return {};
  const Owned<hb_blob_t> bytes(hb_face_reference_blob(cut.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(bytes.get(), &length);
  return {data, length};
}

std::set<char32_t> lettersOf(const std::string& text) {
  std::set<char32_t> out;
  char32_t letter = 0;
  const auto settle = [&] {
    if (letter != 0) out.insert(letter);
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) {
      letter = letter << 6 | (byte & 0x3F);
      continue;
    }
    settle();
    letter = byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07;
  }
  settle();
  return out;
}

std::string base64(const std::string& bytes) {
  constexpr const char* digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t j = 0; j < 3; ++j)
      three = three << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0);
    for (std::size_t j = 0; j < 4; ++j) out += i + j <= bytes.size() ? digits[three >> (18 - 6 * j) & 63] : '=';
  }
  return out;
}

}  // namespace app
