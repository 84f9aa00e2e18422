// Data sets that are recognised by their header, and what their codebooks say that no header tells.
#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace geo;
using support::layer;
using support::skipsWithout;

namespace {

const std::filesystem::path shared = MAREA_SOURCE_DIR "/../shared/data";

Loaded<Timeline> read(const std::string& text, const std::string& name = "some.csv") {
  const support::TemporaryFolder folder;
  return readFile(folder.file(name, text));
}

const std::string acledHead =
    "\xEF\xBB\xBF"
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";

std::string acledRow(const std::string& id, const std::string& date, const std::string& precision,
                     const std::string& type, const std::string& sub, const std::string& geo) {
  return id + "," + date + ",2019," + precision + ",Demonstrations," + type + "," + sub +
         ",Protesters (Bolivia),,6,Police Forces of Bolivia,,1,16,,68,South America,Bolivia,Cochabamba,Chapare,,Sacaba,"
         "-17.404,-66.04," +
         geo + ",La Razon,National,\"Coca growers, on the road\",9,,1574000000\n";
}

}  // namespace

TEST_CASE("ACLED: precision of time and place, its own words, nobody a perpetrator") {
  const auto loaded = read(
      acledHead + acledRow("BOL1", "15 November 2019", "1", "Protests", "Excessive force against protesters", "1") +
      acledRow("BOL2", "15 November 2019", "2", "Riots", "Violent demonstration", "2") +
      acledRow("BOL3", "15 November 2019", "3", "Battles", "Armed clash", "3"));
  CHECK(loaded.problems.empty());
  CHECK(layer(loaded).recognisedAs == "acled");
  CHECK(layer(loaded).columns.at("start") == "event_date");
  CHECK(layer(loaded).columns.at("kind") == "event_type");
  REQUIRE(loaded.value.events.size() == 3);
  const Event &day = loaded.value.events[0], &week = loaded.value.events[1], &month = loaded.value.events[2];
  CHECK(day.id == "BOL1");
  CHECK(day.start == "2019-11-15");
  CHECK(day.kind == "protest");
  CHECK(day.title.in[0] == "Excessive force against protesters, Sacaba");
  CHECK(day.countries == std::vector<std::string>{"BOL"});
  CHECK(day.actors == std::vector<std::string>{"Protesters (Bolivia)", "Police Forces of Bolivia"});
  CHECK(day.killed == std::vector<Figure>{{9, 9, "ACLED"}});
  CHECK(day.places.at(0).extent == Extent::point);
  CHECK(day.places.at(0).at == LonLat{-66.04, -17.404});
  CHECK(week.start == "[2019-11-12..2019-11-18]");
  CHECK(week.kind == "protest");
  CHECK(week.places.at(0).extent == Extent::area);
  CHECK(presence(week.when, parseEdtf("2019-11-13")->bounds.earliestStart).presence == Presence::possible);
  CHECK(month.start == "2019-11");
  CHECK(month.kind == "Battles");
}

TEST_CASE("ACLED: an event with a row for each actor is one event, and said once") {
  const std::string row = acledRow("BOL1", "2019-11-15", "1", "Protests", "Peaceful protest", "1");
  const std::string other = acledRow("BOL2", "2019-11-16", "1", "Protests", "Peaceful protest", "1");
  const auto loaded = read(acledHead + row + row + other + other);
  CHECK(loaded.value.events.size() == 2);
  CHECK(layer(loaded).skipped == 2);
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 3);
}

