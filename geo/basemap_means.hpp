// Base maps read in another process: what that one writes, and what this one believes of it. See geo/basemap.hpp.
#pragma once

#include <functional>
#include <optional>

#include "geo/basemap.hpp"
#include "geo/progress.hpp"

namespace geo {

/// How far the work is: so much of so much of a stage. May throw ReadingStopped.
using Telling = std::function<void(const ReadingNow&)>;

/// Asks another process for the base map of a file or folder, tells how far it is, and returns all bytes that
/// writeBasemap() gave there. Throws Error with a sentence when it dies or takes too long.
using BasemapReader = std::function<std::string(const std::filesystem::path&, const Telling&)>;

struct BasemapMeans {
  std::filesystem::path cache;   ///< a folder; empty: nothing is kept
  BasemapReader reader;          ///< empty: this process reads it
  Progress* progress = nullptr;  ///< null: nobody waits
};

/// readBasemap() with them. Throws ReadingStopped when `progress` is told to stop.
Loaded<Basemap> readBasemap(const std::filesystem::path& path, const BasemapMeans& means);

/// Reads and prepares it in this process and gives the bytes to `take` in order: how far it is, then the map or, where
/// it cannot be used, a sentence.
void writeBasemap(const std::filesystem::path& path, const std::function<void(std::string_view)>& take);

/// 1914 of world_1914.geojson, -499 (500 BCE) of world_bc500.geojson; nothing where the name has no such number.
std::optional<std::int64_t> yearInName(const std::filesystem::path& path);

/// Takes what of `bytes` says how far the work is, from `at` on, and tells it; returns where the rest begins.
std::size_t tellFrom(std::string_view bytes, std::size_t at, const Telling& tell);

}  // namespace geo
