#include "render/frame.hpp"

namespace render {

bool Dots::operator==(const Dots& other) const {
  if (size != other.size || rimWidth != other.rimWidth || looks != other.looks) return false;
  if (all == other.all) return true;
  return all && other.all && *all == *other.all;
}

}  // namespace render
