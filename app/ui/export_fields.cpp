// The fields of the Export window that everything shares, and those of pictures.
#include <algorithm>
#include <array>
#include <filesystem>

#include "app/export/formats.hpp"
#include "app/figure_title.hpp"
#include "app/numbers.hpp"
#include "app/ui/export_parts.hpp"
#include "app/ui/text_field.hpp"

namespace ui {
namespace {

namespace fs = std::filesystem;

constexpr float labelWidth = 92;

fs::path pathOf(const std::string& text) {
  return std::u8string(text.begin(), text.end());
}

std::string textOf(const fs::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

void take(app::ExportDraft& draft, const app::ExportFormat& format) {
  draft.path = textOf(app::withFormat(pathOf(draft.path), format));
}

/// What is made, as the buttons at the top have it.
enum class Product : std::uint8_t { picture, film, page, data };

Product productOf(app::Medium medium) {
  switch (medium) {
    case app::Medium::film:
      return Product::film;
    case app::Medium::page:
      return Product::page;
    case app::Medium::data:
      return Product::data;
    default:
      return Product::picture;
  }
}

Product productOf(const app::ExportDraft& draft) {
  const app::ExportFormat* format = app::exportFormat(pathOf(draft.path));
  return format ? productOf(format->medium) : Product::picture;
}

/// The first format of the kind, unless it is of that kind already.
void become(app::ExportDraft& draft, Product product) {
  if (productOf(draft) == product) return;
  for (const app::ExportFormat& format : app::exportFormats())
    if (productOf(format.medium) == product) return take(draft, format);
}

void medium(const Context& c) {
  struct Row {
    const char *id, *words;
    Product product;
  };
  app::ExportDraft& draft = c.memory.exporting.draft;
  const Row rows[] = {{"###picture", c.tr("Picture"), Product::picture},
                      {"###film", c.tr("Film"), Product::film},
                      {"###page", c.tr("Page"), Product::page},
                      {"###data", c.tr("Data"), Product::data}};
  const Product now = productOf(draft);
  for (const Row& row : rows) {
    if (row.product != Product::picture) ImGui::SameLine(0, 4);
    if (wordButton(c, row.id, row.words, now == row.product)) become(draft, row.product);
  }
  space(10);
}

void format(const Context& c) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  const Product product = productOf(draft);
  const app::ExportFormat* const current = app::exportFormat(pathOf(draft.path));
  fieldLabel(c, c.tr("Format"));
  if (!beginChoice(c, "###format", current ? c.tr(current->title) : "\u2013", c.tr("Format"))) return;
  for (const app::ExportFormat& one : app::exportFormats())
    if (productOf(one.medium) == product &&
        option((c.tr(one.title) + std::string("###") + one.ending).c_str(), &one == current, 220))
      take(draft, one);
  endChoice();
}

/// Where the file will be, and whether one is there already.
void whereTo(const Context& c) {
  ExportMemory& m = c.memory.exporting;
  if (m.looked != m.draft.path) {
    std::error_code ignored;
    m.looked = m.draft.path;
    m.replaces = fs::is_regular_file(pathOf(m.draft.path), ignored);
  }
  const std::string folder = textOf(fs::absolute(pathOf(m.draft.path)).parent_path());
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + labelWidth);
  if (m.replaces)
    line(c.look.type.small, c.look.theme->warning, c.tr("Replaces the file that is there."));
  else
    line(c.look.type.small, c.look.theme->quietText, app::filled(c.tr("in {folder}"), {{"folder", folder}}));
}

bool isPreset(const app::SizePreset& preset, const app::ExportDraft& draft) {
  const auto size = app::sizeOf(draft);
  return size && size->width == preset.size.width && size->height == preset.size.height &&
         std::abs(size->scale - preset.size.scale) < 0.01F;
}

void preset(const Context& c) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  const auto presets = app::sizePresets();
  std::vector<std::string> options;
  for (const app::SizePreset& one : presets) options.emplace_back(c.tr(one.title));
  const auto found = std::ranges::find_if(presets, [&](const auto& one) { return isPreset(one, draft); });
  const int current = found == presets.end() ? -1 : static_cast<int>(found - presets.begin());
  fieldLabel(c, c.tr("Size"));
  const int picked = choice(c, "###preset",
                            current < 0    ? c.tr("Own size")
                            : found->title ? c.tr(found->title)
                                           : "",
                            options, current, c.tr("Usual sizes"));
  if (picked >= 0) draft = app::sized(draft, presets[static_cast<std::size_t>(picked)].size);
}

