#include "oracle/open_answers.hpp"

#include "oracle/targets/in_process.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto with_an_absence = R"(    anna:
      group: 1
      municipality: Odense
      absences:
        care: {type: 65, start: %START%, end: given+8w}
)";
constexpr auto deleted_by_a_stranger = R"(
  - DeleteAbsence: {absence: care, comment: Not needed any more}
    by: company
)";
constexpr auto deleted_by_its_authority = R"(
  - DeleteAbsence: {absence: care, comment: Not needed any more}
    by: jobcentre
)";

/// A life in which an absence that starts on this day is deleted.
scenarios::Scenario deleting(std::string_view start, std::string_view steps, int line) {
    std::string citizens{with_an_absence};
    citizens.replace(citizens.find("%START%"), 7, start);
    auto scenario = life_of(citizens, steps);
    scenario.cases.front().place = {"life.yaml", line, 1};
    return scenario;
}

/// What a run says of a target that plays each scenario under a rulebook of its own.
std::vector<Inconsistency> found_in(
    const std::vector<scenarios::Scenario>& scenarios, const std::vector<model::RuleBook>& books
) {
    std::size_t next = 0;
    RunOptions options;
    options.make_target = [&] {
        return scripted_target([&](const scenarios::Lifecycle& life) {
            return in_process_target(books[next++])->play(life);
        });
    };
    return run(
               plan(scenarios, ""), options, [](const RunInfo&) {}, [](const CaseReport&) {}
    ).inconsistencies;
}
}  // namespace

TEST(open_answers, to_one_question_in_two_ways_are_told_with_their_places) {
    const std::vector scenarios{
        deleting("given+1w", deleted_by_a_stranger, 7),
        deleting("given+1w", deleted_by_a_stranger, 8),
        deleting("given+1w", deleted_by_a_stranger, 9)};
    const auto accepting = model::intended_release();
    const auto refusing = book_with({"reading:Q0.g=refused"});
    EXPECT_THAT(found_in(scenarios, {accepting, accepting, accepting}), IsEmpty());
    const auto found = found_in(scenarios, {refusing, accepting, accepting});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].question, model::question_index<"Q0.g">());
    EXPECT_THAT(found[0].places, ElementsAre("life.yaml:7 step 1", "life.yaml:8 step 1"));
    EXPECT_THAT(found[0].readings, ElementsAre(1, 0));
}

TEST(open_answers, are_none_where_a_fault_of_the_run_accounts_for_them) {
    const std::vector scenarios{
        deleting("given+1w", deleted_by_a_stranger, 7),
        deleting("given-2w", deleted_by_a_stranger, 8),
        deleting("given-2w", deleted_by_its_authority, 9)};
    const auto faulty = book_with({"former:2.3/delete-started"});
    EXPECT_THAT(found_in(scenarios, {faulty, faulty, faulty}), IsEmpty());
    // Without the life that shows the fault nothing accounts for them.
    EXPECT_EQ(found_in({scenarios.begin(), scenarios.begin() + 2}, {faulty, faulty}).size(), 1U);
}

TEST(open_answers, still_differ_where_the_fault_accounts_for_one_of_them_only) {
    const std::vector scenarios{
        deleting("given+1w", deleted_by_a_stranger, 7),
        deleting("given-2w", deleted_by_a_stranger, 8),
        deleting("given-2w", deleted_by_its_authority, 9),
        deleting("given+1w", deleted_by_a_stranger, 10)};
    const auto faulty = book_with({"former:2.3/delete-started"});
    const auto moody = book_with({"former:2.3/delete-started", "reading:Q0.g=refused"});
    const auto found = found_in(scenarios, {faulty, faulty, faulty, moody});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].places, ElementsAre("life.yaml:7 step 1", "life.yaml:10 step 1"));
}
}  // namespace lakmus::oracle
