// One fuzz target for each reader of texts and bytes: libFuzzer calls it with what it has made up. MAREA_FUZZ_READER
// says which. Build with -DMAREA_FUZZ=ON and clang; see CMakeLists.txt.
#include <cstdint>

#include "geo/read/geometry.hpp"
#include "geo/read/html_text.hpp"
#include "geo/read/row_stream.hpp"
#include "geo/read/text_files.hpp"

namespace {

using geo::FileKind;

void readAs(FileKind kind, std::string text) {
  geo::Timeline timeline;
  std::unordered_set<std::string> ids;
  const geo::ReadOptions options;
  geo::Reading reading("fuzz", options, timeline, ids);
  geo::readTextAs(kind, std::move(text), reading);
}

void readRows(std::string bytes) {
  const geo::RowStream stream(std::move(bytes), "fuzz");
  for (std::size_t layer = 0; layer < stream.layers(); ++layer) stream.eachRow(layer, [](geo::StreamedRow&) {});
}

void readShapes(const std::string& bytes) {
  geo::geometryFromWkb(bytes);
  geo::geometryFromWkt(bytes);
  geo::textOfHtml(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  try {
    MAREA_FUZZ_READER;
  } catch (const geo::Error&) {
    return 0;  // a sentence for a person is an answer
  }
  return 0;
}
