// See html_text.hpp.
#include "geo/read/html_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "geo/read/utf8.hpp"

namespace geo {
namespace {

struct Entity {
  std::string_view name, text;
};
constexpr std::array entities{
    Entity{"amp", "&"},    Entity{"lt", "<"},     Entity{"gt", ">"},     Entity{"quot", "\""},  Entity{"apos", "'"},
    Entity{"nbsp", " "},   Entity{"ndash", "–"},  Entity{"mdash", "—"},  Entity{"hellip", "…"}, Entity{"lsquo", "‘"},
    Entity{"rsquo", "’"},  Entity{"ldquo", "“"},  Entity{"rdquo", "”"},  Entity{"aacute", "á"}, Entity{"eacute", "é"},
    Entity{"iacute", "í"}, Entity{"oacute", "ó"}, Entity{"uacute", "ú"}, Entity{"ntilde", "ñ"}, Entity{"atilde", "ã"},
    Entity{"otilde", "õ"}, Entity{"ccedil", "ç"}, Entity{"acirc", "â"},  Entity{"ecirc", "ê"},  Entity{"ocirc", "ô"}};

/// `#243`, `#xF3`: nothing when it is no character.
std::string numbered(std::string_view digits) {
  const int base = digits.starts_with('x') || digits.starts_with('X') ? 16 : 10;
  if (base == 16) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  if (code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
  return utf8Of(code);
}

std::string entityText(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  const auto found = std::ranges::find(entities, name, &Entity::name);
  return std::string(found == entities.end() ? "" : found->text);
}

bool startsWithWord(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
         });
}

/// The text after a tag that begins here; what scripts and styles hold is left out with them.
std::string_view afterTag(std::string_view html) {
  if (html.starts_with("<!--")) {
    const auto end = html.find("-->", 4);
    return html.substr(end == std::string_view::npos ? html.size() : end + 3);
  }
  for (const std::string_view hidden : {"<script", "<style"})
    if (startsWithWord(html, hidden)) {
      const auto end = html.find("</", hidden.size());
      html.remove_prefix(end == std::string_view::npos ? html.size() : end);
    }
  const auto end = html.find('>');
  return html.substr(end == std::string_view::npos ? html.size() : end + 1);
}

bool isTag(std::string_view html) {
  if (html.size() < 2) return false;
  const char c = html[1];
  return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool endsBlock(std::string_view tag) {
  for (const std::string_view word : {"<br", "<p", "</p", "</li", "</div", "</tr", "</td", "</h"})
    if (startsWithWord(tag, word)) return true;
  return false;
}

void addCharacter(std::string& text, char c) {
  const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
  if (!blank)
    text += c;
  else if (!text.empty() && text.back() != ' ')
    text += ' ';
}

}  // namespace

std::string textOfHtml(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const auto semicolon = html.front() == '&' ? html.substr(0, 12).find(';') : std::string_view::npos;
    if (isTag(html) && html.front() == '<') {
      if (endsBlock(html)) addCharacter(text, ' ');
      html = afterTag(html);
    } else if (const auto entity = semicolon == std::string_view::npos ? "" : entityText(html.substr(1, semicolon - 1));
               !entity.empty()) {
      text += entity;
      html.remove_prefix(semicolon + 1);
    } else {
      addCharacter(text, html.front());
      html.remove_prefix(1);
    }
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace geo
