#!/usr/bin/env python3
"""Gives every province of Natural Earth the country that a person would say it is in; used by build_basemap.

basemap_features.py STATES.geojson COUNTRIES.json OUT.geojson NAMES.csv
OUT has a feature a province with `code` (of its country) and, in Latin America and the Caribbean, `province`;
NAMES has a row a country: code,name_en,name_es,name_pt,sovereign,status. Needs python3-icu and iso-codes.
"""
import csv
import json
import sys
import unicodedata

import icu

ISO_3166_2 = "/usr/share/iso-codes/json/iso_3166-2.json"
ISO_3166_1 = "/usr/share/iso-codes/json/iso_3166-1.json"
SEAM_LONGITUDE, SEAM_LATITUDE = 179.8995, -89.8995  # world_map.gpkg is clipped at 179.9 and -89.9

# Natural Earth's own codes, and parts of a state that ISO gives a code of their own.
CODE_OF_UNIT = {"GLP": "GLP", "GUF": "GUF", "MTQ": "MTQ", "MYT": "MYT", "REU": "REU", "NSV": "SJM", "BVT": "BVT",
                "CCK": "CCK", "CXR": "CXR", "TKL": "TKL"}
CODE_OF_COUNTRY = {"ALD": "ALA", "SAH": "ESH", "SDS": "SSD", "PSX": "PSE", "KOS": "XKX", "KAB": "KAZ", "ATC": "AUS",
                   "USG": "CUB",  # leased, not ceded
                   "ESB": "WSB"}  # the two British bases on Cyprus are one area
SOVEREIGN = {"US1": "USA", "FR1": "FRA", "GB1": "GBR", "NL1": "NLD", "DN1": "DNK", "FI1": "FIN", "NZ1": "NZL",
             "AU1": "AUS", "CH1": "CHN"}
# What CLDR has no name for, or none that a person would say: English, Spanish, Portuguese.
NAMES = {"COD": ("DR Congo", "República Democrática del Congo", "República Democrática do Congo"),
         "COG": ("Republic of the Congo", "República del Congo", "República do Congo"),
         "HKG": ("Hong Kong", "Hong Kong", "Hong Kong"),
         "MAC": ("Macao", "Macao", "Macau"),
         "MMR": ("Myanmar", "Myanmar (Birmania)", "Mianmar"),
         "PSE": ("Palestine", "Palestina", "Palestina"),
         "CYN": ("Northern Cyprus", "Chipre del Norte", "Chipre do Norte"),
         "SOL": ("Somaliland", "Somalilandia", "Somalilândia"),
         "KAS": ("Siachen Glacier", "Glaciar de Siachen", "Glaciar de Siachen"),
         "PGA": ("Spratly Islands", "Islas Spratly", "Ilhas Spratly"),
         "CLP": ("Clipperton Island", "Isla Clipperton", "Ilha de Clipperton"),
         "WSB": ("Akrotiri and Dhekelia", "Acrotiri y Dhekelia", "Acrotíri e Deceleia")}
# What a province is called, where Natural Earth lacks accents, is out of date or too formal for a map.
PROVINCE_NAMES = {("BOL", "El Beni"): "Beni", ("MEX", "Distrito Federal"): "Ciudad de México",
                  ("MEX", "México"): "Estado de México", ("PAN", "Kuna Yala"): "Guna Yala",
                  ("PAN", "Panama"): "Panamá", ("NIC", "Rio San Juan"): "Río San Juan",
                  ("NIC", "Atlántico Norte"): "Costa Caribe Norte", ("NIC", "Atlántico Sur"): "Costa Caribe Sur",
                  ("COL", "Bogota"): "Bogotá", ("ECU", "Bolivar"): "Bolívar", ("ECU", "Manabi"): "Manabí",
                  ("ECU", "Los Rios"): "Los Ríos", ("ECU", "Sucumbios"): "Sucumbíos",
                  ("CUB", "Ciudad de la Habana"): "La Habana", ("CUB", "Guantanamo Bay USNB"): "Base de Guantánamo",
                  ("GTM", "Quezaltenango"): "Quetzaltenango", ("DOM", "Hermanas"): "Hermanas Mirabal",
                  ("CHL", "Aisén del General Carlos Ibáñez del Campo"): "Aysén",
                  ("CHL", "Libertador General Bernardo O'Higgins"): "O'Higgins",
                  ("CHL", "Magallanes y Antártica Chilena"): "Magallanes",
                  ("CHL", "Región Metropolitana de Santiago"): "Metropolitana", ("CHL", "Bío-Bío"): "Biobío",
                  ("VEN", "Vargas"): "La Guaira", ("PER", "Lima Province"): "Lima Metropolitana",
                  ("HTI", "L'Artibonite"): "Artibonite"}
