// Everything that turns values into words of one language, made when a language is first asked for and then kept.
#pragma once

#include <array>
#include <filesystem>
#include <memory>

#include "app/date_words.hpp"
#include "app/messages.hpp"

namespace app {

struct Words {
  explicit Words(const Messages& messages) : tr(messages), dates(messages) {}
  Messages tr;
  DateWords dates;
};

/// Logically constant: what it hands out is a function of the catalogues alone.
class Dictionary {
 public:
  explicit Dictionary(std::filesystem::path localeFolder) : folder_(std::move(localeFolder)) {}
  const Words& in(geo::Language language) const {
    std::unique_ptr<Words>& slot = words_[static_cast<std::size_t>(language)];
    if (!slot) slot = std::make_unique<Words>(Messages(language, folder_));
    return *slot;
  }

 private:
  std::filesystem::path folder_;
  mutable std::array<std::unique_ptr<Words>, 3> words_;
};

}  // namespace app
