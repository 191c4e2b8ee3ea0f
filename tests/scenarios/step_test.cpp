#include "scenarios/format/date_expression.hpp"
#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(step, reads_every_command) {
    using namespace model;
    const CitizenId anna{0};
    EXPECT_EQ(
        first_command<RegisterJobseeker>(with_step("RegisterJobseeker: {citizen: anna}")),
        (RegisterJobseeker{anna})
    );
    EXPECT_EQ(
        first_command<DeregisterJobseeker>(with_step("DeregisterJobseeker: {citizen: anna}")),
        (DeregisterJobseeker{anna})
    );
    EXPECT_EQ(
        first_command<CreateContactGroup>(with_step("CreateContactGroup: {citizen: anna, group: 25}"
        )),
        (CreateContactGroup{anna, ContactGroup{25}})
    );
    EXPECT_EQ(
        first_command<CloseContactGroup>(with_step("CloseContactGroup: {citizen: anna}")),
        (CloseContactGroup{anna})
    );
    EXPECT_EQ(
        first_command<ReportRecovery>(with_step("ReportRecovery: {citizen: anna, cause: 37}")),
        (ReportRecovery{anna, {}, RecoveryCause{37}})
    );
    EXPECT_EQ(
        first_command<CreateAbsence>(with_step(
            "CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-8w, end: given+10w}"
        )),
        (CreateAbsence{
            AbsenceId{0}, anna, AbsenceType::sorgorlov, date(2021, 1, 25), date(2021, 5, 31)})
    );
}

TEST(step, reads_what_is_done_to_absences) {
    const auto calls =
        only_case(with_steps("  - CreateAbsence: {citizen: anna, type: 8, start: today}\n"
                             "    as: leave\n"
                             "  - UpdateAbsence: {absence: leave, end: today+1d}\n"
                             "  - DeleteAbsence: {absence: leave, comment: \"fejl, 8 $$\"}\n"
                             "  - DeleteAbsence: {absence: unknown}\n"))
            .life.calls;
    ASSERT_EQ(calls.size(), 4U);
    EXPECT_EQ(
        std::get<model::UpdateAbsence>(calls[1].command),
        (model::UpdateAbsence{model::AbsenceId{0}, {}, model::date(2021, 3, 23)})
    );
    EXPECT_EQ(
        std::get<model::DeleteAbsence>(calls[2].command),
        (model::DeleteAbsence{model::AbsenceId{0}, "fejl, 8 $"})
    );
    EXPECT_EQ(
        std::get<model::DeleteAbsence>(calls[3].command),
        (model::DeleteAbsence{model::AbsenceId{model::unknown_handle}, {}})
    );
}

TEST(step, takes_an_empty_comment_but_not_a_missing_one) {
    EXPECT_EQ(
        first_command<model::DeleteAbsence>(
            with_step("DeleteAbsence: {absence: unknown, comment: \"\"}")
        )
            .comment,
        ""
    );
    EXPECT_THAT(
        faults(with_step("DeleteAbsence: {absence: unknown, comment: }")),
        ElementsAre("f:7:48: found nothing; expected a text; \"\" for an empty one")
    );
}

TEST(step, lets_time_pass_without_a_command) {
    const auto one = only_case(
        with_steps("  - at: +2w\n  - at: 2021-06-01T12:00\n  - expect: {anna.exempt: []}\n")
    );
    ASSERT_EQ(one.life.calls.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<model::PassTime>(one.life.calls[0].command));
    EXPECT_EQ(one.life.calls[0].at, morning_of(model::date(2021, 4, 5)));
    EXPECT_EQ(one.life.calls[1].at, one.life.calls[2].at);
}

TEST(step, takes_today_for_its_own_day_and_given_for_the_first) {
    const auto command = [](const std::string& start) {
        return first_command<model::CreateAbsence>(
            with_step("{at: +10d, CreateAbsence: {citizen: anna, type: 8, start: " + start + "}}")
        );
    };
    EXPECT_EQ(command("today").start, model::date(2021, 4, 1));
    EXPECT_EQ(command("given").start, model::date(2021, 3, 22));
}

