// See survey.hpp.
#include "app/live/survey.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace app::live {
namespace {

using Clock = std::chrono::steady_clock;
using geo::live::Failure;
using geo::live::Why;

constexpr geo::live::Limits patient{.connectSeconds = 5, .seconds = 60, .bytes = 512U << 20U};
constexpr auto firstPause = std::chrono::seconds(1), longestPause = std::chrono::seconds(30);
constexpr std::size_t remembered = 24;  ///< answers, at least

Said answered(geo::live::Connection& connection, const geo::live::Source& source, const Ask& ask,
              const geo::live::Stop& stop) {
  Said out;
  if (ask.what == Ask::What::figures)
    out.figures = std::make_shared<const geo::live::Figures>(
        geo::live::figuresOf(connection, source, ask.column, ask.negatives, stop));
  if (ask.what == Ask::What::tally)
    out.tally = std::make_shared<const geo::live::Tally>(geo::live::tallied(connection, source, *ask.tally, stop));
  if (ask.what != Ask::What::texts) return out;
  auto all = std::make_shared<Vocabulary>();
  all->texts = geo::live::textsOf(connection, source, ask.column, stop);
  if (ask.role) all->told = geo::live::toldBy(*source.reader, *ask.role, all->texts, stop);
  out.vocabulary = std::move(all);
  return out;
}

}  // namespace

struct Survey::Data {
  std::shared_ptr<const Tables> tables;
  std::function<void()> wake;

  mutable std::mutex mutex;
  std::condition_variable changed;
  std::vector<Ask> asks;
  std::list<std::pair<Ask, Said>> known;    // the newest first
  std::vector<Ask> failed;                  // not asked again
  std::vector<std::pair<Ask, Said>> fresh;  // not yet taken
  std::vector<std::string> slow;
  bool quit = false, isBusy = false;

  std::vector<std::optional<geo::live::Connection>> connections;  // the thread's own, as what follows
  Clock::duration pause = firstPause;
  std::thread thread;

  bool isKnown(const Ask& ask) const {
    return std::ranges::any_of(known, [&](const auto& one) { return one.first == ask; });
  }
  /// The first that is not known and not in vain.
  const Ask* next() const {
    for (const Ask& ask : asks)
      if (!isKnown(ask) && std::ranges::count(failed, ask) == 0) return &ask;
    return nullptr;
  }
  bool isUnwanted(const Ask& ask) const {
    const std::lock_guard lock(mutex);
    return quit || std::ranges::count(asks, ask) == 0;
  }

  void keep(const Ask& ask, Said said) {
    {
      const std::lock_guard lock(mutex);
      known.emplace_front(ask, said);
      if (known.size() > std::max(remembered, asks.size())) known.pop_back();
      fresh.emplace_back(ask, std::move(said));
    }
    pause = firstPause;
    wake();
  }

  void fail(const Ask& ask, bool isSlow) {
    {
      const std::lock_guard lock(mutex);
      failed.push_back(ask);
      if (isSlow) slow.push_back(tables->sources[ask.source].reader->table().name);
    }
    wake();
  }

  /// Whether it is worth going on at once.
  bool answer(const Ask& ask) try {
    const auto stop = [&] { return isUnwanted(ask); };
    auto& connection = connections[ask.source];
    if (!connection) connection.emplace(tables->sources[ask.source].address, patient, stop);
    keep(ask, answered(*connection, tables->sources[ask.source], ask, stop));
    return true;
  } catch (const Failure& failure) {
    if (failure.why == Why::unreachable) connections[ask.source].reset();
    if (failure.why == Why::slow || failure.why == Why::refused) fail(ask, failure.why == Why::slow);
    return failure.why != Why::unreachable;
  } catch (const geo::Error&) {
    fail(ask, false);
    return true;
  }

  void run() {
    std::unique_lock lock(mutex);
    while (!quit) {
      const Ask* found = next();
      isBusy = found != nullptr;
      if (!found) {
        changed.wait(lock);
        continue;
      }
      const Ask ask = *found;
      lock.unlock();
      const bool goesOn = answer(ask);
      lock.lock();
      if (goesOn) continue;
      changed.wait_for(lock, pause, [this] { return quit; });
      pause = std::min<Clock::duration>(pause * 2, longestPause);
    }
  }
};

Survey::Survey(std::shared_ptr<const Tables> tables, std::function<void()> wake) : data_(std::make_unique<Data>()) {
  data_->tables = std::move(tables);
  data_->wake = std::move(wake);
  data_->connections.resize(data_->tables->sources.size());
  data_->thread = std::thread([this] { data_->run(); });
}

Survey::~Survey() {
  {
    const std::lock_guard lock(data_->mutex);
    data_->quit = true;
  }
  data_->changed.notify_all();
  data_->thread.join();
}

void Survey::want(std::vector<Ask> asks) {
  {
    const std::lock_guard lock(data_->mutex);
    if (data_->asks == asks) return;
    for (const Ask& ask : asks) {
      if (std::ranges::count(data_->asks, ask) > 0) continue;
      for (const auto& one : data_->known)
        if (one.first == ask) data_->fresh.push_back(one);
    }
    data_->asks = std::move(asks);
    data_->isBusy = data_->next() != nullptr;
  }
  data_->changed.notify_all();
}

std::vector<std::pair<Ask, Said>> Survey::take() {
  const std::lock_guard lock(data_->mutex);
  return std::exchange(data_->fresh, {});
}

std::vector<std::string> Survey::takeSlow() {
  const std::lock_guard lock(data_->mutex);
  return std::exchange(data_->slow, {});
}

bool Survey::isStill() const {
  const std::lock_guard lock(data_->mutex);
  return !data_->isBusy && data_->fresh.empty();
}

void survey(World& world, const State& state) {
  const std::shared_ptr<Tables> tables = world.live;
  std::vector<std::optional<geo::live::Connection>> connections(tables->sources.size());
  std::vector<Ask> done;
  const auto next = [&]() -> std::optional<Ask> {
    for (const Ask& ask : asksOf(world, state))
      if (ask.what != Ask::What::tally && std::ranges::count(done, ask) == 0) return ask;
    return std::nullopt;
  };
  while (const auto ask = next()) {
    done.push_back(*ask);
    const geo::live::Source& source = tables->sources[ask->source];
    auto& connection = connections[ask->source];
    try {
      if (!connection) connection.emplace(source.address, patient);
      if (learn(world, *ask, answered(*connection, source, *ask, {}))) forgetLooks(world);
    } catch (const Failure& failure) {
      if (failure.why == Why::unreachable) throw;
    } catch (const geo::Error&) {
      continue;  // it cannot be counted: rows are
    }
  }
}

}  // namespace app::live
