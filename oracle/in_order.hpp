#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <utility>

namespace lakmus::oracle {
/// Hands on in order what several workers finish in any order. Whoever is too far ahead of the
/// slowest waits, so that what is kept is bounded.
template <class Item>
class InOrder {
public:
    using Take = std::function<void(std::size_t place, Item item)>;

    /// `take` is called by one worker at a time, with the places from 0 on.
    InOrder(std::size_t window, Take take) : window_{window}, take_{std::move(take)} {}

    /// Pre: the worker took `place` after all lower ones were taken, and every place is given.
    void give(std::size_t place, Item item) {
        std::unique_lock lock{mutex_};
        moved_on_.wait(lock, [&] { return place < next_ + window_; });
        waiting_.emplace(place, std::move(item));
        for (auto next = waiting_.find(next_); next != waiting_.end();
             next = waiting_.find(next_)) {
            take_(next_, std::move(next->second));
            waiting_.erase(next);
            ++next_;
        }
        moved_on_.notify_all();
    }

private:
    std::size_t window_;
    Take take_;
    std::mutex mutex_;
    std::condition_variable moved_on_;
    std::map<std::size_t, Item> waiting_;
    std::size_t next_ = 0;
};
}  // namespace lakmus::oracle
