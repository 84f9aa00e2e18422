// Events coded by machines from the news: GDELT and ICEWS, in the CAMEO scheme. What a machine has read is "as
// reported": "battle the blaze" becomes a battle. See known_rules.hpp.
#include <array>
#include <sstream>

#include "geo/read/known_rules.hpp"

namespace geo {
namespace {

constexpr std::size_t ofFirst = 58, ofSecond = 61;

/// The columns of both versions; the second has one more for each of the three places.
constexpr std::string_view head =
    "GLOBALEVENTID SQLDATE MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode "
    "Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code "
    "Actor2Code "
    "Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code "
    "Actor2Type1Code Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass "
    "GoldsteinScale NumMentions NumSources NumArticles AvgTone";

bool isDigits(std::string_view cell, std::size_t size) {
  return cell.size() == size && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

void addPlaceColumns(std::vector<std::string>& columns, const std::string& of, bool second) {
  for (const char* part : {"Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"})
    if (second || std::string_view(part) != "ADM2Code") columns.push_back(of + "Geo_" + part);
}

struct Words {
  const char *code, *kind, *words;
};

/// Root codes of CAMEO (codebook 1.1b3) and those below that mean a kind of Marea's.
constexpr std::array cameo{
    Words{"057", "treaty", "sign formal agreement"},
    Words{"143", "strike", "strike or boycott"},
    Words{"175", "repression", "repress by violence or arrest"},
    Words{"01", "", "make public statement"},
    Words{"02", "", "appeal"},
    Words{"03", "", "express intent to cooperate"},
    Words{"04", "", "consult"},
    Words{"05", "", "engage in diplomatic cooperation"},
    Words{"06", "", "engage in material cooperation"},
    Words{"07", "", "provide aid"},
    Words{"08", "", "yield"},
    Words{"09", "", "investigate"},
    Words{"10", "", "demand"},
    Words{"11", "", "disapprove"},
    Words{"12", "", "reject"},
    Words{"13", "", "threaten"},
    Words{"14", "protest", "protest"},
    Words{"15", "", "exhibit force posture"},
    Words{"16", "", "reduce relations"},
    Words{"17", "", "coerce"},
    Words{"18", "", "assault"},
    Words{"19", "", "fight"},
    Words{"20", "", "use unconventional mass violence"},
};

const Words* wordsOf(std::string_view code) {
  for (const Words& row : cameo)
    if (code.starts_with(row.code)) return &row;
  return nullptr;
}

std::string titleOf(const Words& what, const std::string& first, const std::string& second) {
  std::string title = first.empty() ? what.words : first + ": " + what.words;
  if (!second.empty()) title += " – " + second;
  return title + " (as reported)";
}

}  // namespace

std::vector<std::string> headerByLook(const std::vector<std::string>& record) {
  const bool counts = record.size() == ofFirst || record.size() == ofSecond || record.size() == ofFirst - 1;
  if (!counts || record[0].find_first_not_of("0123456789") != std::string::npos || !isDigits(record[1], 8) ||
      !isDigits(record[2], 6) || !isDigits(record[3], 4))
    return {};
  std::istringstream words{std::string(head)};
  std::vector<std::string> columns;
  for (std::string word; words >> word;) columns.push_back(word);
  for (const char* of : {"Actor1", "Actor2", "Action"}) addPlaceColumns(columns, of, record.size() == ofSecond);
  columns.emplace_back("DATEADDED");
  columns.emplace_back("SOURCEURL");
  columns.resize(record.size());
  return columns;
}

namespace rules {

void describeGdelt(Event& event, const NamedCells& row) {
  const Words* what = wordsOf(row["eventcode"]);
  if (!what) what = wordsOf(row["eventrootcode"]);
  if (!what) return;
  event.kind = *what->kind != '\0' ? what->kind : what->words;
  event.title.in = {titleOf(*what, row.word("actor1name"), row.word("actor2name")), {}, {}};
  for (const std::string_view actor : {"actor1name", "actor2name"})
    if (!row[actor].empty()) event.actors.push_back(row.word(actor));
  event.certainty = Certainty::lessCertain;
  const int type = row.whole("actiongeo_type").value_or(4);
  setExtent(event, type == 1 ? Extent::country : type == 2 || type == 5 ? Extent::area : Extent::point);
}

void describeIcews(Event& event, const NamedCells& row) {
  const Words* what = wordsOf(row["cameo_code"]);
  if (what) event.kind = *what->kind != '\0' ? what->kind : what->words;
  if (what) event.title.in = {titleOf(*what, row.word("source_name"), row.word("target_name")), {}, {}};
  for (const std::string_view actor : {"source_name", "target_name"})
    if (!row[actor].empty()) event.actors.push_back(row.word(actor));
  event.certainty = Certainty::lessCertain;
}

}  // namespace rules
}  // namespace geo
