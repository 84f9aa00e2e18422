// HarfBuzz does the work; here a line is cut into runs of the family's own face and of the fallback, for letters that
// the family lacks.
#include "render/shaping.hpp"

namespace render {
namespace {

constexpr std::size_t mostKept = 8192;
constexpr std::size_t familySize = 4;

struct BufferCloser {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using HbBuffer = std::unique_ptr<hb_buffer_t, BufferCloser>;

std::vector<hb_codepoint_t> letters(const std::string& text) {
  const HbBuffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  std::vector<hb_codepoint_t> result;
  for (unsigned i = 0; i < count; ++i) result.push_back(infos[i].codepoint < 0x20 ? 0x20 : infos[i].codepoint);
  return result;
}

bool isMark(hb_codepoint_t letter) {
  const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), letter);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

void appendRun(Shaped& shaped, const Face& face, std::uint8_t index, std::span<const hb_codepoint_t> run,
               std::size_t first, bool tabular) {
  const HbBuffer buffer(hb_buffer_create());
  hb_buffer_add_codepoints(buffer.get(), run.data(), static_cast<int>(run.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  const hb_feature_t figures{HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  hb_shape(face.font(), buffer.get(), &figures, tabular ? 1 : 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  const float em = face.unitsPerEm();
  const auto ems = [em](hb_position_t units) { return static_cast<float>(units) / em; };
  for (unsigned i = 0; i < count; ++i) {
    const hb_glyph_position_t& p = positions[i];
    shaped.glyphs.push_back({infos[i].codepoint,
                             index,
                             {ems(p.x_offset), -ems(p.y_offset)},
                             ems(p.x_advance),
                             static_cast<std::uint32_t>(first) + infos[i].cluster});
    shaped.width += ems(p.x_advance);
  }
}

/// The face for a letter: the wanted one, or the fallback if only that has it. A mark stays with its letter.
std::uint8_t faceFor(const std::vector<Face>& faces, std::uint8_t wanted, hb_codepoint_t letter, std::uint8_t before) {
  if (isMark(letter)) return before;
  const bool elsewhere = faces.size() > familySize && !faces[wanted].has(letter) && faces[familySize].has(letter);
  return elsewhere ? std::uint8_t{familySize} : wanted;
}

Shaped shapedLine(const std::vector<Face>& faces, const Text& text) {
  const std::vector<hb_codepoint_t> line = letters(text.text);
  const auto wanted = static_cast<std::uint8_t>(text.weight);
  Shaped shaped;
  for (std::size_t first = 0; first < line.size();) {
    const std::uint8_t face = faceFor(faces, wanted, line[first], wanted);
    std::size_t end = first + 1;
    while (end < line.size() && faceFor(faces, wanted, line[end], face) == face) ++end;
    appendRun(shaped, faces[face], face, {line.data() + first, end - first}, first, text.tabular);
    first = end;
  }
  return shaped;
}

}  // namespace

Face::Face(const std::filesystem::path& path) : blob_(hb_blob_create_from_file_or_fail(path.string().c_str())) {
  if (!blob_) throw std::runtime_error("The font " + path.string() + " cannot be read.");
  hb_face_t* face = hb_face_create(blob_.get(), 0);
  font_.reset(hb_font_create(face));
  hb_face_destroy(face);  // the font keeps it
  if (hb_face_get_glyph_count(face) == 0) throw std::runtime_error(path.string() + " is not a font.");
}

float Face::unitsPerEm() const {
  return static_cast<float>(hb_face_get_upem(hb_font_get_face(font_.get())));
}

bool Face::has(hb_codepoint_t letter) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), letter, &glyph) != 0;
}

std::span<const std::uint8_t> Face::bytes() const {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob_.get(), &length);
  return {reinterpret_cast<const std::uint8_t*>(data), length};
}

Fonts::Data::Data(const Files& files) {
  for (const auto* path : {&files.regular, &files.medium, &files.bold, &files.italic}) faces.emplace_back(*path);
  if (!files.fallback.empty()) faces.emplace_back(files.fallback);
}

std::shared_ptr<const Shaped> Fonts::Data::shaped(const Text& text) const {
  Key key{text.text, text.weight, text.tabular};
  const std::scoped_lock lock(mutex_);
  if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
  if (kept_.size() >= mostKept) kept_.clear();  // rare; what is in sight is shaped again
  auto line = std::make_shared<const Shaped>(shapedLine(faces, text));
  kept_.emplace(std::move(key), line);
  return line;
}

}  // namespace render
