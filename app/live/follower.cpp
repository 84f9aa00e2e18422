// See follower.hpp.
#include "app/live/follower.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/live/cache.hpp"

namespace app::live {
namespace {

using Clock = std::chrono::steady_clock;
using geo::live::Failure;
using geo::live::Why;

constexpr auto firstPause = std::chrono::milliseconds(500), longestPause = std::chrono::milliseconds(30'000);
constexpr auto settled = std::chrono::milliseconds(80);  ///< a wish that has not changed for so long is meant

/// Of one table.
struct Line {
  std::optional<geo::live::Connection> connection;
  Cache cache;
  AnswerHandle shown;                     ///< what it shows now
  std::optional<geo::live::Wish> failed;  ///< not asked again
  bool isLost = false;
  Clock::duration pause = firstPause;
  Clock::time_point next{};  ///< when to try again
};

bool overlap(const geo::live::Choice& a, const geo::live::Choice& b) {
  return a.from <= b.to && b.from <= a.to;
}

geo::Events eventsOf(const Tables& tables, const std::vector<Line>& lines) {
  std::vector<std::shared_ptr<const geo::Timeline>> parts;
  for (const Line& line : lines)
    if (line.shown) parts.push_back(line.shown->rows);
  return together(tables, parts);
}

std::vector<geo::live::Cell> cellsOf(const std::vector<Line>& lines) {
  std::vector<geo::live::Cell> out;
  for (const Line& line : lines)
    if (line.shown) out.insert(out.end(), line.shown->cells.begin(), line.shown->cells.end());
  return out;
}

}  // namespace

struct Follower::Data {
  std::shared_ptr<const Tables> tables;
  std::function<void()> wake;
  geo::live::Limits limits;

  mutable std::mutex mutex;
  std::condition_variable changed;
  Wishes wishes, done;
  Clock::time_point wishedAt{};
  std::optional<Shown> arrived;
  std::vector<News> news;
  bool quit = false;

  std::vector<Line> lines;  // the thread's own
  bool gaveUp = false;      // likewise
  std::thread thread;

  Wishes wished() const {
    const std::lock_guard lock(mutex);
    return wishes;
  }

  /// While somebody scrubs, what is under way may still be near what he will see; where he stopped, it is the last wish
  /// that counts.
  bool isOutdated(std::size_t at, const geo::live::Wish& asked) const {
    const std::lock_guard lock(mutex);
    if (quit) return true;
    const geo::live::Wish& now = wishes[at];
    if (now == asked) return false;
    if (!overlap(now.choice, asked.choice)) return true;
    geo::live::Answer expected;
    expected.to = asked;
    expected.to.choice = geo::live::widened(asked.choice, 0.25);
    return Clock::now() - wishedAt > settled && !covers(expected, now);
  }

  void tell(News::What what, std::size_t at, const std::string& words) {
    const std::lock_guard lock(mutex);
    news.push_back({what, tables->sources[at].reader->table().name, words});
  }

  void connect(std::size_t at) {
    Line& line = lines[at];
    if (line.connection) return;
    line.connection.emplace(tables->sources[at].address, limits, [this] {
      const std::lock_guard lock(mutex);
      return quit;
    });
    line.pause = firstPause;
    if (std::exchange(line.isLost, false)) tell(News::What::again, at, {}), wake();
  }

  void ask(std::size_t at, const geo::live::Wish& wish) {
    Line& line = lines[at];
    connect(at);
    const auto stop = [&] { return isOutdated(at, wish); };
    const geo::live::Source& source = tables->sources[at];
    line.shown = std::make_shared<const geo::live::Answer>(geo::live::fetched(*line.connection, source, wish, stop));
    line.cache.keep(line.shown);
    line.failed.reset();
    if (line.shown->isCut) tell(News::What::cut, at, std::to_string(line.shown->count));
  }

  void lose(std::size_t at, const std::string& words) {
    Line& line = lines[at];
    line.connection.reset();
    line.next = Clock::now() + line.pause;
    line.pause = std::min<Clock::duration>(line.pause * 2, longestPause);
    if (!std::exchange(line.isLost, true)) tell(News::What::lost, at, words), wake();
  }

