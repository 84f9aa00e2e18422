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
/// What will be written, small, within the room that is left.
void exportPreview(const Context& c, const app::Planned& planned);

/// A field with a label before it; returns whether Enter was pressed.
bool labelled(const Context& c, const char* label, const char* id, std::string& text, const char* hint,
              float width = 0);
/// The label alone; what comes next stands beside it.
void fieldLabel(const Context& c, const char* label);

}  // namespace ui
