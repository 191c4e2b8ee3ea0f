#pragma once

#include <rapidcheck/Random.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace lakmus::generators {
/// A stream of choices from one seed, the same with every compiler. RapidCheck gives the seed;
/// what follows from it is SplitMix64, which costs a tenth of RapidCheck's own numbers. Compilers
/// order the parts of an expression as they like: two choices take two statements.
class Dice {
public:
    explicit Dice(rc::Random random) : state_{random.next()} {}

    /// A number below `count`. Pre: `count` is not 0.
    [[nodiscard]] std::size_t below(std::size_t count) { return next() % count; }
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
    [[nodiscard]] std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t state_;
};
}  // namespace lakmus::generators
