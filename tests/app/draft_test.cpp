// What is typed in the Export window, and the picture or film that comes of it: pure, without a window.
#include "app/export/draft.hpp"

#include <catch2/catch.hpp>

#include "app/export/formats.hpp"
#include "tests/support/world.hpp"

namespace {

app::Planned planned(const app::ExportDraft& draft, const app::Pacing& pacing = {}) {
  return app::planned(draft, app::State{}, pacing);
}

TEST_CASE("a size is the same in every unit, to the pixel") {
  for (const app::SizePreset& preset : app::sizePresets()) {
    INFO(preset.name);
    app::ExportDraft draft = app::sized({}, preset.size);
    for (const auto unit :
         {app::LengthUnit::millimetres, app::LengthUnit::inches, app::LengthUnit::points, app::LengthUnit::pixels}) {
      draft = app::inUnit(draft, unit);
      const auto size = app::sizeOf(draft);
      REQUIRE(size);
      CHECK(size->width == preset.size.width);
      CHECK(size->height == preset.size.height);
      CHECK(size->scale == Approx(preset.size.scale).epsilon(1e-4));
    }
  }
}

TEST_CASE("A4 at 300 dots an inch is what printers mean by it") {
  app::ExportDraft draft;
  draft.unit = app::LengthUnit::millimetres;
  draft.width = "210";
  draft.height = "297,0";
  draft.dotsPerInch = "300";
  const auto size = app::sizeOf(draft);
  REQUIRE(size);
  CHECK(size->width == 2480);
  CHECK(size->height == 3508);
  draft.width = "wide";
  CHECK_FALSE(app::sizeOf(draft));
  CHECK(planned(draft).problem);
}

TEST_CASE("what cannot be made is said, and nothing else is") {
  app::ExportDraft picture;
  CHECK_FALSE(planned(picture).problem);
  picture.path = "marea.jpg";
  CHECK(planned(picture).problem);
  app::ExportDraft film;
  film.path = "marea.webm";
  CHECK(planned(film).problem);  // no dates yet
  film.from = "2019";
  film.to = "2020-06";
  CHECK_FALSE(planned(film).problem);
  std::swap(film.from, film.to);
  CHECK(planned(film).problem);
  std::swap(film.from, film.to);
  film.width = "9000";
  CHECK(planned(film).problem);  // a picture could be as wide
}

TEST_CASE("the format follows the name and the name the format") {
  for (const app::ExportFormat& from : app::exportFormats())
    for (const app::ExportFormat& to : app::exportFormats()) {
      const auto path = app::withFormat(app::withFormat("folder/a.b", from), to);
      CHECK(path == std::filesystem::path("folder") / (std::string("a.b") + to.ending));
      CHECK((app::filmFormat(path) == &to) == (to.medium == app::Medium::film));
    }
  CHECK(app::pictureFormat("A.PNG") == &app::exportFormats().front());
  CHECK_FALSE(app::pictureFormat("a.jpeg"));
}

TEST_CASE("data and pages are planned by the end of the name, as vaguely as typed") {
  app::ExportDraft draft;
  draft.path = "a.kml";
  draft.width = "nothing";  // a picture's business
  draft.data.places = app::DataDraft::Places::grid;
  draft.data.grid = "0,25";
  const app::Planned data = planned(draft);
  REQUIRE(data.plan.data);
  CHECK_FALSE(data.problem);
  CHECK_FALSE(data.plan.data->isPage);
  CHECK(data.plan.data->how.grid == 0.25);
  draft.data.grid = "90";
  CHECK(planned(draft).problem);
  draft.data.places = app::DataDraft::Places::province;
  draft.path = "a.HTML";
  REQUIRE(planned(draft).plan.data);
  CHECK(planned(draft).plan.data->isPage);
  CHECK(planned(draft).plan.data->how.toProvince);
  CHECK_FALSE(planned({}).plan.data);
}

TEST_CASE("a film is as long as asked for, or as quick; by events it lingers where much happens") {
  app::ExportDraft draft;
  draft.path = "a.mp4";
  draft.from = "2000-01-01";
  draft.to = "2000-01-11";
  draft.pace = "2,5";
  draft.isSpeed = true;
  const app::FilmOptions evenly = *planned(draft).plan.film;
  CHECK(evenly.seconds == Approx(4));
  CHECK(app::frameCount(evenly) == 15 + 120 + 45);
  CHECK(app::frameMoment(evenly, 0) == evenly.from);
  CHECK(app::frameMoment(evenly, app::frameCount(evenly) - 1) == evenly.to);
  std::vector<geo::Instant> begins;
  for (int hour = 0; hour < 24; ++hour) begins.push_back({evenly.from.seconds + 3'600 * hour});
  for (int day = 2; day < 10; ++day) begins.push_back({evenly.from.seconds + 86'400 * day});
  draft.byEvents = true;
  const app::FilmOptions lingering = *planned(draft, app::pacingOf(begins)).plan.film;
  CHECK(app::frameMoment(lingering, 0) == evenly.from);
  CHECK(app::frameMoment(lingering, 179) == evenly.to);
  CHECK(app::frameMoment(lingering, 60) < app::frameMoment(evenly, 60));
  for (int i = 1; i < 180; ++i) CHECK(app::frameMoment(lingering, i - 1) <= app::frameMoment(lingering, i));
}

}  // namespace
