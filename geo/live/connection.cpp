// See connection.hpp. Everything is asked without blocking, so that giving up does not wait for the server.
#include "geo/live/connection.hpp"

#include <libpq-fe.h>
#ifdef _WIN32
#include <winsock2.h>
#else
#include <poll.h>
#endif

#include <algorithm>
#include <array>
#include <chrono>

namespace geo::live {
namespace {

using Clock = std::chrono::steady_clock;
using Result = std::unique_ptr<PGresult, void (*)(PGresult*)>;

constexpr int patience = 20;  ///< milliseconds between two looks at whether to go on

/// Whether something can be read or written there within the patience.
void waitFor(int socket, bool toWrite) {
#ifdef _WIN32
  WSAPOLLFD one{static_cast<SOCKET>(socket), static_cast<SHORT>(toWrite ? POLLWRNORM : POLLRDNORM), 0};
  WSAPoll(&one, 1, patience);
#else
  pollfd one{socket, static_cast<short>(toWrite ? POLLOUT : POLLIN), 0};
  poll(&one, 1, patience);
#endif
}

/// What the library says, as part of a sentence.
std::string inWords(const char* message) {
  std::string out(message ? message : "");
  if (const std::size_t hint = out.find("\nDETAIL"); hint != std::string::npos) out.resize(hint);
  std::ranges::replace(out, '\n', ' ');
  while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
  for (const std::string_view kind : {"ERROR:  ", "FATAL:  "})
    if (const std::size_t at = out.find(kind); at != std::string::npos) out.erase(at, kind.size());
  return out.substr(0, 300);
}

/// By the class of the server's own code.
Why whyOf(std::string_view state) {
  if (state == "57014") return Why::slow;
  return state.starts_with("08") || state.starts_with("57P") ? Why::unreachable : Why::refused;
}

/// The server writes dates as ISO and in UTC, gives up in time, and lets nothing be changed.
std::string settings(double seconds) {
  return "SET default_transaction_read_only = on; SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, YMD'; SET "
         "TimeZone = 'UTC';"
         " SET bytea_output = 'hex'; SET statement_timeout = " +
         std::to_string(static_cast<long>(seconds * 1'000));
}

}  // namespace

struct Connection::Data {
  std::string name;
  Limits limits;
  PGconn* server = nullptr;

  explicit Data(const Address& address, const Limits& most) : name(nameOf(shown(address))), limits(most) {}
  ~Data() { PQfinish(server); }
  Data(const Data&) = delete;
  Data& operator=(const Data&) = delete;

  [[noreturn]] void fail(Why why, const std::string& words) const {
    throw Failure(why, "PostgreSQL, " + name + ": " + words + ".");
  }
  [[noreturn]] void lose() const { fail(Why::unreachable, inWords(PQerrorMessage(server))); }

  void connect(const Address& address, const Stop& stop) {
    std::vector<const char*> keys, values;
    for (const auto& [key, value] : address.parameters) keys.push_back(key.c_str()), values.push_back(value.c_str());
    keys.insert(keys.end(), {"fallback_application_name", nullptr});
    values.insert(values.end(), {"marea", nullptr});
    server = PQconnectStartParams(keys.data(), values.data(), 0);
    if (!server || PQstatus(server) == CONNECTION_BAD) lose();
    PQsetNoticeProcessor(
        server, [](void*, const char*) {}, nullptr);  // it would write to stderr
    const auto began = Clock::now();
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK;
         next = PQconnectPoll(server)) {
      if (next == PGRES_POLLING_FAILED) lose();
      if (stop && stop()) fail(Why::given_up, "given up");
      if (std::chrono::duration<double>(Clock::now() - began).count() > limits.connectSeconds)
        fail(Why::unreachable, "the server does not answer");
      waitFor(PQsocket(server), next == PGRES_POLLING_WRITING);
    }
  }

  /// The next part of the answer; null at its end.
  Result next(const Stop& stop) {
    const auto began = Clock::now();
    while (PQisBusy(server)) {
      if (stop && stop()) giveUp();
      // It should have said so itself: it is dead, or the line is.
      if (std::chrono::duration<double>(Clock::now() - began).count() > limits.seconds + 5)
        fail(Why::unreachable, "the server does not answer");
      waitFor(PQsocket(server), false);
      if (!PQconsumeInput(server)) lose();
    }
    return {PQgetResult(server), PQclear};
  }

  [[noreturn]] void giveUp() {
    cancel();
    drain();
    fail(Why::given_up, "given up");
  }

  void cancel() const {
    const std::unique_ptr<PGcancel, void (*)(PGcancel*)> request(PQgetCancel(server), PQfreeCancel);
    std::array<char, 256> why{};
    if (request) PQcancel(request.get(), why.data(), static_cast<int>(why.size()));
  }

  void drain() {
    while (next({})) continue;
  }

  void take(const PGresult* part, Rows& rows, std::size_t& bytes) {
    const int columns = PQnfields(part);
    for (int row = 0; row < PQntuples(part); ++row) {
      std::vector<std::string>& cells = rows.emplace_back();
      cells.reserve(static_cast<std::size_t>(columns));
      for (int column = 0; column < columns; ++column) {
        const auto length = static_cast<std::size_t>(PQgetlength(part, row, column));
        cells.emplace_back(PQgetvalue(part, row, column), length);
        bytes += length;
      }
    }
  }
};

Connection::Connection(const Address& address, const Limits& limits, const Stop& stop)
    : data_(std::make_unique<Data>(address, limits)) {
  data_->connect(address, stop);
  if (!PQsendQuery(data_->server, settings(limits.seconds).c_str())) data_->lose();
  data_->drain();
}

Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

Rows Connection::ask(const Statement& statement, const Stop& stop) {
  Data& d = *data_;
  std::vector<const char*> values;
  for (const std::string& value : statement.values) values.push_back(value.c_str());
  if (!PQsendQueryParams(d.server, statement.text.c_str(), static_cast<int>(values.size()), nullptr, values.data(),
                         nullptr, nullptr, 0))
    d.lose();
  PQsetSingleRowMode(d.server);  // rows come as the server finds them, and too many bytes are noticed in time
  Rows rows;
  std::size_t bytes = 0;
  while (const Result part = d.next(stop)) {
    const ExecStatusType status = PQresultStatus(part.get());
    if (status == PGRES_FATAL_ERROR) {
      const char* code = PQresultErrorField(part.get(), PG_DIAG_SQLSTATE);
      const Why why = PQstatus(d.server) == CONNECTION_BAD ? Why::unreachable : whyOf(code ? code : "08000");
      const std::string words = inWords(PQresultErrorMessage(part.get()));
      if (why != Why::unreachable) d.drain();
      d.fail(why, words);
    }
    d.take(part.get(), rows, bytes);
    if (bytes > d.limits.bytes) {
      d.cancel();
      d.drain();
      d.fail(Why::refused, "its rows are too large");
    }
  }
  return rows;
}

}  // namespace geo::live
