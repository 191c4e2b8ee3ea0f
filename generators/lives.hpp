#pragma once

#include "generators/edges.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <string>
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

/// Lives by number: the same seed and number give the same life, whatever was drawn before.
class Lives {
public:
    explicit Lives(const model::RuleBook& book);

    /// A life of at most 30 calls.
    [[nodiscard]] scenarios::Lifecycle draw(std::uint64_t seed, std::uint64_t number) const;

    /// The life with the freed fields drawn anew; all else stays as it is.
    [[nodiscard]] scenarios::Lifecycle vary(
        const scenarios::Lifecycle& life,
        const Freed& freed,
        std::uint64_t seed,
        std::uint64_t number
    ) const;

private:
    model::RuleBook book_;
    Edges edges_;
};
}  // namespace lakmus::generators
