#include "app/travel_words.hpp"

#include "app/numbers.hpp"

namespace app {
namespace {

std::string whole(double value, const Messages& tr) {
  return numberInWords(value, tr.language());
}

std::string dayWords(const Progress& p, const Messages& tr) {
  if (p.days < 2 || p.arrived) return "";
  const std::string day = whole(p.day, tr), days = whole(p.days, tr);
  const char* words = p.about ? tr("about day {day} of {days}") : tr("day {day} of {days}");
  return filled(words, {{"day", day}, {"days", days}});
}

std::string wayWords(const Progress& p, const Messages& tr) {
  const std::string so = whole(p.kilometres, tr), total = whole(p.total, tr);
  if (p.arrived) return filled(tr("arrived after {total} km"), {{"total", total}});
  const char* words = p.columns > 1 ? tr("{so} of {total} km, the longest column") : tr("{so} of {total} km");
  return filled(words, {{"so", so}, {"total", total}});
}

}  // namespace

std::string progressInWords(const geo::Event& event, geo::Instant at, const Messages& tr) {
  const auto progress = progressAt(event, at);
  if (!progress || !progress->started) return "";
  const std::string day = dayWords(*progress, tr), way = wayWords(*progress, tr);
  return day.empty() ? way : day + " \u00b7 " + way;
}

std::string townsInWords(const geo::Event& event, const Messages& tr) {
  const Towns towns = townsOf(event);
  if (towns.assumed == 0) return "";
  return filled(tr.plural("{n} of {all} towns on the road is in no source (hollow)",
                          "{n} of {all} towns on the road are in no source (hollow)", static_cast<long>(towns.assumed)),
                {{"all", whole(static_cast<double>(towns.all), tr)}});
}

}  // namespace app
