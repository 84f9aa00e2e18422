// What a picture format is given, and the formats: each a function in a file of its own and a row in picture.cpp.
#pragma once

#include "app/export/picture.hpp"
#include "app/export/provenance.hpp"
#include "app/export/safe_file.hpp"

namespace app {

struct PictureJob {
  const RendererSource& renderer;
  const World& world;
  const State& state;
  const PictureOptions& options;
  Provenance provenance;
};

void writePng(const PictureJob& job);
void writeSvg(const PictureJob& job);
void writePdf(const PictureJob& job);

/// Throws MachineError with why the file cannot be written or the picture not encoded.
[[noreturn]] void failPicture(const SafeFile& file, const PictureJob& job);

}  // namespace app
