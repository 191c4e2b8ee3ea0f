#include "model/catalogue.hpp"
#include "tests/scenarios/support.hpp"

namespace lakmus::scenarios::testing {
namespace {
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Kind = ExpectedAnswer::Kind;

/// A step that creates `leave`, with an expectation that starts in line 9, column 13.
std::string with_expect(const std::string& expect) {
    return with_steps(
        "  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-8w}\n    as: leave\n    "
        "expect: " +
        expect + "\n"
    );
}
Expectation expectation(const std::string& expect) {
    return only_case(with_expect(expect)).steps.at(0).expect;
}
model::RuleIndex rule(std::string_view id) { return model::catalogue().find_rule(id); }
model::QuestionIndex question(std::string_view id) { return model::catalogue().find_question(id); }

/// The only value expected, of a field with this name.
ExpectedValue value(const std::string& key, const std::string& text) {
    auto values = expectation("{" + key + ": " + text + "}").values;
    EXPECT_EQ(values.size(), 1U);
    const auto name = key.substr(key.find('.') + 1);
    EXPECT_EQ(model::field_def(values.at(0).field).expected_as, name);
    return values.at(0);
}

TEST(expect, says_nothing_where_it_is_left_out) {
    EXPECT_EQ(only_case(with_step("at: +1d")).steps.at(0).expect, Expectation{});
}

TEST(expect, reads_answers) {
    EXPECT_EQ(expectation("accepted").answer, (ExpectedAnswer{Kind::accepted, {}, {}}));
    EXPECT_EQ(expectation("refused").answer, (ExpectedAnswer{Kind::refused, {}, {}}));
    EXPECT_EQ(expectation("open").answer, (ExpectedAnswer{Kind::open, {}, {}}));
    EXPECT_EQ(
        expectation("{refused: 2.1/backdating}").answer,
        (ExpectedAnswer{Kind::refused, {rule("2.1/backdating")}, {}})
    );
    EXPECT_EQ(
        expectation("{refused: [2.1/backdating, 2.1/duration]}").answer,
        (ExpectedAnswer{Kind::refused, {rule("2.1/backdating"), rule("2.1/duration")}, {}})
    );
    EXPECT_EQ(
        expectation("{open: Q2.1a}").answer, (ExpectedAnswer{Kind::open, {}, {question("Q2.1a")}})
    );
    EXPECT_EQ(
        expectation("{answer: {refused: 2.1/backdating}, anna.registered: true}").answer,
        (ExpectedAnswer{Kind::refused, {rule("2.1/backdating")}, {}})
    );
}

TEST(expect, tells_what_is_wrong_with_an_answer) {
    EXPECT_THAT(
        faults(with_expect("acepted")),
        ElementsAre("f:9:13: found `acepted`; expected accepted, refused, open, {refused: a rule} "
                    "or {open: a question}; did you mean `accepted`?")
    );
    EXPECT_THAT(
        faults(with_expect("{refused: 2.1/backdatng}")),
        ElementsAre("f:9:23: found `2.1/backdatng`; expected a rule id such as 2.1/backdating; did "
                    "you mean `2.1/backdating`?")
    );
    EXPECT_THAT(
        faults(with_expect("{open: [Q2.1]}")),
        ElementsAre(HasSubstr("f:9:21: found `Q2.1`; expected a question id such as Q2.1a; did you "
                              "mean `Q2.1"))
    );
    EXPECT_THAT(
        faults(with_expect("{refused: 2.1/backdating, leave.state: active}")),
        ElementsAre("f:9:14: found `refused` beside other expectations; expected `answer: "
                    "{refused: …}` there")
    );
    EXPECT_THAT(
        faults(with_expect("{anser: accepted}")),
        ElementsAre("f:9:14: found `anser`; expected answer, messages, or a field of "
                    "something by its name, as leave.state; did you mean `answer`?")
    );
    for (const auto* const nothing : {"{}", "[]", "~", "{refused: []}", "{open: []}"})
        EXPECT_EQ(faults(with_expect(nothing)).size(), 1U) << nothing;
}

TEST(expect, reads_every_field_of_a_citizen) {
    EXPECT_EQ(value("anna.registered", "false").value, 0);
    EXPECT_EQ(value("anna.registered", "true").value, 1);
    EXPECT_EQ(value("anna.contact_groups", "[2, Fleksjobansat]").value, (1 << 2) | (1 << 10));
    EXPECT_EQ(value("anna.contact_groups", "[]").value, 0);
    EXPECT_EQ(value("anna.cv_requirement", "none").value, 0);
    EXPECT_EQ(value("anna.cv_requirement", "searchable_cv").value, 2);
    EXPECT_EQ(value("anna.exempt", "[joblog, cv]").value, (1 << 8) | (1 << 1));
    EXPECT_EQ(value("anna.joblog_exempt", "true").value, 1);
}

TEST(expect, reads_every_field_of_an_absence) {
    EXPECT_EQ(
        value("leave.state", "on_hold").value, static_cast<int>(model::AbsenceState::on_hold)
    );
    EXPECT_EQ(value("leave.type", "79").value, 79);
    EXPECT_EQ(value("leave.type", "Sorgorlov").value, 79);
    EXPECT_EQ(
        model::Date{model::days{value("leave.start", "today-8w").value}}, model::date(2021, 1, 25)
    );
    EXPECT_EQ(model::Date{model::days{value("leave.end", "none").value}}, model::no_end);
    EXPECT_EQ(value("leave.in_history", "true").value, 1);
    EXPECT_EQ(value("leave.deleted_in_history", "false").value, 0);
    EXPECT_EQ(value("leave.on_jobnet", "false").value, 0);
}

TEST(expect, knows_fields_that_the_note_leaves_open) {
    const auto open = value("leave.state", "open");
    EXPECT_TRUE(open.open);
    EXPECT_EQ(open.value, 0);
    EXPECT_FALSE(value("leave.state", "active").open);
}

TEST(expect, points_at_the_value) {
    EXPECT_EQ(value("leave.state", "active").place, (Place{"f", 9, 27}));
}

TEST(expect, tells_what_is_wrong_with_a_field) {
    EXPECT_THAT(
        faults(with_expect("{leave.stat: active, leav.state: active, anna.state: active, anna.: 1}")
        ),
        ElementsAre(
            "f:9:14: found `stat`; expected type, start, end, state, in_history, "
            "deleted_in_history or on_jobnet; did you mean `state`?",
            "f:9:34: found `leav`; expected a citizen, or something that is given or created: anna "
            "or leave; did you mean "
            "`leave`?",
            ::testing::StartsWith("f:9:54: found `state`; expected registered, contact_groups, "),
            ::testing::StartsWith("f:9:74: found ``; expected registered, contact_groups, ")
        )
    );
    EXPECT_EQ(faults(with_expect("{unknown.state: active}")).size(), 1U);
}

TEST(expect, tells_what_is_wrong_with_a_value) {
    EXPECT_THAT(
        faults(with_expect("{leave.state: on_hodl, leave.in_history: yes, leave.end: never, "
                           "anna.exempt: joblog, anna.contact_groups: [99]}")),
        ElementsAre(
            "f:9:27: found `on_hodl`; expected planned, active, on_hold, ended or deleted; did you "
            "mean `on_hold`?",
            "f:9:54: found `yes`; expected true or false",
            "f:9:70: found `never`; expected a date such as 2021-03-22, today-8w or given+3mo",
            "f:9:90: found `joblog`; expected a list, [] for an empty one",
            "f:9:120: found `99`; expected a contact group by number or Danish name"
        )
    );
    EXPECT_THAT(
        faults(with_expect("{anna.exempt: [3]}")),
        ElementsAre(HasSubstr("found `3`; expected registration, cv, searchable_cv"))
    );
}

TEST(expect, speaks_only_of_absences_that_are_there) {
    EXPECT_THAT(
        faults(
            with_steps("  - at: +1d\n    expect: {leave.state: active}\n"
                       "  - CreateAbsence: {citizen: anna, type: 8, start: today}\n    as: leave\n")
        ),
        ElementsAre("f:8:14: found `leave`, which only a later step creates; expected a citizen, "
                    "or something that is given or created: anna")
    );
}

TEST(expect, reads_messages) {
    const auto expected = expectation(
        "{messages: [{kind: AbsenceDeleted, to: jobcentre, about: leave}, {kind: AbsenceDeleted, "
        "to: "
        "{akasse: metal}, about: anna}]}"
    );
    EXPECT_TRUE(expected.judges_messages);
    EXPECT_THAT(
        expected.messages,
        ElementsAre(
            model::Message{
                model::MessageKind::absence_deleted,
                {model::Role::jobcentre, 0},
                {model::CitizenId{0}, 0}},
            model::Message{
                model::MessageKind::absence_deleted,
                {model::Role::akasse, 1},
                {model::CitizenId{0}, {}}}
        )
    );
    const auto none = expectation("{messages: none}");
    EXPECT_TRUE(none.judges_messages);
    EXPECT_THAT(none.messages, IsEmpty());
    EXPECT_FALSE(expectation("accepted").judges_messages);
}

TEST(expect, takes_the_citizen_of_an_absence_for_the_one_a_message_is_about) {
    const auto text = head +
                      "given: {today: 2021-03-22, citizens: {anna: {}, bo: {absences: {old: {type: "
                      "8, start: today}}}}}\nsteps: [{DeleteAbsence: {absence: old}, expect: "
                      "{messages: [{kind: AbsenceDeleted, to: jobcentre, about: old}]}}]\n";
    EXPECT_EQ(
        only_case(text).steps.at(0).expect.messages.at(0).about,
        (model::About{model::CitizenId{1}, 0})
    );
}

TEST(expect, tells_what_is_wrong_with_messages) {
    EXPECT_THAT(
        faults(with_expect("{messages: [{kind: AbsenceDelete, too: jobcentre, about: leav}, 3]}")),
        ElementsAre(
            "f:9:25: found no `to`; expected a recipient, written like `by`",
            ::testing::AllOf(
                ::testing::StartsWith("f:9:32: found `AbsenceDelete`; expected AbsenceDeleted, "
                                      "ContactGroupChanged, "),
                ::testing::EndsWith("; did you mean `AbsenceDeleted`?")
            ),
            "f:9:47: found `too`; expected kind, to or about; did you mean `to`?",
            "f:9:70: found `leav`; expected a citizen, or something that is given or created: anna "
            "or leave; did you mean "
            "`leave`?",
            "f:9:77: found `3`; expected a message, as {kind: AbsenceDeleted, to: …, about: …}"
        )
    );
    for (const auto* const messages : {"[]", "{}", "~", "all"})
        EXPECT_THAT(
            faults(with_expect(std::string{"{messages: "} + messages + "}")),
            ElementsAre(HasSubstr("expected none, or a list of messages"))
        ) << messages;
}
}  // namespace
}  // namespace lakmus::scenarios::testing
