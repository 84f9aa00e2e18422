// Which columns of a file of country shapes say what a shape is called: Natural Earth's, ISO's and a few other
// spellings.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "geo/shapes/shapes_dates.hpp"

class OGRFeature;
class OGRFeatureDefn;

namespace geo {

class ShapeColumns {
 public:
  explicit ShapeColumns(const OGRFeatureDefn& definition);
  /// The code is ISO alpha-3 where a column has one (-99 is none) or has a number of the Correlates of War or of
  /// Gleditsch and Ward, else the file's own, else the name, else the feature's number.
  Area area(const OGRFeature& feature) const;
  bool disputed(const OGRFeature& feature) const;
  /// The other columns, for Area::cells.
  std::vector<std::string> others() const;

 private:
  std::vector<int> code_, number_, ownCode_, country_, status_, others_;
  std::vector<std::string> otherNames_;
  std::array<std::vector<int>, 3> name_;  // by Language
  ShapeDates dates_;
};

}  // namespace geo
