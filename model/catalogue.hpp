#pragma once

#include "model/rule.hpp"

#include <vector>

namespace lakmus::model {
/// A cell with the rule that owns it.
struct OwnedCell {
    RuleIndex rule{};
    const Cell* cell = nullptr;
};

/// A clause with its rule, ready to run.
struct BoundClause {
    RuleIndex rule{};
    QuestionIndex question = no_question;
    std::uint8_t readings = 0;  ///< How many the question has.
    std::uint8_t refusing = 0;  ///< Bit per reading that refuses.
    const Clause* clause = nullptr;
};

/// All rows of all sections, in order: what every rulebook is an edit of. A constant of the
/// program.
class Catalogue {
public:
    explicit Catalogue(std::span<const Section> sections);

    [[nodiscard]] std::span<const Section> sections() const { return sections_; }
    [[nodiscard]] std::size_t rule_count() const { return rules_.size(); }
    [[nodiscard]] const Rule& rule(RuleIndex i) const {
        return *rules_[static_cast<std::size_t>(i)];
    }
    [[nodiscard]] const Section& section_of(RuleIndex i) const {
        return sections_[section_of_rule_[static_cast<std::size_t>(i)]];
    }
    [[nodiscard]] std::span<const OwnedCell> cells() const { return cells_; }
    /// The place in `cells()` of the first cell of rule `i`.
    [[nodiscard]] std::size_t first_cell(RuleIndex i) const {
        return first_cell_[static_cast<std::size_t>(i)];
    }
    [[nodiscard]] std::span<const Question* const> questions() const { return questions_; }
    [[nodiscard]] const Question& question(QuestionIndex i) const {
        return *questions_[static_cast<std::size_t>(i)];
    }
    /// The rule that asks the question first.
    [[nodiscard]] RuleIndex asked_by(QuestionIndex i) const {
        return asked_by_[static_cast<std::size_t>(i)];
    }
    [[nodiscard]] std::span<const BoundClause> checks(std::size_t event) const {
        return checks_[event];
    }
    [[nodiscard]] std::span<const BoundClause> effects(std::size_t event) const {
        return effects_[event];
    }

    /// Rows that say in which groups an absence type is lawful.
    [[nodiscard]] std::span<const RuleIndex> lawfulness_rows() const { return lawfulness_rows_; }
    [[nodiscard]] std::span<const RuleIndex> exemption_rows() const { return exemption_rows_; }
    [[nodiscard]] std::span<const RuleIndex> open_exemption_rows() const {
        return open_exemption_rows_;
    }
    [[nodiscard]] std::span<const RuleIndex> jobnet_rows() const { return jobnet_rows_; }
    [[nodiscard]] std::span<const RuleIndex> joblog_rows() const { return joblog_rows_; }
    /// Absence types for which some rule names who may register them.
    [[nodiscard]] Members types_with_registrants() const { return types_with_registrants_; }

    /// Rows that name who may send some calls.
    [[nodiscard]] std::span<const RuleIndex> sender_rows() const { return sender_rows_; }

    /// The rule with this id, or `no_rule`.
    [[nodiscard]] RuleIndex find_rule(std::string_view id) const;
    /// The question with this id, or `no_question`.
    [[nodiscard]] QuestionIndex find_question(std::string_view id) const;

private:
    void add_rule(const Rule& rule, std::size_t section);
    void add_clause(RuleIndex index, const Clause& clause);
    void add_tables(RuleIndex index, const Tables& tables);
    QuestionIndex add_question(const Question& question, RuleIndex asker);

    std::span<const Section> sections_;
    std::vector<const Rule*> rules_;
    std::vector<std::size_t> section_of_rule_;
    std::vector<OwnedCell> cells_;
    std::vector<std::size_t> first_cell_;
    std::vector<const Question*> questions_;
    std::vector<RuleIndex> asked_by_;
    std::array<std::vector<BoundClause>, event_count> checks_;
    std::array<std::vector<BoundClause>, event_count> effects_;
    std::vector<RuleIndex> lawfulness_rows_;
    std::vector<RuleIndex> exemption_rows_;
    std::vector<RuleIndex> open_exemption_rows_;
    std::vector<RuleIndex> jobnet_rows_;
    std::vector<RuleIndex> joblog_rows_;
    std::vector<RuleIndex> sender_rows_;
    Members types_with_registrants_;
};

/// The catalogue of release 2021-1.
[[nodiscard]] const Catalogue& catalogue();

/// An id as a template argument.
template <std::size_t N>
struct IdText {
    std::array<char, N> text{};

    // A literal is the argument, so this is an array and converts.
    // NOLINTNEXTLINE(google-explicit-constructor,modernize-avoid-c-arrays)
    consteval IdText(const char (&literal)[N]) {
        for (std::size_t i = 0; i != N; ++i)
            text[i] = literal[i];
    }
    [[nodiscard]] constexpr std::string_view view() const { return {text.data(), N - 1}; }
};

/// Ends the program when there is no such rule: a slip of the pen in a section.
[[nodiscard]] RuleIndex require_rule(std::string_view id);

[[nodiscard]] QuestionIndex require_question(std::string_view id);

/// The place of the question with this id, looked up once.
template <IdText Id>
[[nodiscard]] QuestionIndex question_index() {
    static const QuestionIndex index = require_question(Id.view());
    return index;
}

/// The place of the rule with this id, looked up once.
template <IdText Id>
[[nodiscard]] RuleIndex rule_index() {
    static const RuleIndex index = require_rule(Id.view());
    return index;
}
}  // namespace lakmus::model
