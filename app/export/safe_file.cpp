#include "app/export/safe_file.hpp"

#include <cerrno>
#include <cstring>
#include <random>

#include "app/errors.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannotWrite(const fs::path& path, int error) {
  const std::string sentence = "Cannot write " + path.string() + ": " + std::strerror(error) + ".";
  if (error == ENOSPC || error == EDQUOT || error == EIO || error == EFBIG) throw MachineError(sentence);
  throw geo::Error(sentence);
}

bool isSpecial(const fs::path& path) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  return fs::exists(status) && !fs::is_regular_file(status);
}

/// Hidden and with a name that nobody else uses, so that two exports to one place do not meet.
fs::path besideOf(const fs::path& path) {
  return path.parent_path() /
         ("." + path.filename().string() + "." + std::to_string(std::random_device()()) + ".partial");
}

}  // namespace

SafeFile::SafeFile(fs::path path) : path_(std::move(path)) {
  std::error_code ignored;
  if (fs::is_directory(path_, ignored)) cannotWrite(path_, EISDIR);
  if (path_.filename().empty()) cannotWrite(path_, EINVAL);
  beside_ = isSpecial(path_) ? path_ : besideOf(path_);
  file_ = std::fopen(beside_.c_str(), "wb");
  if (!file_) cannotWrite(path_, errno);
}

SafeFile::~SafeFile() {
  if (!file_) return;
  std::fclose(file_);
  std::error_code ignored;
  if (beside_ != path_) fs::remove(beside_, ignored);
}

void SafeFile::check() const {
  if (!std::ferror(file_)) return;
  // Who wrote may have forgotten why it failed; one more byte tells.
  errno = 0;
  std::clearerr(file_);
  std::fputc(0, file_);
  std::fflush(file_);
  cannotWrite(path_, errno ? errno : EIO);
}

void SafeFile::commit() {
  errno = 0;
  if (std::fflush(file_) != 0) cannotWrite(path_, errno);
  check();
  const int closed = std::fclose(file_);
  file_ = nullptr;
  const int error = errno;
  std::error_code failed;
  if (closed == 0 && beside_ != path_) fs::rename(beside_, path_, failed);
  if (closed == 0 && !failed) return;
  std::error_code ignored;
  if (beside_ != path_) fs::remove(beside_, ignored);
  cannotWrite(path_, closed != 0 ? error : failed.value());
}

}  // namespace app
