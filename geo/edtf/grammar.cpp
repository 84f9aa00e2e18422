// EDTF's outermost forms: a date, an interval, a set, a list; and the draft of 2012 brought up to date. Knows no
// calendar.
#include "geo/edtf/grammar.hpp"

#include <algorithm>

namespace geo {
namespace {

// No date that anybody writes is as long; a file that was taken for a date is.
constexpr std::size_t longest = 65'536;

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

// u, x, y, e and p (precision) were the letters of the draft, and ?~ its "both"; U+2212 is the typographer's minus.
std::string modernised(std::string_view text) {
  std::string modern{text};
  replaceAll(modern, "\xE2\x88\x92", "-");
  replaceAll(modern, "?~", "%");
  replaceAll(modern, "~?", "%");
  for (char& letter : modern) {
    if (letter == 'u' || letter == 'x') letter = 'X';
    if (letter == 'y') letter = 'Y';
    if (letter == 'e') letter = 'E';
    if (letter == 'p') letter = 'S';
  }
  return modern;
}

std::optional<EdtfEnd> readKnown(std::string_view text, std::string& why) {
  auto date = readEdtfDate(modernised(text), why);
  if (!date) return {};
  return EdtfEnd{EndKind::known, *std::move(date)};
}

// ISO 8601-2's century (19) and decade (196), as the masks 19XX and 196X; any other text as it is. Only for a date that
// stands alone: in 1964/85 somebody means 1985.
std::string lengthened(std::string_view text) {
  std::string whole{text};
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  const std::size_t last = std::min(text.find_first_not_of("0123456789", first), text.size());
  const bool marked = last + 1 == text.size() && text.find_first_of("?~%", last) == last;
  if (last != text.size() && !marked) return whole;
  const std::size_t digits = last - first;
  if (digits == 2 || digits == 3) whole.insert(last, 4 - digits, 'X');
  return whole;
}

std::optional<EdtfExpression> readAlone(std::string_view text, std::string& why) {
  const auto end = readKnown(lengthened(text), why);
  if (!end) return {};
  return EdtfExpression{EdtfForm::date, {{*end, *end, false}}};
}

std::optional<EdtfEnd> readIntervalEnd(std::string_view text, std::string& why) {
  if (text.empty() || text == "unknown") return EdtfEnd{EndKind::unknown, {}};
  if (text == ".." || text == "open") return EdtfEnd{EndKind::open, {}};
  return readKnown(text, why);
}

std::optional<EdtfExpression> readInterval(std::string_view text, std::size_t slash, std::string& why) {
  const auto from = readIntervalEnd(text.substr(0, slash), why);
  const auto to = from ? readIntervalEnd(text.substr(slash + 1), why) : std::nullopt;
  if (!to) return {};
  if (from->kind == EndKind::unknown && to->kind == EndKind::unknown) {
    why = "an interval without a date";
    return {};
  }
  return EdtfExpression{EdtfForm::interval, {{*from, *to, true}}};
}

std::optional<EdtfEnd> readRangeEnd(std::string_view text, std::string& why) {
  if (text.empty()) return EdtfEnd{EndKind::open, {}};
  return readKnown(text, why);
}

std::optional<EdtfMember> readMember(std::string_view text, std::string& why) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto end = readKnown(text, why);
    return end ? std::optional(EdtfMember{*end, *end, false}) : std::nullopt;
  }
  const auto from = readRangeEnd(text.substr(0, dots), why);
  const auto to = from ? readRangeEnd(text.substr(dots + 2), why) : std::nullopt;
  if (!to) return {};
  if (from->kind == EndKind::open && to->kind == EndKind::open) {
    why = "a range without a date";
    return {};
  }
  return EdtfMember{*from, *to, true};
}

std::string_view withoutLeadingSpaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

std::optional<EdtfExpression> readMembers(std::string_view text, EdtfForm form, std::string& why) {
  EdtfExpression expression{form, {}};
  for (;;) {
    const std::size_t comma = text.find(',');
    const auto member = readMember(text.substr(0, comma), why);
    if (!member) return {};
    expression.members.push_back(*member);
    if (comma == std::string_view::npos) return expression;
    text = withoutLeadingSpaces(text.substr(comma + 1));
  }
}

std::optional<EdtfExpression> readBracketed(std::string_view text, std::string& why) {
  const bool oneOf = text.front() == '[';
  if (text.back() != (oneOf ? ']' : '}') || text.size() < 3) {
    why = text.size() == 2 ? "a set without a date" : "a bracket that is not closed";
    return {};
  }
  return readMembers(text.substr(1, text.size() - 2), oneOf ? EdtfForm::oneOf : EdtfForm::allOf, why);
}

}  // namespace

std::optional<EdtfExpression> readEdtf(std::string_view text, std::string& why) {
  if (text.empty() || text.size() > longest) {
    why = text.empty() ? "an empty date" : "a text too long to be a date";
    return {};
  }
  if (text.front() == '[' || text.front() == '{') return readBracketed(text, why);
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) return readInterval(text, slash, why);
  return readAlone(text, why);
}

}  // namespace geo
