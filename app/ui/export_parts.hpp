// Parts of the Export window.
#pragma once

#include "app/export/draft.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {

/// All that is typed and chosen; true when Enter was pressed on the name.
bool exportFields(const Context& c, const app::ExportPlan& plan, bool focus);
/// Those of a film.
void exportFilmFields(const Context& c);
/// Those of a page or of data.
void exportDataFields(const Context& c);
/// The first events as they would be written, and what could still be told apart of them.
void exportDataPreview(const Context& c, const app::ExportPlan& plan);
/// What will be written, small, within the room that is left.
void exportPreview(const Context& c, const app::Planned& planned);

/// A field with a label before it; returns whether Enter was pressed.
bool labelled(const Context& c, const char* label, const char* id, std::string& text, const char* hint,
              float width = 0);
/// A box to tick, in the column of the fields.
void ticked(const Context& c, const char* words, const char* id, bool& value);
/// The label alone; what comes next stands beside it.
void fieldLabel(const Context& c, const char* label);

}  // namespace ui