TEST_CASE("UCDP: two dates are one day within them, not a duration") {
  const auto loaded = read(
      "id,year,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,latitude,longitude,country,"
      "country_id,event_clarity,date_prec,date_start,date_end,low,best,high\n"
      "1,1995,1,Peru - Sendero,Government of Peru,Sendero,6,Peru,-10,-75,Peru,135,2,4,1995-03-01,1995-03-31,2,3,9\n"
      "2,1995,3,Peru - Civilians,Government of Peru,Civilians,1,Ayacucho,-13.16,-74.22,Peru,135,1,1,1995-03-05,"
      "1995-03-05,4,4,4\n");
  CHECK(layer(loaded).recognisedAs == "ucdp-ged");
  REQUIRE(loaded.value.events.size() == 2);
  const Event &month = loaded.value.events[0], &day = loaded.value.events[1];
  CHECK(month.when.oneOf);
  CHECK(presence(month.when, parseEdtf("1995-03-15")->bounds.earliestStart).presence == Presence::possible);
  CHECK(month.certainty == Certainty::lessCertain);
  CHECK(month.places.at(0).extent == Extent::country);
  CHECK(month.killed == std::vector<Figure>{{3, 3, "UCDP, best estimate"}, {2, 9, "UCDP, low to high"}});
  CHECK(month.countries == std::vector<std::string>{"PER"});
  CHECK(day.start == "1995-03-05");
  CHECK(day.end.empty());
  CHECK(day.kind == "one-sided violence");
  CHECK(day.killed.size() == 1);
}

TEST_CASE("Powell and Thyne: 2 is a success; at the capital of the date; each has its own id") {
  const auto loaded = read(
      "country\tccode\tyear\tmonth\tday\tcoup\tversion\nBolivia\t145\t1981\t5\t25\t1\t2021\n"
      "Bolivia\t145\t1981\t5\t27\t1\t2021\nBolivia\t145\t1980\t7\t17\t2\t2021\nBrazil\t140\t1955\t11\t11\t2\t2021\n"
      "Brazil\t140\t1964\t3\t31\t2\t2021\n",
      "powell_thyne_coups_final.txt");
  CHECK(layer(loaded).recognisedAs == "powell-thyne");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.value.events.size() == 5);
  const auto& events = loaded.value.events;
  CHECK(events[0].outcome == "failed");
  CHECK(events[0].id != events[1].id);
  CHECK(events[2].outcome == "success");
  CHECK(events[2].kind == "coup");
  CHECK(events[2].title.in[1] == "Golpe de Estado: Bolivia");
  CHECK(events[2].places.at(0).name == "La Paz");
  CHECK(events[3].places.at(0).name == "Rio de Janeiro");
  CHECK(events[4].places.at(0).name == "Brasília");
}

