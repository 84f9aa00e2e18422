// What servers have said of whole tables, as far as they were asked: the answers to what survey.hpp asks.
#pragma once

#include <map>
#include <memory>

#include "geo/live/told.hpp"

namespace app::live {

/// The texts of a column, and what they say where the column has a role that is filtered by.
struct Vocabulary {
  geo::live::Texts texts;
  std::vector<geo::live::Told> told;  ///< by text; empty: it has no such role
};

/// Of one table.
struct Known {
  std::map<std::string, std::shared_ptr<const Vocabulary>> vocabularies;     ///< by column
  std::map<std::string, std::shared_ptr<const geo::live::Figures>> figures;  ///< by column
  std::shared_ptr<const geo::live::Tally> tally;                             ///< over time, everywhere
  std::shared_ptr<const geo::live::Tally> visible;                           ///< of the stretch that is looked at
};

/// A question to one server.
struct Ask {
  enum class What : std::uint8_t { texts, figures, tally } what = What::texts;
  std::size_t source = 0;
  std::string column;             ///< of texts and figures
  bool negatives = false;         ///< of figures: numbers below 0 are such
  std::optional<geo::Role> role;  ///< of texts: what they say
  std::optional<geo::live::TallyWish> tally;
  bool operator==(const Ask&) const = default;
};

/// Its answer: one of them.
struct Said {
  std::shared_ptr<const Vocabulary> vocabulary;
  std::shared_ptr<const geo::live::Figures> figures;
  std::shared_ptr<const geo::live::Tally> tally;
};

}  // namespace app::live
