// See where.hpp. Texts are compared without regard to case, as OGR SQL does.
#include "geo/live/where.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdlib>

namespace geo::live {
namespace {

/// Attributes of events: of these the server knows only what a column is called alike.
constexpr std::array<std::string_view, 16> ofEvents{"id",      "kind", "title",     "title_es", "title_pt", "summary",
                                                    "start",   "end",  "countries", "actors",   "places",   "certainty",
                                                    "outcome", "mode", "contested", "year"};

/// Thrown within this file alone: the server cannot be asked that.
struct NotForTheServer {};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

struct Token {
  enum class What : unsigned char { word, name, text, number, sign, end } what = What::end;
  std::string text;  ///< words in lower case
};

class Tokens {
 public:
  explicit Tokens(std::string_view text) : rest_(text) { next(); }
  const Token& now() const { return now_; }
  Token taken() {
    Token out = now_;
    next();
    return out;
  }
  bool take(std::string_view word) {
    const bool is = (now_.what == Token::What::word || now_.what == Token::What::sign) && now_.text == word;
    if (is) next();
    return is;
  }
  void require(std::string_view word) {
    if (!take(word)) throw NotForTheServer();
  }

 private:
  void next() {
    while (!rest_.empty() && std::isspace(static_cast<unsigned char>(rest_.front()))) rest_.remove_prefix(1);
    if (rest_.empty()) return void(now_ = {});
    const char c = rest_.front();
    if (c == '\'' || c == '"')
      now_ = {c == '"' ? Token::What::name : Token::What::text, quotedBy(c)};
    else if (std::isdigit(static_cast<unsigned char>(c)) || ((c == '-' || c == '.') && rest_.size() > 1))
      now_ = {Token::What::number,
              run([](char x) { return std::isdigit(static_cast<unsigned char>(x)) || x == '-' || x == '.'; })};
    else if (std::isalpha(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0)
      now_ = {Token::What::word, lower(run([](char x) {
                return std::isalnum(static_cast<unsigned char>(x)) || x == '_' || (x & 0x80) != 0;
              }))};
    else
      now_ = {Token::What::sign, sign()};
  }

  template <class Belongs>
  std::string run(const Belongs& belongs) {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), belongs);
    std::string out(rest_.begin(), end);
    rest_.remove_prefix(out.size());
    return out;
  }

  /// Twice the mark stands for itself; OGR knows `\'`, too.
  std::string quotedBy(char mark) {
    std::string out;
    for (rest_.remove_prefix(1); !rest_.empty(); rest_.remove_prefix(1)) {
      const bool doubled = rest_.size() > 1 && rest_[1] == mark && (rest_[0] == mark || rest_[0] == '\\');
      if (doubled)
        rest_.remove_prefix(1);
      else if (rest_[0] == mark)
        return rest_.remove_prefix(1), out;
      out += rest_[0];
    }
    throw NotForTheServer();
  }

  std::string sign() {
    const std::size_t size =
        rest_.starts_with("<=") || rest_.starts_with(">=") || rest_.starts_with("<>") || rest_.starts_with("!=") ? 2
                                                                                                                 : 1;
    std::string out(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return out == "!=" ? "<>" : out;
  }

  std::string_view rest_;
  Token now_;
};

class Parser {
 public:
  Parser(std::string_view text, const Table& table) : tokens_(text), table_(table) {}

  Statement parsed() {
    std::string text = either();
    if (tokens_.now().what != Token::What::end) throw NotForTheServer();
    return {std::move(text), std::move(values_)};
  }

 private:
  enum class Of : unsigned char { texts, numbers, dates };
  struct Operand {
    std::string sql;
    Of of;
  };

