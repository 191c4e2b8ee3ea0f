#include "reports/jsonl.hpp"

#include "model/messages.hpp"
#include "model/views.hpp"
#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;
using oracle::Verdict;

void put_place(Json& object, const scenarios::Place& place) {
    object["file"] = json_text(place.file);
    object["line"] = place.line;
    object["column"] = place.column;
}

/// Leaves out what is not there, so that a line about nothing stays short.
void put(Json& object, const char* key, Json value) {
    if (!value.empty())
        object[key] = std::move(value);
}

void put_text(Json& object, const char* key, std::string_view value) {
    if (!value.empty())
        object[key] = json_text(value);
}

template <class Counts>
Json counts_json(const Counts& counts) {
    auto object = Json::object();
    for (std::size_t i = 0; i != oracle::verdict_count; ++i)
        object[std::string{oracle::verdict_name(static_cast<Verdict>(i))}] = counts[i];
    return object;
}

Json supported(const std::vector<std::string>& names, const std::vector<bool>& has) {
    auto array = Json::array();
    for (std::size_t i = 0; i != std::min(names.size(), has.size()); ++i)
        if (has[i])
            array.push_back(names[i]);
    return array;
}

Json capabilities_json(const oracle::Capabilities& told) {
    return {
        {"name", json_text(told.name)},
        {"version", json_text(told.version)},
        {"commands", supported(command_names(), told.commands)},
        {"views", supported(view_names(), told.views)},
        {"messages", supported(message_names(), told.messages)},
        {"clock", told.clock_settable ? "settable" : "real"}};
}

Json explanation_json(const oracle::Explanation& explanation) {
    Json object{
        {"variant", json_text(explanation.variant)},
        {"in_words", json_text(explanation.in_words)},
        {"known", explanation.known},
        {"step", explanation.step + 1}};
    put(object, "or_equally", json_texts(explanation.or_equally));
    return object;
}

Json failure_json(const oracle::CaseReport& report) {
    return {
        {"kind", failure_kind_text(report.failure->kind)},
        {"what", json_text(report.failure->what)},
        {"step", report.failed_step + 1},
        {"stderr", json_texts(report.failure->last_stderr)}};
}

/// The names and counts of what was met at least once.
template <class NameOf>
Json met(const std::vector<std::uint64_t>& counts, std::size_t known, NameOf name_of) {
    auto object = Json::object();
    for (std::size_t i = 0; i != std::min(counts.size(), known); ++i)
        if (counts[i] != 0)
            object[std::string{name_of(i)}] = counts[i];
    return object;
}

class Writer {
public:
    explicit Writer(const model::Catalogue& catalogue) : catalogue_{catalogue} {}

    [[nodiscard]] Json ids(const model::RuleSet& rules) const {
        auto array = Json::array();
        rules.for_each([&](model::RuleIndex rule) { array.push_back(catalogue_.rule(rule).id); });
        return array;
    }

    [[nodiscard]] Json ids(const model::QuestionSet& questions) const {
        auto array = Json::array();
        questions.for_each([&](model::QuestionIndex question) {
            array.push_back(catalogue_.question(question).id);
        });
        return array;
    }

    [[nodiscard]] Json check_json(const oracle::Check& check) const {
        Json object{
            {"kind", oracle::check_kind_name(check.kind)},
            {"subject", json_text(check.subject)},
            {"verdict", oracle::verdict_name(check.verdict)},
            {"expected", json_text(check.expected)},
            {"provided", json_text(check.provided)}};
        put(object, "rules", ids(check.rules));
        put(object, "questions", ids(check.questions));
        put_text(object, "explanation", check.explanation);
        if (check.consequence)
            object["consequence"] = true;
        put_text(object, "note", check.note);
        put(object, "unmapped", json_texts(check.unmapped));
        put(object, "issues", json_texts(check.issues));
        return object;
    }

    [[nodiscard]] Json step_json(const oracle::StepReport& step) const {
        Json object{{"step", step.step + 1}};
        put_place(object, step.place);
        object["call"] = json_text(step.line);
        auto checks = Json::array();
        for (const auto& check : step.checks)
            checks.push_back(check_json(check));
        object["checks"] = std::move(checks);
        return object;
    }

    [[nodiscard]] Json case_json(const oracle::CaseReport& report) const {
        Json object{{"index", report.index}, {"scenario", json_text(report.scenario)}};
        put_text(object, "row", report.name);
        put_place(object, report.place);
        auto rules = Json::array();
        for (const auto rule : report.rules)
            rules.push_back(catalogue_.rule(rule).id);
        object["rules"] = std::move(rules);
        object["verdict"] = oracle::verdict_name(report.verdict);
        object["checks"] = counts_json(report.tally.checks);
        object["vacuous"] = report.tally.vacuous;
        put(object, "kept", ids(report.kept));
        put(object, "broken", ids(report.broken));
        put(object, "questions", ids(report.questions));
        put(object, "exercised_issues", json_texts(report.exercised_issues));
        put_findings(object, report);
        return object;
    }

private:
    void put_findings(Json& object, const oracle::CaseReport& report) const {
        auto steps = Json::array();
        for (const auto& step : report.steps)
            steps.push_back(step_json(step));
        put(object, "steps", std::move(steps));
        auto explanations = Json::array();
        for (const auto& explanation : report.explanations)
            explanations.push_back(explanation_json(explanation));
        put(object, "explanations", std::move(explanations));
        if (report.diagnosis_cut_short)
            object["diagnosis_cut_short"] = true;
        if (report.unexplained_from)
            object["unexplained_from"] = *report.unexplained_from + 1;
        if (report.failure)
            object["failure"] = failure_json(report);
        put_text(object, "flaky", report.flaky);
        put_text(object, "skipped", report.skipped);
        auto disputes = Json::array();
        for (const auto& dispute : report.disputes)
            disputes.push_back(json_text(scenarios::to_text(dispute)));
        put(object, "disputes", std::move(disputes));
        put(object, "life", json_texts(report.life));
        put_text(object, "reproduce", report.reproduce);
    }

