#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace lakmus::oracle {
/// Items on their way from one thread to another, in the order in which they are given.
template <class Item>
class Handover {
public:
    /// Who gives waits while `capacity` items are on their way.
    explicit Handover(std::size_t capacity) : capacity_{capacity} {}

    void give(Item item) {
        std::unique_lock lock{mutex_};
        has_room_.wait(lock, [&] { return items_.size() < capacity_; });
        items_.push_back(std::move(item));
        if (items_.size() == 1)
            has_items_.notify_one();
    }

    /// Waits for items and takes all that are there: none when it is closed and empty.
    [[nodiscard]] std::vector<Item> take() {
        std::unique_lock lock{mutex_};
        has_items_.wait(lock, [&] { return !items_.empty() || is_closed_; });
        if (items_.size() == capacity_)
            has_room_.notify_one();
        return std::exchange(items_, {});
    }

    /// Closes the way when the one who gives is done, however it ends.
    class Giving {
    public:
        explicit Giving(Handover& to) : to_{to} {}
        Giving(const Giving&) = delete;
        Giving& operator=(const Giving&) = delete;
        ~Giving() { to_.close(); }

    private:
        Handover& to_;
    };

private:
    /// No item comes any more.
    void close() {
        const std::scoped_lock lock{mutex_};
        is_closed_ = true;
        has_items_.notify_one();
    }

    std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable has_items_;
    std::condition_variable has_room_;
    std::vector<Item> items_;
    bool is_closed_ = false;
};
}  // namespace lakmus::oracle
