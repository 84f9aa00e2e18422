// Catalogues through Boost.Locale's reader of .mo files; file access goes through std::filesystem, so any path works on
// any system.
#include "app/messages.hpp"

#include <algorithm>
#include <array>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <fstream>
#include <iterator>
#include <vector>

#include "app/numbers.hpp"

namespace app {
namespace {

using Facet = boost::locale::message_format<char>;

std::vector<char> bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::locale catalogueOf(geo::Language language, const std::filesystem::path& folder) {
  if (language == geo::Language::en) return std::locale::classic();
  boost::locale::gnu_gettext::messages_info info;
  info.language = code(language);
  info.encoding = "UTF-8";
  info.domains.emplace_back("marea");
  info.paths.emplace_back("");  // asked for as /es/LC_MESSAGES/marea.mo
  info.callback = [&folder](const std::string& name, const std::string&) {
    return bytes(folder / std::filesystem::path(name).relative_path());
  };
  Facet* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info);
  return facet ? std::locale(std::locale::classic(), facet) : std::locale::classic();
}

const Facet* facetOf(const std::locale& catalogue) {
  return std::has_facet<Facet>(catalogue) ? &std::use_facet<Facet>(catalogue) : nullptr;
}

}  // namespace

std::string_view code(geo::Language language) {
  constexpr std::array<std::string_view, 3> codes{"en", "es", "pt"};
  return codes.at(static_cast<std::size_t>(language));
}

std::string filled(std::string_view pattern,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    const std::size_t close = std::min(pattern.find('}', open), pattern.size() - 1);
    text += pattern.substr(0, open);
    if (open == pattern.size()) break;
    const std::string_view braced = pattern.substr(open, close + 1 - open);
    std::string_view value = braced;
    for (const auto& [name, given] : values)
      if (braced.size() > 2 && braced.substr(1, braced.size() - 2) == name) value = given;
    text += value;
    pattern.remove_prefix(close + 1);
  }
  return text;
}

Messages::Messages(geo::Language language, const std::filesystem::path& localeFolder)
    : language_(language), catalogue_(catalogueOf(language, localeFolder)) {}

bool Messages::found() const {
  const Facet* facet = facetOf(catalogue_);
  return language_ == geo::Language::en || (facet && facet->get(0, nullptr, ""));
}

const char* Messages::operator()(const char* english) const {
  const Facet* facet = facetOf(catalogue_);
  const char* translated = facet ? facet->get(0, nullptr, english) : nullptr;
  return translated ? translated : english;
}

std::string Messages::plural(const char* one, const char* many, long n) const {
  const Facet* facet = facetOf(catalogue_);
  constexpr long large = 1'000'000;  // the rules of languages look at no more digits
  const int chosen = static_cast<int>(n < large ? n : large + n % large);
  const char* translated = facet ? facet->get(0, nullptr, one, chosen) : nullptr;
  const char* pattern = translated ? translated : n == 1 ? one : many;
  return filled(pattern, {{"n", numberInWords(static_cast<double>(n), language_)}});
}

}  // namespace app
