// What a picture format is given, and the formats: each a function in a file of its own and a row in formats.cpp.
#pragma once

#include "app/export/picture.hpp"
#include "app/export/provenance.hpp"
#include "app/export/safe_file.hpp"
#include "app/export/work.hpp"

namespace app {

struct PictureJob {
  RendererSource renderer;
  const World& world;
  State state;
  PictureOptions options;
  Provenance provenance;
};

std::unique_ptr<Work> pngWork(PictureJob job);
std::unique_ptr<Work> tiffWork(PictureJob job);
std::unique_ptr<Work> svgWork(PictureJob job);
std::unique_ptr<Work> pdfWork(PictureJob job);

/// Throws MachineError with why the file cannot be written or the picture not encoded.
[[noreturn]] void failPicture(const SafeFile& file, const PictureJob& job);

}  // namespace app