TEST(step, never_goes_back_in_time) {
    EXPECT_THAT(
        faults(with_steps("  - at: +2d\n  - at: 2021-03-23\n  - at: today\n")),
        ElementsAre("f:8:9: found `2021-03-23`; expected no time before 2021-03-24T08:00:00.000: "
                    "time never goes back")
    );
}

TEST(step, is_sent_by_the_citizens_own_jobcentre_unless_told) {
    const auto sender = [](const std::string& by) {
        return only_case(with_step("{RegisterJobseeker: {citizen: anna}" + by + "}"))
            .life.calls.at(0)
            .by;
    };
    using model::Actor;
    using model::Role;
    EXPECT_EQ(sender(""), (Actor{Role::jobcentre, 0}));
    EXPECT_EQ(sender(", by: jobcentre"), (Actor{Role::jobcentre, 0}));
    EXPECT_EQ(sender(", by: {jobcentre: Horsens}"), (Actor{Role::jobcentre, 615}));
    EXPECT_EQ(sender(", by: akasse"), (Actor{Role::akasse, 0}));
    EXPECT_EQ(sender(", by: {akasse: metal}"), (Actor{Role::akasse, 1}));
    EXPECT_EQ(sender(", by: citizen"), (Actor{Role::citizen, 0}));
    EXPECT_EQ(sender(", by: company"), (Actor{Role::company, 0}));
    EXPECT_EQ(sender(", by: system"), (Actor{Role::system, 0}));
}

TEST(step, tells_what_is_wrong_with_a_sender) {
    const auto of = [](const std::string& by) {
        return faults(with_step("{RegisterJobseeker: {citizen: anna}, by: " + by + "}"));
    };
    EXPECT_THAT(
        of("jobcenter"),
        ElementsAre("f:7:46: found `jobcenter`; expected jobcentre, akasse, citizen, company or "
                    "system, or as {jobcentre: Horsens} or {akasse: metal}; did you mean "
                    "`jobcentre`?")
    );
    EXPECT_THAT(
        of("{jobcentre: Horsen}"),
        ElementsAre("f:7:58: found `Horsen`; expected a municipality by number or Danish name; "
                    "did you mean `Horsens`?")
    );
    for (const auto* const by :
         {"{citizen: anna}",
          "{}",
          "[]",
          "~",
          "{akasse: []}",
          "{jobcentre: Horsens, akasse: metal}"})
        EXPECT_EQ(of(by).size(), 1U) << by;
}

TEST(step, gives_handles_to_given_absences_first_and_then_to_created_ones_in_order) {
    const auto life = only_case(
                          head +
                          "given: {today: 2021-03-22, citizens: {anna: {absences: {old: {type: 8, "
                          "start: today}}}}}\n"
                          "steps:\n"
                          "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n"
                          "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n"
                          "    as: absence-1\n"
                          "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n"
                          "  - DeleteAbsence: {absence: old}\n"
                          "  - DeleteAbsence: {absence: absence-3}\n"
    )
                          .life;
    EXPECT_THAT(words_of(life), ElementsAre("old", "absence-2", "absence-1", "absence-3"));
    EXPECT_EQ(std::get<model::CreateAbsence>(life.calls[1].command).absence.value, 2);
    EXPECT_EQ(std::get<model::DeleteAbsence>(life.calls[3].command).absence.value, 0);
    EXPECT_EQ(std::get<model::DeleteAbsence>(life.calls[4].command).absence.value, 3);
}

TEST(step, speaks_of_nothing_before_it_is_created) {
    EXPECT_THAT(
        faults(with_steps("  - DeleteAbsence: {absence: leave}\n"
                          "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n"
                          "    as: leave\n"
                          "  - DeleteAbsence: {absence: leav}\n"
                          "  - DeleteAbsence: {absence: anna}\n")),
        ElementsAre(
            "f:7:30: found `leave`, which only a later step creates; expected an absence, of which "
            "there is none yet",
            "f:10:30: found `leav`; expected an absence: leave; did you mean `leave`?",
            "f:11:30: found `anna`; expected an absence: leave"
        )
    );
}

