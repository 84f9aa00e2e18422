// Numbers in few classes between round breaks, and sizes whose areas are the numbers. Pure; knows no columns and no
// colours.
#pragma once

#include <vector>

namespace app {

struct NumberClasses {
  std::vector<double> breaks;  ///< where the classes begin, from the second on, ascending
  bool each = false;           ///< a few different numbers, each a class of its own; then `least` is the first
  double least = 0;
  int decimals = 0;  ///< that tell the breaks apart
  std::size_t count() const { return breaks.size() + 1; }
  std::size_t classOf(double value) const;
  bool operator==(const NumberClasses&) const = default;
};

/// At most six classes. Even steps where the numbers lie evenly; 1, 2, 5, 10, 20 … where a few of them tower above the
/// rest.
NumberClasses numberClasses(std::vector<double> numbers);

/// Diameters in points: the area grows as the number does, or, where the number is a logarithm, as what it stands for.
struct NumberSizes {
  static constexpr float least = 4, most = 44;
  double reference = 1;      ///< is drawn with `atReference`
  bool logarithmic = false;  ///< a magnitude
  static constexpr float atReference = 22;
  float sizeOf(double number) const;
  bool operator==(const NumberSizes&) const = default;
};
/// Nothing is known of negative numbers: they have no size.
NumberSizes numberSizes(std::vector<double> numbers, bool logarithmic);
/// Two or three round numbers whose sizes a legend has room for, ascending; `largest` points at most.
std::vector<double> sizesInLegend(const NumberSizes& sizes, double greatest, float largest);

}  // namespace app
