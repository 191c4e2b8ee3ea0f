#pragma once

#include <rapidcheck/Random.h>

#include <cstddef>
#include <initializer_list>
#include <span>

namespace lakmus::generators {
/// A stream of choices from one seed, the same with every compiler.
class Dice {
public:
    explicit Dice(const rc::Random& random) : random_{random} {}

    /// A number below `count`. Pre: `count` is not 0.
    [[nodiscard]] std::size_t below(std::size_t count) { return random_.next() % count; }
    /// A number from `first` to `last`.
    [[nodiscard]] int between(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
    }
    [[nodiscard]] bool one_in(std::size_t count) { return below(count) == 0; }
    [[nodiscard]] bool percent(std::size_t chance) { return below(100) < chance; }

    template <class T>
    [[nodiscard]] const T& pick(std::span<const T> items) {
        return items[below(items.size())];
    }
    template <class T>
    [[nodiscard]] T pick(std::initializer_list<T> items) {
        return items.begin()[below(items.size())];
    }

private:
    rc::Random random_;
};
}  // namespace lakmus::generators
