// What a confined process can still do, tried out in one.
#include "app/confinement.hpp"

#include <catch2/catch.hpp>

#ifdef __linux__
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace {

const std::filesystem::path file = MAREA_SOURCE_DIR "/tests/files/formats/no_index/events.shp";
const std::filesystem::path sibling = MAREA_SOURCE_DIR "/tests/files/formats/no_index/events.dbf";
const std::filesystem::path other = MAREA_SOURCE_DIR "/tests/files/formats/events.sqlite";

/// Whether it can be done by a process that has given up what it does not need.
bool canStill(const std::function<bool()>& act) {
  const pid_t child = fork();
  if (child == 0) {
    app::confine(file);
    _exit(act() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status) == 0;
}

bool opens(const std::filesystem::path& path, int how = O_RDONLY) {
  return ::open(path.c_str(), how, 0600) >= 0;
}

}  // namespace

TEST_CASE("a confined process has no network, no other programs and writes nothing") {
  CHECK_FALSE(canStill([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }));
  CHECK_FALSE(canStill([] {
    execl("/bin/true", "true", nullptr);
    return false;
  }));
  CHECK_FALSE(canStill([] {
    const auto path = std::filesystem::temp_directory_path() / "marea-confined";
    const int at = ::open(path.c_str(), O_CREAT | O_WRONLY, 0600);
    signal(SIGXFSZ, SIG_IGN);
    const bool wrote = at >= 0 && ::write(at, "x", 1) == 1;
    ::unlink(path.c_str());
    return wrote;
  }));
  CHECK(canStill([] { return getpid() > 0; }));
}

TEST_CASE("a confined process reads its file and what belongs to it, nothing else") {
  if (syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1) {
    WARN("skipped: this kernel has no Landlock");
    return;
  }
  CHECK(canStill([] { return opens(file); }));
  CHECK(canStill([] { return opens(sibling); }));
  CHECK(
      canStill([] { return opens("/usr/share/proj/proj.db") || !std::filesystem::exists("/usr/share/proj/proj.db"); }));
  CHECK_FALSE(canStill([] { return opens(other); }));
  CHECK_FALSE(canStill([] { return opens("/etc/passwd"); }));
  CHECK_FALSE(canStill([] { return opens(file, O_RDWR); }));
}

#endif
