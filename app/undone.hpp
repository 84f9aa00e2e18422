// What a step of undo changes, in words: it may be nothing that is in sight. Values only.
#pragma once

#include "app/messages.hpp"
#include "app/state.hpp"

namespace app {

/// The title of the part of a project in which two differ, in English and to be translated; null: in none.
const char* partChanged(const Project& a, const Project& b);
/// "Undone: Filter", "Redone: Bookmarks"; that there is nothing to undo where the step was none.
std::string undoneInWords(const Project& before, const Project& after, bool redo, const Messages& tr);

}  // namespace app
