// Countries, who governed them, and what they belonged to: validity intervals on everything, so that "the state of
// Bolivia on 2019-11-12" is a function of data and instant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/events.hpp"

namespace geo {

struct Capital {
  std::string name;
  LonLat at{0.0};
  bool operator==(const Capital&) const = default;
};

/// A country or a territory that people click as itself.
struct Country {
  std::string isoA3, isoA2;
  LocalText name;
  std::string status;     ///< "sovereign state" or "dependent territory"
  std::string sovereign;  ///< ISO alpha-3 of the state it belongs to
  Capital capital;
  std::optional<Capital> seatOfGovernment;  ///< where it is not the capital
  struct Population {
    double value = 0;
    int year = 0;
    std::string source;
    bool operator==(const Population&) const = default;
  };
  std::optional<Population> population;
  double areaKm2 = 0;
  LocalText note;
};

/// A term of government. Party, tendency, entry and exit are judgements; the note says whose.
struct Government {
  std::string id, country, name, party, tendency, entry, exit;
  When when;
  std::string from, to;  ///< EDTF as stated; `to` empty while in office
  std::string asOf;      ///< the date until which "in office" was checked; empty for past terms
  bool contested = false;
  bool claimOnly = false;  ///< claimed the office without holding it
  LocalText note, tendencyNote;
  std::vector<Source> sources;
};

enum class MemberStatus : std::uint8_t { member, suspended, observer };

struct Membership {
  std::string country;  ///< ISO alpha-3
  MemberStatus status = MemberStatus::member;
  When when;
  std::string from, to;  ///< EDTF as stated; `to` empty while it lasts
  std::string how;       ///< founder, joined, returned, suspended, observer
  LocalText note;
};

struct Alliance {
  std::string id, acronym;
  LocalText name, summary;
  bool ofStates = true;  ///< false: a network of movements
  When when;
  std::string founded, dissolved;
  std::optional<Place> place;
  std::vector<Membership> memberships;
  std::vector<Source> sources;
};

/// A named stretch of time, an interpretation and labelled as one.
struct Era {
  std::string id;
  LocalText name, definition;
  When when;
  std::string from, to;
  std::vector<Source> sources;
};

struct Registry {
  std::vector<Country> countries;       ///< by isoA3
  std::vector<Government> governments;  ///< by country, then start
  std::vector<Alliance> alliances;      ///< by id
  std::vector<Era> eras;                ///< by start

  const Country* country(std::string_view isoA3) const;
  const Alliance* alliance(std::string_view id) const;
};

struct MembershipAt {
  const Alliance* alliance;
  const Membership* membership;  ///< the one that counts: a suspension lies over the membership it suspends
  Held held;
};

/// Who held office at that moment: certain ones first, those that only claimed it last. Usually one.
std::vector<const Government*> governmentsAt(const Registry& registry, std::string_view isoA3, Instant at);
/// What a country belonged to at that moment, one row an alliance, in the order of the alliances.
std::vector<MembershipAt> membershipsAt(const Registry& registry, std::string_view isoA3, Instant at);
/// The members of an alliance at that moment, by country code.
std::vector<MembershipAt> membersAt(const Alliance& alliance, Instant at);

}  // namespace geo