# Held by one side and claimed by another, without general recognition: their land borders are drawn as disputed.
DISPUTED = {"CYN", "SOL", "KAS", "PGA", "ESH", "XKX"}
OUTSIDE_THE_REGION = {"USA", "CAN", "ESP", "PRT"}


def codeOf(properties):
    if properties["admin"] == "Caribbean Netherlands":
        return "BES"
    return CODE_OF_UNIT.get(properties["gu_a3"]) or CODE_OF_COUNTRY.get(properties["adm0_a3"], properties["adm0_a3"])


def sovereignOf(code, properties):
    if code in DISPUTED or code == "PSE":
        return code
    sovereign = properties["sov_a3"]
    return SOVEREIGN.get(sovereign, CODE_OF_COUNTRY.get(sovereign, sovereign))


def statusOf(code, sovereign):
    if code in DISPUTED:
        return "disputed"
    if code == "ATA":
        return "no sovereign"
    return "sovereign state" if sovereign == code else "dependent territory"


def snapped(x, y):
    if abs(x) > SEAM_LONGITUDE:
        x = 180.0 if x > 0 else -180.0
    return [x, -90.0 if y < SEAM_LATITUDE else y]


def alongSeam(before, point, after):
    """Whether a point of the seam lies between two others of it: nothing would be lost without it."""
    return any(before[axis] == point[axis] == after[axis] and abs(point[axis]) == rim for axis, rim in ((0, 180), (1, 90)))


def snappedRing(ring):
    points = [snapped(*position[:2]) for position in ring]
    inner = [point for before, point, after in zip(points, points[1:], points[2:]) if not alongSeam(before, point, after)]
    return [points[0], *inner, points[-1]]


def snappedPolygons(geometry):
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[snappedRing(ring) for ring in polygon] for polygon in polygons]


def plain(name):
    letters = unicodedata.normalize("NFD", name or "")
    return "".join(c for c in letters.lower() if c.isalnum())


def provinceCodes():
    with open(ISO_3166_2, encoding="utf-8") as file:
        rows = json.load(file)["3166-2"]
    return {(row["code"][:2], plain(row["name"])): row["code"] for row in rows}


def provinceCode(properties, codes):
    country = properties["iso_a2"]
    for name in (properties["name"], properties["woe_name"], properties["gn_name"]):
        if found := codes.get((country, plain(name))):
            return found
    return properties["fips"] or country + "-" + plain(properties["name"])


def localNames(code, alpha2):
    if code in NAMES:
        return NAMES[code]
    place = icu.Locale("", alpha2)
    names = (place.getDisplayCountry(icu.Locale(language)) for language in ("en", "es", "pt"))
    return tuple(name.replace(" & ", " and ") for name in names)


def main(statesPath, countriesPath, outPath, namesPath):
    with open(statesPath, encoding="utf-8") as file:
        states = json.load(file)["features"]
    with open(countriesPath, encoding="utf-8") as file:
        own = {row["iso_a3"]: row for row in json.load(file)}
    with open(ISO_3166_1, encoding="utf-8") as file:
        alpha2 = {row["alpha_3"]: row["alpha_2"] for row in json.load(file)["3166-1"]}
    alpha2["XKX"] = "XK"
    codes, sovereigns, features = provinceCodes(), {}, []
    for state in states:
        properties = state["properties"]
        code = codeOf(properties)
        sovereigns.setdefault(code, sovereignOf(code, properties))
        regional = code in own and code not in OUTSIDE_THE_REGION and bool(properties["name"])
        features.append({"type": "Feature",
                         "properties": {"code": code,
                                        "province": provinceCode(properties, codes) if regional else None,
                                        "province_name": PROVINCE_NAMES.get((code, properties["name"]), properties["name"])
                                        if regional else None},
                         "geometry": {"type": "MultiPolygon", "coordinates": snappedPolygons(state["geometry"])}})
    with open(outPath, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    with open(namesPath, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["code", "name_en", "name_es", "name_pt", "sovereign", "status"])
        for code, sovereign in sorted(sovereigns.items()):
            if row := own.get(code):
                names, sovereign, status = (row["name"], row["name_es"], row["name_pt"]), row["sovereign"], row["status"]
            else:
                names = localNames(code, alpha2.get(code, ""))
                status = statusOf(code, sovereign)
            rows.writerow([code, *names, sovereign, status])
    missing = sorted(set(own) - set(sovereigns))
    print(f"{len(features)} provinces, {len(sovereigns)} countries; without a shape: {missing or 'none'}")


if __name__ == "__main__":
    main(*sys.argv[1:])
