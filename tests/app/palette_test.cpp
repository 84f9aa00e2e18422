// Every colour against what it lies on, in every theme: WCAG's contrast for text (4.5) and graphics (3), kinds and
// tendencies told apart by whoever sees no red, green or blue, and by a printer without colours.
#include <catch2/catch.hpp>
#include <cmath>

#include "app/ink.hpp"
#include "app/mark_colours.hpp"
#include "app/theme.hpp"
#include "tests/support/colours.hpp"

namespace {

using app::Theme;
using render::Colour;
using support::contrast;
using support::over;

constexpr double textContrast = 4.5, graphicsContrast = 3;

std::vector<const Theme*> themes() {
  return {&app::theme(app::ThemeName::light), &app::theme(app::ThemeName::dark), &app::theme(app::ThemeName::print)};
}

std::vector<const app::TendencyLook*> looks() {
  std::vector<const app::TendencyLook*> out;
  for (const app::TendencyLook& look : app::tendencies()) out.push_back(&look);
  for (const auto status : {geo::MemberStatus::member, geo::MemberStatus::suspended, geo::MemberStatus::observer})
    out.push_back(&app::statusLook(status));
  return out;
}

/// What the map may be under a sign or a name.
std::vector<Colour> grounds(const Theme& theme) {
  std::vector<Colour> out{theme.sea, theme.land};
  for (const app::TendencyLook* look : looks()) out.push_back(fillOf(theme, *look));
  return out;
}

TEST_CASE("text can be read on what it lies on") {
  for (const Theme* t : themes()) {
    const auto onPanels = {t->text, t->quietText};
    for (const Colour ink : onPanels)
      for (const Colour paper : {over(t->panel, t->sea), t->field}) CHECK(contrast(ink, paper) >= textContrast);
    CHECK(contrast(t->text, t->fieldHover) >= textContrast);
    CHECK(contrast(t->onAccent, t->accent) >= textContrast);
    CHECK(contrast(t->warning, over(t->panel, t->sea)) >= textContrast);
  }
}

TEST_CASE("names and titles can be read on the map, through their halo") {
  for (const Theme* t : themes())
    for (const Colour ground : grounds(*t)) {
      const Colour paper = over(t->labelHalo, ground);
      INFO("theme " << static_cast<int>(t->name));
      for (const Colour ink : {t->label, t->townLabel, t->provinceLabel, t->text, t->quietText})
        CHECK(contrast(ink, paper) >= textContrast);
      for (const app::Kind& kind : app::kinds())
        CHECK(contrast(render::mixed(t->kindOf(kind), t->text, 0.45F), paper) >= textContrast);
    }
}

TEST_CASE("signs, coasts and borders stand out from what they lie on") {
  for (const Theme* t : themes()) {
    for (const Colour ground : grounds(*t))
      for (const app::Kind& kind : app::kinds()) {
        INFO("theme " << static_cast<int>(t->name) << ", " << kind.id << " on lightness "
                      << support::lightness(ground));
        CHECK(contrast(t->kindOf(kind), ground) >= graphicsContrast);
      }
    for (const app::Kind& kind : app::kinds())
      CHECK(contrast(t->kindOf(kind), over(t->panel, t->sea)) >= graphicsContrast);
    for (const app::TendencyLook* look : looks()) CHECK(contrast(t->border, fillOf(*t, *look)) >= graphicsContrast);
    CHECK(contrast(t->border, t->land) >= graphicsContrast);
    CHECK(contrast(t->disputed, t->land) >= graphicsContrast);
    CHECK(contrast(t->coast, t->sea) >= graphicsContrast);
    CHECK(contrast(t->coast, t->land) >= graphicsContrast);
    CHECK(contrast(t->accent, over(t->panel, t->sea)) >= graphicsContrast);
  }
}

/// By what angle a shape looks like itself again, in degrees.
float symmetry(render::Shape shape) {
  switch (shape) {
    case render::Shape::square:
    case render::Shape::diamond:
    case render::Shape::cross:
      return 90;
    case render::Shape::hexagon:
      return 60;
    case render::Shape::star:
      return 72;
    case render::Shape::triangle:
      return 120;
    case render::Shape::circle:
      return 0;
    case render::Shape::chevron:
      return 0;  // of a march it points where the march goes: its turn says no kind
    default:
      return 180;
  }
}

bool sameForm(const app::Kind& a, const app::Kind& b) {
  if (a.shape != b.shape) return false;
  const float whole = symmetry(a.shape);
  if (whole == 0) return true;
  const float turn = std::fmod(std::abs(a.turn - b.turn) * 57.29578F, whole);
  return std::min(turn, whole - turn) < 40;
}

TEST_CASE("kinds of the same form differ in colour, for everybody's eyes") {
  for (const Theme* t : themes())
    for (const app::Kind& a : app::kinds())
      for (const app::Kind& b : app::kinds())
        if (&a < &b && sameForm(a, b))
          for (const support::Eyes eyes : support::allEyes) {
            INFO("theme " << static_cast<int>(t->name) << ": " << a.id << " and " << b.id << ", eyes "
                          << static_cast<int>(eyes));
            CHECK(support::distance(t->kindOf(a), t->kindOf(b), eyes) >= 12);
          }
}

struct Named {
  std::string_view id;
  Colour colour;
  render::Hatch hatch;
};

std::vector<Named> fills(const Theme& theme) {
  std::vector<Named> out{{"no data", theme.land, render::Hatch::none}};
  for (const app::TendencyLook& look : app::tendencies()) out.push_back({look.id, fillOf(theme, look), look.hatch});
  return out;
}

TEST_CASE("fills of the same hatch differ in colour, for everybody's eyes") {
  for (const Theme* t : themes()) {
    const std::vector<Named> all = fills(*t);
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (all[i].hatch == all[j].hatch)
          for (const support::Eyes eyes : support::allEyes) {
            INFO("theme " << static_cast<int>(t->name) << ": " << all[i].id << " and " << all[j].id << ", eyes "
                          << static_cast<int>(eyes));
            CHECK(support::distance(all[i].colour, all[j].colour, eyes) >= 5);
          }
  }
}

TEST_CASE("in print, fills of the same hatch differ in grey") {
  const Theme& print = app::theme(app::ThemeName::print);
  const std::vector<Named> all = fills(print);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (all[i].hatch == all[j].hatch) {
        INFO(all[i].id << " and " << all[j].id);
        CHECK(std::abs(support::lightness(all[i].colour) - support::lightness(all[j].colour)) >= 4.5);
      }
  CHECK(support::lightness(print.sea) == Approx(100).margin(0.1));
}

TEST_CASE("the measures are those of their definitions") {
  CHECK(contrast(render::rgb(0x000000), render::rgb(0xFFFFFF)) == Approx(21));
  CHECK(contrast(render::rgb(0x777777), render::rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));  // a known near miss
  CHECK(support::lightness(render::rgb(0x777777)) == Approx(50.03).margin(0.1));
  // Red and green of equal lightness: far apart for most, near for who sees no green.
  const Colour red = render::rgb(0xC00000), green = render::rgb(0x5C6B00);
  CHECK(support::distance(red, green, support::Eyes::usual) > 2 * support::distance(red, green, support::Eyes::deutan));
}

TEST_CASE("titles can be read on bars of any colour, bright or stepped back") {
  for (const Theme* t : themes()) {
    std::vector<Colour> bars{t->field, t->panel, t->accent};
    for (const app::TendencyLook* look : looks()) bars.push_back(fillOf(*t, *look));
    const auto addKind = [&](const app::Kind& kind) {
      for (const float share : {1.0F, 0.55F, 0.42F, 0.28F})
        bars.push_back(render::mixed(t->panel, t->kindOf(kind), share));
    };
    for (const app::Kind& kind : app::kinds()) addKind(kind);
    for (std::size_t rank = 0; rank < app::mostCategories; ++rank) addKind(app::categoryLook(rank));
    for (std::size_t i = 0; i < 6; ++i) addKind(app::numberLook(i, 6));
    addKind(app::otherLook());
    addKind(app::missingLook());
    for (const Colour bar : bars) CHECK(contrast(app::inkOn(*t, bar), {bar.r, bar.g, bar.b}) >= textContrast);
  }
}

std::vector<app::Kind> categoryLooks() {
  std::vector<app::Kind> out;
  for (std::size_t rank = 0; rank < app::mostCategories; ++rank) out.push_back(app::categoryLook(rank));
  return out;
}

TEST_CASE(
    "categories of any file stand out on the map, each with a shape and a colour of its own for everybody's eyes") {
  const std::vector<app::Kind> all = categoryLooks();
  for (const Theme* t : themes())
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const Colour ground : {t->sea, t->land}) CHECK(contrast(t->kindOf(all[i]), ground) >= graphicsContrast);
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        CHECK_FALSE(sameForm(all[i], all[k]));
        for (const support::Eyes eyes : support::allEyes) {
          INFO("theme " << static_cast<int>(t->name) << ": " << i << " and " << k << ", eyes "
                        << static_cast<int>(eyes));
          CHECK(support::distance(t->kindOf(all[i]), t->kindOf(all[k]), eyes) >= 8);
        }
      }
    }
}

TEST_CASE("numbers go from bright to deep on paper and from dim to bright on the dark map, in grey too") {
  for (const Theme* t : themes())
    for (const std::size_t classes : {2U, 3U, 5U, 6U})
      for (std::size_t i = 1; i < classes; ++i) {
        const double before = support::lightness(t->kindOf(app::numberLook(i - 1, classes)));
        const double here = support::lightness(t->kindOf(app::numberLook(i, classes)));
        INFO("theme " << static_cast<int>(t->name) << ": " << i << " of " << classes);
        CHECK((t->dark ? here - before : before - here) >= 4);
      }
}

}  // namespace
