// What kinds of events are called in people's own tables.
#include "app/kinds.hpp"

#include <catch2/catch.hpp>
#include <string>

TEST_CASE("kinds are known by their ids, in capitals, in Spanish and in Portuguese") {
  for (const app::Kind& kind : app::kinds()) CHECK(&app::kindOf(kind.id) == &kind);
  CHECK(app::kindOf("Protest").id == "protest");
  CHECK(app::kindOf("protesta").id == "protest");
  CHECK(app::kindOf("Greve").id == "strike");
  CHECK(app::kindOf("represi\u00f3n").id == "repression");
  CHECK(app::kindOf("golpe de estado").id == "coup");
  CHECK_FALSE(app::isKnownKind("sequ\u00eda"));
  CHECK(app::kindOf("sequ\u00eda").id == "other");
  CHECK(app::kindIndex("marcha") == app::kindIndex("march"));
}
