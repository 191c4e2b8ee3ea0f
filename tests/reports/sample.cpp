#include "tests/reports/sample.hpp"

#include "model/commands.hpp"
#include "model/messages.hpp"
#include "model/views.hpp"
#include "oracle/roots.hpp"

namespace lakmus::reports::sample {
namespace {
using model::RuleIndex;
using oracle::CaseReport;
using oracle::Check;
using oracle::CheckKind;
using oracle::Verdict;

constexpr auto backdating = RuleIndex{0};
constexpr auto exempts = RuleIndex{1};
constexpr auto comment = RuleIndex{2};

constexpr model::Question leap_day{
    .id = "Q9.1a",
    .asks = "Does a leave from 29 February count a day more?",
    .readings = {"no", "yes"}};

model::Finding on_leap_day(const model::Facts&, const model::CreateAbsence&) {
    return model::Finding::irrelevant;
}

constexpr std::array gardens{
    model::Rule{
        .id = "9.1/backdating",
        .says = "A garden leave may start at most eight weeks back.",
        .decides = "The day of the call counts.",
        .former = "It could start four weeks back.",
        .cells = {model::amount("furthest back", model::Unit::week, 8, 4)},
        .clauses = model::clauses(model::open<on_leap_day>(leap_day))},
    model::Rule{
        .id = "9.1/exempts",
        .says = "A garden leave exempts from the joblog.",
        .known = "The leave exempts from the CV too.",
        .known_fix = "May 2021",
        .cells = {model::list(
            "duties",
            &model::duties,
            model::members(model::Duty::joblog),
            {},
            model::members(model::Duty::cv, model::Duty::joblog)
        )}}};

constexpr std::array fences{
    model::Rule{
        .id = "9.2/comment",
        .says = "Deleting a started leave needs a comment | a reason.",
        .held_before = true,
        .cells = {model::choice("on Jobnet", {"hidden", "shown as \"Ukendt\""}, 0)}},
    model::Rule{
        .id = "9.2/history",
        .says = "The history shows a deleted leave.",
        .former_with = "9.1/backdating"}};

constexpr std::array sections{
    model::Section{.number = "9.1", .title = "Garden leave", .rules = gardens},
    model::Section{.number = "9.2", .title = "Fences", .rules = fences}};

Check check(Verdict verdict, std::string subject, std::string expected, std::string provided) {
    Check made;
    made.kind = subject == "answer" ? CheckKind::answer : CheckKind::view;
    made.subject = std::move(subject);
    made.verdict = verdict;
    made.expected = std::move(expected);
    made.provided = std::move(provided);
    return made;
}

void add_step(CaseReport& report, std::size_t step, std::vector<Check> checks) {
    oracle::StepReport made;
    made.step = step;
    made.place = {report.place.file, report.place.line + 6 + static_cast<int>(step), 5};
    made.line = report.life.at(step);
    made.checks = std::move(checks);
    for (const auto& one : made.checks) {
        report.tally.add(one.verdict);
        report.verdict = std::max(report.verdict, one.verdict);
    }
    report.steps.push_back(std::move(made));
}

CaseReport case_at(std::string file, int line, std::string scenario) {
    CaseReport report;
    report.scenario = std::move(scenario);
    report.place = {std::move(file), line, 1};
    report.rules = {backdating};
    report.life = {
        "CreateAbsence anna Sorgorlov 2021-01-25..2021-05-31 as leave",
        "CreateContactGroup anna 25",
        "DeleteAbsence leave"};
    report.reproduce = "lakmus run " + report.place.file + " --target exec:./acme";
    report.tally.checks[static_cast<std::size_t>(Verdict::conforms)] = 10;
    report.tally.vacuous = 4;
    report.kept.insert(backdating);
    return report;
}

oracle::Explanation explained(std::string variant, std::string in_words, bool known) {
    return {.variant = std::move(variant), .in_words = std::move(in_words), .known = known};
}

CaseReport consequence_case() {
    auto report = case_at("scenarios/s9_1/backdating.yaml", 14, "Garden leave is dated back");
    report.name = "eight weeks back";
    report.explanations.push_back(explained(
        "former:9.1/backdating",
        "behaves as before the release: it could start four weeks back",
        false
    ));
    auto answer = check(Verdict::deviation, "answer", "accepted", "refused (TOO_EARLY)");
    answer.rules.insert(backdating);
    answer.explanation = "former:9.1/backdating";
    answer.note = "unmapped reason: TOO_EARLY";
    auto later = check(Verdict::deviation, "leave.state", "on_hold", "not shown");
    later.explanation = "former:9.1/backdating";
    later.consequence = true;
    add_step(report, 0, {answer});
    add_step(report, 1, {later});
    return report;
}

CaseReport unexplained_case() {
    auto report = case_at("scenarios/s9_2/comment.yaml", 3, "A comment is asked for");
    report.rules = {comment};
    auto answer = check(Verdict::deviation, "answer", "refused (9.2/comment)", "accepted");
    answer.rules.insert(comment);
    add_step(report, 2, {answer});
    report.unexplained_from = 2;
    return report;
}

CaseReport known_issue_case() {
    auto report = case_at("scenarios/s9_1/exempts.yaml", 1, "Leave exempts from the joblog");
    report.rules = {exempts};
    report.explanations.push_back(explained(
        "known:9.1/exempts",
        "shows a known issue of the release: the leave exempts from the CV too",
        true
    ));
    auto shown = check(Verdict::known_issue, "anna.exempt", "[joblog]", "[cv, joblog]");
    shown.rules.insert(exempts);
    shown.explanation = "known:9.1/exempts";
    add_step(report, 0, {shown});
    return report;
}

CaseReport open_case() {
    auto report = case_at("scenarios/s9_1/leap_day.yaml", 1, "Leave from 29 February");
    auto answer = check(Verdict::not_specified, "answer", "accepted or refused (Q9.1a)", "refused");
    answer.questions.insert(model::QuestionIndex{0});
    report.questions = answer.questions;
    report.resolutions = {
        {.question = model::QuestionIndex{0}, .reading = 1, .step = 0},
        {.question = model::QuestionIndex{0}, .reading = 0, .step = 2}};
    add_step(report, 0, {answer});
    return report;
}

oracle::Inconsistency answered_in_two_ways(const CaseReport& report) {
    const auto place = [&](const oracle::Resolution& one) {
        return report.place.file + ":" + std::to_string(report.place.line) + " step " +
               std::to_string(one.step + 1);
    };
    const auto& first = report.resolutions.front();
    const auto& last = report.resolutions.back();
    return {first.question, {first.reading, last.reading}, {place(first), place(last)}};
}

CaseReport crash_case() {
    auto report = case_at("scenarios/s9_1/crash.yaml", 1, "Leave without an end");
    report.verdict = Verdict::target_failure;
    report.tally.add(Verdict::target_failure);
    report.failure = oracle::Failure{
        .kind = oracle::Failure::Kind::crash,
        .what = "the target ended with signal 11",
        .last_stderr = {"acme: end is null", "acme: giving up"}};
    report.failed_step = 1;
    return report;
}

CaseReport skipped_case() {
    CaseReport report;
    report.scenario = "Leave of a fisherman";
    report.place = {"scenarios/s9_2/fisherman.yaml", 1, 1};
    report.rules = {comment};
    report.verdict = Verdict::not_observed;
    report.skipped = "no group 7 in this installation";
    return report;
}

CaseReport disputed_case() {
    auto report = case_at("scenarios/s9_2/disputed.yaml", 1, "A comment of one letter");
    report.disputes = {
        {.place = {report.place.file, 9, 13},
         .found = "the scenario expects refused",
         .expected = "the model says accepted",
         .nearest = {}}};
    return report;
}
}  // namespace

const model::Catalogue& catalogue() {
    static const model::Catalogue made{sections};
    return made;
}

oracle::RunInfo run_info() {
    oracle::RunInfo info;
    info.target = "exec:./acme";
    info.rulebook = "2021-1";
    info.capabilities.name = "acme";
    info.capabilities.version = "7.3";
    info.capabilities.commands.assign(std::variant_size_v<model::Command>, true);
    info.capabilities.views.assign(model::views().size(), true);
    info.capabilities.views[static_cast<std::size_t>(model::View::history)] = false;
    info.capabilities.messages.assign(model::message_kinds().size(), true);
    return info;
}

CaseReport conforming_case() { return case_at("scenarios/s9_1/plain.yaml", 1, "A garden leave"); }

CaseReport deviating_case(const std::string& variant) {
    auto report = case_at("scenarios/s9_1/backdating.yaml", 20, "Garden leave is dated back");
    report.name = "a day more";
    report.explanations.push_back(explained(variant, "behaves as under " + variant, false));
    auto answer = check(Verdict::deviation, "answer", "refused (9.1/backdating)", "accepted");
    answer.rules.insert(backdating);
    answer.explanation = variant;
    add_step(report, 0, {answer});
    return report;
}

CaseReport case_that_says(const std::string& text) {
    auto report = case_at(text, 1, text);
    report.name = text;
    report.life = {text, text, text};
    auto answer = check(Verdict::deviation, text, text, text);
    answer.explanation = text;
    answer.note = text;
    answer.rules.insert(backdating);
    add_step(report, 1, {answer});
    report.reproduce = text;
    report.failure = oracle::Failure{.what = text, .last_stderr = {text, text}};
    report.skipped = text;
    report.disputes = {{.place = {text, 1, 1}, .found = text, .expected = text, .nearest = text}};
    report.explanations.push_back(explained(text, text, true));
    return report;
}

std::vector<CaseReport> cases() {
    std::vector<CaseReport> all{
        conforming_case(),
        consequence_case(),
        deviating_case("former:9.1/backdating"),
        unexplained_case(),
        known_issue_case(),
        open_case(),
        crash_case(),
        skipped_case(),
        disputed_case()};
    for (std::size_t i = 0; i != all.size(); ++i)
        all[i].index = i;
    return all;
}

oracle::Summary summary_of(const std::vector<CaseReport>& cases, bool complete) {
    oracle::Summary summary;
    oracle::Roots roots;
    for (const auto& report : cases) {
        summary.add(report);
        roots.add(report);
        if (report.resolutions.size() == 2)
            summary.inconsistencies.push_back(answered_in_two_ways(report));
    }
    summary.roots = roots.settle([](const std::string&) { return std::size_t{0}; });
    summary.complete = complete;
    return summary;
}
}  // namespace lakmus::reports::sample
