// A key with its modifiers, as a value: what a shortcut is, whatever delivers the keyboard.
#pragma once

#include <cstdint>
#include <string>

#include "app/messages.hpp"

namespace app {

/// Codes of keys: a printable one is its character (letters in capitals), the others lie above Unicode.
namespace key {
inline constexpr std::uint32_t space = ' ', left = 0x110001, right = 0x110002, up = 0x110003, down = 0x110004,
                               home = 0x110005, end = 0x110006, pageUp = 0x110007, pageDown = 0x110008,
                               escape = 0x110009, backspace = 0x11000A, enter = 0x11000B, tab = 0x11000C, f1 = 0x110101,
                               f11 = 0x11010B;
}  // namespace key

struct Chord {
  std::uint32_t code = 0;
  bool ctrl = false, shift = false, alt = false;
  bool operator==(const Chord&) const = default;
};

constexpr Chord ctrl(std::uint32_t code) {
  return {.code = code, .ctrl = true};
}
constexpr Chord shift(std::uint32_t code) {
  return {.code = code, .shift = true};
}
constexpr Chord ctrlShift(std::uint32_t code) {
  return {.code = code, .ctrl = true, .shift = true};
}
constexpr Chord alt(std::uint32_t code) {
  return {.code = code, .alt = true};
}

/// Whether it could be meant as text: such a chord does nothing while a text field has the keyboard.
bool isPlain(const Chord& chord);
/// Whether a text field uses it itself: its own undo, copying, moving by words.
bool isEditing(const Chord& chord);
/// "Ctrl+G", "Space", "Shift+→" in the reader's language.
std::string words(const Chord& chord, const Messages& tr);

}  // namespace app
