// Pictures and films as a process: what they carry leads back to them, what fails leaves nothing.
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/cli/process.hpp"

namespace {

namespace fs = std::filesystem;
using namespace clitest;

std::string read(const Folder& folder, const std::string& command) {
  const std::string line = command + " > " + quoted(folder / "said") + " 2>/dev/null";
  return std::system(line.c_str()) == 0 ? textOf(folder / "said") : "";
}

std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("a picture leads back to itself, whatever its format") {
  const Folder folder;
  for (const char* suffix : {"png", "svg", "pdf", "tif"}) {
    INFO(suffix);
    const fs::path a = folder / (std::string("año nuevo.") + suffix), b = folder / (std::string("b.") + suffix);
    const std::string options =
        " --at 2002-04-12T10 --fit countries:VEN --lang pt --theme dark --kinds coup,protest --size 300x200 --scale "
        "0.5 "
        "--title 'Ein \"Titel\" & <mehr>'";
    REQUIRE(run(folder, "snapshot -o " + quoted(a) + options).status == 0);
    REQUIRE(run(folder, "snapshot --view " + quoted(a) + " -o " + quoted(b)).status == 0);
    const bool same = textOf(a) == textOf(b);
    CHECK(same);
    REQUIRE(run(folder, "snapshot --no-view -o " + quoted(b) + options).status == 0);
    CHECK(textOf(b).find("marea:view&gt;") == std::string::npos);
    CHECK(textOf(b).find("<marea:view>") == std::string::npos);
    CHECK(run(folder, "snapshot --view " + quoted(b) + " -o " + quoted(folder / "c.png")).status == 2);
  }
}

TEST_CASE("two dates are compared in one picture, which leads back to both") {
  const Folder folder;
  const std::string base = "snapshot --at 2019-11-12 --size 480x300 --scale 0.5 -o ";
  REQUIRE(run(folder, base + quoted(folder / "alone.png")).status == 0);
  for (const char* options :
       {"--compare 2009-11-12", "--compare -P10Y --compare-as swipe", "--compare 2009-11-12 --compare-as difference"}) {
    INFO(options);
    const fs::path a = folder / "a.png", b = folder / "b.png";
    REQUIRE(run(folder, base + quoted(a) + " " + options).status == 0);
    const bool other = textOf(a) != textOf(folder / "alone.png");
    CHECK(other);
    REQUIRE(run(folder, "snapshot --view " + quoted(a) + " -o " + quoted(b)).status == 0);
    const bool same = textOf(a) == textOf(b);
    CHECK(same);
  }
  REQUIRE(run(folder, base + quoted(folder / "a.svg") + " --compare 2009-11-12").status == 0);
  const std::string svg = textOf(folder / "a.svg");
  CHECK(svg.find("12 November 2009") != std::string::npos);
  CHECK(svg.find("12 November 2019") != std::string::npos);
  for (const char* options :
       {"--compare yesterday", "--compare 2019-11-12", "--compare-as heap", "--compare-since one,two"}) {
    const Result result = run(folder, base + quoted(folder / "never.png") + " " + options);
    INFO(options << ": " << result.err);
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
    CHECK_FALSE(fs::exists(folder / "never.png"));
  }
}

TEST_CASE("the list beside a picture of two dates says all that changed between them") {
  const Folder folder;
  const std::string shot = "snapshot --size 480x300 --scale 0.5 --at 2018-04-01 -o " + quoted(folder / "a.png");
  REQUIRE(run(folder, shot + " --compare 2018-03-01 --list " + quoted(folder / "a.csv")).status == 0);
  const std::string list = textOf(folder / "a.csv");
  CHECK(list.substr(0, list.find("\r\n")).ends_with(",change"));
  CHECK(list.find("Chile: Michelle Bachelet \u2192 Sebasti\u00e1n Pi\u00f1era") != std::string::npos);
  CHECK(list.find(",changed hands\r\n") != std::string::npos);
  CHECK(list.find(",began\r\n") != std::string::npos);
  REQUIRE(run(folder, "info " + quoted(folder / "a.csv") + " --strict").status == 0);
  REQUIRE(run(folder, shot + " --list " + quoted(folder / "a.csv")).status == 0);
  CHECK(textOf(folder / "a.csv").find(",change") == std::string::npos);
}

TEST_CASE("a picture leads back to how its files were read, which of them were wanted, and the map below") {
  const Folder folder;
  write(folder / "events.csv",
        "when,what,x,y,kind,party\n03/04/2001,one,-60,-10,protest,A\n05/06/2001,two,-62,-12,coup,B\n");
  write(
      folder / "land.geojson",
      R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"iso_a3": "BOL", "name": "Land"},
            "geometry": {"type": "Polygon", "coordinates": [[[-70, -20], [-55, -20], [-55, -5], [-70, -5], [-70, -20]]]}}]})");
  const std::string size = " --at 2001-12 --window P1Y --fit data --size 300x200 --scale 0.5 -o ",
                    options = quoted(folder / "events.csv") +
                              " --columns start=when,title=what,lon=x,lat=y --dates mdy --where \"kind = 'coup'\" "
                              "--basemap " +
                              quoted(folder / "land.geojson");
  REQUIRE(run(folder, "snapshot " + options + size + quoted(folder / "a.png")).status == 0);
  CHECK(textOf(folder / "a.png").find(folder.path.string()) == std::string::npos);
  const Result again = run(folder, "snapshot --view " + quoted(folder / "a.png") + " -o " + quoted(folder / "b.png"));
  CHECK(again.err.empty());
  REQUIRE(again.status == 0);
  const bool same = textOf(folder / "a.png") == textOf(folder / "b.png");
  CHECK(same);
  // Said again, it counts instead.
  REQUIRE(run(folder, "snapshot --view " + quoted(folder / "a.png") + " --where \"kind = 'protest'\" -o " +
                          quoted(folder / "b.png"))
              .status == 0);
  const bool other = textOf(folder / "a.png") != textOf(folder / "b.png");
  CHECK(other);
  fs::remove(folder / "land.geojson");
  CHECK(run(folder, "snapshot --view " + quoted(folder / "a.png") + " -o " + quoted(folder / "b.png")).status == 2);
}

