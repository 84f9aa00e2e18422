// What a server says of a whole table, counted there: how many rows of each class there are at which time, which texts
// a column has, how its numbers lie. Knows no threads.
#pragma once

#include "geo/live/fetch.hpp"

namespace geo::live {

/// The texts of a column as rows have them, with how many rows do; the most first.
struct Texts {
  std::vector<std::pair<std::string, std::size_t>> counts;
  bool all = true;  ///< there are no others
  bool operator==(const Texts&) const = default;
};
inline constexpr std::size_t mostTexts = 5'000;
Texts textsOf(Connection& connection, const Source& source, const std::string& column, const Stop& stop = {});

/// Numbers that lie as those of a column do, ascending; the least and the greatest are its own.
struct Figures {
  std::vector<double> like;
  bool someMissing = false;  ///< rows have none
  bool operator==(const Figures&) const = default;
};
Figures figuresOf(Connection& connection, const Source& source, const std::string& column, bool negatives,
                  const Stop& stop = {});

/// How fine time is counted.
enum class Step : unsigned char { day, month, year };

struct TallyWish {
  Choice choice;
  Grouping by;
  bool overTime = true;  ///< else only how many there are
  bool operator==(const TallyWish&) const = default;
};

/// How many rows there are up to which moment: of each step that has any its beginning, ascending.
struct Steps {
  std::vector<std::int64_t> at;     ///< seconds
  std::vector<std::uint32_t> upTo;  ///< with those of the step itself
  /// Of those whose step begins at `moment` or before.
  std::size_t countUntil(Instant moment) const;
};

struct Tally {
  struct Class {
    std::string name;
    std::size_t rows = 0;
    Steps begun, ended;  ///< ended: by the end of their step; empty where rows have no ends
  };
  TallyWish to;
  std::vector<Class> classes;  ///< each name once, in the order of the grouping
  Step step = Step::day;
  bool isExact = false;  ///< rows have no hours, or such as nobody asks for: counts by the step are those of any moment
  std::size_t rows() const;
};

Tally tallied(Connection& connection, const Source& source, const TallyWish& wish, const Stop& stop = {});
/// How many rows of a class hold within the stretch, both ends included; as exact as the tally is.
std::size_t countWithin(const Tally& tally, const Tally::Class& one, Between stretch);

}  // namespace geo::live
