// A connection to a server: questions go out with bound values, only reading is allowed, and whoever waits can give up.
// The one place that talks to libpq.
#pragma once

#include <functional>
#include <memory>

#include "geo/live/address.hpp"
#include "geo/live/sql.hpp"
#include "geo/problems.hpp"

namespace geo::live {

/// Why a question has no answer.
enum class Why : unsigned char {
  unreachable,  ///< no connection, or it was lost
  slow,         ///< the server took longer than it was given
  refused,      ///< the table is not there, not to be read, or not what it was
  given_up      ///< whoever asked no longer wants to know
};

class Failure : public Error {
 public:
  Failure(Why reason, const std::string& sentence) : Error(sentence), why(reason) {}
  Why why;
};

/// Asked now and then while the server works; true: give up.
using Stop = std::function<bool()>;

/// Rows of texts; nothing known is an empty text.
using Rows = std::vector<std::vector<std::string>>;

struct Limits {
  double connectSeconds = 5;
  double seconds = 10;              ///< of the server, for one question
  std::size_t bytes = 512U << 20U;  ///< of one answer
};

class Connection {
 public:
  /// Throws Failure.
  Connection(const Address& address, const Limits& limits, const Stop& stop = {});
  ~Connection();
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;

  /// Throws Failure; after Why::unreachable the connection is of no more use. Giving up tells the server to stop, too.
  Rows ask(const Statement& statement, const Stop& stop = {});

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace geo::live