TEST_CASE("a picture names its data, not where it lies, and says when it is gone or changed") {
  const Folder folder;
  const fs::path data = folder / "events.csv", picture = folder / "a.png";
  write(data, "date,title,lon,lat\n2001-05-01,one,-60,-10\n");
  REQUIRE(run(folder, "snapshot " + quoted(data) + " --size 300x200 -o " + quoted(picture)).status == 0);
  CHECK(textOf(picture).find("events.csv") != std::string::npos);
  CHECK(textOf(picture).find(folder.path.string()) == std::string::npos);
  const std::string again = "snapshot --view " + quoted(picture) + " -o " + quoted(folder / "b.png");
  CHECK(run(folder, again).status == 0);
  const bool same = textOf(picture) == textOf(folder / "b.png");
  CHECK(same);
  write(data, "date,title,lon,lat\n2001-05-01,two,-60,-10\n");
  CHECK(run(folder, again).err.find("events.csv: found other content") != std::string::npos);
  fs::remove(data);
  const Result gone = run(folder, again);
  CHECK(gone.status == 2);
  CHECK(gone.sentences() == 1);
  CHECK(gone.err.find("events.csv") != std::string::npos);
}

TEST_CASE("other programs read what a picture says of itself") {
  const Folder folder;
  for (const char* suffix : {"png", "pdf", "svg"}) {
    const fs::path picture = folder / (std::string("a.") + suffix);
    REQUIRE(run(folder, "snapshot --at 2019-11-12 --lang en --size 300x200 --title 'A title' -o " + quoted(picture))
                .status == 0);
    const std::string said = read(folder, "exiftool " + quoted(picture));
    if (said.empty()) {
      WARN("skipped: exiftool is not here");
      return;
    }
    INFO(suffix);
    CHECK(said.find("A title") != std::string::npos);
    CHECK(said.find("Natural Earth") != std::string::npos);
    CHECK(said.find("CC BY 4.0") != std::string::npos);
    CHECK(said.find("2018-11-12/2019-11-12") != std::string::npos);
  }
  REQUIRE(run(folder, "snapshot --size 20x20mm --dpi 300 -o " + quoted(folder / "p.png")).status == 0);
  CHECK(read(folder, "exiftool -s3 -PixelsPerUnitX " + quoted(folder / "p.png")) == "11811\n");
}

TEST_CASE("numbered frames are the snapshots of their moments") {
  const Folder folder;
  const std::string look = " --size 240x160 --scale 0.5 --lang en";
  REQUIRE(run(folder, "animate --from 2019-11-08 --to 2019-11-18 --seconds 1 --fps 3 --hold-end 1" + look + " -o " +
                          quoted(folder / "f-%03d.png"))
              .status == 0);
  CHECK_FALSE(fs::exists(folder / "f-007.png"));
  int frame = 0;
  for (const char* date : {"2019-11-08", "2019-11-13", "2019-11-18", "2019-11-18"}) {
    REQUIRE(run(folder, "snapshot --at " + std::string(date) + look + " -o " + quoted(folder / "s.png")).status == 0);
    const bool same = textOf(folder / ("f-00" + std::to_string(++frame) + ".png")) == textOf(folder / "s.png");
    INFO(date);
    CHECK(same);
  }
}

