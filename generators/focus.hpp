#pragma once

#include "generators/edges.hpp"

namespace lakmus::generators {
/// Codes of one list that a life or a rule speaks of.
struct Spoken {
    const model::Code* list = nullptr;  ///< Where the list begins.
    std::vector<int> codes;
};

/// Where a life should go that is to meet a rule.
struct Focus {
    std::vector<std::size_t> commands;  ///< That the rule bears on, by their place.
    Edges edges;                        ///< The rule's own.
    std::vector<Spoken> codes;          ///< Of which its section speaks.
};

/// The focus of every rule: its edges are read off its row, its commands are learnt by letting the
/// model play drawn lives, so that rules which hang on what follows from a command need no word.
class Focuses {
public:
    /// Pre: `edges` are of `book`.
    Focuses(const model::RuleBook& book, const Edges& edges);

    [[nodiscard]] const Focus& of(model::RuleIndex rule) const {
        return all_[static_cast<std::size_t>(rule)];
    }

private:
    void take_from_neighbours(model::RuleIndex rule);
    void learn_near(model::RuleIndex rule, const model::RuleBook& book, const Edges& edges);

    std::vector<Focus> all_;  ///< By rule.
};
}  // namespace lakmus::generators
