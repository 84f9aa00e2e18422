// See address.hpp. Values that libpq marks as not to be displayed are secret.
#include "geo/live/address.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "geo/problems.hpp"

namespace geo::live {
namespace {

constexpr std::string_view ours = "PG:";
constexpr const char* expected =
    "That is no connection to PostgreSQL; write PG:dbname=… host=… user=… table=… or "
    "postgresql://user@host/database?table=….";

using Options = std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)>;

bool isUri(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

bool isPrefix(std::string_view text) {
  return text.size() >= ours.size() && (text[0] == 'P' || text[0] == 'p') && (text[1] == 'G' || text[1] == 'g') &&
         text[2] == ':';
}

/// What GDAL's addresses call it, too.
bool takeOwn(Address& address, const std::string& key, const std::string& value) {
  if (key == "table" || key == "tables")
    address.table = value.substr(0, value.find(','));
  else if (key == "schema" || key == "schemas" || key == "active_schema")
    address.schema = value.substr(0, value.find(','));
  else
    return false;
  return true;
}

int hexDigit(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
    out += coded ? static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return out;
}

/// The URI without the parameters that libpq does not know.
std::string takeOwnFromUri(Address& address, std::string_view uri) {
  const std::size_t query = uri.find('?');
  std::string out(uri.substr(0, query));
  char before = '?';
  for (std::size_t at = query; at < uri.size();) {
    const std::size_t end = std::min(uri.find('&', at + 1), uri.size());
    const std::string_view part = uri.substr(at + 1, end - at - 1);
    const std::size_t equals = std::min(part.find('='), part.size());
    const std::string value = equals < part.size() ? unescaped(part.substr(equals + 1)) : "";
    if (!part.empty() && !takeOwn(address, unescaped(part.substr(0, equals)), value))
      out += before + std::string(part), before = '&';
    at = end;
  }
  return out;
}

/// `key=value key='a value'`, as libpq reads them.
class Pairs {
 public:
  explicit Pairs(std::string_view text) : rest_(text) {}
  bool next(std::string& key, std::string& value) {
    skipBlanks();
    if (rest_.empty()) return false;
    const std::size_t equals = rest_.find('=');
    if (equals == std::string_view::npos) throw Error(expected);
    key = rest_.substr(0, equals);
    key.erase(key.find_last_not_of(" \t\n") + 1);
    rest_.remove_prefix(equals + 1);
    skipBlanks();
    value = taken();
    return true;
  }

 private:
  void skipBlanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\n"), rest_.size())); }
  std::string taken() {
    const bool isQuoted = rest_.starts_with('\'');
    if (isQuoted) rest_.remove_prefix(1);
    std::string out;
    for (; !rest_.empty(); rest_.remove_prefix(1)) {
      if (isQuoted ? rest_.front() == '\'' : rest_.front() == ' ') break;
      if (rest_.front() == '\\' && rest_.size() > 1) rest_.remove_prefix(1);
      out += rest_.front();
    }
    if (isQuoted && rest_.empty()) throw Error(expected);
    if (isQuoted) rest_.remove_prefix(1);
    return out;
  }

  std::string_view rest_;
};

void take(Address& address, const std::string& uri) {
  char* message = nullptr;
  const Options options(PQconninfoParse(uri.c_str(), &message), PQconninfoFree);
  if (message) PQfreemem(message);  // it may repeat what is secret
  if (!options) throw Error(expected);
  for (const PQconninfoOption* option = options.get(); option->keyword; ++option)
    if (option->val) address.parameters[option->keyword] = option->val;
}

/// By libpq's table: what has a star is not to be displayed.
std::vector<std::string> secrets() {
  std::vector<std::string> out;
  const Options options(PQconndefaults(), PQconninfoFree);
  for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option)
    if (std::string_view(option->dispchar) == "*") out.emplace_back(option->keyword);
  return out;
}

void requireKnown(const Address& address) {
  const Options options(PQconndefaults(), PQconninfoFree);
  for (const auto& [key, value] : address.parameters) {
    bool known = false;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option)
      known = known || key == option->keyword;
    if (!known) throw Error(expected);
  }
}

std::string quotedValue(const std::string& value) {
  if (!value.empty() && value.find_first_of(" \t\n'\\") == std::string::npos) return value;
  std::string out = "'";
  for (const char c : value) out += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return out + "'";
}

}  // namespace

bool isAddress(std::string_view text) {
  return isUri(text) || isPrefix(text);
}

Address parsed(std::string_view text) {
  Address out;
  if (isPrefix(text)) text.remove_prefix(ours.size());
  if (isUri(text)) {
    take(out, takeOwnFromUri(out, text));
  } else {
    std::string key, value;
    for (Pairs pairs(text); pairs.next(key, value);)
      if (!takeOwn(out, key, value)) out.parameters[key] = value;
    requireKnown(out);
  }
  if (const std::size_t dot = out.table.find('.'); out.schema.empty() && dot != std::string::npos) {
    out.schema = out.table.substr(0, dot);
    out.table.erase(0, dot + 1);
  }
  return out;
}

std::string shown(const Address& address) {
  const std::vector<std::string> secret = secrets();
  std::string out(ours);
  const auto add = [&](const std::string& key, const std::string& value) {
    out += (out.size() > ours.size() ? " " : "") + key + "=" + quotedValue(value);
  };
  for (const auto& [key, value] : address.parameters)
    if (std::ranges::count(secret, key) == 0) add(key, value);
  if (!address.schema.empty()) add("schema", address.schema);
  if (!address.table.empty()) add("table", address.table);
  return out;
}

std::string withoutSecrets(std::string_view text) {
  if (!isAddress(text)) return std::string(text);
  try {
    return shown(parsed(text));
  } catch (const Error&) {
    return std::string(ours);
  }
}

std::string nameOf(std::string_view text) {
  try {
    const Address address = parsed(text);
    if (!address.table.empty()) return address.table;
    const auto database = address.parameters.find("dbname");
    return database == address.parameters.end() ? "PostgreSQL" : database->second;
  } catch (const Error&) {
    return "PostgreSQL";
  }
}

}  // namespace geo::live
