#!/usr/bin/env python3
"""Chooses which cities Marea knows and says how far each is the first; used by build_cities.

cities.py CITIES.jsonl LOCALE_FOLDER ISO_3166_1.json OUT.tsv
Kept: in Latin America and the Caribbean places of 15,000 people and all capitals of provinces, elsewhere capitals,
capitals of provinces of 300,000 and cities of a million. A quarter of a city is no city.
"""
import gettext
import json
import math
import os
import sys

REGION = set("""MX GT BZ SV HN NI CR PA CU HT DO JM BS BB TT GD LC VC AG DM KN PR GP MQ GF GY SR VE CO EC PE BO CL AR UY PY
BR AW CW SX BQ VG VI AI MS TC KY BM FK MF BL""".split())
QUARTERS = {"PPLX", "PPLH", "PPLQ", "PPLW", "PPLF", "PPLR"}
# Places that are a quarter of their capital by another name: the boroughs of Mexico City.
BOROUGHS = {("MX", "09")}
# Seats of government beside the capital that the law names, and capitals that moved or are written otherwise here.
SEATS = {("BO", "La Paz")}
SHORT = {"Santiago de Querétaro": "Querétaro", "Xalapa de Enríquez": "Xalapa", "Victoria de Durango": "Durango",
         "León de los Aldama": "León", "Acapulco de Juárez": "Acapulco", "Heroica Matamoros": "Matamoros",
         "Tuxtla": "Tuxtla Gutiérrez", "Juárez": "Ciudad Juárez", "Ciudad Nezahualcoyotl": "Nezahualcóyotl", "Palikir - National Government Center": "Palikir", "Saint John’s": "Saint John's",
         "Port-Vila": "Port Vila", "Ulan Bator": "Ulaanbaatar"}
# What the package lacks: name, country, kind, people (census or official estimate), longitude, latitude.
ADDED = [("El Alto", "BO", "PPL", 943558, -68.163, -16.505)]
# English, Spanish, Portuguese, where GeoNames has none or one that is little used.
NAMES = {("MX", "Mexico City"): ("Mexico City", "Ciudad de México", "Cidade do México"),
         ("GT", "Guatemala City"): ("Guatemala City", "Ciudad de Guatemala", "Cidade da Guatemala"),
         ("CU", "Havana"): ("Havana", "La Habana", "Havana"),
         ("CU", "Santiago de Cuba"): ("Santiago de Cuba", "Santiago de Cuba", "Santiago de Cuba"),
         ("PA", "Panamá"): ("Panama City", "Ciudad de Panamá", "Cidade do Panamá"),
         ("HT", "Port-au-Prince"): ("Port-au-Prince", "Puerto Príncipe", "Porto Príncipe"),
         ("TT", "Port of Spain"): ("Port of Spain", "Puerto España", "Porto de Espanha"),
         ("JM", "Kingston"): ("Kingston", "Kingston", "Kingston"),
         ("BZ", "Belmopan"): ("Belmopan", "Belmopán", "Belmopan"),
         ("BO", "La Paz"): ("La Paz", "La Paz", "La Paz"), ("CO", "Bogotá"): ("Bogotá", "Bogotá", "Bogotá"),
         ("PY", "Asunción"): ("Asunción", "Asunción", "Assunção"),
         ("UY", "Montevideo"): ("Montevideo", "Montevideo", "Montevidéu"),
         ("CL", "Santiago"): ("Santiago", "Santiago", "Santiago"),
         ("VE", "Caracas"): ("Caracas", "Caracas", "Caracas"), ("SR", "Paramaribo"): ("Paramaribo",) * 3,
         ("BR", "Brasília"): ("Brasília", "Brasilia", "Brasília"),
         ("PR", "San Juan"): ("San Juan", "San Juan", "San Juan"),
         ("GF", "Cayenne"): ("Cayenne", "Cayena", "Caiena"),
         ("HT", "Okap"): ("Cap-Haïtien", "Cabo Haitiano", "Cap-Haïtien"), ("HT", "Tigwav"): ("Petit-Goâve",) * 3,
         ("HT", "Delmas 73"): ("Delmas",) * 3, ("KZ", "Nur-Sultan"): ("Astana", "Astaná", "Astana"),
         ("HK", "Hong Kong"): ("Hong Kong",) * 3, ("TV", "Funafuti"): ("Funafuti",) * 3}
