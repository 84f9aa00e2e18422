// See archive.hpp. The layout: PKWARE's APPNOTE 6.3.3, sections 4.3.7, 4.3.12, 4.3.16; without its 64-bit forms.
#include "geo/read/archive.hpp"

#include <zlib.h>

#include <algorithm>
#include <fstream>

#include "geo/problems.hpp"
#include "geo/read/file_bytes.hpp"

namespace geo {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mebibyte = 1'048'576;
constexpr std::uint64_t mostMembers = 10'000;
constexpr std::uint64_t mostBytes = 4'096 * mebibyte;   // of all members together
constexpr std::uint64_t mostInMemory = 512 * mebibyte;  // of one that is read at once
constexpr std::uint64_t suspicious = 64 * mebibyte;     // below it any ratio is harmless
constexpr std::uint64_t mostRatio = 200;                // tables in XML reach about 30
constexpr std::uint64_t endSize = 22, longestComment = 65'535, entrySize = 46, localSize = 30;

[[noreturn]] void broken(const fs::path& path, const std::string& what) {
  throw Error(asText(path) + " is not a usable archive: " + what + ".");
}

[[noreturn]] void bomb(const fs::path& path, const std::string& what) {
  throw Error(asText(path) + " is refused: " + what + ". Unpack it yourself if you trust it.");
}

std::uint64_t numberAt(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;)
    value = (value << 8U) | (at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : 0U);
  return value;
}

/// The bytes of a part of the file; fewer when it ends before.
std::string part(const fs::path& path, std::uint64_t from, std::uint64_t size) {
  std::ifstream file(path, std::ios::binary);
  file.seekg(static_cast<std::streamoff>(from));
  std::string bytes(static_cast<std::size_t>(size), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// Where the list of members lies, from the record at the end of the file.
std::string directoryOf(const fs::path& path, std::uint64_t fileSize) {
  const std::uint64_t tailSize = std::min(fileSize, endSize + longestComment);
  const std::string tail = part(path, fileSize - tailSize, tailSize);
  const auto at = tail.rfind("PK\5\6");
  if (at == std::string::npos || at + endSize > tail.size()) broken(path, "it has no list of what is in it");
  const std::uint64_t size = numberAt(tail, at + 12, 4), from = numberAt(tail, at + 16, 4);
  if (from + size > fileSize) broken(path, "its list lies outside the file, or it is larger than 4 GiB");
  if (numberAt(tail, at + 10, 2) > mostMembers || size > mostMembers * 1'000)
    bomb(path, "it has more than " + std::to_string(mostMembers) + " members");
  return part(path, from, size);
}

void check(const fs::path& path, const std::vector<ZipMember>& members, std::uint64_t fileSize) {
  std::uint64_t packed = 0, size = 0;
  for (const ZipMember& member : members) {
    packed += member.packed;
    size += member.size;
    if (member.size > suspicious && member.size / std::max<std::uint64_t>(member.packed, 1) > mostRatio)
      bomb(path, "a member grows to " + std::to_string(mostRatio) + " times its size and more");
  }
  if (packed > fileSize) bomb(path, "its members share their bytes");
  if (size > mostBytes) bomb(path, "it holds more than " + std::to_string(mostBytes / mebibyte) + " MiB");
}

/// zlib over all of the bytes, up to `most`; `windowBits` says what stands around them.
std::string inflated(const fs::path& path, std::string_view packed, std::uint64_t most, int windowBits) {
  z_stream stream{};
  if (inflateInit2(&stream, windowBits) != Z_OK) throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out;
  int status = Z_OK;
  while (status == Z_OK && out.size() <= most) {
    const std::size_t before = out.size();
    out.resize(
        static_cast<std::size_t>(std::min<std::uint64_t>(most + 1, std::max<std::uint64_t>(before * 2, mebibyte))));
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = static_cast<uInt>(out.size() - before);
    status = inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
    if (status == Z_OK && stream.avail_out > 0 && stream.avail_in == 0) status = Z_BUF_ERROR;
  }
  inflateEnd(&stream);
  if (out.size() > most)
    bomb(path, "it grows to more than it says, or than " + std::to_string(most / mebibyte) + " MiB");
  if (status != Z_STREAM_END) broken(path, "what is packed in it is damaged");
  return out;
}

bool isFolder(const ZipMember& member) {
  return member.name.empty() || member.name.ends_with('/');
}

}  // namespace

std::vector<ZipMember> zipMembers(const fs::path& path) {
  const std::uint64_t fileSize = fs::file_size(path);
  const std::string list = directoryOf(path, fileSize);
  std::vector<ZipMember> members;
  for (std::size_t at = 0; at + entrySize <= list.size() && std::string_view(list).substr(at, 4) == "PK\1\2";) {
    if ((numberAt(list, at + 8, 2) & 1U) != 0) broken(path, "it is encrypted");
    const std::size_t nameSize = numberAt(list, at + 28, 2);
    ZipMember member{list.substr(at + entrySize, nameSize), numberAt(list, at + 20, 4), numberAt(list, at + 24, 4),
                     numberAt(list, at + 42, 4), static_cast<std::uint16_t>(numberAt(list, at + 10, 2))};
    at += entrySize + nameSize + numberAt(list, at + 30, 2) + numberAt(list, at + 32, 2);
    if (!isFolder(member)) members.push_back(std::move(member));
    if (members.size() > mostMembers) bomb(path, "it has more than " + std::to_string(mostMembers) + " members");
  }
  if (members.empty()) broken(path, "nothing is in it");
  check(path, members, fileSize);
  return members;
}

std::string unzipped(const fs::path& path, const ZipMember& member) {
  if (member.size > mostInMemory)
    bomb(path, "a member is larger than " + std::to_string(mostInMemory / mebibyte) + " MiB");
  const std::string header = part(path, member.at, localSize);
  if (!header.starts_with("PK\3\4")) broken(path, "a member is not where its list says");
  const std::uint64_t from = member.at + localSize + numberAt(header, 26, 2) + numberAt(header, 28, 2);
  std::string bytes = part(path, from, member.packed);
  if (bytes.size() != member.packed) broken(path, "it is cut off");
  if (member.method != 0 && member.method != 8) broken(path, "a member is packed in a way that is not known");
  std::string out = member.method == 0 ? std::move(bytes) : inflated(path, bytes, member.size, -MAX_WBITS);
  if (out.size() != member.size) broken(path, "a member is not as long as its list says");
  return out;
}

std::string gunzipped(const fs::path& path) {
  const std::uint64_t size = fs::file_size(path);
  if (size > mostInMemory) bomb(path, "it is larger than " + std::to_string(mostInMemory / mebibyte) + " MiB");
  const std::uint64_t most = std::min(mostInMemory, std::max(suspicious, size * mostRatio));
  return inflated(path, part(path, 0, size), most, 16 + MAX_WBITS);
}

}  // namespace geo