void sides(const Context& c) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  constexpr std::array units{"px", "mm", "in", "pt"};
  const auto current = static_cast<int>(draft.unit);
  fieldLabel(c, "");
  textField("###width", draft.width, c.tr("width"), 74);
  ImGui::SameLine(0, 6);
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted("\u00d7");
  ImGui::SameLine(0, 6);
  textField("###height", draft.height, c.tr("height"), 74);
  ImGui::SameLine(0, 4);
  const int picked = choice(c, "###unit", units.at(static_cast<std::size_t>(current)), {units.begin(), units.end()},
                            current, c.tr("Unit of the sides"));
  if (picked >= 0) draft = app::inUnit(draft, static_cast<app::LengthUnit>(picked));
}

std::string twoSides(const Context& c, const app::PictureOptions& p, app::LengthUnit unit, int decimals) {
  const auto side = [&](int pixels) {
    return app::numberInWords(app::lengthOf(pixels, p.scale, unit), c.language(), decimals);
  };
  return side(p.width) + " \u00d7 " + side(p.height);
}

/// The size in pixels and on paper, whichever was typed.
void bothSizes(const Context& c, const app::PictureOptions& picture) {
  if (!app::sizeOf(c.memory.exporting.draft)) return;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + labelWidth);
  line(c.look.type.small, c.look.theme->quietText,
       twoSides(c, picture, app::LengthUnit::pixels, 0) + " px  \u00b7  " +
           twoSides(c, picture, app::LengthUnit::millimetres, 0) + " mm");
}

void language(const Context& c) {
  auto& wanted = c.memory.exporting.draft.language;
  const std::vector<std::string> options{c.tr("As the window"), "English", "Español", "Português"};
  const int current = wanted ? static_cast<int>(*wanted) + 1 : 0;
  fieldLabel(c, c.tr("Language"));
  const int picked = choice(c, "###language", options.at(static_cast<std::size_t>(current)), options, current,
                            c.tr("Language of what is written"));
  if (picked == 0) wanted.reset();
  if (picked > 0) wanted = static_cast<geo::Language>(picked - 1);
}

void theme(const Context& c) {
  auto& wanted = c.memory.exporting.draft.theme;
  const std::vector<std::string> options{c.tr("As the window"), c.tr("Light"), c.tr("Dark"), c.tr("For print")};
  const int current = wanted ? static_cast<int>(*wanted) + 1 : 0;
  fieldLabel(c, c.tr("Colours"));
  const int picked = choice(c, "###theme", options.at(static_cast<std::size_t>(current)), options, current,
                            c.tr("Colours of what is written"));
  if (picked == 0) wanted.reset();
  if (picked > 0) wanted = static_cast<app::ThemeName>(picked - 1);
}

/// All that says how a picture looks, and each picture of a film.
void pictureFields(const Context& c, const app::ExportPlan& plan) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  preset(c);
  sides(c);
  labelled(c, c.tr("Dots an inch"), "###dots", draft.dotsPerInch, "300", 74);
  bothSizes(c, plan.picture);
  if (app::isFilm(draft)) exportFilmFields(c);
  language(c);
  theme(c);
  ticked(c, c.tr("Title, date, legend, sources"), "###furniture", draft.furniture);
  if (const auto* format = app::pictureFormat(draft.path); format && format->medium == app::Medium::vectors)
    ticked(c, c.tr("Letters as outlines"), "###outlines", draft.outlines);
  ticked(c, c.tr("Leads back to this view"), "###carry", draft.carryView);
}

}  // namespace

void ticked(const Context& c, const char* words, const char* id, bool& value) {
  fieldLabel(c, "");
  checkbox((std::string(words) + id).c_str(), value);
}

void fieldLabel(const Context& c, const char* label) {
  const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
  const float left = ImGui::GetCursorPosX();
  drawLine(*ImGui::GetWindowDrawList(), c.look.type.small, at.x, at.y, at.y + ImGui::GetFrameHeight(),
           ink(c.look.theme->quietText), label, labelWidth - 6);
  ImGui::SetCursorPosX(left + labelWidth);
}

bool labelled(const Context& c, const char* label, const char* id, std::string& text, const char* hint, float width) {
  fieldLabel(c, label);
  return textField(id, text, hint, width > 0 ? width : ImGui::GetContentRegionAvail().x - 10);
}

bool exportFields(const Context& c, const app::ExportPlan& plan, bool focus) {
  app::ExportDraft& draft = c.memory.exporting.draft;
  medium(c);
  fieldLabel(c, c.tr("File"));
  const bool entered = textField("###path", draft.path, "marea.png", ImGui::GetContentRegionAvail().x - 10, focus);
  whereTo(c);
  format(c);
  labelled(c, c.tr("Title"), "###title", draft.title, app::figureTitle(c.world, c.tr).c_str());
  if (!plan.data) {
    pictureFields(c, plan);
    return entered;
  }
  language(c);
  if (plan.data->isPage) theme(c);
  exportDataFields(c);
  return entered;
}

}  // namespace ui
