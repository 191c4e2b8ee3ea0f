#include "scenarios/format/date_expression.hpp"
#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Citizen only_citizen(const std::string& fields) {
    return only_case(with_citizen(fields)).life.given.citizens.at(0);
}
model::Absence only_absence(const std::string& fields) {
    return only_case(with_citizen("{absences: {old: " + fields + "}}")).life.given.absences.at(0);
}

TEST(given, starts_at_eight_unless_a_time_is_given) {
    EXPECT_EQ(only_case(with_step("at: +1d")).life.given.now, morning_of(model::date(2021, 3, 22)));
    const auto late = head +
                      "given: {today: 2021-03-14T23:59, citizens: {anna: {}}}\nsteps: [{at: "
                      "+1d}]\n";
    EXPECT_EQ(
        only_case(late).life.given.now,
        model::Instant{model::date(2021, 3, 14)} + std::chrono::minutes{23 * 60 + 59}
    );
}

TEST(given, starts_no_earlier_than_the_note_reaches) {
    const auto start = [](const std::string& today) {
        return faults(
            head + "given: {today: " + today + ", citizens: {anna: {}}}\nsteps: [{at: +1d}]\n"
        );
    };
    EXPECT_THAT(start("2021-01-26"), IsEmpty());
    EXPECT_THAT(
        start("2021-01-25"), ElementsAre("f:5:16: found `2021-01-25`; expected 2021-01-26 or later")
    );
    for (const auto* const text : {"today", "given", "+2d", "[]", "~", "2021-02-30"})
        EXPECT_EQ(start(text).size(), 1U) << text;
}

TEST(given, has_defaults_for_a_citizen) {
    const auto citizen = only_citizen("{}");
    EXPECT_EQ(citizen.municipality, model::Municipality{461});
    EXPECT_TRUE(citizen.registered);
    EXPECT_FALSE(citizen.employed);
    EXPECT_FALSE(citizen.in_group());
    EXPECT_EQ(citizen.akasse.value, 0);
    EXPECT_EQ(citizen.requirements, model::Citizen{}.requirements);
}

TEST(given, takes_codes_by_number_or_danish_name) {
    EXPECT_EQ(only_citizen("{group: 2}"), only_citizen("{group: kontanthjælpsmodtager}"));
    EXPECT_EQ(only_citizen("{municipality: 751}"), only_citizen("{municipality: Aarhus}"));
    EXPECT_TRUE(only_citizen("{group: 25}").is_open(model::ContactGroup{25}));
    EXPECT_EQ(only_citizen("{group: 25}").last_opened, model::ContactGroup{25});
}

TEST(given, takes_a_number_that_has_no_name) {
    EXPECT_TRUE(only_citizen("{group: 6}").is_open(model::ContactGroup{6}));
    EXPECT_THAT(
        faults(with_citizen("{group: 9}")),
        ElementsAre("f:6:19: found `9`; expected a contact group by number or Danish name")
    );
}

TEST(given, takes_none_for_what_is_left_out) {
    EXPECT_EQ(only_citizen("{group: none, akasse: none}"), only_citizen("{}"));
}

TEST(given, reads_all_that_is_told_of_a_citizen) {
    const auto citizen = only_citizen(
        "{registered: false, employed: true, akasse: metal, requirements: {2: searchable_cv, 24: "
        "none}}"
    );
    EXPECT_FALSE(citizen.registered);
    EXPECT_TRUE(citizen.employed);
    EXPECT_EQ(citizen.akasse.value, 1);
    EXPECT_EQ(citizen.requirements[2], model::CvRequirement::searchable_cv);
    EXPECT_EQ(citizen.requirements[24], model::CvRequirement::none);
    EXPECT_FALSE(citizen.requirements[1]);
}

TEST(given, numbers_akasser_by_their_first_mention) {
    const auto life = only_case(
                          head +
                          "given: {today: 2021-03-22, citizens: {anna: {akasse: tre}, bo: {akasse: "
                          "hk}, cai: {akasse: tre}}}\nsteps: [{at: +1d}]\n"
    )
                          .life;
    EXPECT_THAT(life.names.akasser, ElementsAre("tre", "hk"));
    EXPECT_EQ(life.given.citizens[1].akasse.value, 2);
    EXPECT_EQ(life.given.citizens[2].akasse.value, 1);
    EXPECT_THAT(life.names.citizens, ElementsAre("anna", "bo", "cai"));
}

TEST(given, lets_the_dates_tell_the_state_of_an_absence) {
    using model::AbsenceState;
    EXPECT_EQ(only_absence("{type: 8, start: today+1d}").state, AbsenceState::planned);
    EXPECT_EQ(only_absence("{type: 8, start: today}").state, AbsenceState::active);
    EXPECT_EQ(only_absence("{type: 8, start: today-9d, end: today}").state, AbsenceState::active);
    EXPECT_EQ(only_absence("{type: 8, start: given-9d, end: given-1d}").state, AbsenceState::ended);
    EXPECT_EQ(
        only_absence("{type: 8, start: given-9d, state: on_hold}").state, AbsenceState::on_hold
    );
}

