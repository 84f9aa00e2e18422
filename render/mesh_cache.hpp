// What was uploaded for a handle, for as long as somebody else holds the handle.
#pragma once

#include <map>
#include <memory>

namespace render {

template <class Shape, class Uploaded>
class MeshCache {
 public:
  /// The upload of `shape`, made from it the first time.
  Uploaded& of(const std::shared_ptr<const Shape>& shape) {
    const auto found = entries_.find(shape);
    return found != entries_.end() ? found->second : entries_.try_emplace(shape, *shape).first->second;
  }
  /// Frees what belongs to shapes that are gone.
  void purge() {
    std::erase_if(entries_, [](const auto& entry) { return entry.first.expired(); });
  }

 private:
  std::map<std::weak_ptr<const Shape>, Uploaded, std::owner_less<>> entries_;
};

}  // namespace render
