// See known_sets.hpp. Headers and meanings: the codebooks of the projects.
#include "geo/read/known_sets.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "geo/read/known_rules.hpp"

namespace geo {
namespace {

constexpr auto cow = StateCodes::cow;

// The more particular before the more general.
constexpr std::array table{
    KnownSet{"topotime",
             "s ls ee e",
             "id=id title=label start=s end=e kind=css_class summary=highlights",
             StateCodes::any,
             {nullptr, rules::topotimeDates, nullptr}},
    KnownSet{"lp-tsv", "id title title_source start",
             "id=id title=title start=start end=end country=ccodes lon=lon lat=lat geometry=geowkt place=parent_name "
             "source=title_source summary=variants",
             StateCodes::any},
    KnownSet{"acled",
             "event_id_cnty event_date event_type actor1 latitude longitude",
             "id=event_id_cnty start=event_date kind=event_type place=location lon=longitude lat=latitude "
             "country=iso,iso3,country summary=notes source=source title=sub_event_type",
             StateCodes::isoNumber,
             {nullptr, rules::acledDates, rules::describeAcled},
             {},
             DateOrder::dayFirst,
             false,
             true},
    KnownSet{"ucdp-ged",
             "date_start date_end type_of_violence where_prec date_prec best",
             "id=id start=date_start end=date_end kind=type_of_violence lon=longitude lat=latitude "
             "place=where_coordinates,adm_1 country=country_id,country title=dyad_name summary=where_description "
             "source=source_article,source_office",
             StateCodes::gleditschWard,
             {nullptr, rules::ucdpDates, rules::describeUcdp}},
    KnownSet{"ucdp-prio",
             "conflict_id year incompatibility intensity_level type_of_conflict",
             "year=year title=side_b,territory_name country=gwno_loc,gwno_a",
             StateCodes::gleditschWard,
             {nullptr, rules::conflictYear, rules::describeConflictYear},
             "armed conflict"},
    KnownSet{"ucdp-brd",
             "conflict_id side_a side_b year bd_best",
             "year=year title=side_b country=gwno_loc,gwno_battle place=battle_location",
             StateCodes::gleditschWard,
             {nullptr, nullptr, rules::describeDyadYear},
             "battle-related deaths"},
    KnownSet{"ucdp-nonstate",
             "conflict_id side_a_name side_b_name year best_fatality_estimate",
             "year=year title=side_b_name country=gwno_location,location place=location",
             StateCodes::gleditschWard,
             {nullptr, rules::conflictYear, rules::describeDyadYear},
             "non-state violence"},
    KnownSet{"ucdp-onesided",
             "conflict_id actor_name year best_fatality_estimate",
             "year=year title=actor_name country=gwno_location,location place=location",
             StateCodes::gleditschWard,
             {nullptr, nullptr, rules::describeDyadYear},
             "one-sided violence"},
    KnownSet{"gdelt-2",
             "globaleventid sqldate eventrootcode actiongeo_adm2code dateadded",
             "id=globaleventid start=sqldate kind=eventrootcode lon=actiongeo_long lat=actiongeo_lat "
             "place=actiongeo_fullname country=actiongeo_countrycode source=sourceurl",
             StateCodes::fips,
             {nullptr, nullptr, rules::describeGdelt}},
    KnownSet{"gdelt-1",
             "globaleventid sqldate eventrootcode actiongeo_lat dateadded",
             "id=globaleventid start=sqldate kind=eventrootcode lon=actiongeo_long lat=actiongeo_lat "
             "place=actiongeo_fullname country=actiongeo_countrycode source=sourceurl",
             StateCodes::fips,
             {nullptr, nullptr, rules::describeGdelt}},
    KnownSet{"icews",
             "event_id event_date source_name cameo_code target_name",
             "id=event_id start=event_date kind=cameo_code title=event_text lon=longitude lat=latitude place=city "
             "country=country source=publisher",
             StateCodes::any,
             {nullptr, nullptr, rules::describeIcews}},
    KnownSet{"powell-thyne",
             "ccode year month day coup",
             "year=year month=month day=day country=ccode",
             cow,
             {rules::isCoup, nullptr, rules::describeCoup},
             "coup"},
    KnownSet{"cline-coups",
             "coup_id cowcode year month day",
             "id=coup_id year=year month=month day=day country=cowcode",
             cow,
             {nullptr, nullptr, rules::describeClineCoup},
             "coup"},
    KnownSet{"mass-mobilization",
             "protest protestnumber startday startmonth startyear",
             "id=id year=startyear month=startmonth day=startday end_year=endyear end_month=endmonth end_day=endday "
             "country=ccode place=location summary=notes source=sources",
             cow,
             {rules::isProtest, nullptr, rules::describeProtest},
             "protest"},
    KnownSet{"scad",
             "eventid etype startdate enddate escalation",
             "id=eventid start=startdate end=enddate kind=etype country=ccode place=elocal,location lon=longitude "
             "lat=latitude summary=issuenote,notes title=actor1",
             cow,
             {nullptr, nullptr, rules::describeScad}},
    KnownSet{"gtd",
             "eventid iyear imonth iday attacktype1",
             "id=eventid year=iyear month=imonth day=iday end=resolution kind=attacktype1_txt country=country_txt "
             "place=city lon=longitude lat=latitude summary=summary title=attacktype1_txt",
             StateCodes::any,
             {nullptr, nullptr, rules::describeGtd},
             {},
             DateOrder::monthFirst},
    KnownSet{"em-dat",
             "disaster_group disaster_type start_year start_month start_day",
             "id=disno,dis_no year=start_year month=start_month day=start_day end_year=end_year end_month=end_month "
             "end_day=end_day kind=disaster_type title=event_name lon=longitude lat=latitude country=iso,country "
             "place=location",
             StateCodes::any,
             {nullptr, nullptr, rules::describeDisaster}},
    KnownSet{"navco",
             "campaign location byear eyear nonviol",
             "year=byear end_year=eyear title=campaign country=location",
             StateCodes::any,
             {nullptr, nullptr, rules::describeCampaign},
             "campaign"},
    KnownSet{"navco",
             "camp_name year prim_meth success",
             "year=year title=camp_name country=loc_cow,location",
             cow,
             {nullptr, nullptr, rules::describeCampaign},
             "campaign"},
    KnownSet{"archigos",
             "obsid leadid leader startdate enddate",
             "id=obsid start=startdate end=enddate title=leader country=ccode,idacr",
             cow,
             {},
             "leader"},
    KnownSet{"cow-alliances-dyad",
             "version4id ccode1 ccode2 dyad_st_year defense",
             "year=dyad_st_year month=dyad_st_month day=dyad_st_day end_year=dyad_end_year end_month=dyad_end_month "
             "end_day=dyad_end_day",
             cow,
             {nullptr, rules::openEnd, rules::describeAlliance},
             "alliance",
             DateOrder::unknown,
             true},
    KnownSet{"cow-contiguity",
             "ccode1 ccode2 conttype stdate enddate",
             "start=stdate end=enddate",
             cow,
             {nullptr, nullptr, rules::describePair},
             "contiguity",
             DateOrder::unknown,
             true},
    KnownSet{"thompson-dreyer",
             "rivalryno ccode1 ccode2 styear endyear",
             "year=styear end_year=endyear title=rivalryname",
             cow,
             {nullptr, nullptr, rules::describeRivalry},
             "rivalry",
             DateOrder::unknown,
             true},
    KnownSet{"grh-arms-races",
             "race_id ccode1 ccode2 styear endyear",
             "id=race_id year=styear end_year=endyear",
             cow,
             {nullptr, nullptr, rules::describePair},
             "arms race",
             DateOrder::unknown,
             true},
    KnownSet{"cow-mid",
             "dispnum styear stmon hostlev",
             "year=styear month=stmon day=stday end_year=endyear end_month=endmon end_day=endday",
             cow,
             {nullptr, nullptr, rules::describeDispute},
             "militarized dispute"},
    KnownSet{"cow-mid-places",
             "dispnum midloc2_xlongitude midloc2_ylatitude",
             "year=year,styear month=stmon day=stday end_year=endyear end_month=endmon end_day=endday "
             "lon=midloc2_xlongitude lat=midloc2_ylatitude place=midloc2_location",
             cow,
             {nullptr, nullptr, rules::describeDispute},
             "militarized dispute"},
    KnownSet{"cow-wars",
             "warnum warname startyear1 startmonth1 endyear1",
             "year=startyear1 month=startmonth1 day=startday1 end_year=endyear1 end_month=endmonth1 end_day=endday1 "
             "title=warname country=ccode,ccodea,ccode1",
             cow,
             {nullptr, rules::warDates, rules::describeWar},
             "war"},
    KnownSet{"cow-capitals",
             "ccode capital stdate enddate lat lng",
             "start=stdate end=enddate lon=lng lat=lat title=capital place=capital country=ccode",
             cow,
             {nullptr, nullptr, rules::describeCapital},
             "capital"},
    KnownSet{"cow-states",
             "stateabb ccode styear stmonth stday endyear",
             "year=styear month=stmonth day=stday end_year=endyear end_month=endmonth end_day=endday title=statenme "
             "country=ccode",
             cow,
             {},
             "state"},
    KnownSet{"cshapes",
             "gwcode gwsyear gwsmonth gwsday gweyear",
             "year=gwsyear month=gwsmonth day=gwsday end_year=gweyear end_month=gwemonth end_day=gweday "
             "title=cntry_name,country_name place=capname country=gwcode",
             StateCodes::gleditschWard,
             {nullptr, rules::cshapesDates, nullptr},
             "state"},
    KnownSet{"cshapes",
             "gwcode gwsdate gwedate",
             "start=gwsdate end=gwedate title=cntry_name,country_name place=capname country=gwcode",
             StateCodes::gleditschWard,
             {nullptr, rules::cshapesDates, nullptr},
             "state"},
    KnownSet{"usgs-earthquakes",
             "time latitude longitude depth mag magtype",
             "id=id start=time lon=longitude lat=latitude title=place place=place",
             StateCodes::any,
             {nullptr, nullptr, rules::describeEarthquake},
             "earthquake"},
    KnownSet{"usgs-earthquakes",  // as GeoJSON, which has the coordinates elsewhere
             "time mag place tsunami sig net",
             "id=id start=time title=place place=place source=url",
             StateCodes::any,
             {nullptr, nullptr, rules::describeEarthquake},
             "earthquake"},
    KnownSet{"timelinejs",
             "year month day time end_year headline text media",
             "year=year month=month day=day start_time=time end_year=end_year end_month=end_month end_day=end_day "
             "end_time=end_time title=headline summary=text kind=group source=media",
             StateCodes::any,
             {rules::isStory, nullptr, rules::describeStory}},
    KnownSet{"timemap",
             "date time location lat long filters",
             "start=date start_time=time title=description,desc place=location lon=long lat=lat kind=category "
             "source=source",
             StateCodes::any,
             {},
             {},
             DateOrder::monthFirst},
    KnownSet{"timemap",
             "date time location latitude longitude description sources",
             "id=id start=date start_time=time title=description place=location lon=longitude lat=latitude "
             "kind=category source=sources",
             StateCodes::any,
             {},
             {},
             DateOrder::monthFirst},
    KnownSet{"timemap",
             "date location lat long category",
             "start=date start_time=time title=description,desc place=location lon=long lat=lat kind=category "
             "source=source",
             StateCodes::any,
             {},
             {},
             DateOrder::monthFirst},
    KnownSet{"inaturalist",
             "observed_on quality_grade latitude longitude scientific_name",
             "id=id,uuid start=observed_on title=common_name,species_guess,scientific_name lon=longitude lat=latitude "
             "place=place_guess source=url summary=scientific_name",
             StateCodes::any,
             {},
             "observation"},
    KnownSet{"darwin-core",
             "eventdate decimallatitude decimallongitude",
             "id=occurrenceid,id,gbifid,catalognumber start=eventdate year=year month=month day=day "
             "lon=decimallongitude lat=decimallatitude title=scientificname,vernacularname place=locality "
             "country=countrycode,country kind=basisofrecord summary=occurrenceremarks",
             StateCodes::any,
             {nullptr, nullptr, rules::describeOccurrence}},
};

bool hasAll(const ColumnNumbers& columns, std::string_view headers) {
  std::istringstream words{std::string(headers)};
  for (std::string word; words >> word;)
    if (!columnNamed(columns, word)) return false;
  return true;
}

}  // namespace

const KnownSet* knownSet(const ColumnNumbers& columns) {
  const auto found = std::ranges::find_if(table, [&](const KnownSet& set) { return hasAll(columns, set.headers); });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace geo
