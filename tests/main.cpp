// Catch2's main, compiled once for all test executables. What files came to is not kept for the next run: it would test
// the cache instead of the readers.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#include <cstdlib>

int main(int argc, char** argv) {
#ifdef _WIN32
  _putenv_s("MAREA_CACHE", "off");
#else
  setenv("MAREA_CACHE", "off", 1);
#endif
  return Catch::Session().run(argc, argv);
}
