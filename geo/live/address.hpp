// How a person names a table of a server: `PG:dbname=… table=…` or `postgresql://…?table=…`. What is secret in it never
// leaves this value.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace geo::live {

struct Address {
  std::map<std::string, std::string> parameters;  ///< of the connection, by libpq's names
  std::string schema, table;                      ///< empty: the one that can be read
  bool operator==(const Address&) const = default;
};

/// Whether it is no file but a connection.
bool isAddress(std::string_view text);
/// Throws Error where it cannot be understood; the sentence repeats nothing of it.
Address parsed(std::string_view text);
/// The same connection without passwords, as it can be opened again.
std::string shown(const Address& address);
/// shown() of an address, also of one that cannot be understood; other text as it is.
std::string withoutSecrets(std::string_view text);
/// What a title calls it: the table, else the database.
std::string nameOf(std::string_view text);

}  // namespace geo::live
