// Further data sets that are recognised by their header. See known_sets_test.cpp.
#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace geo;
using support::layer;
using support::readText;

namespace {

using Names = std::vector<std::string>;

const Event& only(const Loaded<Timeline>& loaded, std::size_t at = 0) {
  return loaded.value.events.at(at);
}

}  // namespace

TEST_CASE("UCDP by country, dyad and year: sides, states, estimates") {
  const auto battles = readText(
      "brd.csv",
      "conflict_id,location_inc,side_a,side_b,incompatibility,year,bd_best,bd_low,bd_high,type_of_conflict,"
      "battle_location,gwno_loc,region,version\n289,Colombia,Government of Colombia,FARC,2,2002,1140,1100,1600,3,"
      "Colombia,100,5,24.1\n");
  CHECK(layer(battles).recognisedAs == "ucdp-brd");
  CHECK(only(battles).title.in[0] == "Government of Colombia – FARC");
  CHECK(only(battles).countries == Names{"COL"});
  CHECK(only(battles).killed ==
        std::vector<Figure>{{1140, 1140, "UCDP, best estimate"}, {1100, 1600, "UCDP, low to high"}});
  const auto onesided = readText("os.csv",
                                 "conflict_id,actor_id,actor_name,year,best_fatality_estimate,low_fatality_estimate,"
                                 "high_fatality_estimate,location,gwno_location\n532,71,AUC,2001,800,700,900,"
                                 "\"Colombia, Venezuela\",\"100, 101\"\n");
  CHECK(layer(onesided).recognisedAs == "ucdp-onesided");
  CHECK(only(onesided).countries == Names{"COL", "VEN"});
  const auto nonstate = readText("ns.csv",
                                 "conflict_id,dyad_id,side_a_name,side_b_name,start_date2,ep_end_date,year,"
                                 "best_fatality_estimate,location,gwno_location\n4726,5325,AUC,FARC,1997-05-15,"
                                 "1999-11-01,1999,200,Colombia,100\n");
  CHECK(only(nonstate).end == "1999-11-01");
}

TEST_CASE("UCDP/PRIO with sides by name and types by number; GED with days as midnights") {
  const auto prio = readText("acd.csv",
                             "conflict_id,location,side_a,side_b,incompatibility,year,intensity_level,type_of_conflict,"
                             "start_date2,ep_end_date,gwno_a,gwno_loc\n289,Colombia,Government of Colombia,FARC,2,2002,"
                             "2,3,1964-05-27,,100,100\n");
  CHECK(only(prio).title.in[0] == "intrastate: Government of Colombia – FARC");
  const auto ged = readText("ged.csv",
                            "id,type_of_violence,where_prec,latitude,longitude,date_prec,date_start,date_end,best\n"
                            "1,1,1,0.8,-73.9,4,2001-03-01 00:00:00.000,2001-03-31 00:00:00.000,6\n");
  CHECK(only(ged).start == "[2001-03-01..2001-03-31]");
}

TEST_CASE("GTD: the end is month first, and disputes and wars of the Correlates of War have parties") {
  const auto gtd = readText("gtd.csv",
                            "eventid,iyear,imonth,iday,resolution,attacktype1,attacktype1_txt,country_txt,latitude,"
                            "longitude\n1,1970,3,0,5/1/1970,6,Kidnapping,Mexico,19.4,-99.1\n");
  CHECK(only(gtd).end == "1970-05-01");
  const auto parties = readText("midb.csv",
                                "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev\n"
                                "2,UKG,200,-9,7,1902,24,1,1903,0,1\n2,USA,2,-9,7,1902,24,1,1903,1,1\n");
  CHECK(parties.problems.empty());
  CHECK(only(parties, 1).countries == Names{"USA"});
  const auto places = readText("midloc.csv",
                               "year,dispnum,midloc2_xlongitude,midloc2_ylatitude,midloc2_location\n1902,2,-130.1,55.9,"
                               "Portland Canal\n");
  CHECK(only(places).places.at(0).at == LonLat{-130.1, 55.9});
  const auto wars = readText("war.csv",
                             "WarNum,WarName,ccode,StateName,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,"
                             "EndYear1,BatDeath\n64,War of the Pacific,145,Bolivia,4,5,1879,12,11,1883,920\n"
                             "99,Last,145,Bolivia,4,5,2005,-7,-7,-7,-9\n");
  CHECK(only(wars).title.in[0] == "War of the Pacific: Bolivia");
  CHECK(only(wars).killed == std::vector<Figure>{{920, 920, "Correlates of War"}});
  CHECK(only(wars, 1).end == "..");
  CHECK(only(wars, 1).killed.empty());
}

