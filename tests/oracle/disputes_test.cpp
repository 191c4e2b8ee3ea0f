#include "oracle/disputes.hpp"

#include "oracle/reference.hpp"
#include "tests/oracle/plays.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What is disputed of an expectation about a leave that starts and ends on these days.
[[nodiscard]] std::vector<std::string> disputed(std::string_view dates, std::string_view expect) {
    const auto scenario = life(std::string{"  - CreateAbsence: {citizen: anna, type: Sorgorlov, "}
                                   .append(dates)
                                   .append("}\n    as: leave\n    expect: ")
                                   .append(expect)
                                   .append("\n"));
    std::vector<std::string> texts;
    for (const auto& problem : disputes(model::intended_release(), scenario.cases.front()))
        texts.push_back(problem.found + "; " + problem.expected);
    return texts;
}

/// The same of the deletion of a started leave.
[[nodiscard]] std::vector<std::string> disputed_deletion(std::string_view expect) {
    const auto scenario = life_of(
        "    anna: {group: 1, municipality: Horsens, akasse: metal}\n",
        std::string{R"(
  - CreateAbsence: {citizen: anna, type: 65, start: today-1w, end: today+10w}
    as: leave
  - DeleteAbsence: {absence: leave, comment: Wrong citizen}
    expect: )"}
            .append(expect)
            .append("\n")
    );
    std::vector<std::string> texts;
    for (const auto& problem : disputes(model::intended_release(), scenario.cases.front()))
        texts.push_back(problem.found + "; " + problem.expected);
    return texts;
}

constexpr auto good = "start: today, end: today+10w";
constexpr auto too_late = "start: today-57d, end: today+10w";
constexpr auto on_the_edge = "start: today, end: today+26w";
}  // namespace

TEST(disputes, have_nothing_to_say_where_author_and_model_agree) {
    EXPECT_THAT(disputed(good, "accepted"), IsEmpty());
    EXPECT_THAT(disputed(good, "{leave.state: active, leave.on_jobnet: false}"), IsEmpty());
    EXPECT_THAT(disputed(too_late, "refused"), IsEmpty());
    EXPECT_THAT(disputed(too_late, "{refused: 2.1/backdating}"), IsEmpty());
    EXPECT_THAT(disputed(on_the_edge, "open"), IsEmpty());
    EXPECT_THAT(disputed(on_the_edge, "{open: Q2.1a}"), IsEmpty());
}

TEST(disputes, tell_an_answer_that_the_model_gives_otherwise) {
    EXPECT_THAT(
        disputed(too_late, "accepted"),
        ElementsAre("the scenario expects accepted; the model says refused (2.1/backdating)")
    );
    EXPECT_THAT(
        disputed(good, "refused"),
        ElementsAre("the scenario expects refused; the model says accepted")
    );
    EXPECT_THAT(
        disputed(on_the_edge, "accepted"),
        ElementsAre("the scenario expects accepted; the model says open (Q2.1a)")
    );
    EXPECT_THAT(
        disputed(on_the_edge, "refused"),
        ElementsAre("the scenario expects refused; the model says open (Q2.1a)")
    );
}

TEST(disputes, tell_a_reason_that_is_not_among_the_models) {
    EXPECT_THAT(
        disputed(too_late, "{refused: [2.1/backdating, 2.1/duration]}"),
        ElementsAre(
            "the scenario expects refused by 2.1/duration; the model says refused (2.1/backdating)"
        )
    );
}

TEST(disputes, tell_a_question_that_the_model_does_not_leave_open) {
    EXPECT_THAT(
        disputed(too_late, "open"),
        ElementsAre("the scenario expects open; the model says refused (2.1/backdating)")
    );
    EXPECT_THAT(
        disputed(on_the_edge, "{open: Q2.1c}"),
        ElementsAre(AllOf(HasSubstr("expects open by Q2.1c; the model leaves"), HasSubstr("Q2.1a")))
    );
}

TEST(disputes, tell_a_value_that_the_model_shows_otherwise) {
    EXPECT_THAT(
        disputed(good, "{leave.state: on_hold}"),
        ElementsAre("the scenario expects state: on_hold; the model says active")
    );
    EXPECT_THAT(
        disputed(good, "{anna.joblog_exempt: false}"),
        ElementsAre(HasSubstr("the model says true by 2.1/joblog-search"))
    );
    EXPECT_THAT(
        disputed(good, "{leave.state: open}"),
        ElementsAre("the scenario expects state: open; the model says active")
    );
}

TEST(disputes, tell_a_value_of_which_the_model_says_nothing) {
    EXPECT_THAT(
        disputed(too_late, "{leave.state: active}"),
        ElementsAre("the scenario expects state: active; the model says nothing of it")
    );
}

TEST(disputes, tell_the_place_of_the_value) {
    const auto scenario = life(
        "  - expect:\n      anna.registered: true\n"
        "      anna.contact_groups: [4]\n"
    );
    const auto found = disputes(model::intended_release(), scenario.cases.front());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].place.file, "life.yaml");
    EXPECT_EQ(found[0].place.line, 12);
}

TEST(disputes, take_a_deleted_absence_as_one_that_is_not_shown) {
    EXPECT_THAT(disputed_deletion("{leave.state: deleted, leave.in_history: true}"), IsEmpty());
    EXPECT_THAT(
        disputed_deletion("{leave.state: ended}"),
        ElementsAre("the scenario expects state: ended; the model says nothing of it")
    );
    EXPECT_THAT(
        disputed(good, "{leave.state: deleted}"),
        ElementsAre("the scenario expects state: deleted; the model says active")
    );
}

TEST(disputes, take_an_authority_without_a_code_as_the_citizens_own) {
    EXPECT_THAT(
        disputed_deletion("{messages: [{kind: AbsenceDeleted, to: jobcentre, about: leave}, "
                          "{kind: AbsenceDeleted, to: {akasse: metal}, about: leave}]}"),
        IsEmpty()
    );
}

TEST(disputes, tell_messages_that_the_model_sends_otherwise) {
    EXPECT_THAT(
        disputed_deletion("{messages: none}"),
        ElementsAre(
            "the scenario expects no other message; the model sends one by 2.3/messages",
            "the scenario expects no other message; the model sends one by 2.3/messages"
        )
    );
    EXPECT_THAT(
        disputed_deletion("{messages: [{kind: AbsenceDeleted, to: akasse, about: leave}]}"),
        ElementsAre("the scenario expects no other message; the model sends one by 2.3/messages")
    );
    EXPECT_THAT(
        disputed(good, "{messages: [{kind: AbsenceDeleted, to: jobcentre, about: leave}]}"),
        ElementsAre("the scenario expects a message; the model sends none like it")
    );
}

TEST(disputes, judge_only_the_kinds_of_messages_that_the_author_names) {
    EXPECT_THAT(
        disputed_deletion("{messages: [{kind: ContactGroupChanged, to: jobcentre, about: anna}]}"),
        ElementsAre("the scenario expects a message; the model sends none like it")
    );
}

TEST(disputes, are_told_with_the_case_under_the_intended_release_alone) {
    const auto scenario = life("  - expect: {anna.registered: false}\n");
    const auto trace = play(scenario);
    const auto report = judged(scenario, trace);
    ASSERT_EQ(report.disputes.size(), 1U);
    EXPECT_EQ(report.verdict, Verdict::conforms) << "the target does as the model";
    const auto former = model::former_release();
    const auto capabilities = reference_capabilities(former);
    EXPECT_THAT(judged_under(former, scenario, capabilities, trace).disputes, IsEmpty());
}
}  // namespace lakmus::oracle
