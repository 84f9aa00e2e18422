// A base map on its way from the process that reads it to the one that shows it. See geo/basemap_means.hpp.
#include <algorithm>
#include <cstring>
#include <sstream>

#include "geo/basemap_means.hpp"
#include "geo/shapes/basemap_bytes.hpp"
#include "geo/shapes/basemap_shapes.hpp"
#include "geo/shapes/basemap_stream.hpp"

namespace geo {
namespace {

// Each part begins with one of these.
constexpr char sofar = 'P', whole = 'B', refusal = 'E';

struct Told {
  std::uint64_t stage = 0, done = 0, total = 0;
};
constexpr std::size_t toldBytes = 1 + sizeof(Told);
constexpr std::uint64_t mostProblems = 1'000'000;

void putProblems(ByteWriter& out, const Problems& problems) {
  out.put(std::uint64_t{problems.count()});
  out.put(std::uint64_t{problems.list().size()});
  for (const Problem& one : problems.list()) {
    for (const std::string* text : {&one.file, &one.layer, &one.field, &one.found, &one.expected}) out.put(*text);
    out.put(std::uint64_t{one.row});
    out.put(static_cast<std::uint8_t>(one.action));
  }
}

Problem takenProblem(ByteReader& in) {
  Problem one;
  for (std::string* text : {&one.file, &one.layer, &one.field, &one.found, &one.expected}) in.get(*text);
  std::uint64_t row = 0;
  std::uint8_t action = 0;
  in.get(row);
  in.get(action);
  if (action > static_cast<std::uint8_t>(Action::kept)) in.fail();
  one.row = static_cast<std::size_t>(row);
  one.action = static_cast<Action>(action);
  return one;
}

Problems takenProblems(ByteReader& in) {
  std::uint64_t count = 0, listed = 0;
  in.get(count);
  in.get(listed);
  if (listed > Problems::limit || listed > count || count > mostProblems) in.fail();
  Problems out;
  for (std::uint64_t i = 0; i < listed; ++i) out.add(takenProblem(in));
  for (std::uint64_t i = listed; i < count; ++i) out.add({});
  return out;
}

void refuse(const std::function<void(std::string_view)>& take, std::string_view sentence) {
  take(std::string_view(&refusal, 1));
  take(sentence);
}

}  // namespace

void writeBasemap(const std::filesystem::path& path, const std::function<void(std::string_view)>& take) {
  const auto tell = [&take](const ReadingNow& now) {
    const Told told{static_cast<std::uint64_t>(now.stage), now.done, now.total};
    std::string bytes(toldBytes, sofar);
    std::memcpy(bytes.data() + 1, &told, sizeof told);
    take(bytes);
  };
  try {
    const Loaded<ShapeFile> shapes = readShapes(path, tell);
    const Basemap basemap = prepared(shapes.value, tell);
    ByteWriter out;
    out.put(whole);
    putProblems(out, shapes.problems);
    putBasemap(out, basemap);
    take(out.bytes());
  } catch (const Error& error) {
    refuse(take, error.what());
  } catch (const std::bad_alloc&) {
    refuse(take, path.string() + " needs more memory than Marea gives a file.");
  }
}

std::size_t tellFrom(std::string_view bytes, std::size_t at, const Telling& tell) {
  while (at + toldBytes <= bytes.size() && bytes[at] == sofar) {
    Told told;
    std::memcpy(&told, bytes.data() + at + 1, sizeof told);
    at += toldBytes;
    if (told.stage > static_cast<std::uint64_t>(ReadingStage::ordering)) continue;
    if (tell) tell({static_cast<ReadingStage>(told.stage), told.done, told.total});
  }
  return at;
}

Loaded<Basemap> basemapFrom(std::string bytes, const std::string& name) {
  const std::size_t begin = tellFrom(bytes, 0, {});
  if (begin < bytes.size() && bytes[begin] == refusal) throw Error(bytes.substr(begin + 1));
  if (begin >= bytes.size() || bytes[begin] != whole)
    throw Error(name + " cannot be read: what reads it stopped in the middle.");
  const std::uint64_t left = bytes.size() - begin - 1;
  std::istringstream stream(std::move(bytes));
  stream.seekg(static_cast<std::streamoff>(begin + 1));
  ByteReader in(stream, left, name + " cannot be read: what reads it handed over something else than a map.");
  Loaded<Basemap> out;
  out.problems = takenProblems(in);
  out.value = takenBasemap(in);
  return out;
}

}  // namespace geo
