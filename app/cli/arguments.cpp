#include "app/cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace app {

void Arguments::option(const char* names, std::string& value, const char* help) {
  command_->add_option(names, value, help);
}

void Arguments::option(const char* names, std::vector<std::string>& values, const char* help) {
  CLI::Option* option = command_->add_option(names, values, help);
  if (names[0] == '-') option->expected(1)->take_all();  // once for each value, so that files may follow
}

void Arguments::option(const char* names, float& value, const char* help) {
  command_->add_option(names, value, help)->capture_default_str();
}

void Arguments::option(const char* names, double& value, const char* help) {
  command_->add_option(names, value, help)->capture_default_str();
}

void Arguments::option(const char* names, int& value, const char* help) {
  command_->add_option(names, value, help)->capture_default_str();
}

void Arguments::required(const char* names, std::string& value, const char* help) {
  command_->add_option(names, value, help)->required();
}

void Arguments::flag(const char* names, bool& value, const char* help) {
  command_->add_flag(names, value, help);
}

}  // namespace app
