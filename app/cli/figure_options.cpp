// The options of a figure: its size, its words, its letters.
#include "app/cli/option_parts.hpp"
#include "app/export/carried.hpp"
#include "app/export/page_size.hpp"

namespace app {

void addFigure(Arguments arguments, FigureOptions& options) {
  arguments.option("--size", options.size,
                   "1920x1080, 210x297mm, 8x10in; or hd, 4k, slide, square, story, a4, a3; default hd");
  arguments.option("--dpi", options.dpi, "Dots an inch; 0: 300 on paper");
  arguments.option("--scale", options.scale, "Pixels per point; 0: what goes with the size, 1 for pixels");
  arguments.option("--title", options.title, "The title of the figure");
  arguments.option("--letters", options.letters,
                   "In SVG and PDF: words in fonts that lie within the file (default), or outlines");
  arguments.flag("--no-view", options.noView, "Do not write into the file how to come back to what it shows");
  arguments.flag("--no-furniture", options.noFurniture, "No title, date, legend, scale bar or sources");
}

PictureOptions pictureOf(const FigureOptions& figure, const std::string& output, const std::string& view) {
  if (figure.dpi != 0 && !(figure.dpi >= 18 && figure.dpi <= 2304))
    refuse("dpi", std::to_string(figure.dpi), "18 to 2304 dots an inch");
  PictureOptions out;
  if (!view.empty()) out = restored(view).figure.value_or(out);
  out.path = output;
  const auto size = pageSize(figure.size, figure.dpi);
  if (!size && !figure.size.empty()) {
    std::string names;
    for (const SizePreset& preset : sizePresets()) names += std::string(", ") + preset.name;
    refuse("size", figure.size, "width x height such as 1920x1080, 210x297mm or 8x10in, or one of" + names.substr(1));
  }
  if (size) out.width = size->width, out.height = size->height, out.scale = size->scale;
  if (figure.scale != 0) out.scale = figure.scale;
  if (!figure.title.empty()) out.figure.title = figure.title;
  if (figure.noFurniture) out.figure.furniture = false;
  if (!figure.letters.empty() && figure.letters != "words" && figure.letters != "outlines")
    refuse("letters", figure.letters, "words or outlines");
  if (!figure.letters.empty()) out.outlines = figure.letters == "outlines";
  out.carryView = !figure.noView;
  return out;
}

}  // namespace app
