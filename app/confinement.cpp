// See confinement.hpp. Landlock: docs.kernel.org/userspace-api/landlock; seccomp:
// docs.kernel.org/userspace-api/seccomp_filter.
#include "app/confinement.hpp"

#include <algorithm>

#ifndef _WIN32
#include <sys/resource.h>
#endif

#ifdef __linux__
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <vector>
#endif

namespace app {
namespace {

namespace fs = std::filesystem;

#ifndef _WIN32

// A build that looks for mistakes reserves more memory than anybody has.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
constexpr bool isSanitized = __has_feature(address_sanitizer);
#else
constexpr bool isSanitized = false;
#endif

template <class Resource>
void limit(Resource resource, std::uint64_t value) {
  rlimit both{};
  if (getrlimit(resource, &both) != 0) return;
  both.rlim_cur = std::min<rlim_t>(value, both.rlim_max);
  both.rlim_max = both.rlim_cur;
  setrlimit(resource, &both);
}

void setLimits() {
  limit(RLIMIT_CPU, mostSeconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 128);
  if (!isSanitized) limit(RLIMIT_AS, mostMemory);
}

#endif

#ifdef __linux__

constexpr std::uint64_t readFiles = LANDLOCK_ACCESS_FS_READ_FILE, readFolders = LANDLOCK_ACCESS_FS_READ_DIR;
/// Everything that the first version of Landlock knows.
constexpr std::uint64_t everything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;

void allow(int rules, const fs::path& path, std::uint64_t access) {
  const int at = ::open(path.c_str(), O_PATH | O_CLOEXEC);
  if (at < 0) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = access;
  rule.parent_fd = at;
  syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0U);
  ::close(at);
}

/// The file, and what belongs to it: x.dbf of x.shp, x.gpkg-wal of x.gpkg. Of a folder, what lies in it.
void allowWithSiblings(int rules, const fs::path& file) {
  std::error_code error;
  if (fs::is_directory(file, error)) return allow(rules, file, readFiles | readFolders);
  const std::string name = file.filename().string();
  for (const auto& entry : fs::directory_iterator(file.parent_path(), error)) {
    const bool sibling = entry.path().stem() == file.stem() || entry.path().filename().string().starts_with(name + "-");
    if (sibling && entry.is_regular_file(error) && !entry.is_symlink(error)) allow(rules, entry.path(), readFiles);
  }
  allow(rules, file, readFiles);
  allow(rules, file.parent_path(), readFolders);
}

/// Where the libraries and their tables (of reference systems, for instance) lie.
void allowLibraries(int rules) {
  for (const char* folder : {"/usr", "/lib", "/lib64", "/nix/store", "/gnu/store"})
    allow(rules, folder, readFiles | readFolders);
  allow(rules, "/etc/ld.so.cache", readFiles);
  for (const char* variable : {"PROJ_DATA", "PROJ_LIB", "GDAL_DATA"})
    if (const char* folder = std::getenv(variable)) allow(rules, folder, readFiles | readFolders);
}

void closeFiles(const fs::path& file) {
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = everything;
  const int rules = static_cast<int>(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0U));
  if (rules < 0) return;  // an older kernel
  allowLibraries(rules);
  allowWithSiblings(rules, file);
  syscall(SYS_landlock_restrict_self, rules, 0U);
  ::close(rules);
}

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t architecture = 0;
#endif

/// The network, other programs, other processes and the kernel's larger doors: they answer that it is not permitted.
constexpr std::uint32_t forbidden[] = {SYS_socket,
                                       SYS_socketpair,
                                       SYS_connect,
                                       SYS_bind,
                                       SYS_listen,
                                       SYS_execve,
                                       SYS_execveat,
                                       SYS_ptrace,
                                       SYS_process_vm_readv,
                                       SYS_process_vm_writev,
                                       SYS_kill,
                                       SYS_mount,
                                       SYS_unshare,
                                       SYS_setns,
                                       SYS_bpf,
                                       SYS_perf_event_open,
                                       SYS_keyctl,
                                       SYS_add_key,
                                       SYS_request_key,
                                       SYS_io_uring_setup,
                                       SYS_userfaultfd,
                                       SYS_pidfd_open,
                                       SYS_memfd_create};

void closeDoors() {
  if (architecture == 0) return;
  const auto load = [](std::size_t offset) {
    return sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
  };
  const auto answer = [](std::uint32_t action) { return sock_filter BPF_STMT(BPF_RET | BPF_K, action); };
  const auto unless = [](std::uint32_t value) { return sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1); };
  std::vector<sock_filter> program{load(offsetof(seccomp_data, arch)),
                                   sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0),
                                   answer(SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
  for (const std::uint32_t call : forbidden) {
    program.push_back(unless(call));
    program.push_back(answer(SECCOMP_RET_ERRNO | EPERM));
  }
  program.push_back(answer(SECCOMP_RET_ALLOW));
  const sock_fprog whole{static_cast<unsigned short>(program.size()), program.data()};
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole, 0, 0);
}

#endif

}  // namespace

void confine([[maybe_unused]] const fs::path& file) {
#ifndef _WIN32
  setLimits();
#endif
#ifdef __linux__
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
  closeFiles(file);
  closeDoors();
#endif
}

}  // namespace app
