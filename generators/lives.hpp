#pragma once

#include "generators/coverage.hpp"
#include "generators/focus.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lakmus::generators {
/// What may change where a scenario is made a generator: "CreateAbsence.start", "at",
/// "CreateAbsence.at", "CreateAbsence".
struct Freed {
    std::vector<std::string> fields;

    [[nodiscard]] bool contains(std::string_view command, std::string_view field) const;
};

/// All that a scenario's calls let be freed, in their order.
[[nodiscard]] std::vector<std::string> fields_of(const scenarios::Lifecycle& life);

/// The rules that a life is to meet; a life may be drawn without.
struct Aim {
    model::RuleIndex first = model::no_rule;
    model::RuleIndex second = model::no_rule;
    friend bool operator==(const Aim&, const Aim&) = default;
};

/// A life's number says what it is to meet, so that it can be drawn again by its number alone.
[[nodiscard]] std::uint64_t life_number(std::uint64_t place, const Aim& aim);
[[nodiscard]] Aim aim_of(std::uint64_t number);

/// Lives by number: the same seed and number give the same life, whatever was drawn before.
class Lives {
public:
    explicit Lives(const model::RuleBook& book);

    /// A life of at most 30 calls that is to meet what its number says.
    [[nodiscard]] DrawnLife draw(std::uint64_t seed, std::uint64_t number) const;

    /// The life with the freed fields drawn anew; all else stays as it is.
    [[nodiscard]] DrawnLife vary(
        const scenarios::Lifecycle& life,
        const Freed& freed,
        std::uint64_t seed,
        std::uint64_t number
    ) const;

private:
    model::RuleBook book_;
    Edges edges_;
    Focuses focuses_;
};
}  // namespace lakmus::generators
