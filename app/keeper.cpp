#include "app/keeper.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <stdexcept>
#ifndef _WIN32
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

#include "app/export/safe_file.hpp"
#include "app/saved_file.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostRecent = 10;

fs::path lockOf(fs::path session) {
  return session.replace_extension(".lock");
}

// The system lets go of a lock when its process ends, however it ends: who can take it knows that nobody works there.
#ifdef _WIN32
int locked(const fs::path&) {
  return 0;
}
void unlock(int) {}
#else
int locked(const fs::path& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0) return file;
  if (file >= 0) ::close(file);
  return -1;
}
void unlock(int file) {
  if (file >= 0) ::close(file);
}
#endif

/// What is kept at all, so that moving the mouse is no change.
State kept(State state) {
  state.view.hover = {};
  state.view.clock.fraction = 0;
  return state;
}

fs::path recentFile(const fs::path& folder) {
  return folder / "recent";
}

}  // namespace

fs::path stateFolder() {
  const char* own = std::getenv("XDG_STATE_HOME");
  if (own && *own) return fs::path(own) / "marea";
  const char* home = std::getenv("HOME");
  return home && *home ? fs::path(home) / ".local" / "state" / "marea" : fs::path();
}

Keeper::Keeper(fs::path folder) {
  std::error_code failed;
  if (!folder.empty()) fs::create_directories(folder, failed);
  if (folder.empty() || failed) return;
  file_ = folder / ("session-" + std::to_string(std::random_device()()) + projectSuffix);
  lock_ = locked(lockOf(file_));
  if (lock_ < 0) file_.clear();
}

Keeper::~Keeper() {
  if (file_.empty()) return;
  unlock(lock_);
  discard(file_);
}

void Keeper::note(const State& state, double now) {
  if (file_.empty()) return;
  if (State other = kept(state); other != seen_) {
    seen_ = std::move(other);
    pending_ = true;
  }
  if (!pending_ || now - last_ < interval) return;
  last_ = now;
  pending_ = false;
  try {
    if (std::string text = savedText({seen_, {}}, file_.parent_path()); text != written_) {
      writeSaved(file_, {seen_, {}});
      written_ = std::move(text);
    }
  } catch (const std::runtime_error&) {
    pending_ = true;
  }
}

double Keeper::patience(double now) const {
  return file_.empty() || !pending_ ? -1 : std::max(last_ + interval - now, 0.0);
}

std::vector<fs::path> Keeper::abandoned() const {
  std::vector<fs::path> out;
  std::error_code failed;
  if (file_.empty()) return out;
  for (const auto& entry : fs::directory_iterator(file_.parent_path(), failed)) {
    if (entry.path() == file_ || !isProjectName(entry.path())) continue;
    const int lock = locked(lockOf(entry.path()));
    if (lock >= 0) out.push_back(entry.path());
    unlock(lock);
  }
  std::ranges::sort(out, std::ranges::greater(), [](const fs::path& path) {
    std::error_code ignored;
    return fs::last_write_time(path, ignored);
  });
  return out;
}

void Keeper::discard(const fs::path& session) {
  std::error_code ignored;
  fs::remove(session, ignored);
  fs::remove(lockOf(session), ignored);
}

std::vector<fs::path> recentProjects(const fs::path& folder) {
  std::vector<fs::path> out;
  if (folder.empty()) return out;
  std::ifstream file(recentFile(folder));
  std::error_code ignored;
  for (std::string path; std::getline(file, path);)
    if (fs::exists(path, ignored)) out.emplace_back(path);
  return out;
}

void remember(const fs::path& folder, const fs::path& project) {
  std::error_code failed;
  if (!folder.empty()) fs::create_directories(folder, failed);
  if (folder.empty() || failed) return;
  std::vector<fs::path> all = recentProjects(folder);
  std::erase(all, project);
  all.insert(all.begin(), project);
  all.resize(std::min(all.size(), mostRecent));
  try {
    SafeFile file(recentFile(folder));
    for (const fs::path& path : all) std::fputs((path.string() + "\n").c_str(), file.handle());
    file.commit();
  } catch (const std::runtime_error&) {  // a list of conveniences: nobody is stopped for it
  }
}

}  // namespace app
