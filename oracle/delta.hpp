#pragma once

#include "model/rulebook.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <map>
#include <string>
#include <vector>

namespace lakmus::oracle {
/// A rule that two rulebooks have in two ways, with those that share its behaviour.
struct RuleChange {
    model::RuleIndex rule = model::no_rule;
    std::vector<model::RuleIndex> rules{};          ///< That change together; `rule` is the first.
    std::vector<model::QuestionIndex> questions{};  ///< Whose reading changes.
};

/// In what a life under one rulebook differs from the same life under another.
enum class DifferenceKind : std::uint8_t { answer, message, view };

/// What is alike in many lives: because of one rule the same thing becomes another.
struct DifferenceKey {
    std::size_t change = 0;  ///< The place among the changes; their count where none explains it.
    DifferenceKind kind{};
    std::string what{};    ///< "CreateAbsence", "state", "InvitationCancelled"
    std::string became{};  ///< Of an answer: "refused became accepted"; else empty.
    friend auto operator<=>(const DifferenceKey&, const DifferenceKey&) = default;
};

/// The shortest life that shows a difference.
struct DifferenceExample {
    std::string place;               ///< "scenarios/s2_1/x.yaml:12", or "life 17 of seed 1".
    std::string begins;              ///< "2021-03-15"
    std::vector<std::string> calls;  ///< A line each, up to the step that differs.
    std::string subject;             ///< "answer", "leave.state"
    std::string before;
    std::string after;
};

struct DifferenceGroup {
    std::size_t lives = 0;
    DifferenceExample example;
};

/// What changes for citizens between two rulebooks, found by living the same lives under both. A
/// difference belongs to the rule that makes it alone, or without which it would not be.
class Delta {
public:
    Delta(const model::RuleBook& before, const model::RuleBook& after);

    void add(const scenarios::Lifecycle& life, const std::string& place);

    [[nodiscard]] const model::RuleBook& before() const { return before_; }
    [[nodiscard]] const model::RuleBook& after() const { return after_; }
    [[nodiscard]] const std::vector<RuleChange>& changes() const { return changes_; }
    /// In the order of the catalogue.
    [[nodiscard]] const std::map<DifferenceKey, DifferenceGroup>& groups() const { return groups_; }
    [[nodiscard]] std::size_t lives() const { return lives_; }
    [[nodiscard]] std::size_t differing_lives() const { return differing_; }

private:
    model::RuleBook before_;
    model::RuleBook after_;
    std::vector<RuleChange> changes_;
    std::map<DifferenceKey, DifferenceGroup> groups_;
    std::size_t lives_ = 0;
    std::size_t differing_ = 0;
};
}  // namespace lakmus::oracle
