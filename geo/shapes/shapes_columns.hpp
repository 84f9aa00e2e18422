// Which columns of a file of country shapes say what a shape is called: Natural Earth's, ISO's and a few other
// spellings.
#pragma once

#include <array>
#include <vector>

#include "geo/basemap.hpp"

class OGRFeature;
class OGRFeatureDefn;

namespace geo {

class ShapeColumns {
 public:
  explicit ShapeColumns(const OGRFeatureDefn& definition);
  /// The code is ISO alpha-3 where a column has one (-99 is none), else the file's own, else the name, else the
  /// feature's number.
  Area area(const OGRFeature& feature) const;
  bool disputed(const OGRFeature& feature) const;

 private:
  std::vector<int> code_, country_, status_;
  std::array<std::vector<int>, 3> name_;  // by Language
};

}  // namespace geo
