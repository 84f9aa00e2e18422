// Tables of servers among what is open: their rows come and go with the stretch and the area that is looked at, while
// all else stays as it was read.
#pragma once

#include <memory>
#include <span>

#include "app/live/known.hpp"
#include "app/world.hpp"
#include "geo/live/fetch.hpp"

namespace app::live {

struct Tables {
  std::vector<geo::live::Source> sources;
  std::shared_ptr<const geo::Timeline> files;  ///< what was read from files, beside them
  std::vector<geo::live::Cell> cells;          ///< rows that the server has gathered, because they are too many
  std::vector<Known> known;                    ///< what was said of each source as a whole; the window's thread alone
  std::string where;                           ///< an expression that every row must pass here (geo/where.hpp)
};

bool isLive(const World& world);

/// Of a table, by the number of its file.
const geo::live::Table* tableOf(const World& world, std::size_t file);
bool hasEstimatedRows(const World& world, std::size_t file);

/// Which of the tables a layer is; nothing: none.
std::optional<std::size_t> sourceOf(const World& world, std::uint16_t layer);
/// How many events of each kind a layer's table has, whatever part of it is here; null for files.
const std::map<std::string, std::size_t>* kindCounts(const World& world, std::uint16_t layer);
/// The same of what a column, or a fact of Marea's own, says of events: as the server counts it, and until then in a
/// sample. Nothing for files, and where no column of the table says it.
std::optional<geo::live::Texts> textsOf(const World& world, std::uint16_t layer, const std::string& column);
/// Numbers that lie as those of the column do.
std::optional<geo::live::Figures> figuresOf(const World& world, std::uint16_t layer, const std::string& column);

/// Opens the tables that are named among the files, and adds some of their rows, so that a view of them can be chosen.
/// Throws geo::Error. `files` are those that are left to be read.
struct Named {
  std::vector<std::filesystem::path> files, tables;
};
Named named(const std::vector<std::filesystem::path>& paths);
void open(const std::vector<std::filesystem::path>& tables, const WorldOptions& options,
          geo::Loaded<geo::Timeline>& read, Tables& into);

/// All events together: of the files, and what was fetched.
geo::Events together(const Tables& tables, std::span<const std::shared_ptr<const geo::Timeline>> fetched);
/// With some rows from all over the tables, while nothing was asked for yet.
geo::Events sampled(const Tables& tables);
/// Puts them in the place of those that were there.
void show(World& world, geo::Events events, std::vector<geo::live::Cell> cells);

/// Something was said that colours, sizes or filters depend on: what was made of them is made anew when asked for.
void forgetLooks(World& world);

/// Whether it is no file but the address of a table.
bool isTable(const std::filesystem::path& path);
/// Everywhere an address may be seen: without what is secret.
std::filesystem::path harmless(const std::filesystem::path& path);
/// harmless(), and a file's place from the root.
std::filesystem::path kept(const std::filesystem::path& path);
/// A file's name, a table's name.
std::string leafOf(const std::filesystem::path& path);

}  // namespace app::live
