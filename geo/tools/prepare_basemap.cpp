// marea-prepare IN OUT: country shapes as GDAL reads them into the binary file that Marea loads. Used by the build.
#include <cstdio>

#include "geo/basemap.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: marea-prepare IN.gpkg OUT.marea\n");
    return 2;
  }
  try {
    const geo::Loaded<geo::Basemap> read = geo::readBasemap(argv[1]);
    for (const geo::Problem& problem : read.problems.list())
      std::fprintf(stderr, "%s, %s, row %zu: %s\n", problem.file.c_str(), problem.layer.c_str(), problem.row,
                   problem.found.c_str());
    for (const geo::Level& level : read.value.levels)
      std::printf("%.3f degrees: %zu triangles, %zu lines of %zu points\n", level.tolerance, level.indices.size() / 3,
                  level.borders.size(), level.points.size());
    geo::savePrepared(read.value, argv[2]);
  } catch (const geo::Error& error) {
    std::fprintf(stderr, "marea-prepare: %s\n", error.what());
    return 2;
  }
  return 0;
}
