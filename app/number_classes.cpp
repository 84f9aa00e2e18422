#include "app/number_classes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr std::size_t mostEach = 6;
constexpr std::array steps{1.0, 2.0, 5.0};

/// The greatest of 1, 2, 5, 10, 20 … that is not above the value.
double roundBelow(double value) {
  const double unit = std::pow(10, std::floor(std::log10(value) + 1e-9));
  for (std::size_t i = steps.size(); i-- > 0;)
    if (steps[i] * unit <= value * (1 + 1e-9)) return steps[i] * unit;
  return unit;
}

double roundAbove(double value) {
  const double unit = std::pow(10, std::floor(std::log10(value) + 1e-9));
  for (const double step : steps)
    if (step * unit >= value * (1 - 1e-9)) return step * unit;
  return 10 * unit;
}

double share(const std::vector<double>& sorted, double of) {
  return sorted[std::min(static_cast<std::size_t>(static_cast<double>(sorted.size()) * of), sorted.size() - 1)];
}

std::vector<double> different(const std::vector<double>& sorted) {
  std::vector<double> out;
  for (const double value : sorted) {
    if (out.empty() || value != out.back()) out.push_back(value);
    if (out.size() > mostEach) break;
  }
  return out;
}

/// Steps of one width within what nearly all numbers span.
std::vector<double> even(double from, double to) {
  std::vector<double> out;
  if (!(to > from)) return out;
  const double step = roundAbove((to - from) / 5);
  for (double at = std::ceil(from / step) * step; at < to && out.size() < 5; at += step)
    if (at > from) out.push_back(std::round(at / step) * step);
  return out;
}

/// From the middle of the numbers up to their greatest, every one or every third of 1, 2, 5, 10 …
std::vector<double> towering(double middle, double to) {
  std::vector<double> all;
  for (double at = roundAbove(std::max(middle, to * 1e-7)); at < to; at = roundAbove(at * 1.0001 + 1e-300)) {
    all.push_back(at);
    at *= 1.0001;
  }
  const std::size_t stride = std::max<std::size_t>(1, (all.size() + 4) / 5);
  std::vector<double> out;
  for (std::size_t i = 0; i < all.size(); i += stride) out.push_back(all[i]);
  return out;
}

int decimalsOf(const std::vector<double>& values) {
  for (int decimals = 0; decimals < 4; ++decimals) {
    const double unit = std::pow(10, decimals);
    if (std::ranges::all_of(values, [unit](double v) { return std::abs(v * unit - std::round(v * unit)) < 1e-6; }))
      return decimals;
  }
  return 4;
}

}  // namespace

std::size_t NumberClasses::classOf(double value) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(breaks, value) - breaks.begin());
}

NumberClasses numberClasses(std::vector<double> numbers) {
  NumberClasses out;
  if (numbers.empty()) return out;
  std::ranges::sort(numbers);
  out.least = numbers.front();
  const std::vector<double> few = different(numbers);
  if (few.size() <= mostEach) {
    out.each = true;
    out.breaks.assign(few.begin() + 1, few.end());
    out.decimals = decimalsOf(few);
    return out;
  }
  const double low = share(numbers, 0.02), middle = share(numbers, 0.5), high = share(numbers, 0.98);
  const bool towers = numbers.front() >= 0 && high - middle > 6 * (middle - low) && high > 0;
  out.breaks = towers ? towering(middle, numbers.back()) : even(low, high);
  if (out.breaks.empty()) out.breaks = even(numbers.front(), numbers.back());
  out.decimals = decimalsOf(out.breaks);
  return out;
}

float NumberSizes::sizeOf(double number) const {
  const double area = logarithmic ? std::pow(10, (number - reference) / 2) : std::max(number, 0.0) / reference;
  return std::clamp(atReference * static_cast<float>(std::sqrt(area)), least, most);
}

NumberSizes numberSizes(std::vector<double> numbers, bool logarithmic) {
  NumberSizes out;
  out.logarithmic = logarithmic;
  std::erase_if(numbers, [](double number) { return !(number > 0); });
  if (numbers.empty()) return out;
  std::ranges::sort(numbers);
  const double high = share(numbers, 0.99);
  out.reference = logarithmic ? std::ceil(high) : roundAbove(high);
  return out;
}

std::vector<double> sizesInLegend(const NumberSizes& sizes, double greatest, float largest) {
  std::vector<double> out;
  if (sizes.logarithmic) {
    for (double at = std::floor(greatest); at > greatest - 12 && out.size() < 3; --at)
      if (sizes.sizeOf(at) <= largest && sizes.sizeOf(at) > NumberSizes::least) out.push_back(at);
  } else if (greatest > 0) {
    float before = largest * 1.5F;
    for (double at = roundBelow(greatest); at > greatest * 1e-9 && out.size() < 3; at = roundBelow(at * 0.999)) {
      const float size = sizes.sizeOf(at);
      if (size > largest || size > before * 0.68F) continue;
      if (size <= NumberSizes::least && !out.empty()) break;
      out.push_back(at);
      before = size;
    }
  }
  std::ranges::reverse(out);
  return out;
}

}  // namespace app
