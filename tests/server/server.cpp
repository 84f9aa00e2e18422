#include "tests/server/server.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

namespace servertest {
namespace {

namespace fs = std::filesystem;
using Connection = std::unique_ptr<PGconn, void (*)(PGconn*)>;
using Result = std::unique_ptr<PGresult, void (*)(PGresult*)>;

/// The newest version there is.
fs::path programs() {
  fs::path best;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", none))
    if (fs::exists(entry.path() / "bin/initdb") && entry.path() > best) best = entry.path();
  return best.empty() ? best : best / "bin";
}

/// The server refuses to run as root.
std::string asServer(const std::string& command) {
  return ::geteuid() == 0 ? "runuser -u postgres -- " + command : command;
}

bool succeeds(const std::string& command, const fs::path& log) {
  return std::system(("cd / && " + command + " >>'" + log.string() + "' 2>&1 </dev/null").c_str()) == 0;
}

std::string control(const fs::path& folder, const std::string& what) {
  const std::string options = "-c listen_addresses= -c fsync=off -c unix_socket_directories=" + folder.string();
  return asServer("'" + (programs() / "pg_ctl").string() + "' -D '" + (folder / "data").string() + "' -l '" +
                  (folder / "server.log").string() + "' -w -t 30 -o \"" + options + "\" " + what);
}

std::string textOf(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// Why it could not be made; empty where it runs.
std::string failureOf(const fs::path& folder) {
  if (programs().empty()) return "PostgreSQL is not installed (Debian: postgresql, postgresql-postgis)";
  fs::create_directories(folder);
  if (::geteuid() == 0 && std::system(("chown postgres '" + folder.string() + "'").c_str()) != 0)
    return "there is no user postgres";
  const fs::path log = folder / "log";
  const std::string make = "'" + (programs() / "initdb").string() + "' -D '" + (folder / "data").string() +
                           "' -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8";
  if (!succeeds(asServer(make), log)) return "initdb fails: " + textOf(log);
  // Only this one needs a password.
  const std::string rules = "local all guarded scram-sha-256\nlocal all all trust\n";
  std::ofstream(folder / "data/pg_hba.conf") << rules;
  if (!succeeds(control(folder, "start"), log)) return "the server does not start: " + textOf(folder / "server.log");
  return {};
}

}  // namespace

Server::Server() : folder_(fs::temp_directory_path() / ("marea-server-" + std::to_string(::getpid()))) {
  failure_ = failureOf(folder_);
  if (failure_.empty()) sql(textOf(MAREA_SOURCE_DIR "/tests/server/tables.sql"));
}

Server::~Server() {
  if (fs::exists(folder_ / "data")) succeeds(control(folder_, "stop -m immediate"), folder_ / "log");
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Server::address(const std::string& rest) const {
  return "PG:host=" + folder_.string() + " dbname=postgres user=postgres " + rest;
}

std::string Server::sql(const std::string& commands) const {
  const Connection connection(PQconnectdb(address("").substr(3).c_str()), PQfinish);
  const Result result(PQexec(connection.get(), commands.c_str()), PQclear);
  const ExecStatusType status = PQresultStatus(result.get());
  INFO(PQerrorMessage(connection.get()));
  REQUIRE((status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK));
  return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

std::string Server::plan(const std::string& text, const std::vector<std::string>& values) const {
  const Connection connection(PQconnectdb(address("").substr(3).c_str()), PQfinish);
  std::vector<const char*> bound;
  for (const std::string& value : values) bound.push_back(value.c_str());
  const Result result(PQexecParams(connection.get(), ("EXPLAIN " + text).c_str(), static_cast<int>(bound.size()),
                                   nullptr, bound.data(), nullptr, nullptr, 0),
                      PQclear);
  INFO(PQerrorMessage(connection.get()));
  REQUIRE(PQresultStatus(result.get()) == PGRES_TUPLES_OK);
  std::string out;
  for (int row = 0; row < PQntuples(result.get()); ++row) out += PQgetvalue(result.get(), row, 0) + std::string("\n");
  return out;
}

void Server::stop() const {
  REQUIRE(succeeds(control(folder_, "stop -m immediate"), folder_ / "log"));
}

void Server::start() const {
  REQUIRE(succeeds(control(folder_, "start"), folder_ / "log"));
}

const Server* server() {
  static const Server one;
  if (one.runs()) return &one;
  if (std::getenv("MAREA_ALL")) FAIL(one.failure());
  WARN("skipped: " + one.failure());
  return nullptr;
}

}  // namespace servertest
