#include "app/export/draft.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "app/export/formats.hpp"
#include "app/holds.hpp"
#include "app/messages.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

/// A number as people type it, with a point or a comma.
std::optional<double> numberIn(std::string text) {
  std::erase(text, ' ');
  std::ranges::replace(text, ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

double perInch(LengthUnit unit) {
  return unit == LengthUnit::millimetres ? 25.4 : unit == LengthUnit::inches ? 1 : 72;
}

/// Without the zeros that say nothing.
std::string shortText(double value, int decimals) {
  std::array<char, 64> text{};
  char* end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr;
  std::string out(text.data(), end);
  while (out.find('.') != std::string::npos && (out.back() == '0' || out.back() == '.')) out.pop_back();
  return out;
}

/// So fine that the pixels come back from it.
std::string lengthText(int pixels, float scale, LengthUnit unit) {
  const int decimals = unit == LengthUnit::pixels ? 0 : unit == LengthUnit::inches ? 4 : 2;
  return shortText(lengthOf(pixels, scale, unit), decimals);
}

const char* problemOf(const std::optional<PageSize>& size, const ExportDraft& draft) {
  if (!size) return toTranslate("Width, height and dots an inch are numbers.");
  const double dots = static_cast<double>(size->scale) * 72;
  if (dots < leastDots - 0.5 || dots > mostDots + 0.5) return toTranslate("A picture has 72 to 1200 dots an inch.");
  const int largest = isFilm(draft) ? largestFilm : largestPicture;
  if (std::min(size->width, size->height) < smallestPicture || std::max(size->width, size->height) > largest)
    return isFilm(draft) ? toTranslate("A film is 16 to 8192 pixels a side.")
                         : toTranslate("A picture is 16 to 32768 pixels a side.");
  return nullptr;
}

/// Fills in the film; says what is wrong.
const char* plan(FilmOptions& film, const ExportDraft& draft) {
  const auto from = geo::parseEdtf(draft.from), to = geo::parseEdtf(draft.to);
  if (!from || !to) return toTranslate("A film needs two dates, such as 2019-10 and 2019-12-31.");
  film.from = momentOf(*from);
  film.to = momentOf(*to);
  if (film.from >= film.to) return toTranslate("A film runs from an earlier date to a later one.");
  const auto pace = numberIn(draft.pace), fps = numberIn(draft.framesPerSecond), holdStart = numberIn(draft.holdStart),
             holdEnd = numberIn(draft.holdEnd);
  if (!pace || *pace <= 0 || !fps || !holdStart || !holdEnd)
    return toTranslate("Seconds, speed and frames are numbers above nought.");
  const double days = static_cast<double>(film.to.seconds - film.from.seconds) / geo::secondsPerDay;
  film.seconds = draft.isSpeed ? days / *pace : *pace;
  film.framesPerSecond = static_cast<int>(std::clamp(std::round(*fps), -1.0, 1e6));
  film.holdStart = *holdStart;
  film.holdEnd = *holdEnd;
  if (film.framesPerSecond < 1 || film.framesPerSecond > 120)
    return toTranslate("A film has 1 to 120 frames a second.");
  if (film.seconds > 86'400) return toTranslate("A film takes a day at most.");
  if (film.holdStart < 0 || film.holdEnd < 0 || film.holdStart + film.holdEnd > 3600)
    return toTranslate("A film stands still for up to an hour.");
  return nullptr;
}

}  // namespace

std::optional<Coarsening> coarseningOf(const DataDraft& draft) {
  Coarsening out;
  out.dates = draft.dates;
  out.dropped = draft.dropped;
  out.toProvince = draft.places == DataDraft::Places::province;
  out.toCountry = draft.places == DataDraft::Places::country;
  if (draft.places != DataDraft::Places::grid) return out;
  const auto grid = numberIn(draft.grid);
  if (!grid || *grid < leastGrid || *grid > mostGrid) return std::nullopt;
  out.grid = *grid;
  return out;
}

bool isFilm(const ExportDraft& draft) {
  return filmFormat(draft.path) != nullptr;
}

std::optional<PageSize> sizeOf(const ExportDraft& draft) {
  const auto width = numberIn(draft.width), height = numberIn(draft.height), dots = numberIn(draft.dotsPerInch);
  if (!width || !height || !dots || *dots <= 0 || *dots > 1e5) return std::nullopt;
  const double pixels = draft.unit == LengthUnit::pixels ? 1 : *dots / perInch(draft.unit);
  const auto side = [&](double length) { return static_cast<int>(std::lround(std::clamp(length * pixels, 0.0, 1e6))); };
  return PageSize{side(*width), side(*height), static_cast<float>(*dots / 72)};
}

double lengthOf(int pixels, float scale, LengthUnit unit) {
  return unit == LengthUnit::pixels ? pixels : pixels / (static_cast<double>(scale) * 72) * perInch(unit);
}

ExportDraft sized(ExportDraft draft, const PageSize& size) {
  draft.width = lengthText(size.width, size.scale, draft.unit);
  draft.height = lengthText(size.height, size.scale, draft.unit);
  draft.dotsPerInch = shortText(static_cast<double>(size.scale) * 72, 2);
  return draft;
}

ExportDraft inUnit(ExportDraft draft, LengthUnit unit) {
  const auto size = sizeOf(draft);
  draft.unit = unit;
  return size ? sized(std::move(draft), *size) : draft;
}

ExportDraft between(ExportDraft draft, const Stretch& stretch) {
  constexpr std::int64_t inDays = 14 * geo::secondsPerDay;
  const bool isLong = stretch.to.seconds - stretch.from.seconds > inDays;
  const geo::Precision precision = isLong ? geo::Precision::day : geo::Precision::minute;
  draft.from = geo::toEdtf(stretch.from, precision);
  draft.to = geo::toEdtf(geo::Instant{stretch.to.seconds - 1}, precision);
  return draft;
}

Planned planned(const ExportDraft& draft, const State& state, const Pacing& pacing) {
  Planned out;
  out.plan.state = state;
  if (draft.language) out.plan.state.view.language = *draft.language;
  if (draft.theme) out.plan.state.view.theme = *draft.theme;
  PictureOptions& picture = out.plan.picture;
  picture.path = std::u8string(draft.path.begin(), draft.path.end());
  picture.figure = {draft.furniture, draft.title};
  picture.carryView = draft.carryView;
  picture.outlines = draft.outlines;
  const auto size = sizeOf(draft);
  if (size) picture.width = size->width, picture.height = size->height, picture.scale = size->scale;
  out.problem = problemOf(size, draft);
  const ExportFormat* format = exportFormat(picture.path);
  if (format && (format->medium == Medium::page || format->medium == Medium::data)) {
    const auto how = coarseningOf(draft.data);
    out.problem = how ? nullptr : toTranslate("A grid is 0.01 to 45 degrees wide.");
    out.plan.data = DataPlan{picture.path, draft.title, format->medium == Medium::page, draft.data.onlyShown,
                             how.value_or(Coarsening{})};
  } else if (isFilm(draft)) {
    out.plan.film = FilmOptions{};
    if (const char* wrong = plan(*out.plan.film, draft); wrong && !out.problem) out.problem = wrong;
    out.plan.film->picture = picture;
    if (draft.byEvents) out.plan.film->pacing = pacing;
  } else if (!pictureFormat(picture.path)) {
    out.problem = toTranslate("The name's end is no format: choose one.");
  }
  return out;
}

State previewState(const ExportPlan& plan, double share) {
  if (!plan.film || plan.film->from >= plan.film->to) return plan.state;
  const int last = frameCount(*plan.film) - 1;
  return frameState(plan.state, *plan.film, static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * last)));
}

}  // namespace app
