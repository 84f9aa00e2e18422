// EDTF's tree back to text, in canonical form. Knows no bounds.
#include <cstdlib>

#include "geo/edtf/grammar.hpp"

namespace geo {
namespace {

constexpr std::int64_t lastShortYear = 9999;

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string mark(Doubt doubt) {
  switch (doubt) {
    case Doubt::none:
      return "";
    case Doubt::uncertain:
      return "?";
    case Doubt::approximate:
      return "~";
    case Doubt::both:
      return "%";
  }
  return "";
}

std::string text(const EdtfYear& year) {
  std::string text = year.longForm ? "Y" : "";
  if (year.negative) text += '-';
  text += year.digits;
  if (year.exponent) text += "E" + std::to_string(*year.exponent);
  if (year.significant) text += "S" + std::to_string(*year.significant);
  return text;
}

std::string zone(int offset) {
  if (offset == 0) return "Z";
  const int minutes = std::abs(offset) / 60;
  return (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

std::string text(const EdtfTime& time) {
  std::string text = "T" + padded(time.hour, 2);
  if (time.precision >= Precision::minute) text += ":" + padded(time.minute, 2);
  if (time.precision >= Precision::second) text += ":" + padded(time.second, 2);
  return time.offset ? text + zone(*time.offset) : text;
}

// 24:00 is the midnight of the next day.
EdtfDate withoutHour24(EdtfDate date) {
  if (!date.time || date.time->hour != 24) return date;
  const std::int64_t year = std::atoll(date.year.digits.c_str()) * (date.year.negative ? -1 : 1);
  const EdtfDate next =
      edtfDate(toCivil(toInstant({year, std::stoi(date.month), std::stoi(date.day), 24})), Precision::day);
  date.year = next.year;
  date.month = next.month;
  date.day = next.day;
  date.time->hour = 0;
  return date;
}

EdtfTime edtfTime(const Civil& civil, Precision precision) {
  EdtfTime time{precision, civil.hour, 0, 0, {}};
  if (precision >= Precision::minute) time.minute = civil.minute;
  if (precision >= Precision::second) time.second = civil.second;
  return time;
}

std::string text(const EdtfEnd& end, std::string_view open) {
  if (end.kind == EndKind::known) return edtfText(end.date);
  return end.kind == EndKind::open ? std::string(open) : "";
}

std::string memberText(const EdtfMember& member) {
  if (!member.range) return text(member.from, "");
  return text(member.from, "") + ".." + text(member.to, "");
}

std::string joined(const std::vector<EdtfMember>& members) {
  std::string all;
  for (const EdtfMember& member : members) all += (all.empty() ? "" : ",") + memberText(member);
  return all;
}

}  // namespace

std::string edtfText(const EdtfDate& stated) {
  const EdtfDate date = withoutHour24(stated);
  std::string all = text(date.year) + mark(date.upTo[0]);
  if (!date.month.empty()) all += "-" + mark(date.own[1]) + date.month + mark(date.upTo[1]);
  if (!date.day.empty()) all += "-" + mark(date.own[2]) + date.day + mark(date.upTo[2]);
  if (date.time) all += text(*date.time) + mark(date.upTo[3]);
  return all;
}

std::string edtfText(const EdtfExpression& expression) {
  const EdtfMember& first = expression.members.front();
  switch (expression.form) {
    case EdtfForm::date:
      return edtfText(first.from.date);
    case EdtfForm::interval:
      return text(first.from, "..") + "/" + text(first.to, "..");
    case EdtfForm::oneOf:
      return "[" + joined(expression.members) + "]";
    case EdtfForm::allOf:
      return "{" + joined(expression.members) + "}";
  }
  return {};
}

EdtfYear edtfYear(std::int64_t year) {
  EdtfYear stated;
  stated.negative = year < 0;
  stated.digits = padded(std::abs(year), 4);
  stated.longForm = std::abs(year) > lastShortYear;
  return stated;
}

EdtfDate edtfDate(const Civil& civil, Precision precision) {
  EdtfDate date;
  date.year = edtfYear(civil.year);
  if (precision < Precision::year && !date.year.longForm) {
    const std::size_t known = static_cast<std::size_t>(precision) + 1;
    date.year.digits.replace(known, 4 - known, 4 - known, 'X');
  }
  if (precision >= Precision::month) date.month = padded(civil.month, 2);
  if (precision >= Precision::day) date.day = padded(civil.day, 2);
  if (precision > Precision::day) date.time = edtfTime(civil, precision);
  return date;
}

}  // namespace geo
