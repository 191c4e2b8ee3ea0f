#include "model/catalogue.hpp"

#include "model/sections/sections.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace lakmus::model {
namespace {
/// Ends the program: the catalogue is a constant, so this is a slip of whoever wrote a section.
[[noreturn]] void broken_catalogue(std::string_view what, std::string_view id) {
    std::fprintf(
        stderr,
        "lakmus: the catalogue of rules is broken: %.*s: %.*s\n",
        static_cast<int>(what.size()),
        what.data(),
        static_cast<int>(id.size()),
        id.data()
    );
    std::abort();
}

std::uint8_t readings_of(const Question& question) {
    const auto* const empty = std::ranges::find(question.readings, std::string_view{});
    return static_cast<std::uint8_t>(empty - question.readings.begin());
}

/// Bit per reading that refuses the command.
std::uint8_t refusing_readings(const Question& question) {
    unsigned bits = 0;
    for (unsigned i = 0; i != question.readings.size(); ++i)
        if (question.readings[i] == "refused")
            bits |= 1U << i;
    return static_cast<std::uint8_t>(bits);
}

bool is_given(const Source& source) { return source.cell >= 0 || !source.constant.empty(); }
}  // namespace

Catalogue::Catalogue(std::span<const Section> sections) : sections_{sections} {
    for (std::size_t i = 0; i != sections.size(); ++i)
        for (const auto& rule : sections[i].rules)
            add_rule(rule, i);
}

void Catalogue::add_rule(const Rule& rule, std::size_t section) {
    if (find_rule(rule.id) != no_rule)
        broken_catalogue("an id comes twice", rule.id);
    if (rules_.size() == RuleSet::capacity)
        broken_catalogue("RuleSet is too small for", rule.id);
    const auto index = static_cast<RuleIndex>(rules_.size());
    rules_.push_back(&rule);
    section_of_rule_.push_back(section);
    first_cell_.push_back(cells_.size());
    for (const auto& cell : rule.cells)
        if (!cell.name.empty())
            cells_.push_back({index, &cell});
    for (const auto& clause : rule.clauses)
        add_clause(index, clause);
    for (const auto* question : rule.also_asks)
        if (question != nullptr)
            add_question(*question, index);
    add_tables(index, rule.tables);
}

void Catalogue::add_clause(RuleIndex index, const Clause& clause) {
    BoundClause bound{.rule = index, .clause = &clause};
    if (clause.question != nullptr) {
        bound.question = add_question(*clause.question, index);
        bound.readings = readings_of(*clause.question);
        bound.refusing =
            clause.refusing != 0 ? clause.refusing : refusing_readings(*clause.question);
    }
    auto& list = clause.kind == ClauseKind::effect ? effects_ : checks_;
    list[clause.event].push_back(bound);
}

void Catalogue::add_tables(RuleIndex index, const Tables& tables) {
    if (is_given(tables.lawful_in.front().types))
        lawfulness_rows_.push_back(index);
    if (is_given(tables.exempts.types))
        exemption_rows_.push_back(index);
    if (tables.open_exemption.question != nullptr) {
        open_exemption_rows_.push_back(index);
        add_question(*tables.open_exemption.question, index);
    }
    if (tables.on_jobnet.cell >= 0)
        jobnet_rows_.push_back(index);
    if (tables.in_joblog.cell >= 0)
        joblog_rows_.push_back(index);
    if (tables.names_sender != nullptr)
        sender_rows_.push_back(index);
    types_with_registrants_ = types_with_registrants_ | tables.registrant_for;
}

QuestionIndex Catalogue::add_question(const Question& question, RuleIndex asker) {
    const auto known = find_question(question.id);
    if (known != no_question)
        return known;
    if (questions_.size() == QuestionSet::capacity)
        broken_catalogue("QuestionSet is too small for", question.id);
    questions_.push_back(&question);
    asked_by_.push_back(asker);
    return static_cast<QuestionIndex>(questions_.size() - 1);
}

RuleIndex Catalogue::find_rule(std::string_view id) const {
    const auto found = std::ranges::find(rules_, id, &Rule::id);
    return found == rules_.end() ? no_rule : static_cast<RuleIndex>(found - rules_.begin());
}

QuestionIndex Catalogue::find_question(std::string_view id) const {
    const auto found = std::ranges::find(questions_, id, &Question::id);
    return found == questions_.end() ? no_question
                                     : static_cast<QuestionIndex>(found - questions_.begin());
}

const Catalogue& catalogue() {
    static const Catalogue all{sections()};
    return all;
}

RuleIndex require_rule(std::string_view id) {
    const auto index = catalogue().find_rule(id);
    if (index == no_rule)
        broken_catalogue("there is no rule", id);
    return index;
}

QuestionIndex require_question(std::string_view id) {
    const auto index = catalogue().find_question(id);
    if (index == no_question)
        broken_catalogue("there is no question", id);
    return index;
}
}  // namespace lakmus::model
