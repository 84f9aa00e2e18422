// Takes the pictures of a film one by one. What kind of file they become is known here alone.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/export/provenance.hpp"
#include "render/renderer.hpp"

namespace app {

struct FilmShape {
  int width = 0, height = 0, framesPerSecond = 30;
};

class FilmWriter {
 public:
  FilmWriter() = default;
  FilmWriter(const FilmWriter&) = delete;
  FilmWriter& operator=(const FilmWriter&) = delete;
  /// Without finish() nothing remains of it.
  virtual ~FilmWriter() = default;
  /// A few pictures from all over the film, before the first is added: to choose colours from. Most need none.
  virtual bool wantsSamples() const { return false; }
  virtual void sample(const render::Image&) {}
  virtual void add(const render::Image& image) = 0;
  virtual void finish() = 0;
  /// What was done otherwise than asked for.
  std::vector<std::string> notes;
};

/// MP4, WebM, GIF and APNG through FFmpeg's libraries. Throws MachineError when they have no encoder for it.
std::unique_ptr<FilmWriter> videoFile(const std::filesystem::path& path, const FilmShape& shape,
                                      const Provenance& provenance);
/// Whether it is a pattern of numbered frames: %05d and .png.
bool isFramesName(const std::filesystem::path& path);
/// The name of a frame: %05d replaced by its number, from 1.
std::filesystem::path frameName(const std::filesystem::path& pattern, int frame);

}  // namespace app
