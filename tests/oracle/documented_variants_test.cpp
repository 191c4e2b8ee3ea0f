#include "oracle/reference.hpp"
#include "oracle/targets/in_process.hpp"
#include "scenarios/format/loader.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::IsEmpty;

[[nodiscard]] const std::vector<scenarios::Scenario>& corpus() {
    static const auto loaded = scenarios::load({LAKMUS_SOURCE_DIR "/scenarios"});
    return loaded.scenarios;
}

[[nodiscard]] CaseReport report_on(const PlannedCase& planned, Target& target) {
    const auto book = model::intended_release();
    const auto trace = target.play(resolve_actors(book, planned.one->life));
    return judge(book, planned, reference_capabilities(book), trace);
}

[[nodiscard]] Summary run_corpus(const model::RuleBook& target) {
    return run(
        plan(corpus(), {}),
        {.target = "reference",
         .make_target = [&] { return in_process_target(target); },
         .stop = [] { return false; }},
        [](const RunInfo&) {},
        [](const CaseReport&) {}
    );
}

/// The variant and nothing else explains some case of the corpus about its rule.
[[nodiscard]] bool is_named(const model::Variant& variant) {
    auto book = model::intended_release();
    model::apply(variant, book);
    const auto target = in_process_target(std::move(book));
    const auto rule = model::catalogue().rule(variant.rule).id;
    return std::ranges::any_of(plan(corpus(), rule), [&](const PlannedCase& planned) {
        const auto report = report_on(planned, *target);
        return !report.explanations.empty() &&
               report.explanations.back().variants == std::vector{variant.id};
    });
}
}  // namespace

TEST(documented_variants, are_each_named_by_a_case_of_the_corpus) {
    for (const auto& variant : model::documented_variants())
        EXPECT_TRUE(variant.kind == model::VariantKind::reading || is_named(variant)) << variant.id;
}

TEST(documented_variants, are_all_that_the_release_as_released_shows) {
    const auto summary = run_corpus(model::release_as_released());
    EXPECT_EQ(summary.of(Verdict::deviation), 0U);
    EXPECT_GT(summary.of(Verdict::known_issue), 0U);
    EXPECT_EQ(summary.exit_code(), 0);
    for (const auto& total : summary.explanations)
        EXPECT_TRUE(total.first.known) << total.first.in_words;
}

TEST(documented_variants, are_not_seen_in_the_release_as_intended) {
    const auto summary = run_corpus(model::intended_release());
    EXPECT_THAT(summary.explanations, IsEmpty());
    EXPECT_EQ(summary.disputed_cases, 0U);
    EXPECT_EQ(
        summary.of(Verdict::conforms) + summary.of(Verdict::not_specified), summary.case_total()
    );
}

TEST(documented_variants, that_take_another_reading_never_deviate) {
    for (const auto& variant : model::documented_variants()) {
        if (variant.kind != model::VariantKind::reading)
            continue;
        auto book = model::intended_release();
        model::apply(variant, book);
        EXPECT_EQ(run_corpus(book).exit_code(), 0) << variant.id;
    }
}
}  // namespace lakmus::oracle