  /// Whether something else is to be shown.
  bool serve(std::size_t at, const geo::live::Wish& wish) {
    Line& line = lines[at];
    const AnswerHandle before = line.shown;
    const AnswerHandle known = line.cache.of(wish);
    if (known) line.shown = known;
    const bool enough = known && isAmple(*known, wish);
    if (enough || line.failed == wish || (!line.connection && line.isLost && Clock::now() < line.next))
      return line.shown != before;
    if (known && known != before) publish();  // that much at once
    try {
      ask(at, wish);
    } catch (const Failure& failure) {
      gaveUp = gaveUp || failure.why == Why::given_up;
      if (failure.why == Why::unreachable) lose(at, failure.what());
      if (failure.why == Why::slow || failure.why == Why::refused) {
        line.failed = wish;
        tell(failure.why == Why::slow ? News::What::slow : News::What::refused, at, failure.what());
        wake();
      }
    } catch (const geo::Error& error) {
      line.failed = wish;
      tell(News::What::refused, at, error.what());
      wake();
    }
    return line.shown != before;
  }

  void publish() try {
    Shown shown{eventsOf(*tables, lines), cellsOf(lines)};
    {
      const std::lock_guard lock(mutex);
      arrived = std::move(shown);
    }
    wake();
  } catch (const geo::Error& error) {  // an expression that these rows do not have
    tell(News::What::refused, 0, error.what());
    wake();
  }

  /// When a line that is lost is to be tried again.
  std::optional<Clock::time_point> nextTry() const {
    std::optional<Clock::time_point> out;
    for (const Line& line : lines)
      if (line.isLost && !line.connection) out = out ? std::min(*out, line.next) : line.next;
    return out;
  }

  /// Until there is another wish, or it is time to try again. False at the end.
  bool rest(const Wishes& served) {
    std::unique_lock lock(mutex);
    done = served;
    const auto awake = [&] { return quit || (!wishes.empty() && wishes != served); };
    if (const auto at = nextTry())
      changed.wait_until(lock, *at, awake);
    else
      changed.wait(lock, awake);
    done.clear();
    return !quit;
  }

  void run() {
    Wishes served;
    while (rest(served)) {
      served = wished();
      bool isNew = false;
      for (std::size_t at = 0; at < served.size(); ++at) isNew = serve(at, served[at]) || isNew;
      if (isNew) publish();
      if (std::exchange(gaveUp, false)) served.clear();  // who comes back to that wish has no answer yet
    }
  }
};

Follower::Follower(std::shared_ptr<const Tables> tables, std::function<void()> wake, const geo::live::Limits& limits)
    : data_(std::make_unique<Data>()) {
  data_->tables = std::move(tables);
  data_->wake = std::move(wake);
  data_->limits = limits;
  data_->lines.resize(data_->tables->sources.size());
  data_->thread = std::thread([this] { data_->run(); });
}

Follower::~Follower() {
  {
    const std::lock_guard lock(data_->mutex);
    data_->quit = true;
  }
  data_->changed.notify_all();
  data_->thread.join();
}

void Follower::want(Wishes wishes) {
  {
    const std::lock_guard lock(data_->mutex);
    if (data_->wishes == wishes) return;
    data_->wishes = std::move(wishes);
    data_->wishedAt = Clock::now();
  }
  data_->changed.notify_all();
}

std::optional<Shown> Follower::takeShown() {
  const std::lock_guard lock(data_->mutex);
  return std::exchange(data_->arrived, std::nullopt);
}

std::vector<News> Follower::takeNews() {
  const std::lock_guard lock(data_->mutex);
  return std::exchange(data_->news, {});
}

bool Follower::isStill() const {
  const std::lock_guard lock(data_->mutex);
  return !data_->arrived && data_->wishes == data_->done;
}

void fetch(World& world, const Wishes& wishes) {
  const Tables& tables = *world.live;
  std::vector<Line> lines(tables.sources.size());
  for (std::size_t at = 0; at < lines.size(); ++at) {
    geo::live::Connection connection(tables.sources[at].address, {.seconds = 60});
    lines[at].shown =
        std::make_shared<const geo::live::Answer>(geo::live::fetched(connection, tables.sources[at], wishes[at]));
    if (lines[at].shown->isCut) {
      const std::string& name = tables.sources[at].reader->table().name;
      world.problems.add({name, "", 0, "", "more than " + std::to_string(lines[at].shown->count) + " rows",
                          "fewer: a shorter window, a smaller area or other filters; the rest is left out",
                          geo::Action::skipped});
    }
  }
  show(world, eventsOf(tables, lines), cellsOf(lines));
}

}  // namespace app::live
