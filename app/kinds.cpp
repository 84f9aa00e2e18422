#include "app/kinds.hpp"

#include <algorithm>
#include <array>
#include <numbers>
#include <string>

#include "app/messages.hpp"

namespace app {
namespace {

using render::rgb;
using render::Shape;

constexpr float half = std::numbers::pi_v<float>, eighth = half / 4;

// Light colours keep 3:1 against the paper land and sea, dark ones against the dark; shapes differ for whoever sees no
// hue.
constexpr std::array table{
    Kind{"march", toTranslate("March"), rgb(0xA84700), rgb(0xFF9A3D), Shape::chevron, Motion::alongPath},
    Kind{"movement", toTranslate("Movement"), rgb(0x146B3E), rgb(0x4CC38A), Shape::circle, Motion::spreading},
    Kind{"uprising", toTranslate("Uprising"), rgb(0x9C2F7F), rgb(0xF09AD5), Shape::star, Motion::atPlace},
    Kind{"protest", toTranslate("Protest"), rgb(0x6F4BB0), rgb(0xBDA3F5), Shape::triangle, Motion::atPlace},
    Kind{"strike", toTranslate("Strike"), rgb(0x7A4E10), rgb(0xE0B468), Shape::cross, Motion::atPlace, eighth},
    Kind{"occupation", toTranslate("Occupation"), rgb(0x3F6B00), rgb(0xA8D03A), Shape::cross, Motion::atPlace},
    Kind{"coup", toTranslate("Coup or attempt"), rgb(0xBA2A17), rgb(0xFF8E7C), Shape::diamond, Motion::shock},
    Kind{"repression", toTranslate("Repression"), rgb(0x26282B), rgb(0xE6E6E6), Shape::bar, Motion::atPlace},
    Kind{"government-change", toTranslate("Change of government"), rgb(0x0C646D), rgb(0x5CC4CF), Shape::chevron,
         Motion::atPlace, half},
    Kind{"election", toTranslate("Election"), rgb(0x12659E), rgb(0x6BBCF0), Shape::square, Motion::atPlace},
    Kind{"alliance", toTranslate("Alliance"), rgb(0x2456A6), rgb(0x93B6F5), Shape::link, Motion::acrossCountries},
    Kind{"summit", toTranslate("Summit"), rgb(0x4A525C), rgb(0xB9C4D0), Shape::hexagon, Motion::atPlace},
    Kind{"treaty", toTranslate("Treaty"), rgb(0x6E6032), rgb(0xD9C98E), Shape::hexagon, Motion::acrossCountries,
         half / 2},
    Kind{"law", toTranslate("Law or court ruling"), rgb(0x4F5B66), rgb(0xA9B6C2), Shape::bar, Motion::atPlace,
         half / 2},
    Kind{"climate", toTranslate("Climate and land"), rgb(0x356B27), rgb(0x86C46F), Shape::triangle, Motion::atPlace,
         half},
    Kind{"other", toTranslate("Other"), rgb(0x636363), rgb(0xB4B4B4), Shape::circle, Motion::atPlace},
};

/// As people write them in tables of their own, in small letters.
constexpr std::pair<std::string_view, std::string_view> otherNames[] = {{"marcha", "march"},
                                                                        {"movimiento", "movement"},
                                                                        {"movimento", "movement"},
                                                                        {"levantamiento", "uprising"},
                                                                        {"levante", "uprising"},
                                                                        {"protesta", "protest"},
                                                                        {"protesto", "protest"},
                                                                        {"huelga", "strike"},
                                                                        {"paro", "strike"},
                                                                        {"greve", "strike"},
                                                                        {"ocupación", "occupation"},
                                                                        {"ocupação", "occupation"},
                                                                        {"toma", "occupation"},
                                                                        {"golpe", "coup"},
                                                                        {"golpe de estado", "coup"},
                                                                        {"represión", "repression"},
                                                                        {"repressão", "repression"},
                                                                        {"elección", "election"},
                                                                        {"elecciones", "election"},
                                                                        {"eleição", "election"},
                                                                        {"eleições", "election"},
                                                                        {"alianza", "alliance"},
                                                                        {"aliança", "alliance"},
                                                                        {"cumbre", "summit"},
                                                                        {"cúpula", "summit"},
                                                                        {"tratado", "treaty"},
                                                                        {"ley", "law"},
                                                                        {"lei", "law"},
                                                                        {"otro", "other"},
                                                                        {"outro", "other"}};

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

const Kind* found(std::string_view name) {
  const auto byId = [](std::string_view id) {
    const auto row = std::ranges::find(table, id, &Kind::id);
    return row == table.end() ? nullptr : &*row;
  };
  if (const Kind* kind = byId(name)) return kind;
  const std::string folded = small(name);
  const auto* other = std::ranges::find(otherNames, folded, [](const auto& pair) { return pair.first; });
  return byId(other == std::end(otherNames) ? std::string_view(folded) : other->second);
}

}  // namespace

std::span<const Kind> kinds() {
  return table;
}

std::size_t kindIndex(std::string_view id) {
  return static_cast<std::size_t>(&kindOf(id) - table.data());
}

const Kind& kindOf(std::string_view id) {
  const Kind* kind = found(id);
  return kind ? *kind : table.back();
}

bool isKnownKind(std::string_view id) {
  return found(id) != nullptr;
}

}  // namespace app
