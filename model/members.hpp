#pragma once

#include <bit>
#include <cstdint>

namespace lakmus::model {
/// A set of code-list ids below 128; a value that fits in two words.
struct Members {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    [[nodiscard]] constexpr bool contains(unsigned id) const {
        return id < 64 ? ((low >> id) & 1U) != 0 : id < 128 && ((high >> (id - 64)) & 1U) != 0;
    }
    constexpr void flip(unsigned id) {
        if (id < 64)
            low ^= std::uint64_t{1} << id;
        else if (id < 128)
            high ^= std::uint64_t{1} << (id - 64);
    }
    [[nodiscard]] constexpr bool empty() const { return (low | high) == 0; }
    [[nodiscard]] constexpr int size() const { return std::popcount(low) + std::popcount(high); }

    friend constexpr Members operator|(Members a, Members b) {
        return {a.low | b.low, a.high | b.high};
    }
    friend constexpr Members operator&(Members a, Members b) {
        return {a.low & b.low, a.high & b.high};
    }
    friend constexpr Members operator~(Members a) { return {~a.low, ~a.high}; }
    friend constexpr bool operator==(const Members&, const Members&) = default;
};

/// The set of these ids, given as numbers or as enumerators of a code list.
template <class... Ids>
[[nodiscard]] constexpr Members members(Ids... ids) {
    Members set;
    (set.flip(static_cast<unsigned>(ids)), ...);
    return set;
}
}  // namespace lakmus::model
