#include "oracle/roots.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;

/// A case with this many deviating checks that any of the variants explains.
[[nodiscard]] CaseReport explained_by(
    const std::vector<std::string>& variants, std::size_t checks, int line = 7
) {
    CaseReport report;
    report.place = {"life.yaml", line, 1};
    report.verdict = Verdict::deviation;
    report.life = {"DeleteAbsence leave"};
    StepReport step;
    step.checks.resize(checks);
    for (auto& check : step.checks) {
        check.verdict = Verdict::deviation;
        check.explanation = variants.front();
    }
    report.steps.push_back(step);
    report.explanations.push_back(
        {.variant = variants.front(),
         .in_words = "in words",
         .or_equally = {variants.begin() + 1, variants.end()}}
    );
    return report;
}

[[nodiscard]] std::size_t nothing_contradicts(const std::string& /*variant*/) { return 0; }

[[nodiscard]] std::vector<Root> roots_of(
    const std::vector<CaseReport>& reports,
    const Roots::Contradictions& contradictions = nothing_contradicts
) {
    Roots roots;
    for (const auto& report : reports)
        roots.add(report);
    return roots.settle(contradictions);
}
}  // namespace

TEST(roots, add_up_what_one_fault_explains_and_begin_with_the_most) {
    const auto roots =
        roots_of({explained_by({"a"}, 1), explained_by({"b"}, 2), explained_by({"b"}, 3)});
    ASSERT_EQ(roots.size(), 2U);
    EXPECT_EQ(roots[0].variant, "b");
    EXPECT_EQ(roots[0].cases, 2U);
    EXPECT_EQ(roots[0].checks, 5U);
    EXPECT_EQ(roots[0].in_words, "in words");
    EXPECT_EQ(roots[1].variant, "a");
}

TEST(roots, take_from_each_case_what_the_others_leave_open) {
    const auto roots = roots_of({explained_by({"a", "b"}, 1), explained_by({"c", "b"}, 1)});
    ASSERT_EQ(roots.size(), 1U);
    EXPECT_EQ(roots[0].variant, "b");
    EXPECT_THAT(roots[0].or_equally, IsEmpty());
}

TEST(roots, name_what_nothing_tells_apart) {
    const auto roots = roots_of({explained_by({"a", "b"}, 1), explained_by({"a", "b", "c"}, 1)});
    ASSERT_EQ(roots.size(), 1U);
    EXPECT_EQ(roots[0].variant, "a");
    EXPECT_THAT(roots[0].or_equally, ElementsAre("b"));
}

TEST(roots, leave_out_what_cases_that_conform_contradict) {
    const auto roots = roots_of({explained_by({"a", "b"}, 1)}, [](const std::string& variant) {
        return variant == "a" ? std::size_t{1} : std::size_t{0};
    });
    ASSERT_EQ(roots.size(), 1U);
    EXPECT_EQ(roots[0].variant, "b");
    EXPECT_THAT(roots[0].or_equally, IsEmpty());
}

TEST(roots, take_the_shortest_case_as_their_example) {
    auto shorter = explained_by({"a"}, 1, 9);
    auto longer = explained_by({"a"}, 1, 3);
    longer.life.resize(5);
    EXPECT_EQ(roots_of({longer, shorter})[0].example, "life.yaml:9");
}

TEST(roots, say_nothing_of_known_issues) {
    auto report = explained_by({"a"}, 1);
    report.explanations.front().known = true;
    EXPECT_THAT(roots_of({report}), IsEmpty());
}
}  // namespace lakmus::oracle
