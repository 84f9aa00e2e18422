// How every event looks, by what its layer is coloured and sized by: classes with a colour and a shape each, made from
// all events of a layer, so that they mean the same at every date and under every filter. Map, legend, timeline and
// lists read it here.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/event_columns.hpp"
#include "app/messages.hpp"
#include "app/number_classes.hpp"
#include "app/state.hpp"

namespace app {

/// One class of a layer's colours.
struct EventClass {
  enum class Of : std::uint8_t { kind, category, number, other, missing } of = Of::kind;
  std::uint16_t layer = 0;
  std::string id;          ///< of a kind or category its name in the data
  Kind look;               ///< its id is that of a kind, else this class's
  std::size_t number = 0;  ///< of a class of numbers: which, from the least
  std::size_t rows = 0;    ///< of all events
};

/// What a layer's colours and sizes stand for.
struct LayerLook {
  std::string colourBy, sizeBy, labelBy;  ///< columns; empty: none
  std::vector<std::uint16_t> classes;     ///< into Styling::classes, in the order of the legend
  std::optional<NumberClasses> numbers;   ///< where it is coloured by numbers
  std::optional<NumberSizes> sizes;
  double greatest = 0;  ///< of the numbers that give the sizes
  bool byKind() const { return colourBy == "kind"; }
};

struct Styling {
  std::vector<LayerLook> layers;
  std::vector<EventClass> classes;
  std::vector<std::uint16_t> ofKind;  ///< class by layer and kind, of layers that are coloured by kind
  std::vector<std::uint16_t> ofRow;   ///< class by row; empty where all layers are coloured by kind
  std::vector<float> sizes;           ///< diameter in points by row, NaN without a number; empty where none is sized
  std::size_t kinds = 0;

  std::uint16_t classOf(const World& world, std::uint32_t row) const;
  const Kind& look(const World& world, std::uint32_t row) const { return classes[classOf(world, row)].look; }
  /// Nothing where the row's layer is not sized.
  std::optional<float> sizeOf(const World& world, std::uint32_t row) const;
};

/// The last few stylings, by value. Logically constant.
class Stylings {
 public:
  std::shared_ptr<const Styling> of(const World& world, const Project& project) const;
  /// There are other events now.
  void forget() { answers_.clear(); }

 private:
  struct Question {
    std::vector<LayerStyle> styles;  ///< only what a styling depends on
    bool operator==(const Question&) const = default;
  };
  static constexpr std::size_t remembered = 6;
  mutable std::mutex mutex_;
  mutable std::list<std::pair<Question, std::shared_ptr<const Styling>>> answers_;
};

std::shared_ptr<const Styling> stylingOf(const World& world, const Project& project);
/// The look of one event, for lists and details.
Kind lookOf(const World& world, const Project& project, std::uint32_t row);
/// What a class is called.
std::string wordsOf(const Styling& styling, const EventClass& one, const Messages& tr);
/// What a column is called: Marea's own facts in the reader's language, others as their file has them.
std::string columnTitle(const std::string& column, const Messages& tr);
/// What is shown of a layer's name: the bundled timeline's in the reader's language.
std::string layerTitle(const World& world, std::uint16_t layer, const Messages& tr);

/// What a data set that is recognised is coloured and sized by, where it has such columns; else what tells most.
struct DefaultColumns {
  std::string colourBy, sizeBy;
};
DefaultColumns defaultColumns(const World& world, std::uint16_t layer);

}  // namespace app
