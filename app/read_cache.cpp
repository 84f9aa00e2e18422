#include "app/read_cache.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <vector>

#include "app/export/safe_file.hpp"
#include "app/reader_process.hpp"
#include "app/world.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* suffix = ".read";
constexpr std::size_t looked = 65'536;  // bytes at either end of a file that tell it from another

using Hash = std::array<std::uint64_t, 2>;

Hash hashOf(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

/// Before the bytes that are kept.
struct Head {
  std::array<char, 8> magic{'m', 'a', 'r', 'e', 'a', 'r', 'd', '1'};
  Hash key{}, body{};
  std::uint64_t size = 0;
  bool operator==(const Head&) const = default;
};
static_assert(std::has_unique_object_representations_v<Head>);

std::string bytesAt(std::ifstream& file, std::uint64_t from) {
  std::string bytes(looked, '\0');
  file.clear();
  file.seekg(static_cast<std::streamoff>(from));
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// Its name (not where it lies), size, time and both ends; empty where it cannot be read or is not worth it.
std::string keyOf(const fs::path& path, std::uint64_t fewest) {
  std::error_code failed;
  const std::uint64_t size = fs::file_size(path, failed);
  if (failed || size < fewest) return {};
  const auto time = fs::last_write_time(path, failed).time_since_epoch().count();
  std::ifstream file(path, std::ios::binary);
  if (failed || !file) return {};
  const std::string head = bytesAt(file, 0), tail = bytesAt(file, size - std::min<std::uint64_t>(size, looked));
  return path.filename().string() + '\n' + std::to_string(size) + '\n' + std::to_string(time) + '\n' + head + tail;
}

std::string nameOf(const Hash& key) {
  std::array<char, 33> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx%016llx", static_cast<unsigned long long>(key[0]),
                static_cast<unsigned long long>(key[1]));
  return std::string(hex.data()) + suffix;
}

/// A file's bytes behind its head; null where it is not whole.
struct Body {
  std::unique_ptr<char[]> bytes;  // NOLINT: a string would be filled twice
  std::size_t size = 0;
};

Body bodyOf(const fs::path& path, const Hash& key) {
  std::error_code failed;
  const std::uint64_t size = fs::file_size(path, failed);
  std::ifstream file(path, std::ios::binary);
  Head head;
  file.read(reinterpret_cast<char*>(&head), sizeof head);
  if (failed || !file || head.magic != Head{}.magic || head.key != key || head.size + sizeof head != size) return {};
  Body body{std::make_unique_for_overwrite<char[]>(head.size), static_cast<std::size_t>(head.size)};  // NOLINT
  file.read(body.bytes.get(), static_cast<std::streamsize>(body.size));
  if (!file || hashOf({body.bytes.get(), body.size}) != head.body) return {};
  return body;
}

void write(const fs::path& path, const Hash& key, const std::string& bytes) {
  Head head;
  head.key = key, head.body = hashOf(bytes), head.size = bytes.size();
  SafeFile file(path);
  std::fwrite(&head, sizeof head, 1, file.handle());
  std::fwrite(bytes.data(), 1, bytes.size(), file.handle());
  file.check();
  file.commit();
}

/// The oldest go until the rest is no more than `most` bytes.
void tidy(const fs::path& folder, std::uint64_t most) {
  struct Entry {
    fs::file_time_type time;
    std::uint64_t size;
    fs::path path;
  };
  std::vector<Entry> all;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (entry.path().extension() == suffix)
      all.push_back({entry.last_write_time(ignored), entry.file_size(ignored), entry.path()});
  std::ranges::sort(all, std::ranges::greater(), &Entry::time);
  std::uint64_t size = 0;
  for (const Entry& entry : all)
    if ((size += entry.size) > most) fs::remove(entry.path, ignored);
}

}  // namespace

ReadCache::ReadCache(fs::path folder, std::string stamp, const ReadCacheLimits& limits)
    : folder_(std::move(folder)), stamp_(std::move(stamp)), limits_(limits) {}

ReadCache::~ReadCache() = default;

bool ReadCache::get(const fs::path& file, const std::string& options,
                    const std::function<bool(std::string_view)>& use) {
  if (writing_.valid()) writing_.get();  // it may be of the same file
  key_ = folder_.empty() ? "" : keyOf(file, limits_.fewest);
  if (key_.empty()) return false;
  key_ += stamp_ + '\n' + options;
  const Hash key = hashOf(key_);
  at_ = folder_ / nameOf(key);
  std::error_code ignored;
  if (!fs::exists(at_, ignored)) return false;
  const Body body = bodyOf(at_, key);
  const bool used = body.bytes && use({body.bytes.get(), body.size});
  if (used)
    fs::last_write_time(at_, fs::file_time_type::clock::now(), ignored);
  else
    fs::remove(at_, ignored);
  return used;
}

// A cache that cannot be written is no reason to complain.
void ReadCache::put(std::string bytes) {
  if (key_.empty() || bytes.empty() || bytes.size() > limits_.most / 2) return;
  writing_ = std::async(std::launch::async, [this, key = hashOf(key_), at = at_, kept = std::move(bytes)] {
    try {
      std::error_code failed;
      fs::create_directories(folder_, failed);
      fs::permissions(folder_, fs::perms::owner_all, failed);
      write(at, key, kept);
      tidy(folder_, limits_.most);
    } catch (const std::exception&) {  // NOLINT: said above
    }
  });
}

std::unique_ptr<ReadCache> readCache() {
  const char* wish = std::getenv("MAREA_CACHE");
  const fs::path folder = cacheFolder(), program = programFile();
  if (folder.empty() || (wish && std::string_view(wish) == "off")) return nullptr;
  std::error_code failed;
  const auto built = program.empty() ? 0 : fs::last_write_time(program, failed).time_since_epoch().count();
  return std::make_unique<ReadCache>(folder / "read", MAREA_VERSION " " + std::to_string(built));
}

}  // namespace app
