#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {

[[nodiscard]] CaseReport report_with(Verdict verdict) {
    CaseReport report;
    report.place = {"life.yaml", 7, 1};
    report.verdict = verdict;
    report.tally.add(verdict);
    return report;
}

[[nodiscard]] CaseReport explained_by(std::string_view variant, std::size_t checks) {
    auto report = report_with(Verdict::deviation);
    StepReport step;
    step.checks.resize(checks);
    for (auto& check : step.checks) {
        check.verdict = Verdict::deviation;
        check.explanation = variant;
        check.rules.insert(model::rule_index<"2.1/backdating">());
    }
    report.steps.push_back(step);
    report.explanations.push_back({.variant = std::string{variant}, .in_words = "in words"});
    return report;
}

[[nodiscard]] Summary of(const std::vector<CaseReport>& reports) {
    Summary summary;
    for (const auto& report : reports)
        summary.add(report);
    summary.complete = true;
    return summary;
}
}  // namespace

TEST(summary, exits_with_what_matters_most) {
    const auto conforms = report_with(Verdict::conforms);
    const auto known = report_with(Verdict::known_issue);
    const auto fails = report_with(Verdict::target_failure);
    const auto deviates = report_with(Verdict::deviation);
    EXPECT_EQ(of({}).exit_code(), 0);
    EXPECT_EQ(of({conforms, known, report_with(Verdict::not_observed)}).exit_code(), 0);
    EXPECT_EQ(of({conforms, fails}).exit_code(), 3);
    EXPECT_EQ(of({fails, deviates}).exit_code(), 1);
}

TEST(summary, exits_with_2_where_the_input_is_bad_or_the_run_stopped) {
    auto stopped = of({report_with(Verdict::conforms), report_with(Verdict::target_failure)});
    stopped.complete = false;
    EXPECT_EQ(stopped.exit_code(), 2);
    auto unreadable = of({report_with(Verdict::conforms)});
    unreadable.problems.emplace_back();
    EXPECT_EQ(unreadable.exit_code(), 2);
    auto disputed = report_with(Verdict::conforms);
    disputed.disputes.emplace_back();
    EXPECT_EQ(of({disputed}).exit_code(), 2);
    EXPECT_EQ(of({disputed}).disputed_cases, 1U);
    EXPECT_EQ(of({disputed, report_with(Verdict::deviation)}).exit_code(), 1);
}

TEST(summary, counts_cases_checks_rules_and_questions) {
    auto report = explained_by("mutant:2.1/backdating/dropped", 2);
    report.kept.insert(model::rule_index<"2.1/duration">());
    report.broken.insert(model::rule_index<"2.1/backdating">());
    report.questions.insert(model::question_index<"Q2.1a">());
    report.tally.vacuous = 5;
    const auto summary = of({report, report, report_with(Verdict::conforms)});
    EXPECT_EQ(summary.case_total(), 3U);
    EXPECT_EQ(summary.of(Verdict::deviation), 2U);
    EXPECT_EQ(summary.of(Verdict::conforms), 1U);
    EXPECT_EQ(summary.tally.of(Verdict::deviation), 2U);
    EXPECT_EQ(summary.tally.vacuous, 10U);
    const auto at = [](const auto& counts, auto index) {
        return counts[static_cast<std::size_t>(index)];
    };
    EXPECT_EQ(at(summary.rule_kept, model::rule_index<"2.1/duration">()), 2U);
    EXPECT_EQ(at(summary.rule_broken, model::rule_index<"2.1/backdating">()), 2U);
    EXPECT_EQ(at(summary.rule_deviations, model::rule_index<"2.1/backdating">()), 2U);
    EXPECT_EQ(at(summary.rule_deviations, model::rule_index<"2.1/duration">()), 0U);
    EXPECT_EQ(at(summary.questions, model::question_index<"Q2.1a">()), 2U);
}

TEST(tally, gives_a_case_the_gravest_verdict_that_matters) {
    const auto verdict_of = [](std::initializer_list<Verdict> verdicts, std::uint64_t vacuous = 0) {
        Tally tally;
        for (const auto verdict : verdicts)
            tally.add(verdict);
        tally.vacuous = vacuous;
        return tally.verdict();
    };
    using enum Verdict;
    EXPECT_EQ(verdict_of({conforms, known_issue, target_failure, deviation}), deviation);
    EXPECT_EQ(verdict_of({conforms, known_issue, target_failure}), target_failure);
    EXPECT_EQ(verdict_of({conforms, known_issue, not_observed}), known_issue);
    EXPECT_EQ(verdict_of({conforms, not_specified}), conforms);
    EXPECT_EQ(verdict_of({conforms, not_specified}, 1), not_specified);
    EXPECT_EQ(verdict_of({conforms, not_observed}, 1), conforms);
    EXPECT_EQ(verdict_of({}), not_observed);
}

TEST(verdict_name, has_words_for_every_verdict_and_kind_of_check) {
    EXPECT_EQ(verdict_name(Verdict::conforms), "conforms");
    EXPECT_EQ(verdict_name(Verdict::target_failure), "target failure");
    EXPECT_EQ(verdict_name(Verdict::deviation), "deviation");
    EXPECT_EQ(check_kind_name(CheckKind::answer), "answer");
    EXPECT_EQ(check_kind_name(CheckKind::view), "view");
}
}  // namespace lakmus::oracle