TEST(step, names_the_nearest_citizen) {
    EXPECT_THAT(
        faults(with_step("RegisterJobseeker: {citizen: ana}")),
        ElementsAre("f:7:34: found `ana`; expected a citizen: anna; did you mean `anna`?")
    );
}

TEST(step, names_the_nearest_command) {
    EXPECT_THAT(
        faults(with_step("{CreateContactGrup: {citizen: anna, group: 25}, as: x, by: system}")),
        ElementsAre(::testing::AllOf(
            ::testing::StartsWith("f:7:6: found `CreateContactGrup`; expected at, by, as, expect, "
                                  "RegisterJobseeker, DeregisterJobseeker, CreateContactGroup, "),
            ::testing::EndsWith("; did you mean `CreateContactGroup`?")
        ))
    );
    EXPECT_EQ(faults(with_step("PassTime: {}")).size(), 1U);
}

TEST(step, names_the_nearest_field_and_misses_required_ones) {
    EXPECT_THAT(
        faults(with_step("CreateAbsence: {citizn: anna, tpye: 8}")),
        ElementsAre(
            "f:7:20: found no `citizen`; expected a citizen",
            "f:7:20: found no `type`; expected an absence type",
            "f:7:20: found no `start`; expected a date",
            "f:7:21: found `citizn`; expected citizen, type, start or end; did you mean `citizen`?",
            "f:7:35: found `tpye`; expected citizen, type, start or end; did you mean `type`?"
        )
    );
}

TEST(step, tells_what_is_wrong_with_the_value_of_a_field) {
    EXPECT_THAT(
        faults(with_step("CreateAbsence: {citizen: [], type: 12, start: +2d, end: none}")),
        ElementsAre(
            "f:7:30: found a list; expected a citizen: anna",
            "f:7:40: found `12`; expected an absence type by number or Danish name",
            "f:7:51: found `+2d`; expected a date such as 2021-03-22, today-8w or given+3mo",
            "f:7:61: found `none`; expected a date such as 2021-03-22, today-8w or given+3mo"
        )
    );
    EXPECT_THAT(
        faults(with_step("CreateAbsence: anna")),
        ElementsAre("f:7:20: found `anna`; expected the fields of CreateAbsence")
    );
}

TEST(step, has_one_command) {
    EXPECT_THAT(
        faults(with_step("{RegisterJobseeker: {citizen: anna}, CloseContactGroup: {citizen: anna}}")
        ),
        ElementsAre(
            "f:7:42: found `CloseContactGroup` beside another command; expected one in a step"
        )
    );
}

TEST(step, names_only_what_it_creates) {
    EXPECT_THAT(
        faults(with_step("{RegisterJobseeker: {citizen: anna}, as: x}")),
        ElementsAre(
            "f:7:42: found `as` without a command that creates something; expected no `as` here"
        )
    );
    EXPECT_THAT(
        faults(with_step("{at: +1d, by: citizen}")),
        ElementsAre("f:7:15: found `by` without a command; expected a command, or time that passes")
    );
}

TEST(step, gives_a_name_once) {
    EXPECT_THAT(
        faults(
            with_steps("  - CreateAbsence: {citizen: anna, type: 8, start: today}\n    as: leave\n"
                       "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n    as: leave\n"
                       "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n    as: anna\n"
                       "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n    as: [x]\n")
        ),
        ElementsAre(
            "f:10:9: found `leave` a second time; expected another name",
            "f:12:9: found `anna` a second time; expected another name",
            "f:14:9: found a list; expected a name of letters, digits, _ and -"
        )
    );
}

TEST(step, must_be_in_a_list_and_say_something) {
    for (const auto* const steps : {"[]", "{}", "~", "x"})
        EXPECT_THAT(
            faults(head + given_anna + "steps: " + steps + "\n"),
            ElementsAre(HasSubstr("expected a list of steps"))
        ) << steps;
    for (const auto* const step : {"{}", "[]", "~", "x"})
        EXPECT_THAT(
            faults(with_step(step)),
            ElementsAre(HasSubstr("expected a step: a command with its fields, at, by, as, expect"))
        ) << step;
}
}  // namespace
}  // namespace lakmus::scenarios::testing
