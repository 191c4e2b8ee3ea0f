#pragma once

#include "oracle/target.hpp"

#include <functional>
#include <optional>

namespace lakmus::gtest {
/// The one target that all tests of a program share, made when the first of them needs it. It is
/// code of somebody else: what it does against the contract of `Target` is a failure of the target.
class SharedTarget {
public:
    explicit SharedTarget(std::function<std::unique_ptr<oracle::Target>()> make)
        : make_{std::move(make)} {}

    [[nodiscard]] std::variant<oracle::Capabilities, oracle::Failure> hello();
    /// Every answer is completed, see `oracle::complete`.
    [[nodiscard]] oracle::Trace play(const scenarios::Lifecycle& life);

private:
    std::function<std::unique_ptr<oracle::Target>()> make_;
    std::unique_ptr<oracle::Target> target_;
    std::optional<std::variant<oracle::Capabilities, oracle::Failure>> hello_;
};

/// Lends the target to a run. Pre: `shared` outlives it.
[[nodiscard]] std::unique_ptr<oracle::Target> lent(SharedTarget& shared);
}  // namespace lakmus::gtest
