#include "tests/cli/process.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace clitest {
namespace fs = std::filesystem;
namespace {

Result runOnce(const Folder& folder, const std::string& arguments, const std::string& environment) {
  const std::string command = "LC_ALL=C.UTF-8 " + environment + " '" MAREA_BINARY_DIR "/marea' " + arguments + " >'" +
                              (folder / "out").string() + "' 2>'" + (folder / "err").string() + "' </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, textOf(folder / "out"), textOf(folder / "err")};
}

}  // namespace

Folder::Folder() : path(fs::temp_directory_path() / ("marea-cli-" + std::to_string(::getpid()))) {
  fs::create_directories(path);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

std::string textOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string quoted(const fs::path& path) {
  return "'" + path.string() + "'";
}

std::size_t Result::sentences() const {
  return static_cast<std::size_t>(std::count(err.begin(), err.end(), '\n'));
}

/// Once more where the search for leaks itself failed: it now and then meets a thread of the driver that is just ending
/// ("Tracer caught signal 11"), which says nothing about the program.
Result run(const Folder& folder, const std::string& arguments, const std::string& environment) {
  Result result = runOnce(folder, arguments, environment);
  for (int again = 0; again < 3 && result.err.find("LeakSanitizer has encountered a fatal error") != std::string::npos;
       ++again)
    result = runOnce(folder, arguments, environment);
  return result;
}

}  // namespace clitest
