#include "app/export/csv_cell.hpp"

namespace app {

std::string csvCell(std::string text, bool number) {
  if (!number && !text.empty() && std::string("=+@\t\r").find(text.front()) != std::string::npos)
    text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

}  // namespace app
