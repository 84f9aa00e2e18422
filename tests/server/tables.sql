-- The tables of the tests: dates and places follow from the number of the row, so that counts are known.
CREATE EXTENSION postgis;
SET client_min_messages = warning;

-- 60,000 rows: one an hour from 2000 on, along the equator and over the antimeridian.
CREATE SCHEMA history;
CREATE TABLE history.events (id serial PRIMARY KEY, event_date date NOT NULL, kind text, title text, fatalities int,
                             country text, geom geometry(Point, 4326));
INSERT INTO history.events (event_date, kind, title, fatalities, country, geom)
SELECT date '2000-01-01' + i / 24, CASE WHEN i % 10 = 0 THEN 'coup' ELSE 'protest' END, 'Event ' || i, i % 7, 'Bolivia',
       ST_SetSRID(ST_MakePoint((i % 360) - 180, (i % 21) - 10), 4326)
FROM generate_series(0, 59999) AS i;
CREATE INDEX ON history.events (event_date);
CREATE INDEX ON history.events USING gist (geom);
ANALYZE history.events;

-- Few rows in metres, with hours, ends and lines among the points; no key.
CREATE TABLE "Marchas ""largas""" ("desde" timestamptz, hasta date, tipo text, "nombre" text, shape geometry(Geometry, 3857));
INSERT INTO "Marchas ""largas""" VALUES
  ('2019-11-12 10:00:00-04', '2019-11-14', 'march', 'A march', ST_Transform(ST_SetSRID(ST_MakeLine(ST_MakePoint(-68.1, -16.5), ST_MakePoint(-66.2, -17.4)), 4326), 3857)),
  ('2019-11-10 00:00:00-04', NULL, 'coup', 'What happened in La Paz', ST_Transform(ST_SetSRID(ST_MakePoint(-68.1, -16.5), 4326), 3857)),
  ('2018-01-01 00:00:00+00', 'infinity', 'protest', 'Still going on', ST_Transform(ST_SetSRID(ST_MakePoint(-70.6, -33.4), 4326), 3857)),
  ('0044-03-15 12:00:00+00 BC', NULL, 'coup', 'The Ides of March', ST_Transform(ST_SetSRID(ST_MakePoint(12.5, 41.9), 4326), 3857));

-- No geometry: numbers, and years as such.
CREATE TABLE quakes (year int, longitude numeric, latitude numeric, name text);
INSERT INTO quakes SELECT 1900 + i, -70 + i * 0.01, -30, 'Quake ' || i FROM generate_series(0, 99) AS i;
CREATE VIEW lately AS SELECT * FROM quakes WHERE year > 1950;
-- Places on the round Earth.
CREATE TABLE round (day date, name text, place geography(Point, 4326));
INSERT INTO round SELECT date '2001-01-01' + i, 'Round ' || i, ST_SetSRID(ST_MakePoint(-70 + i * 0.1, -30), 4326)::geography
FROM generate_series(0, 49) AS i;
CREATE INDEX ON round USING gist (place);
CREATE TABLE notes (id int, words text);

-- Who must say a password.
CREATE ROLE guarded LOGIN PASSWORD 'hunter2-secret';
GRANT USAGE ON SCHEMA history TO guarded;
GRANT SELECT ON history.events TO guarded;
