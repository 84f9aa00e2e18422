#include "tests/support/frame_text.hpp"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace support {
namespace {

const char* shapeNames[] = {"circle", "square", "diamond", "triangle", "chevron", "bar",
                            "link",   "cross",  "star",    "hexagon",  "glow"};
const char* hatchNames[] = {"none", "diagonal", "cross", "dots"};

std::string hex(render::Colour c) {
  char text[16];
  std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", c.r, c.g, c.b, c.a);
  return text;
}

std::string tenths(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", std::round(value * 10) / 10 + 0.0);
  return text;
}

std::string pair(glm::vec2 at) {
  return tenths(at.x) + "," + tenths(at.y);
}

/// Fills by how many areas have each look: the paints of 240 countries say nothing one by one.
void print(std::ostream& out, const render::Fill& fill) {
  std::map<std::string, int> looks;
  for (const render::Paint& paint : fill.paints)
    if (paint.colour.a || paint.hatch != render::Hatch::none)
      ++looks[hex(paint.colour) + " " + hatchNames[static_cast<int>(paint.hatch)]];
  for (const auto& [look, count] : looks) out << "  fill " << look << " x" << count << "\n";
}

void print(std::ostream& out, const render::Layer& layer) {
  out << layer.name << "\n";
  for (const auto& fill : layer.fills) print(out, fill);
  for (const auto& line : layer.lines)
    for (const auto& style : line.styles)
      if (style.width > 0)
        out << "  line " << tenths(style.width) << " " << hex(style.colour) << (style.dash.off > 0 ? " dashed" : "")
            << "\n";
  for (const auto& s : layer.strokes)
    out << "  stroke " << pair(s.points.front()) << " to " << pair(s.points.back()) << " width " << tenths(s.width)
        << " " << hex(s.from) << ">" << hex(s.to) << (s.dash.off > 0 ? " dashed" : "") << "\n";
  for (const auto& r : layer.rasters)
    out << "  raster " << pair(r.min) << " " << pair(r.max) << " of " << (r.pixels ? r.pixels->width : 0) << "x"
        << (r.pixels ? r.pixels->height : 0) << "\n";
  for (const auto& d : layer.dots) out << "  dots " << (d.all ? d.all->size() : 0) << " of size " << d.size << "\n";
  for (const auto& b : layer.boxes) out << "  box " << pair(b.min) << " " << pair(b.max) << " " << hex(b.fill) << "\n";
  for (const auto& m : layer.markers)
    out << "  " << shapeNames[static_cast<int>(m.shape)] << " " << pair(m.at) << " size " << tenths(m.size) << " "
        << hex(m.fill) << (m.hollow ? " hollow" : "") << "\n";
  for (const auto& t : layer.texts)
    out << "  text \"" << t.text << "\" " << pair(t.at) << " size " << tenths(t.size) << "\n";
}

std::string firstDifference(const std::string& expected, const std::string& actual) {
  std::istringstream a(expected), b(actual);
  std::string left, right;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(a, left)), other = static_cast<bool>(std::getline(b, right));
    if (!more && !other) return "";
    if (more != other || left != right)
      return "line " + std::to_string(line) + "\n  golden: " + (more ? left : "(end)") +
             "\n  actual: " + (other ? right : "(end)");
  }
}

}  // namespace

std::string printed(const render::Frame& frame) {
  std::ostringstream out;
  out << "page " << frame.viewport.width << "x" << frame.viewport.height << " still " << frame.still << "\n";
  for (const render::Layer& layer : frame.layers) print(out, layer);
  return out.str();
}

std::string differenceFromText(const std::string& name, const std::string& actual) {
  const std::filesystem::path path = std::filesystem::path(MAREA_SOURCE_DIR) / "tests" / "golden" / (name + ".txt");
  if (const char* rewrite = std::getenv("MAREA_REWRITE_GOLDEN"); rewrite && *rewrite == '1') {
    std::ofstream(path) << actual;
    return "";
  }
  std::ifstream file(path);
  if (!file) return "no golden text " + path.string();
  std::ostringstream expected;
  expected << file.rdbuf();
  return firstDifference(expected.str(), actual);
}

}  // namespace support