    const model::Catalogue& catalogue_;
};

Json group_json(const Group& group) {
    Json object = Json::object();
    put_text(object, "variants", group.variants);
    put_text(object, "in_words", group.in_words);
    object["cases"] = group.cases;
    object["checks"] = group.checks;
    put_text(object, "example", group.example);
    return object;
}

Json roots_json(const std::vector<oracle::Root>& roots) {
    auto array = Json::array();
    for (const auto& root : roots) {
        Json object{
            {"variant", json_text(root.variant)},
            {"in_words", json_text(root.in_words)},
            {"cases", root.cases},
            {"checks", root.checks},
            {"example", json_text(root.example)}};
        put(object, "or_equally", json_texts(root.or_equally));
        array.push_back(std::move(object));
    }
    return array;
}

Json groups_json(const std::vector<Group>& groups) {
    auto array = Json::array();
    for (const auto& group : groups)
        array.push_back(group_json(group));
    return array;
}

Json inconsistencies_json(
    const model::Catalogue& catalogue, const std::vector<oracle::Inconsistency>& found
) {
    auto array = Json::array();
    for (const auto& one : found) {
        const auto& question = catalogue.question(one.question);
        auto answers = Json::array();
        for (std::size_t i = 0; i != one.readings.size(); ++i)
            answers.push_back(
                {{"reading", question.readings.at(one.readings.at(i))},
                 {"place", json_text(one.places.at(i))}}
            );
        array.push_back({{"question", question.id}, {"answers", std::move(answers)}});
    }
    return array;
}

Json issue_json(const oracle::IssueOutcome& issue) {
    Json object{
        {"id", json_text(issue.id)},
        {"outcome", oracle::issue_end_name(issue.end)},
        {"condition", json_text(issue.condition)},
        {"owner", json_text(issue.owner)}};
    put_text(object, "ticket", issue.ticket);
    put_text(object, "expires", issue.last_day);
    put_place(object, issue.place);
    object["checks"] = issue.checks;
    object["cases"] = issue.cases;
    object["exercised"] = issue.exercised;
    return object;
}

void write(std::ostream& out, const Json& line) { out << line.dump() << std::endl; }
}  // namespace

void JsonLinesReport::begin(const oracle::RunInfo& info) {
    Json run{
        {"format", results_format},
        {"target", json_text(info.target)},
        {"rulebook", json_text(info.rulebook)},
        {"capabilities", capabilities_json(info.capabilities)}};
    if (info.case_count)
        run["cases"] = *info.case_count;
    write(out_, {{"run", std::move(run)}});
}

void JsonLinesReport::add(const oracle::CaseReport& report) {
    totals_.add(report);
    write(out_, {{"case", Writer{catalogue_}.case_json(report)}});
}

void JsonLinesReport::end(const oracle::Summary& summary) {
    for (const auto& issue : summary.issues)
        write(out_, {{"known_issue", issue_json(issue)}});
    const auto rule_id = [&](std::size_t i) {
        return catalogue_.rule(static_cast<model::RuleIndex>(i)).id;
    };
    auto problems = Json::array();
    for (const auto& problem : summary.problems)
        problems.push_back(json_text(scenarios::to_text(problem)));
    const auto rules = catalogue_.rule_count();
    Json object{
        {"cases", counts_json(summary.cases)},
        {"checks", counts_json(summary.tally.checks)},
        {"vacuous", summary.tally.vacuous},
        {"known_issues", groups_json(totals_.known_issues())},
        {"faults", roots_json(summary.roots)},
        {"unexplained", group_json(totals_.unexplained())},
        {"rules_kept", met(summary.rule_kept, rules, rule_id)},
        {"rules_broken", met(summary.rule_broken, rules, rule_id)},
        {"rules_deviating", met(summary.rule_deviations, rules, rule_id)},
        {"questions",
         met(summary.questions,
             catalogue_.questions().size(),
             [&](std::size_t i) { return catalogue_.questions()[i]->id; })},
        {"inconsistencies", inconsistencies_json(catalogue_, summary.inconsistencies)},
        {"disputed_cases", summary.disputed_cases},
        {"problems", std::move(problems)},
        {"exit_status", summary.exit_code()}};
    write(out_, {{"summary", std::move(object)}, {"complete", summary.complete}});
}
}  // namespace lakmus::reports