# What is said in Brazil where GeoNames says what is said in Portugal.
BRAZILIAN = {"Moscovo": "Moscou", "Teerão": "Teerã", "Copenhaga": "Copenhague", "Quinxassa": "Kinshasa",
             "Banguecoque": "Bangcoc", "Pionguiangue": "Pyongyang", "Xian": "Xi'an", "Mónaco": "Mônaco",
             "Nova Deli": "Nova Délhi", "Deli": "Délhi", "Bisqueque": "Bishkek", "Carcóvia": "Kharkiv",
             "Amesterdã": "Amsterdã", "Catmandu": "Katmandu", "Carachi": "Karachi"}
KINDS = {"capital": 3, "seat": 3, "province": 1.6, "city": 1}


def kindOf(country, name, code):
    if code == "PPLC":
        return "capital"
    if (country, name) in SEATS:
        return "seat"
    return "province" if code == "PPLA" else "city"


def isKept(country, kind, people):
    if kind in ("capital", "seat"):
        return True
    if country in REGION:
        return kind == "province" or people >= 15000
    return people >= (300000 if kind == "province" else 1000000)


def catalogue(folder, language):
    with open(os.path.join(folder, language, "LC_MESSAGES", "geonames.mo"), "rb") as file:
        return gettext.GNUTranslations(file)


def namesOf(identity, country, name, kind, people, catalogues):
    """English, Spanish, Portuguese: GeoNames' own where the place is known abroad, else the name at the place."""
    short = SHORT.get(name, name).replace("’", "'")
    if names := NAMES.get((country, name)):
        return names
    out = [short]
    for language, catalogue in catalogues.items():
        translated = catalogue.gettext(str(identity))
        abroad = country not in REGION and (kind == "capital" or people >= 1000000)
        name = translated if abroad and translated != str(identity) else short
        out.append(BRAZILIAN.get(name, name) if language == "pt" else name)
    return tuple(out)


def kilometres(a, b):
    (lon1, lat1), (lon2, lat2) = ((math.radians(x) for x in place) for place in (a, b))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742.0176 * math.asin(math.sqrt(min(1.0, half)))


def clearances(cities):
    """How far it is to the next place of more weight: within that distance a place is the first."""
    cells, out = {}, []
    for city in cities:
        lon, lat = city["at"]
        nearest, reach = 3000.0, 0
        column, row = int(lon // 2), int(lat // 2)
        while reach < 14:  # rings of cells of 2°, until what was found is nearer than the next ring
            for x in range(column - reach, column + reach + 1):
                for y in range(row - reach, row + reach + 1):
                    if max(abs(x - column), abs(y - row)) == reach:
                        for other in cells.get((x, y), ()):
                            nearest = min(nearest, kilometres(city["at"], other))
            if nearest < reach * 222 * math.cos(math.radians(min(abs(lat) + 2 * reach, 80))):
                break
            reach += 1
        out.append(nearest)
        cells.setdefault((column, row), []).append(city["at"])
    return out


def main(citiesPath, localePath, isoPath, outPath):
    catalogues = {language: catalogue(localePath, language) for language in ("es", "pt")}
    with open(isoPath, encoding="utf-8") as file:
        alpha3 = {row["alpha_2"]: row["alpha_3"] for row in json.load(file)["3166-1"]}
    alpha3["XK"] = "XKX"
    with open(citiesPath, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    rows += [(0, name, country, code, "", people, lon, lat) for name, country, code, people, lon, lat in ADDED]
    cities = []
    for identity, name, country, code, admin, people, lon, lat in rows:
        kind = kindOf(country, name, code)
        borough = (country, admin) in BOROUGHS and kind == "city"
        if country not in alpha3 or code in QUARTERS or borough or not isKept(country, kind, people):
            continue
        cities.append({"names": namesOf(identity, country, name, kind, people, catalogues), "country": alpha3[country],
                       "kind": kind, "people": people, "at": (lon, lat), "weight": KINDS[kind] * max(people, 2000)})
    cities.sort(key=lambda city: (-city["weight"], city["names"], city["at"]))
    with open(outPath, "w", encoding="utf-8", newline="\n") as file:
        file.write("name\tname_es\tname_pt\tcountry\tkind\tpopulation\tlon\tlat\tfirst_within_km\n")
        for city, clear in zip(cities, clearances(cities)):
            en, es, pt = city["names"]
            file.write("\t".join([en, es if es != en else "", pt if pt != en else "", city["country"], city["kind"],
                                  str(city["people"]), "%.3f" % city["at"][0], "%.3f" % city["at"][1],
                                  "%d" % clear]) + "\n")
    print(f"{len(cities)} cities")


if __name__ == "__main__":
    main(*sys.argv[1:])
