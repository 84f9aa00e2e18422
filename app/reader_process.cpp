// See reader_process.hpp.
#include "app/reader_process.hpp"

#include <string>
#include <string_view>

#include "app/confinement.hpp"
#include "geo/problems.hpp"

#ifndef _WIN32
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <functional>
#include <vector>

extern char** environ;  // NOLINT: POSIX declares it nowhere
#endif

namespace app {
namespace {

constexpr std::string_view hiddenRows = "--read-into-pipe", hiddenMap = "--read-basemap-into-pipe";

bool readsMap(int argc, const char* const* argv) {
  return argc == 3 && argv[1] == hiddenMap;
}

}  // namespace

bool isReaderProcess(int argc, const char* const* argv) {
  return (argc == 5 && argv[1] == hiddenRows) || readsMap(argc, argv);
}

#ifdef _WIN32

geo::VectorReader readerProcess(std::filesystem::path, const ReaderLimits&, geo::Progress*) {
  return {};
}

geo::BasemapReader basemapProcess(std::filesystem::path, const ReaderLimits&) {
  return {};
}

int runReaderProcess(int, const char* const*) {
  return 1;
}

#else

namespace {

using Clock = std::chrono::steady_clock;

std::string nameOf(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return {text.begin(), text.end()};
}

/// A file descriptor that is closed with it.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// A process that is ended, and waited for, at the latest with it.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  ~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    status();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  int status() {
    int status = 0;
    while (id_ > 0 && ::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
    return status;
  }

 private:
  pid_t id_;
};

using Arguments = std::vector<std::string>;

pid_t started(const std::filesystem::path& program, const Arguments& arguments, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 34)
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
#endif
  Arguments words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t id = 0;
  const int failed = posix_spawn(&id, program.c_str(), &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? id : 0;
}

enum class Stopped { atEnd, tooLate, tooMuch };

/// Called with all that has come so far, and while nothing comes; throws when nobody wants the rest.
using Watch = std::function<void(std::string_view)>;

/// A process that is no longer wanted is ended with its Child when `watch` throws.
Stopped collect(int input, const ReaderLimits& limits, const Watch& watch, std::string& bytes) {
  const std::int64_t patience = watch ? 50 : 60'000;  // milliseconds
  const auto end = Clock::now() + std::chrono::duration<double>(limits.seconds);
  std::vector<char> buffer(1 << 18);
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) return Stopped::tooLate;
    pollfd waiting{input, POLLIN, 0};
    if (watch) watch(bytes);
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::min(left, patience)));
    if (ready <= 0) continue;
    const ssize_t count = ::read(input, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return Stopped::atEnd;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (watch) watch(bytes);
    if (bytes.size() > limits.bytes) return Stopped::tooMuch;
  }
}

/// Why the process ended, when it was not of its own will.
std::string causeOf(int status) {
  if (!WIFSIGNALED(status)) return "what reads it stopped in the middle";
  switch (WTERMSIG(status)) {
    case SIGXCPU:
      return "it takes more than " + std::to_string(mostSeconds / 60) + " minutes of computing";
    case SIGKILL:
      return "what reads it was stopped; perhaps there was too little memory";
    default:
      return "the library that reads its format crashed";
  }
}

std::string readBy(const std::filesystem::path& program, const ReaderLimits& limits, const Arguments& arguments,
                   const std::string& name, const Watch& watch) {
  std::array<int, 2> ends{-1, -1};
  if (::pipe(ends.data()) != 0) throw geo::Error(name + " cannot be read: there is no pipe for it.");
  Descriptor input(ends[0]), output(ends[1]);
  ::fcntl(input.number(), F_SETFD, FD_CLOEXEC);
  Child child(started(program, arguments, output.number()));
  output.close();
  std::string bytes;
  switch (collect(input.number(), limits, watch, bytes)) {
    case Stopped::tooLate:
      throw geo::Error(name + " cannot be read: it takes longer than " +
                       std::to_string(static_cast<int>(limits.seconds)) + " seconds.");
    case Stopped::tooMuch:
      throw geo::Error(name + " is refused: there is more in it than " + std::to_string(limits.bytes >> 20U) + " MiB.");
    case Stopped::atEnd:
      break;
  }
  if (const int status = child.status(); status != 0)
    throw geo::Error(name + " cannot be read: " + causeOf(status) + ".");
  return bytes;
}

void writeAll(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) ::_exit(1);  // nobody reads any more
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace

geo::VectorReader readerProcess(std::filesystem::path program, const ReaderLimits& limits, geo::Progress* progress) {
  if (program.empty()) return {};
  return [program = std::move(program), limits, progress](const geo::VectorRequest& request) {
    const std::string file = std::filesystem::absolute(request.file).string();
    Watch watch;
    if (progress) {
      progress->begin(geo::ReadingStage::bytes, 0);
      watch = [progress](std::string_view bytes) { progress->add(bytes.size() - progress->now().done); };
    }
    return readBy(program, limits, {std::string(hiddenRows), file, request.member, request.layer}, nameOf(request.file),
                  watch);
  };
}

geo::BasemapReader basemapProcess(std::filesystem::path program, const ReaderLimits& limits) {
  if (program.empty()) return {};
  return [program = std::move(program), limits](const std::filesystem::path& path, const geo::Telling& tell) {
    const std::string file = std::filesystem::absolute(path).string();
    Watch watch;
    if (tell) {
      watch = [&tell, told = std::size_t{0}, last = geo::ReadingNow{}](std::string_view bytes) mutable {
        told = geo::tellFrom(bytes, told, [&last](const geo::ReadingNow& now) { last = now; });
        tell(last);
      };
    }
    return readBy(program, limits, {std::string(hiddenMap), file}, nameOf(path), watch);
  };
}

int runReaderProcess(int argc, const char* const* argv) {
  confine(argv[2]);
  if (readsMap(argc, argv))
    geo::writeBasemap(argv[2], writeAll);
  else
    geo::writeVectorRows({argv[2], argv[3], argv[4]}, writeAll);
  ::_exit(0);  // all is handed over; the libraries' own tidying up is of no use to anybody
}

#endif

}  // namespace app
