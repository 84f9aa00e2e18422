#include "app/layers_open.hpp"

#include <algorithm>
#include <filesystem>

#include "app/live/tables.hpp"
#include "app/state.hpp"
#include "app/world.hpp"

namespace app {
namespace {

void describe(LayerSource& source, const geo::FileReport& file) {
  for (const geo::LayerReport& layer : file.layers) {
    if (source.recognisedAs.empty()) source.recognisedAs = layer.recognisedAs;
    for (const auto& [role, column] : layer.columns)
      if (role != "kind" && role != "country") source.roles.push_back(column);
  }
}

std::string nameOf(const geo::FileReport& file, const std::vector<LayerSource>& before) {
  const std::string plain = live::leafOf(std::u8string(file.path.begin(), file.path.end()));
  std::string name = plain;
  for (int number = 2; std::ranges::count(before, name, &LayerSource::name) > 0; ++number)
    name = plain + " (" + std::to_string(number) + ")";
  return name;
}

}  // namespace

std::vector<LayerSource> layersOf(const std::vector<geo::FileReport>& files, std::size_t bundled,
                                  std::vector<std::uint16_t>& ofFile) {
  std::vector<LayerSource> out;
  ofFile.clear();
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (i >= bundled || i == 0) {
      LayerSource& source = out.emplace_back();
      source.isTimeline = i < bundled;
      if (source.isTimeline)
        source.name = timelineLayer;
      else
        source.name = nameOf(files[i], {out.begin(), out.end() - 1});
    }
    ofFile.push_back(static_cast<std::uint16_t>(out.size() - 1));
    if (i >= bundled) describe(out.back(), files[i]);
  }
  if (out.empty()) out.emplace_back();
  return out;
}

std::uint16_t layerOf(const World& world, std::uint32_t row) {
  if (world.layers.size() < 2) return 0;
  const std::uint16_t file = world.events.file(row);
  return file < world.layerOfFile.size() ? world.layerOfFile[file] : std::uint16_t{0};
}

std::vector<std::uint16_t> layerOrder(const World& world, const Project& project) {
  std::vector<std::uint16_t> out, below;
  const auto named = [&](const LayerStyle& style) {
    return std::ranges::find(world.layers, style.layer, &LayerSource::name);
  };
  for (const LayerStyle& style : project.layers)
    if (const auto found = named(style); found != world.layers.end())
      below.push_back(static_cast<std::uint16_t>(found - world.layers.begin()));
  // The bundled timeline is ground for the reader's own, whenever it came.
  for (const bool timeline : {false, true})
    for (std::uint16_t i = 0; i < world.layers.size(); ++i)
      if (world.layers[i].isTimeline == timeline && std::ranges::count(below, i) == 0) {
        if (timeline)
          below.push_back(i);
        else
          out.push_back(i);
      }
  out.insert(out.end(), below.begin(), below.end());
  return out;
}

std::vector<LayerStyle> layerStyles(const World& world, const Project& project) {
  std::vector<LayerStyle> out;
  for (const LayerSource& source : world.layers) {
    const auto found = std::ranges::find(project.layers, source.name, &LayerStyle::layer);
    out.push_back(found == project.layers.end() ? LayerStyle{} : *found);
    out.back().layer = source.name;
  }
  return out;
}

LayerStyle& layerStyle(Project& project, const World& world, std::uint16_t layer) {
  const std::vector<std::uint16_t> order = layerOrder(world, project);
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  project.layers.clear();
  for (const std::uint16_t one : order) project.layers.push_back(styles[one]);
  return *std::ranges::find(project.layers, world.layers[layer].name, &LayerStyle::layer);
}

void moveLayer(Project& project, const World& world, std::uint16_t layer, int by) {
  const LayerStyle& style = layerStyle(project, world, layer);
  const auto last = static_cast<std::ptrdiff_t>(project.layers.size()) - 1;
  std::ptrdiff_t at = &style - project.layers.data();
  const std::ptrdiff_t to = std::clamp(at + by, std::ptrdiff_t{0}, last);
  for (; at < to; ++at)
    std::swap(project.layers[static_cast<std::size_t>(at)], project.layers[static_cast<std::size_t>(at) + 1]);
  for (; at > to; --at)
    std::swap(project.layers[static_cast<std::size_t>(at)], project.layers[static_cast<std::size_t>(at) - 1]);
}

void toggleClass(Project& project, const World& world, std::uint16_t layer, const std::string& id) {
  std::set<std::string>& hidden = layerStyle(project, world, layer).hidden;
  if (!hidden.insert(id).second) hidden.erase(id);
}

void removeLayer(Project& project, const World& world, std::uint16_t layer) {
  const LayerSource& source = world.layers[layer];
  std::erase_if(project.layers, [&](const LayerStyle& style) { return style.layer == source.name; });
  if (source.isTimeline) {
    project.withTimeline = false;
    return;
  }
  for (std::size_t file = 0; file < world.files.size(); ++file)
    if (world.layerOfFile[file] == layer)
      std::erase_if(project.files, [&](const std::filesystem::path& path) {
        return live::leafOf(path) == live::leafOf(world.files[file].path);
      });
}

}  // namespace app
