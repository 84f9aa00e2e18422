// The interface's sentences in the reader's language, from gettext catalogues. Language is a value: no global locale is
// read or set.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <locale>
#include <string>
#include <string_view>
#include <utility>

#include "geo/text.hpp"

namespace app {

/// "en", "es", "pt".
std::string_view code(geo::Language language);

/// Marks a sentence of a table for xgettext; `tr` is called where it is shown.
using geo::toTranslate;

/// The pattern with each {name} replaced by its value; a {name} that is not given stays as it is.
std::string filled(std::string_view pattern,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// Called as `tr("Play")`. Copies are cheap and share one catalogue.
class Messages {
 public:
  /// English, which needs no catalogue.
  Messages() : Messages(geo::Language::en, {}) {}
  /// Reads `localeFolder`/es/LC_MESSAGES/marea.mo; where there is none, everything stays English.
  Messages(geo::Language language, const std::filesystem::path& localeFolder);

  geo::Language language() const { return language_; }
  /// Whether a catalogue is in use (always for English).
  bool found() const;

  /// The translation, else `english` itself; valid as long as a copy of this object and `english` are.
  const char* operator()(const char* english) const;
  /// The form for `n`, with {n} replaced by the number in words.
  std::string plural(const char* one, const char* many, long n) const;

 private:
  geo::Language language_;
  std::locale catalogue_;
};

}  // namespace app
