// A PostgreSQL of the test's own: a cluster in a temporary folder, reached through a socket there, gone with the
// process.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace servertest {

class Server {
 public:
  Server();
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  bool runs() const { return failure_.empty(); }
  const std::string& failure() const { return failure_; }
  /// `PG:…` with what is asked behind it: "table=events".
  std::string address(const std::string& rest) const;
  const std::filesystem::path& folder() const { return folder_; }

  /// Runs commands; fails the test where one fails. Returns the first cell of the last answer.
  std::string sql(const std::string& commands) const;
  /// The lines of a plan.
  std::string plan(const std::string& text, const std::vector<std::string>& values) const;
  void stop() const;
  void start() const;

 private:
  std::filesystem::path folder_;
  std::string failure_;
};

/// One for all tests of the process, with the tables of tables.sql; where there can be none, the test says so and
/// passes, but with MAREA_ALL set it fails. Null then.
const Server* server();

}  // namespace servertest

#define SERVER_OR_RETURN(name)                                       \
  const servertest::Server* const name##Held = servertest::server(); \
  if (!name##Held) return;                                           \
  const servertest::Server& name = *name##Held
