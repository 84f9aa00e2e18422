#include "app/search.hpp"

#include <algorithm>
#include <cstring>
#include <map>

#include "app/folded.hpp"
#include "geo/all_cores.hpp"

namespace app {
namespace {

constexpr char boundary = '\n';
constexpr int notFound = -1;
constexpr std::size_t fewest = 10'000;  ///< entries that are worth a thread

std::vector<std::string> wordsOf(std::string_view query) {
  std::vector<std::string> words;
  const std::string text = folded(query);
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find_first_of(" \t\n", from), text.size());
    if (to > from) words.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return words;
}

bool isLetter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// memmem: the library's search is many times faster than that of string_view.
const char* search(std::string_view text, std::string_view word) {
  return static_cast<const char*>(memmem(text.data(), text.size(), word.data(), word.size()));
}

FoundIn better(const char* at, FoundIn so) {
  if (at[-1] == boundary) return FoundIn::titleStart;
  return isLetter(at[-1]) ? so : std::min(so, FoundIn::titleWord);
}

/// How well a word stands in titles; every title begins with a boundary, so there is always a letter before.
int rankInTitle(std::string_view titles, std::string_view word) {
  int best = notFound;
  for (std::string_view rest = titles; const char* at = search(rest, word);) {
    const FoundIn here = better(at, FoundIn::title);
    if (best == notFound || static_cast<int>(here) < best) best = static_cast<int>(here);
    if (here == FoundIn::titleStart) return best;
    rest = titles.substr(static_cast<std::size_t>(at - titles.data()) + 1);
  }
  return best;
}

/// Names of a country in all languages, by code.
std::map<std::string, std::string, std::less<>> countryNames(const World& world) {
  std::map<std::string, std::string, std::less<>> names;
  const auto add = [&names](const std::string& code, const geo::LocalText& name) {
    for (const std::string& one : name.in) names[code] += one + boundary;
  };
  for (const geo::Area& area : world.basemap.countries) add(area.code, area.name);
  for (const geo::Country& country : world.registry.countries) add(country.isoA3, country.name);
  return names;
}

/// Those that it lasted: who looks for a coup of 1973 types the year, too. Of what has no end the first.
std::string yearsOf(const geo::Bounds& bounds) {
  constexpr std::int64_t most = 60;
  const std::int64_t first = geo::toCivil(bounds.earliestStart).year;
  const bool ends = bounds.latestEnd < geo::distantFuture && bounds.earliestStart > geo::distantPast;
  const std::int64_t last = ends ? geo::toCivil({bounds.latestEnd.seconds - 1}).year : first;
  std::string years;
  for (std::int64_t year = first; year <= std::min(last, first + most); ++year) years += std::to_string(year) + " ";
  return years;
}

void addPlaces(std::vector<std::string_view>& names, const geo::Event& event) {
  for (const geo::Place& place : event.places) names.push_back(place.name);
  for (const geo::Route& route : event.routes)
    for (const geo::Place& place : route) names.push_back(place.name);
}

}  // namespace

void SearchIndex::add(const std::vector<const geo::LocalText*>& titles, const std::vector<std::string_view>& names,
                      const geo::LocalText* summary) {
  Entry entry;
  const auto put = [this](std::string_view text) {
    if (!text.empty()) text_ += boundary + folded(text);
  };
  const auto putAll = [&put](const geo::LocalText& text) {
    for (std::size_t i = 0; i < text.in.size(); ++i)
      if (i == 0 || text.in[i] != text.in[0]) put(text.in[i]);
  };
  entry.title = text_.size();
  for (const geo::LocalText* title : titles) putAll(*title);
  entry.names = text_.size();
  for (const std::string_view name : names) put(name);
  entry.summary = text_.size();
  if (summary) putAll(*summary);
  entry.end = text_.size();
  entries_.push_back(entry);
}

SearchIndex::SearchIndex(const World& world) {
  const auto countries = countryNames(world);
  for (const geo::Country& country : world.registry.countries) {
    others_.push_back({Selection::What::country, country.isoA3});
    add({&country.name}, {country.isoA3, country.capital.name}, nullptr);
  }
  for (const geo::Alliance& alliance : world.registry.alliances) {
    others_.push_back({Selection::What::alliance, alliance.id});
    const geo::LocalText acronym{{alliance.acronym, "", ""}};
    add({&alliance.name, &acronym}, {}, &alliance.summary);
  }
  for (std::size_t row = 0; row < world.events.size(); ++row) {
    const geo::EventHandle eventHeld = world.events[row];
    const geo::Event& event = *eventHeld;
    std::vector<std::string_view> names(event.actors.begin(), event.actors.end());
    addPlaces(names, event);
    for (const std::string& code : event.countries)
      if (const auto found = countries.find(code); found != countries.end()) names.push_back(found->second);
    const std::string years = yearsOf(event.when.bounds);
    names.push_back(years);
    add({&event.title}, names, &event.summary);
  }
}

/// The sum over the words; notFound when one is nowhere.
int SearchIndex::rank(const Entry& entry, const std::vector<std::string>& words) const {
  int sum = 0;
  for (const std::string& word : words) {
    int one = rankInTitle(part(entry.title, entry.names), word);
    if (one == notFound && search(part(entry.names, entry.summary), word)) one = static_cast<int>(FoundIn::names);
    if (one == notFound && search(part(entry.summary, entry.end), word)) one = static_cast<int>(FoundIn::summary);
    if (one == notFound) return notFound;
    sum += one;
  }
  return sum;
}

Hits SearchIndex::find(std::string_view query, std::size_t most) const {
  Hits out;
  const std::vector<std::string> words = wordsOf(query);
  if (words.empty()) return out;
  struct Ranked {
    int rank;
    std::size_t entry;
  };
  const auto within = [&](std::size_t from, std::size_t to) {
    std::vector<Ranked> part;
    for (std::size_t i = from; i < to; ++i)
      if (const int one = rank(entries_[i], words); one != notFound) part.push_back({one, i});
    return part;
  };
  std::vector<Ranked> found = geo::madeOnAllCores(entries_.size(), fewest, within);
  out.all = found.size();
  const std::size_t kept = std::min(most, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), {},
                            [](const Ranked& one) { return std::pair(one.rank, one.entry); });
  const auto average = [&words](int rank) { return static_cast<FoundIn>(rank / static_cast<int>(words.size())); };
  for (std::size_t i = 0; i < kept; ++i) {
    const std::size_t entry = found[i].entry;
    if (entry < others_.size())
      out.best.push_back({others_[entry], 0, average(found[i].rank)});
    else
      out.best.push_back({{}, static_cast<std::uint32_t>(entry - others_.size()), average(found[i].rank)});
  }
  return out;
}

}  // namespace app
