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
    const auto life = resolve_actors(book, planned.one->life);
    const auto trace = target.play(life);
    Diagnostician diagnostician;
    return judge(planned, {book, life, reference_capabilities(book), trace}, diagnostician);
}

/// What a target under the rulebook gets in the cases that the filter leaves.
[[nodiscard]] Summary run_corpus(const model::RuleBook& target, std::string_view filter = {}) {
    return run(
        plan(corpus(), filter),
        {.target = "reference",
         .make_target = [&] { return in_process_target(target); },
         .stop = [] { return false; }},
        [](const RunInfo&) {},
        [](const CaseReport&) {}
    );
}

/// How a variant shows in the cases of the corpus about its rule.
struct Sight {
    bool seen = false;   ///< Some case does not conform.
    bool named = false;  ///< The variant and nothing else explains a check in some case.
};

[[nodiscard]] bool names(const CaseReport& report, const std::string& variant) {
    return std::ranges::any_of(report.steps, [&](const StepReport& step) {
        return std::ranges::find(step.checks, variant, &Check::explanation) != step.checks.end();
    });
}

[[nodiscard]] Sight sight_of(const model::Variant& variant) {
    auto book = model::intended_release();
    model::apply(variant, book);
    const auto target = in_process_target(std::move(book));
    Sight sight;
    for (const auto& planned : plan(corpus(), model::catalogue().rule(variant.rule).id)) {
        const auto report = report_on(planned, *target);
        sight.seen = sight.seen || report.verdict >= Verdict::known_issue;
        sight.named = sight.named || names(report, variant.id);
    }
    return sight;
}
}  // namespace

TEST(documented_variants, are_each_named_where_the_corpus_sees_them) {
    std::size_t seen = 0;
    for (const auto& variant : model::documented_variants()) {
        if (variant.kind == model::VariantKind::reading)
            continue;
        const auto sight = sight_of(variant);
        EXPECT_EQ(sight.named, sight.seen) << variant.id;
        seen += sight.seen ? 1 : 0;
    }
    EXPECT_GT(seen, 0U);
}

TEST(documented_variants, are_all_that_the_release_as_released_shows) {
    const auto summary = run_corpus(model::release_as_released());
    EXPECT_EQ(summary.of(Verdict::deviation), 0U);
    EXPECT_GT(summary.of(Verdict::known_issue), 0U);
    EXPECT_THAT(summary.roots, IsEmpty());
}

TEST(documented_variants, are_not_seen_in_the_release_as_intended) {
    const auto summary = run_corpus(model::intended_release());
    EXPECT_THAT(summary.roots, IsEmpty());
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
        const auto rule = model::catalogue().rule(variant.rule).id;
        EXPECT_EQ(run_corpus(book, rule).of(Verdict::deviation), 0U) << variant.id;
    }
}
}  // namespace lakmus::oracle