TEST_CASE("films have as many frames as they should, and lead back to their view") {
  const Folder folder;
  for (const char* suffix : {"mp4", "webm", "gif", "apng"}) {
    INFO(suffix);
    const fs::path film = folder / (std::string("película.") + suffix);
    const Result result = run(folder,
                              "animate --from 2019 --to 2020 --seconds 1 --fps 5 --size 161x121 --scale 0.5 "
                              "--lang en --title 'A film' -o " +
                                  quoted(film));
    INFO(result.err);
    REQUIRE(result.status == 0);
    const bool video = std::string(suffix) == "mp4" || std::string(suffix) == "webm";
    CHECK((result.err.find("160x120") != std::string::npos) == video);
    const std::string said = read(folder, "ffprobe -v error -count_frames -show_streams -show_format " + quoted(film));
    if (said.empty()) {
      WARN("skipped: ffprobe is not here");
      return;
    }
    CHECK(said.find("nb_read_frames=5\n") != std::string::npos);
    CHECK((said.find("A film") != std::string::npos) == video);
    if (!video) continue;
    const fs::path restored = folder / "v.png", direct = folder / "d.png";
    REQUIRE(run(folder, "snapshot --no-view --view " + quoted(film) + " -o " + quoted(restored)).status == 0);
    REQUIRE(run(folder, "snapshot --no-view --size 160x120 --scale 0.5 --lang en --title 'A film' -o " + quoted(direct))
                .status == 0);
    const bool same = textOf(restored) == textOf(direct);
    CHECK(same);
  }
}

TEST_CASE("a film that is cancelled, or cannot be written, leaves nothing") {
  const Folder folder;
  fs::create_directory(folder / "films");
  const fs::path film = folder / "films/a.mp4";
  write(film, "old");
  const std::string line = "timeout --foreground -s INT 2 '" MAREA_BINARY_DIR
                           "/marea' animate --from 1950 --to 2020 --seconds 3000 --size "
                           "320x240 -o " +
                           quoted(film) + " 2> " + quoted(folder / "err");
  static_cast<void>(std::system(line.c_str()));
  CHECK(textOf(folder / "err").find("Cancelled") != std::string::npos);
  CHECK(textOf(film) == "old");
  CHECK(filesIn(folder / "films") == 1);
  for (const char* wrong :
       {"--from 2020 --to 2019 -o x.mp4", "--from 2019 --to 2020 -o x.avi", "--from 2019 --to 2020 -o x.png",
        "--from 2019 --to 2020 --fps 0 -o x.mp4", "--from 2019 --to 2020 -o no/such/x.mp4"}) {
    INFO(wrong);
    const Result result = run(folder, std::string("animate --size 64x64 ") + wrong);
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
  }
  if (!fs::exists("/dev/full")) {
    WARN("skipped: no /dev/full here");
    return;
  }
  fs::create_symlink("/dev/full", folder / "full.webm");
  CHECK(run(folder, "animate --from 2019 --to 2020 --seconds 1 --fps 2 --size 64x64 -o " + quoted(folder / "full.webm"))
            .status == 3);
}

TEST_CASE("several dates and countries are several pictures; one that fails does not keep the others") {
  const Folder folder;
  fs::create_directory(folder / "pics");
  const std::string look = " --size 120x80 --scale 0.25 --lang es";
  Result result =
      run(folder, "snapshot --at 2019 --at not-a-date --at 2002-04-12T10:00" + look + " -o " +
                      quoted(folder / "pics/{date}-{lang}.png") + " --list " + quoted(folder / "pics/{date}.csv"));
  CHECK(result.status == 2);
  CHECK(result.err.find("not-a-date") != std::string::npos);
  CHECK(fs::exists(folder / "pics/2019-es.png"));
  CHECK(fs::exists(folder / "pics/2002-04-12T10-00-es.png"));
  CHECK(textOf(folder / "pics/2002-04-12T10-00.csv").find("Carmona") != std::string::npos);
  CHECK(filesIn(folder / "pics") == 4);
  REQUIRE(run(folder, "snapshot --at 2019 --each-country" + look + " -o " + quoted(folder / "pics/c-{country}.png"))
              .status == 0);
  for (const char* country : {"BOL", "VEN", "MEX"})
    CHECK(fs::exists(folder / ("pics/c-" + std::string(country) + ".png")));
  CHECK(run(folder, "snapshot --each-country" + look + " -o " + quoted(folder / "x.png")).status == 2);
}

TEST_CASE("a GeoTIFF lies where the map says") {
  const Folder folder;
  const fs::path picture = folder / "a.tif";
  REQUIRE(
      run(folder, "snapshot --at 2019 --size 300x200 --projection mercator --bbox -80,-40,-40,0 --no-furniture -o " +
                      quoted(picture))
          .status == 0);
  CHECK(fs::exists(folder / "a.tfw"));
  const std::string said = read(folder, "gdalinfo " + quoted(picture));
  if (said.empty()) {
    WARN("skipped: gdalinfo is not here");
    return;
  }
  for (const char* part : {"Mercator", "Size is 300, 200", "Natural Earth", "MAREA_VIEW", "Center"})
    CHECK(said.find(part) != std::string::npos);
  // The middle of the picture is the middle of the box: 60 degrees west.
  const std::string middle =
      read(folder, "echo 150 104 | gdaltransform -output_xy -t_srs '+proj=longlat +R=6371008.8' " + quoted(picture));
  if (!middle.empty()) CHECK(std::abs(std::stod(middle) + 60) < 1.5);
}

}  // namespace
