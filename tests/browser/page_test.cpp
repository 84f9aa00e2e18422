// The interactive page in a real Chromium: it draws, plays, answers the mouse and the keyboard, and asks no network.
// What is done to it is a script added to a copy of it; what came of it is read from its title.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace {

namespace fs = std::filesystem;

struct Folder {
  fs::path path = fs::temp_directory_path() / ("marea-browser-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

std::string textOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

constexpr const char* deeds = R"(<script>
const said = {}, key = (k, more) => dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true, ...more }));
const wait = ms => new Promise(done => setTimeout(done, ms));
const touch = (type, at) => { const r = canvas.getBoundingClientRect(); canvas.dispatchEvent(new PointerEvent(type, { clientX: r.left + at[0], clientY: r.top + at[1], pointerId: 1, bubbles: true })); };
canvas.setPointerCapture = () => {};
addEventListener("error", event => said.error = event.message);
requestAnimationFrame = paint => setTimeout(() => paint(performance.now()), 16);  // under virtual time its own comes when it likes
(async () => {
  await wait(200);
  said.signs = signs.length;
  said.legend = $("legend").innerText; said.discs = [...document.querySelectorAll("#legend svg.size")].map(s => s.getBoundingClientRect().width);
  said.pixels = new Set(pen.getImageData(0, 0, canvas.width, canvas.height).data).size;
  said.bars = new Set(barPen.getImageData(0, 0, bars.width, bars.height).data).size;
  const before = S.now;
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  said.stepped = S.now - before;
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
  said.home = S.now === D.from;
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
  said.next = S.chosen && S.chosen.title;
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  said.closed = $("details").hidden;
  go(D.now); paint();
  const [at, event] = signs[signs.length - 1];
  touch("pointerdown", at); touch("pointerup", at);
  said.clicked = !$("details").hidden && $("details").textContent.includes(S.chosen.title) && $("details").querySelectorAll("a").length;
  $("list").open = true; paint();
  said.rows = document.querySelectorAll("tbody tr").length;
  said.heads = document.querySelectorAll("th[scope=col]").length;
  go(D.from); const start = S.now;
  $("play").click(); for (let i = 0; i < 400 && S.now - start < 2 * 86400; ++i) await wait(25);
  said.played = S.now - start; said.label = $("play").textContent;
  $("play").click();
  $("seek").value = $("seek").max; $("seek").dispatchEvent(new Event("input")); paint();
  said.end = S.now >= D.to - 86400; said.spoken = $("seek").getAttribute("aria-valuetext");
  const box = document.querySelector("#legend input"), shown = signs.length; box.click(); paint();
  said.filtered = events.filter(shows).every(e => e.kind !== 0);
  const either = [...document.querySelectorAll("#compare button[value]")];
  said.compared = either.map(b => { b.click(); paint(); return b.getAttribute("aria-pressed") === "true" && S.now === Number(b.value); });
  said.changes = $("changes").textContent;
  said.resources = performance.getEntriesByType("resource").length;
  document.title = "said " + JSON.stringify(said);
})();
</script>)";

nlohmann::json done(const fs::path& folder, const std::string& options) {
  const std::string page = (folder / "page.html").string(), out = (folder / "dom.html").string();
  REQUIRE(std::system(("'" MAREA_BINARY_DIR "/marea' page " + options + " -o '" + page + "'").c_str()) == 0);
  std::string text = textOf(page);
  text.insert(text.rfind("</body>"), deeds);
  std::ofstream(page, std::ios::binary) << text;
  const std::string command =
      "timeout --foreground 120 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
      "--disable-background-networking --disable-component-update --disable-sync --user-data-dir='" +
      (folder / "profile").string() + "' --window-size=1280,800 --virtual-time-budget=20000 --dump-dom 'file://" +
      page + "' >'" + out + "' 2>/dev/null";
  static_cast<void>(std::system(command.c_str()));
  const std::string dom = textOf(out), mark = "<title>said ";
  const std::size_t begin = dom.find(mark);
  INFO(dom.substr(0, 300));
  REQUIRE(begin != std::string::npos);
  const std::size_t end = dom.find("</title>", begin);
  return nlohmann::json::parse(dom.substr(begin + mark.size(), end - begin - mark.size()));
}

TEST_CASE("the page plays in Chromium") {
  if (std::system("chromium --version >/dev/null 2>&1") != 0) {
    WARN("skipped: chromium is not here");
    return;
  }
  const Folder folder;
  const nlohmann::json said = done(folder.path, "--at 2019-11-12 --lang es");
  INFO(said.dump(1));
  CHECK_FALSE(said.contains("error"));
  CHECK(said["signs"] > 3);
  CHECK(said["pixels"] > 40);
  CHECK(said["bars"] > 10);
  CHECK(said["stepped"] > 86'400 * 20);
  CHECK(said["home"] == true);
  CHECK_FALSE(said["next"].get<std::string>().empty());
  CHECK(said["closed"] == true);
  CHECK(said["clicked"] > 0);
  CHECK(said["rows"] > 5);
  CHECK(said["heads"] == 5);
  CHECK(said["played"] > 86'400);
  CHECK(said["label"] == "Pausar");
  CHECK(said["end"] == true);
  CHECK(said["spoken"].get<std::string>().find(" de ") != std::string::npos);
  CHECK(said["filtered"] == true);
  CHECK(said["resources"] == 0);
}

TEST_CASE("a page's legend has sizes, and the colours of countries by an attribute") {
  if (std::system("chromium --version >/dev/null 2>&1") != 0) {
    WARN("skipped: chromium is not here");
    return;
  }
  const Folder folder;
  std::ofstream rows(folder.path / "quakes.csv");
  rows << "date,lon,lat,title,magnitude\n";
  for (int i = 0; i < 60; ++i)
    rows << "2010-03-" << 10 + i % 20 << "," << -70 + i % 7 << "," << -30 + i % 5 << ",Quake " << i << "," << 4 + i % 5
         << "\n";
  rows.close();
  const nlohmann::json said =
      done(folder.path, "'" + (folder.path / "quakes.csv").string() + "' --at 2010-03-20 --colour-by population");
  INFO(said.dump(1));
  CHECK_FALSE(said.contains("error"));
  const std::string legend = said["legend"];
  CHECK(legend.find("magnitude") != std::string::npos);
  CHECK(legend.find("Population") != std::string::npos);
  CHECK(said["discs"].size() >= 2);
}

TEST_CASE("a page of two compared dates shows either, and lists what changed") {
  if (std::system("chromium --version >/dev/null 2>&1") != 0) {
    WARN("skipped: chromium is not here");
    return;
  }
  const Folder folder;
  const nlohmann::json said = done(folder.path, "--at 2018-04-01 --compare 2018-03-01");
  INFO(said.dump(1));
  CHECK_FALSE(said.contains("error"));
  CHECK(said["compared"] == nlohmann::json::array({true, true}));
  CHECK(said["changes"].get<std::string>().find("Chile: Michelle Bachelet \u2192 Sebasti\u00e1n Pi\u00f1era") !=
        std::string::npos);
}

}  // namespace