TEST_CASE("Mass Mobilization: country-years without protest are counted and left out; the country is a badge") {
  const auto loaded = read(
      "id,country,ccode,year,region,protest,protestnumber,startday,startmonth,startyear,endday,endmonth,endyear,"
      "protesterviolence,location,participants_category,participants,protesteridentity,protesterdemand1,"
      "protesterdemand2,stateresponse1,stateresponse2,sources,notes\n"
      "1452003001,Bolivia,145,2003,South America,1,1,12,10,2003,17,10,2003,1,El Alto,>10000,.,residents,"
      "\"political behavior, process\",.,killings,.,reuters,Gas war\n"
      "1452004000,Bolivia,145,2004,South America,0,0,.,.,.,.,.,.,.,.,.,.,.,.,.,.,.,.,.\n"
      "1452005001,Bolivia,145,2005,South America,1,1,5,6,2005,6,6,2005,0,La Paz,1000-1999,.,miners,.,.,ignore,.,.,.\n");
  CHECK(loaded.problems.empty());
  CHECK(layer(loaded).recognisedAs == "mass-mobilization");
  CHECK(layer(loaded).rows == 3);
  CHECK(layer(loaded).skipped == 1);
  REQUIRE(loaded.value.events.size() == 2);
  const Event& event = loaded.value.events[0];
  CHECK(event.start == "2003-10-12");
  CHECK(event.end == "2003-10-17");
  CHECK(event.kind == "protest");
  CHECK(event.participants == std::vector<Figure>{{10'000, std::nullopt, ""}});
  CHECK(loaded.value.events[1].participants == std::vector<Figure>{{1'000, 1'999, ""}});
  CHECK(event.places.at(0).extent == Extent::country);
  CHECK(event.places.at(0).country == "BOL");
  CHECK(event.places.at(0).name == "El Alto");
  CHECK(event.summary.in[0].starts_with("State response: killings"));
}

TEST_CASE("alliances by dyad: a pair told from both sides is one event") {
  const auto loaded = read(
      "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,"
      "dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,version\n"
      "7,135,Peru,145,Bolivia,15,11,1836,20,2,1839,0,0,1,0,0,0,4.1\n"
      "7,145,Bolivia,135,Peru,15,11,1836,20,2,1839,0,0,1,0,0,0,4.1\n"
      "8,135,Peru,145,Bolivia,1,1,1900,,,,0,1,0,0,1,0,4.1\n");
  CHECK(layer(loaded).recognisedAs == "cow-alliances-dyad");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(layer(loaded).skipped == 1);
  CHECK(loaded.value.events[0].kind == "alliance");
  CHECK(loaded.value.events[0].start == "1836-11-15");
  CHECK(loaded.value.events[0].end == "1839-02-20");
  CHECK(loaded.value.events[1].end == "..");
  CHECK(loaded.value.events[0].countries == std::vector<std::string>{"PER", "BOL"});
  CHECK(loaded.value.events[0].title.in[1] == "Perú – Bolivia");
}

TEST_CASE("alliances by member are alliances with dated members") {
  const auto loaded = read(
      "version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,"
      "mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor\n"
      "9,135,Peru,1,2,1900,1,2,1910,Type I: Defense Pact,1,2,1900,1,2,1910,0,0\n"
      "9,145,Bolivia,1,2,1900,1,2,1910,Type I: Defense Pact,1,3,1902,,,,0,0\n");
  CHECK(layer(loaded).recognisedAs == "cow-alliances-member");
  REQUIRE(loaded.value.registry.alliances.size() == 1);
  const Alliance& alliance = loaded.value.registry.alliances[0];
  CHECK(alliance.summary.in[0] == "Type I: Defense Pact");
  CHECK(membersAt(alliance, parseEdtf("1901")->bounds.earliestStart).size() == 1);
  CHECK(membersAt(alliance, parseEdtf("1905")->bounds.earliestStart).size() == 2);
}

TEST_CASE("years of a pair in a row are one span, whichever side tells them") {
  const auto loaded = read(
      "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n135,145,1900,1,0,0,0,0\n"
      "145,135,1900,1,0,0,0,0\n135,145,1901,1,0,0,0,0\n145,135,1901,1,0,0,0,0\n135,145,1905,1,0,0,0,1\n"
      "145,135,1905,1,0,0,0,1\n135,145,1906,0,0,0,0,0\n");
  CHECK(layer(loaded).recognisedAs == "atop-dyad-year");
  CHECK(layer(loaded).rows == 7);
  CHECK(layer(loaded).skipped == 1);
  REQUIRE(loaded.value.events.size() == 2);
  const Event& first = loaded.value.events[0];
  CHECK(first.kind == "alliance");
  CHECK(first.start == "1900");
  CHECK(first.end == "1901");
  CHECK(presence(first.when, parseEdtf("1900-01-02")->bounds.earliestStart).presence == Presence::certain);
  CHECK(loaded.value.events[1].summary.in[0] == "defense, consul");
}

TEST_CASE("a TimelineJS sheet: title slide and eras are no events, text loses its markup") {
  const auto loaded = read(
      "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media "
      "Caption,Media Thumbnail,Type,Group,Background\n,,,,,,,,,The title,,,,,,title,,\n"
      "1973,9,11,11:52,,,,,,<b>La Moneda</b> &amp; bombs,<p>Attack</p>,,,,,,Chile,\n1970,,,,1973,,,,,Era,,,,,,era,,\n"
      "1988,10,5,,1990,3,11,,,Transition,,,,,,,Chile,\n");
  CHECK(layer(loaded).recognisedAs == "timelinejs");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].start == "1973-09-11T11:52");
  CHECK(loaded.value.events[0].title.in[0] == "La Moneda & bombs");
  CHECK(loaded.value.events[0].summary.in[0] == "Attack");
  CHECK(loaded.value.events[1].end == "1990-03-11");
}

TEST_CASE("TimeMap writes the month first; Darwin Core, earthquakes, SCAD and GTD") {
  const auto timemap = read(
      "description,date,time,location,lat,long,source,filters,category\nShots,3/4/2014,14:05,Kyiv,50.45,30.52,x,a,b\n");
  CHECK(layer(timemap).recognisedAs == "timemap");
  CHECK(timemap.problems.empty());
  CHECK(timemap.value.events.at(0).start == "2014-03-04T14:05");
  const auto birds = read(
      "occurrenceID,scientificName,eventDate,countryCode,decimalLatitude,decimalLongitude,individualCount,"
      "coordinateUncertaintyInMeters\nx1,Vultur gryphus,2015-03/2015-04,BO,-16.5,-68.1,3,50000\n");
  CHECK(layer(birds).recognisedAs == "darwin-core");
  CHECK(birds.value.events.at(0).countries == std::vector<std::string>{"BOL"});
  CHECK(birds.value.events.at(0).places.at(0).extent == Extent::area);
  CHECK(birds.value.events.at(0).when.interval);
  const auto quakes = read(
      "time,latitude,longitude,depth,mag,magType,nst,gap,dmin,rms,net,id,updated,place,type\n"
      "2010-02-27T06:34:11.530Z,-36.122,-72.898,22.9,8.8,mww,454,17.8,,1.09,official,p1,2022-01-01T00:00:00.000Z,"
      "\"37 km W of Quirihue, Chile\",earthquake\n");
  CHECK(layer(quakes).recognisedAs == "usgs-earthquakes");
  CHECK(quakes.value.events.at(0).title.in[0] == "M 8.8, 37 km W of Quirihue, Chile");
  const auto scad = read(
      "eventid,ccode,countryname,startdate,enddate,etype,escalation,actor1,npart,ndeath,location,latitude,longitude\n"
      "5600001,560,South Africa,1-Jan-1990,2-Jan-1990,5,0,workers,4,-99,Soweto,-26.27,27.86\n");
  CHECK(layer(scad).recognisedAs == "scad");
  CHECK(scad.value.events.at(0).kind == "strike");
  CHECK(scad.value.events.at(0).start == "1990-01-01");
  CHECK(scad.value.events.at(0).killed.empty());
  CHECK(scad.value.events.at(0).participants.at(0) == Figure{1'001, 10'000, "SCAD"});
  const auto gtd = read(
      "eventid,iyear,imonth,iday,country_txt,city,latitude,longitude,specificity,attacktype1,attacktype1_txt,gname,"
      "nkill,"
      "nwound\n197000000001,1970,7,0,Uruguay,Montevideo,-34.89,-56.17,1,2,Armed Assault,Tupamaros,1,0\n");
  CHECK(layer(gtd).recognisedAs == "gtd");
  CHECK(gtd.value.events.at(0).start == "1970-07");
  CHECK(gtd.value.events.at(0).countries == std::vector<std::string>{"URY"});
}

TEST_CASE("the real files are what the catalogue says") {
  struct Expected {
    const char *file, *recognised;
    std::size_t rows, events, skipped;
  };
  for (const auto& [file, recognised, rows, events, skipped] : std::vector<Expected>{
           {"1_events/ucdp_ged_syria_2016_2017.csv", "ucdp-ged", 11'757, 11'757, 0},
           {"1_events/ucdp_ged_syria_2016_2017.gpkg", "ucdp-ged", 11'757, 11'757, 0},
           {"1_events/ucdp_prio_armed_conflict_1946_1989.csv", "ucdp-prio", 1'413, 1'413, 0},
           {"1_events/gdelt2_20180101000000_excerpt.export.CSV", "gdelt-2", 8, 8, 0},
           {"1_events/cow_mid_disputes.csv", "cow-mid", 2'436, 2'436, 0},
           {"1_events/coups_powell_thyne_country_year.csv", "country-year", 8'969, 0, 0},
           {"1_events/world_bank_population_by_country_year.csv", "country-year", 9'425, 0, 0},
           {"1_events/ebola_2014_monthly.csv", "", 31, 31, 0},
           {"1_events/nyc_311_animal_abuse_intervals.csv", "", 4'969, 4'969, 0},
           {"2_alliances/cow_contiguity_directed.csv", "cow-contiguity", 1'874, 937, 937},
           {"2_alliances/thompson_dreyer_rivalries.csv", "thompson-dreyer", 197, 197, 0},
           {"2_alliances/grh_arms_races.csv", "grh-arms-races", 71, 71, 0},
           {"2_alliances/cow_capitals.csv", "cow-capitals", 242, 242, 0},
           {"2_alliances/cow_state_system_membership.csv", "cow-states", 243, 243, 0},
       }) {
    const std::filesystem::path path = shared / file;
    if (skipsWithout(path)) continue;
    CAPTURE(file);
    const auto loaded = readFile(path);
    CHECK(layer(loaded).recognisedAs == recognised);
    CHECK(layer(loaded).rows == rows);
    CHECK(layer(loaded).events == events);
    CHECK(layer(loaded).skipped == skipped);
    CHECK(layer(loaded).repaired == 0);
  }
}

TEST_CASE("GDELT has no header, FIPS codes, and words as reported") {
  const std::filesystem::path path = shared / "1_events/gdelt2_20180101000000_excerpt.export.CSV";
  if (skipsWithout(path)) return;
  const auto loaded = readFile(path);
  CHECK(loaded.problems.empty());
  const Event& event = loaded.value.events.at(0);
  CHECK(event.start == "2017-12-02");
  CHECK(event.countries == std::vector<std::string>{"AUS"});  // FIPS AS
  CHECK(event.title.in[0] == "POLICE: threaten – MELBOURNE (as reported)");
  CHECK(event.sources.at(0).url.starts_with("http"));
}

TEST_CASE("the real dyad-years of alliances are spans, each once") {
  const std::filesystem::path path = shared / "2_alliances/atop_alliance_dyadyears_1815_1989.csv";
  if (skipsWithout(path)) return;
  const auto loaded = readFile(path);
  CHECK(layer(loaded).rows == 82'710);
  CHECK(layer(loaded).recognisedAs == "atop-dyad-year");
  CHECK(layer(loaded).events < 82'710 / 8);
  CHECK(layer(loaded).events > 2'000);
  CHECK(layer(loaded).timeStart == "1815");
  CHECK(layer(loaded).timeEnd == "1989");
}

TEST_CASE("Topotime has four columns of dates; what depends on another row is left out and said") {
  const auto loaded = read(
      "id,label,s,ls,ee,e,duration,css_class\n1,One,1923-05-05,,,1955-12-23,,lifespan\n"
      "2,Two,1928-01-15,1928-05-25,1959-01-01,1960-06-01,,lifespan\n3,Three,>1,,,,20y,movement\n");
  CHECK(layer(loaded).recognisedAs == "topotime");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].title.in[0] == "One");
  const Bounds& two = loaded.value.events[1].when.bounds;
  CHECK(two.latestStart == parseEdtf("1928-05-25")->bounds.earliestStart);
  CHECK(two.earliestEnd == parseEdtf("1959-01-01")->bounds.latestEnd);
  CHECK(layer(loaded).skipped == 1);
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].found == ">1");
}

TEST_CASE("LP-TSV is recognised; a range of starts stays one") {
  const auto loaded = read(
      "id\ttitle\ttitle_source\tstart\tend\tccodes\tlon\tlat\tvariants\tparent_name\n"
      "7\tAbydos\tBarrington Atlas\t-0299/-0200\t\tTR;GR\t26.4\t40.2\tAbidos\tHellespontus\n",
      "places.tsv");
  CHECK(layer(loaded).recognisedAs == "lp-tsv");
  const Event& event = loaded.value.events.at(0);
  CHECK(event.countries == std::vector<std::string>{"TUR", "GRC"});
  CHECK(event.places.at(0).name == "Hellespontus");
  CHECK(event.sources.at(0).title == "Barrington Atlas");
  CHECK(event.when.bounds.earliestStart < event.when.bounds.latestStart);
  CHECK(loaded.problems.empty());
}
