// The program as a process in a folder of its own: what it says, what it leaves, its exit status.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace clitest {

/// Gone with what is in it when the test is over.
struct Folder {
  std::filesystem::path path;
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path / name; }
};

std::string textOf(const std::filesystem::path& path);
void write(const std::filesystem::path& path, const std::string& text);
/// For a shell.
std::string quoted(const std::filesystem::path& path);

struct Result {
  int status;
  std::string out, err;
  std::size_t sentences() const;
};

/// Runs `marea arguments` with `environment` (NAME=value …) before it.
Result run(const Folder& folder, const std::string& arguments, const std::string& environment = "");

}  // namespace clitest