TEST_CASE("disasters, campaigns, leaders, observations, earthquakes as GeoJSON") {
  const auto disasters = readText("em.csv",
                                  "DisNo.,Disaster Group,Disaster Type,Event Name,ISO,Country,Location,Latitude,"
                                  "Longitude,Start Year,Start Month,Start Day,End Year,End Month,End Day,Total Deaths\n"
                                  "2010-0091-CHL,Natural,Earthquake,,CHL,Chile,Maule,-36.12,-72.9,2010,2,27,2010,2,27,"
                                  "562\n");
  CHECK(layer(disasters).recognisedAs == "em-dat");
  CHECK(only(disasters).title.in[0] == "Earthquake, Maule");
  CHECK(only(disasters).countries == Names{"CHL"});
  const auto campaigns = readText("navco.csv",
                                  "ID,CAMPAIGN,LOCATION,BYEAR,EYEAR,SUCCESS,FAILURE,NONVIOL\n2,Anti-Pinochet,Chile,"
                                  "1983,1989,1,0,1\n");
  CHECK(only(campaigns).kind == "nonviolent campaign");
  CHECK(only(campaigns).end == "1989");
  CHECK(only(campaigns).outcome == "success");
  const auto leaders = readText("archigos.txt",
                                "obsid\tleadid\tccode\tleader\tstartdate\teindate\tenddate\nBOL-1952-1\t1f4\t145\tPaz "
                                "Estenssoro\t1952-04-15\tx\t1956-08-06\n");
  CHECK(only(leaders).title.in[0] == "Paz Estenssoro");
  CHECK(only(leaders).end == "1956-08-06");
  const auto seen = readText("inat.csv",
                             "id,observed_on_string,observed_on,time_observed_at,quality_grade,latitude,longitude,"
                             "place_guess,scientific_name,common_name\n5,2023/02/03 4:31 PM,2023-02-03,2023-02-03 "
                             "19:31:00 UTC,research,-23.5,-46.6,São Paulo,Pitangus sulphuratus,Great Kiskadee\n");
  CHECK(only(seen).start == "2023-02-03");
  CHECK(only(seen).end.empty());
  const auto quakes = readText("all_month.geojson",
                               R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"ak1","properties":{)"
                               R"("mag":1.4,"place":"Adak","time":1700000000123,"tsunami":0,"sig":30,"net":"ak",)"
                               R"("type":"quarry blast"},"geometry":{"type":"Point","coordinates":[-150,61,30]}}]})");
  CHECK(layer(quakes).recognisedAs == "usgs-earthquakes");
  CHECK(only(quakes).title.in[0] == "M 1.4, Adak");
  CHECK(only(quakes).kind == "quarry blast");
}

TEST_CASE("SCAD: -99 is nobody") {
  const auto loaded = readText("scad.csv",
                               "eventid,ccode,startdate,enddate,etype,escalation,actor1,actor2,target1,elocal,latitude,"
                               "longitude\n1,615,03-Feb-1991,03-Feb-1991,4,0,-99,-99,-99,Algiers,36.7,3.0\n");
  CHECK(only(loaded).actors.empty());
  CHECK(only(loaded).title.in[0] == "riot");
}

TEST_CASE("COW IGO: a column for each organisation is its members by spans of years") {
  std::string others, none;
  for (int i = 0; i < 18; ++i) others += ",IGO" + std::to_string(i), none += ",0";
  std::string text = "ccode,year,state,AACB,OAS,UNASUR" + others + "\n";
  for (const char* row : {"145,1950,bolivia,0,1,-1", "145,1951,bolivia,0,1,-1", "145,2008,bolivia,3,1,1",
                          "155,1950,chile,0,1,-1", "155,1951,chile,-9,0,-1"})
    text += row + none + "\n";
  const auto loaded = readText("state_year.csv", text);
  CHECK(layer(loaded).recognisedAs == "cow-igo-state-year");
  const auto& alliances = loaded.value.registry.alliances;
  REQUIRE(alliances.size() == 3);
  const Alliance& oas = alliances.at(1);
  CHECK(oas.acronym == "OAS");
  REQUIRE(oas.memberships.size() == 3);
  CHECK(oas.memberships[0].country == "BOL");
  CHECK(oas.memberships[0].from == "1950");
  CHECK(oas.memberships[0].to == "1951");
  CHECK(oas.memberships[1].to.empty());
  CHECK(oas.memberships[2].to == "1950");
  CHECK(alliances.at(0).memberships.at(0).status == MemberStatus::observer);
}
