// Dates in words: three languages, every precision, and never more than is known.
#include "app/date_words.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "app/lengths.hpp"
#include "geo/edtf.hpp"

namespace {

using app::DateWords;
using app::Messages;
using app::TickUnit;
using geo::Language;
using geo::Precision;

const std::filesystem::path catalogues = std::filesystem::path(MAREA_BINARY_DIR) / "share/marea/locale";

std::string said(const std::string& edtf, Language language = Language::en) {
  const auto when = geo::parseEdtf(edtf);
  INFO(edtf);
  REQUIRE(when.has_value());
  return DateWords(Messages(language, catalogues)).inWords(*when);
}

geo::Instant at(std::int64_t year, int month = 1, int day = 1, int hour = 0, int minute = 0) {
  return geo::toInstant({year, month, day, hour, minute, 0});
}

}  // namespace

TEST_CASE("a date is said at its precision") {
  CHECK(said("2019-11-12") == "12 November 2019");
  CHECK(said("2019-11") == "November 2019");
  CHECK(said("2019") == "2019");
  CHECK(said("2002-04-11T22:20:00") == "11 April 2002, 22:20:00");
  CHECK(said("-0320") == "321 BCE");
  CHECK(said("-0002-03-15") == "15 March 3 BCE");
  CHECK(said("0000") == "1 BCE");
  CHECK(said("Y-17000") == "17001 BCE");
}

TEST_CASE("masked digits are said as what they leave open") {
  CHECK(said("197X") == "1970s");
  CHECK(said("18XX") == "19th century");
  CHECK(said("1964-06-XX") == "June 1964");
  CHECK(said("1932-XX") == "1932");
  CHECK(said("-03XX") == "between 400 BCE and 301 BCE");
  CHECK(said("00XX") == "between 1 BCE and 99");
}

TEST_CASE("doubt is said") {
  CHECK(said("1910~") == "about 1910");
  CHECK(said("1968?") == "1968, uncertain");
  CHECK(said("1899%") == "about 1899, uncertain");
  CHECK(said("2006-05-02~") == "about 2 May 2006");
  CHECK(said("1910~/1920") == "about 1910 to 1920");
  CHECK(said("1910/1920?") == "1910 to 1920 (uncertain)");
}

TEST_CASE("spans say what they share once") {
  CHECK(said("2006-05-02/2006-05-05") == "2 to 5 May 2006");
  CHECK(said("2006-04-28/2006-05-05") == "28 April to 5 May 2006");
  CHECK(said("2005-12-28/2006-01-05") == "28 December 2005 to 5 January 2006");
  CHECK(said("2006-03/2006-05") == "March to May 2006");
  CHECK(said("1964/1985") == "1964 to 1985");
  CHECK(said("1964/1964") == "1964");
  CHECK(said("1964/1985-03-15") == "1964 to 15 March 1985");
}

TEST_CASE("open is not unknown") {
  CHECK(said("2004-12-14/..") == "since 14 December 2004");
  CHECK(said("../1985") == "until 1985");
  CHECK(said("2004/") == "from 2004 to an unknown date");
  CHECK(said("/1985") == "from an unknown date to 1985");
  CHECK(said("1910~/..") == "since about 1910");
}

TEST_CASE("sets are said as one of or several") {
  CHECK(said("[1964,1968]") == "between 1964 and 1968");
  CHECK(said("[..1821]") == "1821 or earlier");
  CHECK(said("[1760-12..]") == "December 1760 or later");
  CHECK(said("{1964,1968}") == "1964 and 1968");
}

TEST_CASE("a season is said as its months, which both hemispheres understand") {
  CHECK(said("2001-21") == "September to November 2001");
}

TEST_CASE("Spanish and Portuguese have their own sentences") {
  CHECK(said("2019-11-12", Language::es) == "12 de noviembre de 2019");
  CHECK(said("2019-11-12", Language::pt) == "12 de novembro de 2019");
  CHECK(said("2006-05-02/2006-05-05", Language::es) == "2 a 5 de mayo de 2006");
  CHECK(said("2004-12-14/..", Language::es) == "desde el 14 de diciembre de 2004");
  CHECK(said("2004/..", Language::es) == "desde 2004");
  CHECK(said("18XX", Language::es) == "siglo XIX");
  CHECK(said("-0320", Language::es) == "321 a. C.");
  CHECK(said("-0320", Language::pt) == "321 a.C.");
  CHECK(said("1910~", Language::pt) == "por volta de 1910");
  CHECK(said("1781-03-13~", Language::es) == "alrededor del 13 de marzo de 1781");
  CHECK(said("1998~/..", Language::es) == "desde alrededor de 1998");
  CHECK(said("1781-03-13~/..", Language::es) == "desde alrededor del 13 de marzo de 1781");
  CHECK(said("1968?", Language::es) == "1968, fecha incierta");
}

TEST_CASE("what a precision claims is never finer than the bounds") {
  geo::When when = *geo::parseEdtf("1830-01-01");
  when.bounds = {at(1830), at(1831, 12, 31), at(1830, 1, 2), at(1832)};
  CHECK(DateWords(Messages()).inWords(when) == "between 1 January 1830 and 31 December 1831");
  when.start.precision = Precision::year;
  CHECK(DateWords(Messages()).inWords(when) == "between 1830 and 1831");
}

TEST_CASE("ticks are short") {
  const DateWords english{Messages()}, spanish(Messages(Language::es, catalogues));
  CHECK(english.tickLabel(at(1990), TickUnit::decade) == "1990");
  CHECK(english.tickLabel(at(-499), TickUnit::century) == "500 BCE");
  CHECK(english.tickLabel(at(1990, 3), TickUnit::month) == "Mar 1990");
  CHECK(spanish.tickLabel(at(1990, 3), TickUnit::month) == "mar 1990");
  CHECK(DateWords(Messages(Language::pt, catalogues)).tickLabel(at(1990, 3), TickUnit::month) == "mar 1990");
  CHECK(english.tickLabel(at(2002, 4, 11), TickUnit::day) == "11 Apr");
  CHECK(english.tickLabel(at(2002, 4, 11, 22, 20), TickUnit::minute) == "22:20");
}

TEST_CASE("lengths are counted by calendar") {
  const Messages english, spanish(Language::es, catalogues);
  CHECK(app::lengthInWords(at(2017, 8, 12), at(2019, 11, 12), english) == "2 years 3 months");
  CHECK(app::lengthInWords(at(2019, 1, 31), at(2019, 2, 28), english) == "1 month");
  CHECK(app::lengthInWords(at(2019, 1, 31), at(2019, 2, 27), english) == "27 days");
  CHECK(app::lengthInWords(at(2000), at(2002, 1, 5), english) == "2 years");
  CHECK(app::lengthInWords(at(2002, 4, 11, 22), at(2002, 4, 14), english) == "2 days 2 hours");
  CHECK(app::lengthInWords(at(2002), at(2002), english) == "0 seconds");
  CHECK(app::lengthInWords(at(2019, 11, 12), at(2017, 8, 12), spanish) == "2 años 3 meses");
  CHECK(app::lengthInWords(geo::Period{.years = 1, .months = 6}, english) == "1 year 6 months");
  CHECK(app::lengthInWords(geo::Period{.seconds = 45'000}, english) == "12 hours 30 minutes");
}
