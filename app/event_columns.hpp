// The columns that events of a layer have: what each holds, judged by a sample, and its values by row when somebody
// asks for them. Remembers what was asked for; logically constant. Knows no colours.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "geo/events.hpp"

namespace app {

struct World;

struct ColumnInfo {
  enum class Holds : std::uint8_t { numbers, categories, words };
  std::string name;
  Holds holds = Holds::words;
  bool own = false;           ///< of the file, not one of Marea's own facts (kind, outcome …)
  std::size_t different = 0;  ///< values in the sample
  double told = 0;            ///< share of the sample that has a value
  double evenness = 0;        ///< of categories: 0 nearly all are the same … 1 as many of each
  bool negative = false;      ///< some number is
  bool isCode = false;        ///< a date, a place, a number of the row: nothing to colour by
  bool operator==(const ColumnInfo&) const = default;
};

class EventColumns {
 public:
  /// Marea's own facts first, then the file's columns in their order.
  const std::vector<ColumnInfo>& of(const World& world, std::uint16_t layer) const;

  /// NaN where there is none, and for rows of other layers.
  using Numbers = std::vector<float>;
  std::shared_ptr<const Numbers> numbers(const World& world, std::uint16_t layer, const std::string& column) const;

  struct Categories {
    static constexpr std::uint16_t none = 0xFFFF, beyond = 0xFFFE;
    std::vector<std::uint16_t> ofRow;  ///< into `names`; none without a value; beyond where there are too many names
    std::vector<std::string> names;    ///< the most frequent first
    std::vector<std::size_t> counts;
  };
  std::shared_ptr<const Categories> categories(const World& world, std::uint16_t layer,
                                               const std::string& column) const;

  /// There are other events now, of the same columns.
  void forget() {
    numbers_.clear();
    categories_.clear();
  }

 private:
  using Key = std::pair<std::uint16_t, std::string>;
  mutable std::mutex mutex_;
  mutable std::map<std::uint16_t, std::vector<ColumnInfo>> infos_;
  mutable std::map<Key, std::shared_ptr<const Numbers>> numbers_;
  mutable std::map<Key, std::shared_ptr<const Categories>> categories_;
};

/// What the column says of one event, as the file has it; empty where it says nothing.
std::string cellOf(const World& world, std::uint32_t row, const std::string& column);

}  // namespace app
