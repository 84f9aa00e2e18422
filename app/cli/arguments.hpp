// The options of one command, added by name. The only door to the library that parses them, which is slow to compile.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace app {

class Arguments {
 public:
  explicit Arguments(CLI::App& command) : command_(&command) {}

  /// `names` as people type them: "-o,--output", or "FILE" for what stands alone. The variable must outlive parsing.
  void option(const char* names, std::string& value, const char* help);
  void option(const char* names, std::vector<std::string>& values, const char* help);
  /// The value that stands there before parsing is shown as the default.
  void option(const char* names, float& value, const char* help);
  void option(const char* names, double& value, const char* help);
  void option(const char* names, int& value, const char* help);
  void required(const char* names, std::string& value, const char* help);
  void flag(const char* names, bool& value, const char* help);

 private:
  CLI::App* command_;
};

}  // namespace app
