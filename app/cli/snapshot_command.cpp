// marea snapshot: one picture, or one for each of several dates and countries.
#include <algorithm>
#include <ostream>

#include "app/cli/command.hpp"
#include "app/errors.hpp"
#include "app/export/data.hpp"
#include "app/export/leaving.hpp"
#include "app/export/picture.hpp"
#include "app/holds.hpp"
#include "app/live/follower.hpp"
#include "app/live/survey.hpp"
#include "geo/edtf.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  ViewOptions view;
  FigureOptions figure;
  std::vector<std::string> dates;
  std::string output, list;
  bool eachCountry = false;
};

/// One picture of the run.
struct Shot {
  std::string date, country;
};

std::vector<Shot> shotsOf(const Options& options, const World& world, const Project& project) {
  std::vector<std::string> dates = options.dates, countries{""};
  if (dates.empty()) dates = {""};
  if (options.eachCountry) {
    countries.clear();
    for (const geo::Country& country : world.registry.countries)
      if (world.basemap.country(country.isoA3) && !eventsOfCountry(world, project, country.isoA3).empty())
        countries.push_back(country.isoA3);
  }
  std::vector<Shot> out;
  for (const std::string& date : dates)
    for (const std::string& country : countries) out.push_back({date, country});
  return out;
}

/// The name with {date}, {country} and {lang} filled in, as file systems take them.
std::string nameOf(const std::string& pattern, const Shot& shot, const State& state) {
  std::string date = shot.date.empty() ? geo::toEdtf(state.view.clock.now) : shot.date;
  for (char& c : date)
    if (c == '/' || c == ':' || c == '\\') c = '-';
  return filled(pattern, {{"date", date}, {"country", shot.country}, {"lang", code(state.view.language)}});
}

void checkNames(const Options& options) {
  const auto needs = [&](bool many, const char* name) {
    if (many && options.output.find(name) == std::string::npos)
      throw geo::Error("-o " + options.output + ": for several pictures the name needs " + name + ".");
  };
  needs(options.dates.size() > 1, "{date}");
  needs(options.eachCountry, "{country}");
}

class Shooting {
 public:
  Shooting(const Run& run, const Options& options)
      : run_(run),
        options_(options),
        picture_(pictureOf(options.figure, options.output, options.view.saved)),
        it_(begin()) {}

  int shootAll() {
    const std::vector<Shot> shots = shotsOf(options_, *it_.world, it_.state.project);
    int status = it_.status;
    for (const Shot& shot : shots) status = std::max(status, shots.size() == 1 ? shoot(shot) : tryShot(shot));
    return status;
  }

 private:
  Opened begin() const {
    checkPicture(picture_);
    checkNames(options_);
    ViewOptions view = options_.view;
    if (options_.dates.size() == 1) view.at = options_.dates.front();
    return opened(run_, options_.reading, view, findResources());
  }

  int shoot(const Shot& shot) {
    ViewOptions view = options_.view;
    view.at = shot.date;
    if (!shot.country.empty()) view.fit = "countries:" + shot.country;
    State state = stateOf(*it_.world, view, it_.saved);
    state.project.files = it_.state.project.files;
    state.project.reading = it_.state.project.reading;
    PictureOptions picture = picture_;
    picture.path = nameOf(options_.output, shot, state);
    if (live::isLive(*it_.world)) fetchFor(state, picture);
    exportPicture([this]() -> render::Renderer& { return renderer(); }, *it_.world, state, picture);
    if (!options_.list.empty()) writeList(nameOf(options_.list, shot, state), state);
    return done;
  }

  void fetchFor(const State& state, const PictureOptions& picture) const {
    live::survey(*it_.world, state);  // what colours and filters depend on
    const render::Viewport page{picture.width, picture.height, picture.scale};
    live::fetch(*it_.world,
                live::wishesOf(*it_.world, state, page, figureArea(page, picture.figure, state.view.comparison)));
  }

  /// One picture that fails does not keep the others from being made.
  int tryShot(const Shot& shot) {
    const std::string name = shot.date + (shot.date.empty() || shot.country.empty() ? "" : " ") + shot.country;
    try {
      return shoot(shot);
    } catch (const geo::Error& error) {
      run_.err << "marea: " << name << ": " << error.what() << "\n";
      return unusable;
    } catch (const MachineError& error) {
      run_.err << "marea: " << name << ": " << error.what() << "\n";
      return machineCannot;
    }
  }

  void writeList(const std::string& path, const State& state) const {
    DataOptions data;
    data.path = path;
    data.language = state.view.language;
    exportData(listed(*it_.world, state), data);
  }

  render::Renderer& renderer() {
    if (!renderer_) renderer_ = run_.machine.renderer(it_.world->fonts);
    return *renderer_;
  }

  const Run& run_;
  const Options& options_;
  PictureOptions picture_;
  Opened it_;
  std::shared_ptr<render::Renderer> renderer_;
};

}  // namespace

Command snapshotCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view, &options->dates);
  addComparison(arguments, options->view);
  addFigure(arguments, options->figure);
  arguments.required("-o", options->output,
                     "The picture to write: .png, .svg or .pdf; {date}, {country} and {lang} are filled in");
  arguments.flag("--each-country", options->eachCountry, "A picture of each country that has events");
  arguments.option("--list", options->list,
                   "Also write what is shown, with dates and sources, and all that changed: .csv, .geojson …");
  return [options](const Run& run) { return Shooting(run, *options).shootAll(); };
}

}  // namespace app
