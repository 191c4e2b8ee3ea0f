#include "scenarios/format/answer_reader.hpp"

#include "model/catalogue.hpp"
#include "scenarios/format/text_reader.hpp"

#include <array>

namespace lakmus::scenarios {
namespace {
std::vector<std::string_view> rule_ids() {
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i != model::catalogue().rule_count(); ++i)
        ids.push_back(model::catalogue().rule(static_cast<model::RuleIndex>(i)).id);
    return ids;
}

std::vector<std::string_view> question_ids() {
    std::vector<std::string_view> ids;
    for (const auto* question : model::catalogue().questions())
        ids.push_back(question->id);
    return ids;
}

std::vector<model::QuestionIndex> read_questions(const Node& node, Problems& problems) {
    std::vector<model::QuestionIndex> questions;
    const auto given = one_or_more(node);
    if (given.empty())
        problems.unexpected(node, "at least one question id such as Q2.1a");
    for (const auto& id : given) {
        const auto question = id.kind == NodeKind::text ? model::catalogue().find_question(id.text)
                                                        : model::no_question;
        if (question == model::no_question)
            problems.unknown_word(id, "a question id such as Q2.1a", question_ids());
        else
            questions.push_back(question);
    }
    return questions;
}
}  // namespace

std::vector<model::RuleIndex> read_rules(const Node& node, Problems& problems) {
    std::vector<model::RuleIndex> rules;
    const auto given = one_or_more(node);
    if (given.empty())
        problems.unexpected(node, "at least one rule id such as 2.1/backdating");
    for (const auto& id : given) {
        const auto rule =
            id.kind == NodeKind::text ? model::catalogue().find_rule(id.text) : model::no_rule;
        if (rule == model::no_rule)
            problems.unknown_word(id, "a rule id such as 2.1/backdating", rule_ids());
        else
            rules.push_back(rule);
    }
    return rules;
}

bool is_answer(const Node& node) {
    if (node.kind != NodeKind::map)
        return true;
    return node.entries.size() == 1 &&
           (node.find("refused") != nullptr || node.find("open") != nullptr);
}

ExpectedAnswer read_answer(const Node& node, Problems& problems) {
    using Kind = ExpectedAnswer::Kind;
    if (node.is_text("accepted"))
        return {.kind = Kind::accepted, .reasons = {}, .questions = {}};
    if (node.is_text("refused"))
        return {.kind = Kind::refused, .reasons = {}, .questions = {}};
    if (node.is_text("open"))
        return {.kind = Kind::open, .reasons = {}, .questions = {}};
    if (node.kind == NodeKind::map && is_answer(node)) {
        const auto& [key, value] = node.entries.front();
        if (key.text == "refused")
            return {.kind = Kind::refused, .reasons = read_rules(value, problems), .questions = {}};
        return {.kind = Kind::open, .reasons = {}, .questions = read_questions(value, problems)};
    }
    constexpr std::array<std::string_view, 3> words{"accepted", "refused", "open"};
    problems.unknown_word(
        node, "accepted, refused, open, {refused: a rule} or {open: a question}", words
    );
    return {};
}
}  // namespace lakmus::scenarios
