// See json_items.hpp.
#include "geo/read/json_items.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "geo/problems.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 100;  // a feature's coordinates are 8 deep

/// Builds the values between the entries' list and the leaves; hands each entry on as soon as it is complete.
class Items final : public Json::json_sax_t {
 public:
  explicit Items(const std::function<bool(Json&&)>& take) : take_(take) {}

  Json root;
  bool tooDeep = false;
  bool failed = false;
  std::size_t failedAt = 0;

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    slot_ = &(*open_.back())[name];
    inFeatures_ = open_.size() == 1 && name == "features";
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    failed = true;
    failedAt = position;
    return false;
  }

 private:
  Json* place(Json value) {
    if (open_.empty()) return &(root = std::move(value));
    if (open_.back()->is_array()) {
      open_.back()->push_back(std::move(value));
      return &open_.back()->back();
    }
    return &(*slot_ = std::move(value));
  }
  bool put(Json value) {
    place(std::move(value));
    return completed();
  }
  bool open(Json value) {
    if (open_.size() == deepest) {
      tooDeep = true;
      return false;
    }
    const bool holdsItems = value.is_array() && (open_.empty() || (open_.size() == 1 && inFeatures_));
    open_.push_back(place(std::move(value)));
    if (holdsItems) itemsDepth_ = open_.size();
    inFeatures_ = false;
    return true;
  }
  bool close() {
    if (open_.size() == itemsDepth_) itemsDepth_ = 0;
    open_.pop_back();
    return completed();
  }
  // A value is complete; is it an entry?
  bool completed() {
    if (open_.empty() || open_.size() != itemsDepth_) return true;
    Json item = std::move(open_.back()->back());
    open_.back()->clear();
    return take_(std::move(item));
  }

  const std::function<bool(Json&&)>& take_;
  std::vector<Json*> open_;  // the containers that are being filled, outermost first
  Json* slot_ = nullptr;     // where the value after a key goes
  bool inFeatures_ = false;
  std::size_t itemsDepth_ = 0;
};

/// A text that says from time to time how far it has been read.
class Milestones {
 public:
  Milestones(std::string_view text, const std::function<void(std::size_t)>& passed)
      : begin_(text.data()), end_(begin_ + text.size()), next_(milestoneAfter(begin_)), passed_(passed) {}

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Iterator(const char* at, Milestones* owner) : at_(at), owner_(owner) {}
    const char& operator*() const { return *at_; }
    Iterator& operator++() {
      if (++at_ == owner_->next_) owner_->arrive();
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const char* at_;
    Milestones* owner_;
  };
  Iterator begin() { return {begin_, this}; }
  Iterator end() { return {end_, this}; }

 private:
  static constexpr std::ptrdiff_t step = 1 << 18;

  /// The end is none: nobody waits for it.
  const char* milestoneAfter(const char* at) const { return end_ - at > step ? at + step : nullptr; }
  void arrive() {
    next_ = milestoneAfter(next_);
    if (passed_) passed_(static_cast<std::size_t>(step));
  }

  const char *begin_, *end_, *next_;
  const std::function<void(std::size_t)>& passed_;
};

std::string whereIs(std::string_view json, std::size_t position) {
  const std::string_view before = json.substr(0, std::min(position, json.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - start);
}

bool onlySpaceFrom(std::string_view json, std::size_t position) {
  return json.find_first_not_of(" \t\r\n", position) == std::string_view::npos;
}

[[noreturn]] void refuse(std::string_view json, const std::string& file, const Items& items) {
  if (items.tooDeep) throw Error(file + " is nested deeper than " + std::to_string(deepest) + " levels.");
  if (items.failedAt > json.size() || onlySpaceFrom(json, items.failedAt == 0 ? 0 : items.failedAt - 1))
    throw Error(file + " ends too early (" + whereIs(json, json.size()) + "): it looks cut off.");
  const std::string_view rest = json.substr(items.failedAt == 0 ? 0 : items.failedAt - 1);
  throw Error(file + " is not valid JSON: " + whereIs(json, items.failedAt) + ", at “" + glimpse(rest, 20) + "”.");
}

}  // namespace

Json eachItem(std::string_view json, const std::string& file, const std::function<bool(Json&&)>& take,
              const std::function<void(std::size_t)>& passed) {
  Items items(take);
  Milestones milestones(json, passed);
  if (!Json::sax_parse(milestones.begin(), milestones.end(), &items) && (items.failed || items.tooDeep))
    refuse(json, file, items);
  return std::move(items.root);
}

}  // namespace geo
