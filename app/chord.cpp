#include "app/chord.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

struct Named {
  std::uint32_t code;
  const char* name;  ///< English, goes through gettext
};

constexpr std::array named{
    Named{key::space, toTranslate("Space")},
    Named{key::left, "\u2190"},
    Named{key::right, "\u2192"},
    Named{key::up, "\u2191"},
    Named{key::down, "\u2193"},
    Named{key::home, toTranslate("Home")},
    Named{key::end, toTranslate("End")},
    Named{key::pageUp, toTranslate("Page up")},
    Named{key::pageDown, toTranslate("Page down")},
    Named{key::escape, toTranslate("Esc")},
    Named{key::backspace, toTranslate("Backspace")},
    Named{key::enter, toTranslate("Enter")},
    Named{key::tab, toTranslate("Tab")},
    Named{key::f1, "F1"},
    Named{key::f11, "F11"},
};

std::string nameOf(std::uint32_t code, const Messages& tr) {
  for (const Named& one : named)
    if (one.code == code) return tr(one.name);
  return std::string(1, static_cast<char>(code));
}

constexpr std::array editing{std::uint32_t{'A'}, std::uint32_t{'C'}, std::uint32_t{'V'}, std::uint32_t{'X'},
                             std::uint32_t{'Y'}, std::uint32_t{'Z'}, key::left,          key::right,
                             key::home,          key::end,           key::backspace};

}  // namespace

bool isEditing(const Chord& chord) {
  return chord.ctrl && std::ranges::find(editing, chord.code) != editing.end();
}

bool isPlain(const Chord& chord) {
  return !chord.ctrl && !chord.alt && chord.code != key::escape && chord.code != key::f1 && chord.code != key::f11;
}

std::string words(const Chord& chord, const Messages& tr) {
  std::string text;
  if (chord.ctrl) text += std::string(tr("Ctrl")) + "+";
  if (chord.alt) text += std::string(tr("Alt")) + "+";
  if (chord.shift) text += std::string(tr("Shift")) + "+";
  return text + nameOf(chord.code, tr);
}

}  // namespace app
