// Catch2 version 2's one header where only version 3 is installed.
#pragma once

#include <catch2/catch_all.hpp>

using Catch::Approx;
