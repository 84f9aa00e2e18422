// Texts as words, folded so that case, accents and punctuation do not count: for searches, and for comparing sentences.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace bundled {

/// The words of a text in UTF-8: small letters of ASCII and digits; an apostrophe within a word vanishes. Letters that
/// are not Latin stay as they are.
std::vector<std::string> foldedWords(std::string_view text);

/// All runs of `length` words, each joined by spaces.
std::unordered_set<std::string> runs(const std::vector<std::string>& words, std::size_t length);
/// The first run of `length` words that is among those; empty where there is none.
std::string firstAmong(const std::unordered_set<std::string>& runs, const std::vector<std::string>& words,
                       std::size_t length);

}  // namespace bundled