  std::string either() {
    std::string out = both();
    while (tokens_.take("or")) out = "(" + out + " OR " + both() + ")";
    return out;
  }
  std::string both() {
    std::string out = one();
    while (tokens_.take("and")) out = "(" + out + " AND " + one() + ")";
    return out;
  }
  std::string one() {
    if (++depth_ > 100) throw NotForTheServer();
    if (tokens_.take("not")) return "NOT " + one();
    if (tokens_.take("(")) {
      std::string out = "(" + either() + ")";
      tokens_.require(")");
      return out;
    }
    return comparison(operand(tokens_.taken()));
  }

  Operand operand(const Token& token) const {
    if (token.what != Token::What::word && token.what != Token::What::name) throw NotForTheServer();
    const std::string name = lower(token.text);
    const auto column = std::ranges::find_if(table_.columns, [&](const Column& c) { return lower(c.name) == name; });
    if (column == table_.columns.end()) throw NotForTheServer();
    const bool isKind = name == "kind" && column->name == table_.kind;
    if (std::ranges::count(ofEvents, name) > 0 && !isKind) throw NotForTheServer();
    const std::string& type = column->type;
    if (type.starts_with("int") || type.starts_with("float") || type == "numeric")
      return {quoted(column->name), Of::numbers};
    if (type == "date") return {quoted(column->name), Of::dates};
    if (type == "text" || type == "varchar" || type == "bpchar")
      return {"lower(" + quoted(column->name) + ")", Of::texts};
    throw NotForTheServer();
  }

  std::string comparison(const Operand& a) {
    if (tokens_.take("is")) {
      const bool isNot = tokens_.take("not");
      tokens_.require("null");
      return a.sql + (isNot ? " IS NOT NULL" : " IS NULL");
    }
    const std::string no = tokens_.take("not") ? "NOT " : "";
    if (tokens_.take("in")) return a.sql + " " + no + "IN " + list(a);
    if (tokens_.take("between")) {
      const std::string low = value(a);
      tokens_.require("and");
      return a.sql + " " + no + "BETWEEN " + low + " AND " + value(a);
    }
    if (a.of == Of::texts && (tokens_.take("like") || tokens_.take("ilike")))
      return a.sql + " " + no + "LIKE " + value(a);
    const Token sign = tokens_.taken();
    constexpr std::array<std::string_view, 6> signs{"=", "<>", "<", "<=", ">", ">="};
    if (!no.empty() || sign.what != Token::What::sign || std::ranges::count(signs, sign.text) == 0)
      throw NotForTheServer();
    return a.sql + " " + sign.text + " " + value(a);
  }

  std::string list(const Operand& a) {
    tokens_.require("(");
    std::string out = "(" + value(a);
    while (tokens_.take(",")) out += ", " + value(a);
    tokens_.require(")");
    return out + ")";
  }

  /// Bound; its type is that of the column.
  std::string value(const Operand& a) {
    const Token token = tokens_.taken();
    const bool isFigure = token.what == Token::What::number && isNumber(token.text);
    const bool isText = token.what == Token::What::text && (a.of != Of::dates || isDay(token.text));
    if (a.of == Of::numbers ? !isFigure : !isText) throw NotForTheServer();
    values_.push_back(a.of == Of::texts ? lower(token.text) : token.text);
    return "$" + std::to_string(values_.size()) + (a.of == Of::numbers ? "::numeric" : "");
  }

  static bool isNumber(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
  }
  static bool isDay(const std::string& text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (i == 4 || i == 7 ? text[i] != '-' : !std::isdigit(static_cast<unsigned char>(text[i]))) return false;
    const int month = (text[5] - '0') * 10 + text[6] - '0', day = (text[8] - '0') * 10 + text[9] - '0';
    return text >= "0001" && month >= 1 && month <= 12 && day >= 1 &&
           day <= daysInMonth(std::strtol(text.c_str(), nullptr, 10), month);
  }

  Tokens tokens_;
  const Table& table_;
  std::vector<std::string> values_;
  int depth_ = 0;
};

}  // namespace

std::optional<Statement> conditionOf(const std::string& expression, const Table& table) try {
  return Parser(expression, table).parsed();
} catch (const NotForTheServer&) {
  return std::nullopt;
}

}  // namespace geo::live
