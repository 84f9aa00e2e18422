// Archives: what is in them is read, and what is no honest archive is refused before it is unpacked.
#include <catch2/catch.hpp>
#include <cstdint>

#include "geo/read/archive.hpp"
#include "reading.hpp"

using namespace geo;
using support::refusal;

namespace {

const std::string table = "date,title\n2001-02-03,a\n";
/// The same, deflated.
const std::string deflated(
    "\x4b\x49\x2c\x49\xd5\x29\xc9\x2c\xc9\x49\xe5\x32\x32\x30\x30\xd4\x35\x30\xd2\x35\x30\xd6\x49"
    "\xe4\x02\x00",
    26);

std::string number(std::uint64_t value, std::size_t width) {
  std::string bytes;
  for (; width > 0; --width, value >>= 8U) bytes += static_cast<char>(value & 0xFFU);
  return bytes;
}

struct Member {
  std::string name, bytes;
  std::uint64_t size = 0;  ///< as it is said to be
  std::uint16_t method = 0, flags = 0;
  std::uint64_t says = 0;  ///< packed bytes in the list; 0: the truth
};

/// An archive as PKWARE's notes have it, with whatever lies are asked for.
std::string zip(const std::vector<Member>& members) {
  std::string file, list;
  for (const Member& member : members) {
    const std::uint64_t packed = member.says == 0 ? member.bytes.size() : member.says;
    const std::string sizes = number(0, 4) + number(packed, 4) + number(member.size, 4) + number(member.name.size(), 2);
    list += "PK\1\2" + number(20, 2) + number(20, 2) + number(member.flags, 2) + number(member.method, 2) +
            number(0, 4) + sizes + number(0, 12) + number(file.size(), 4) + member.name;
    file += "PK\3\4" + number(20, 2) + number(member.flags, 2) + number(member.method, 2) + number(0, 4) + sizes +
            number(0, 2) + member.name + member.bytes;
  }
  const std::uint64_t at = file.size();
  return file + list + "PK\5\6" + number(0, 4) + number(members.size(), 2) + number(members.size(), 2) +
         number(list.size(), 4) + number(at, 4) + number(0, 2);
}

std::size_t eventsIn(const std::string& name, const std::string& bytes) {
  const support::TemporaryFolder folder;
  return readFile(folder.file(name, bytes)).value.events.size();
}

constexpr std::uint64_t mebibyte = 1'048'576;

}  // namespace

TEST_CASE("a table in an archive, stored or packed, and as gzip") {
  CHECK(eventsIn("a.zip", zip({{"x/", "", 0}, {"x/events.csv", table, table.size()}})) == 1);
  CHECK(eventsIn("a.zip", zip({{"events.CSV", deflated, table.size(), 8}})) == 1);
  CHECK(eventsIn("events.csv.gz", std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10) + deflated +
                                      std::string("\xd9\x14\xd8\xfa", 4) + number(table.size(), 4)) == 1);
}

TEST_CASE("of several texts in an archive the one with dates, or the core that a Darwin Core archive names") {
  const std::string note = "When using this dataset please cite\n", dated = "date,lat,lon\n2001-05-06,1,2\n";
  CHECK(eventsIn("a.zip", zip({{"citations.txt", note, note.size()}, {"x.txt", dated, dated.size()}})) == 1);
  const std::string meta = "<archive><core><files><location>occ.txt</location></files></core></archive>";
  const std::string core = dated + "2001-05-07,1,2\n";
  CHECK(eventsIn("b.zip", zip({{"meta.xml", meta, meta.size()},
                               {"verbatim.txt", dated, dated.size()},
                               {"occ.txt", core, core.size()}})) == 2);
}

TEST_CASE("KMZ: the document, whatever lies beside it") {
  const std::string kml =
      "<kml><Placemark><TimeStamp><when>2001</when></TimeStamp><Point><coordinates>1,2</coordinates></Point></"
      "Placemark></kml>";
  CHECK(eventsIn("a.kmz", zip({{"files/x.png", "PNG", 3}, {"doc.kml", kml, kml.size()}})) == 1);
  CHECK(eventsIn("a.kmz", zip({{"other.kml", kml, kml.size()}})) == 1);
}

TEST_CASE("archives that are none, that lie or that grow without end are refused") {
  std::vector<Member> many(10'001, Member{"a", "", 0});
  for (const std::string& sentence :
       {refusal("cut.zip", zip({{"events.csv", table, table.size()}}).substr(0, 40)), refusal("empty.zip", zip({})),
        refusal("none.zip", zip({{"readme.md", "x", 1}})),
        refusal("secret.zip", zip({{"events.csv", table, table.size(), 0, 1}})),
        refusal("odd.zip", zip({{"events.csv", table, table.size(), 14}})),
        refusal("ratio.zip", zip({{"events.csv", table, 300 * mebibyte, 8}})),
        refusal("large.zip", zip({{"a.csv", table, 3'000 * mebibyte}, {"b.csv", table, 3'000 * mebibyte}})),
        refusal("overlap.zip", zip({{"a.csv", table, 10, 0, 0, 500}, {"b.csv", table, 10, 0, 0, 500}})),
        refusal("short.zip", zip({{"events.csv", deflated, table.size() + 1, 8}})),
        refusal("longer.zip", zip({{"events.csv", deflated, table.size() - 1, 8}})), refusal("many.zip", zip(many)),
        refusal("broken.gz", "\x1f\x8b\x08 nonsense")}) {
    INFO(sentence);
    CHECK_FALSE(sentence.empty());
    CHECK(sentence.ends_with('.'));
    CHECK(sentence.find('\n') == std::string::npos);
  }
}

TEST_CASE("what is said of a member is not believed") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("a.zip", zip({{"events.csv", deflated, 5, 8}}));
  const auto members = zipMembers(file);
  REQUIRE(members.size() == 1);
  CHECK_THROWS_AS(unzipped(file, members[0]), Error);
}