TEST(given, reads_all_that_is_told_of_an_absence) {
    const auto absence =
        only_absence("{type: Seniorjob, start: 2020-01-01, end: 2020-12-31, by: akasse}");
    EXPECT_EQ(absence.type, model::AbsenceType{25});
    EXPECT_EQ(absence.period, (model::Period{model::date(2020, 1, 1), model::date(2020, 12, 31)}));
    EXPECT_EQ(absence.registered_by, model::Role::akasse);
    EXPECT_EQ(only_absence("{type: 8, start: today}").period.end, model::no_end);
    EXPECT_EQ(only_absence("{type: 8, start: today}").registered_by, model::Role::jobcentre);
}

TEST(given, numbers_absences_in_the_order_of_the_file) {
    const auto life = only_case(
                          head +
                          "given: {today: 2021-03-22, citizens: {anna: {absences: {a: {type: 8, "
                          "start: today}}}, bo: {absences: {b: {type: 8, start: today}}}}}\nsteps: "
                          "[{at: +1d}]\n"
    )
                          .life;
    EXPECT_THAT(words_of(life), ElementsAre("a", "b"));
    EXPECT_EQ(life.given.absences[1].id, model::AbsenceId{1});
    EXPECT_EQ(life.given.absences[1].citizen, model::CitizenId{1});
}

TEST(given, tells_what_is_wrong_with_a_citizen) {
    EXPECT_THAT(
        faults(with_citizen("{grup: 2, municipality: Arhus, registered: yes, employed: [], akasse: "
                            "'a b', requirements: {2: cw, two: cv, 2.0: cv}}")),
        ElementsAre(
            ::testing::AllOf(
                ::testing::StartsWith("f:6:12: found `grup`; expected group, municipality, "
                                      "registered, "),
                ::testing::EndsWith("; did you mean `group`?")
            ),
            "f:6:35: found `Arhus`; expected a municipality by number or Danish name; did you mean "
            "`Aarhus`?",
            "f:6:54: found `yes`; expected true or false",
            "f:6:69: found a list; expected true or false",
            "f:6:81: found `a b`; expected a name of letters, digits, _ and -",
            "f:6:106: found `cw`; expected none, cv or searchable_cv; did you mean `cv`?",
            "f:6:110: found `two`; expected a contact group by number or Danish name",
            "f:6:119: found `2.0`; expected a contact group by number or Danish name"
        )
    );
}

TEST(given, tells_what_is_wrong_with_an_absence) {
    const auto of = [](const std::string& absence) {
        return faults(with_citizen("{absences: {old: " + absence + "}}"));
    };
    EXPECT_THAT(
        of("{}"),
        ElementsAre(
            "f:6:28: found no `type`; expected an absence type by number or Danish name",
            "f:6:28: found no `start`; expected the first day"
        )
    );
    EXPECT_THAT(
        of("{type: 81, start: today, end: today-1d, state: on_hodl, by: akase}"),
        ElementsAre(
            "f:6:35: found `81`; expected an absence type by number or Danish name",
            "f:6:58: found `today-1d`; expected a day on or after the start",
            "f:6:75: found `on_hodl`; expected on_hold; otherwise the dates tell the state; did "
            "you mean `on_hold`?",
            "f:6:88: found `akase`; expected jobcentre or akasse; did you mean `akasse`?"
        )
    );
    EXPECT_THAT(
        of("{type: Sorgorlow, start: 2021-02-30}"),
        ElementsAre(
            "f:6:35: found `Sorgorlow`; expected an absence type by number or Danish name; did "
            "you mean `Sorgorlov`?",
            "f:6:53: found `2021-02-30`, a day that does not exist; expected a date such as "
            "2021-03-22, today-8w or given+3mo"
        )
    );
}

TEST(given, gives_each_alias_to_one_only) {
    EXPECT_THAT(
        faults(with_citizen("{absences: {anna: {type: 8, start: today}}}")),
        ElementsAre("f:6:23: found `anna` a second time; expected another name")
    );
}

TEST(given, refuses_aliases_that_could_be_misread) {
    const auto named = [](const std::string& alias) {
        return faults(
            head + "given: {today: 2021-03-22, citizens: {" + alias + ": {}}}\nsteps: [{at: +1d}]\n"
        );
    };
    EXPECT_THAT(named("Åse_2-b"), IsEmpty());
    EXPECT_THAT(
        named("unknown"),
        ElementsAre("f:5:39: found `unknown`; expected a name without a meaning of its own")
    );
    for (const auto* const alias : {"a.b", "2a", "'a b'", "''", "none", "open", "$a"})
        EXPECT_EQ(named(alias).size(), 1U) << alias;
    EXPECT_THAT(named(std::string(40, 'a')), IsEmpty());
    EXPECT_EQ(named(std::string(41, 'a')).size(), 1U);
}

TEST(given, must_have_citizens) {
    for (const auto* const citizens : {"{}", "[]", "anna", "~"})
        EXPECT_THAT(
            faults(
                head + "given: {today: 2021-03-22, citizens: " + citizens +
                "}\nsteps: [{at: +1d}]\n"
            ),
            ElementsAre(::testing::HasSubstr("expected one entry for each citizen, by alias"))
        ) << citizens;
}
}  // namespace
}  // namespace lakmus::scenarios::testing
