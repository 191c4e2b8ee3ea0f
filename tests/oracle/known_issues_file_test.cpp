#include "oracle/known_issues_file.hpp"

#include "scenarios/format/input_error.hpp"
#include "scenarios/format/limits.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using scenarios::InputError;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view good = R"(# Kept by the release team.
known_issues:
  - id: ACME-17
    variant: former:2.3/delete-started
    rule: 2.3/delete-started
    versions: ["7.2", "7.3"]
    owner: absence team
    ticket: ABS-212
    since: 2021-03-20
    expires: 2021-06-01
    reason: Waits for the new register.
  - id: ACME-18
    rule: 2.1/on-hold-in-sickness-groups
    kind: view
    subject: leave.state
    provided: active
    owner: absence team
    since: 2021-03-20
    reason: Waits too.
)";

std::vector<KnownIssue> read(std::string_view text) { return read_known_issues(text, "acme.yaml"); }

std::string errors_of(std::string_view text) {
    try {
        static_cast<void>(read(text));
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

/// The good list with one piece replaced.
std::string with(std::string_view piece, std::string_view other) {
    std::string text{good};
    return text.replace(text.find(piece), piece.size(), other);
}
}  // namespace

TEST(known_issues_file, is_read_entry_by_entry) {
    const auto issues = read(good);
    ASSERT_THAT(issues, SizeIs(2));
    EXPECT_EQ(issues[0].id, "ACME-17");
    EXPECT_EQ(issues[0].variant->id, "former:2.3/delete-started");
    EXPECT_THAT(issues[0].versions, ElementsAre("7.2", "7.3"));
    EXPECT_EQ(issues[0].since, model::date(2021, 3, 20));
    EXPECT_EQ(issues[0].expires, model::date(2021, 6, 1));
    EXPECT_EQ(issues[0].place, (scenarios::Place{"acme.yaml", 3, 5}));
    EXPECT_EQ(issues[1].kind, CheckKind::view);
    EXPECT_EQ(issues[1].subject, "leave.state");
    EXPECT_EQ(issues[1].variant, nullptr);
    EXPECT_EQ(
        condition_text(issues[1]), "view leave.state active (2.1/on-hold-in-sickness-groups)"
    );
}

TEST(known_issues_file, may_hold_no_entry) {
    EXPECT_THAT(read("known_issues:\n"), IsEmpty());
    EXPECT_THAT(read("known_issues: []\n"), IsEmpty());
}

TEST(known_issues_file, tells_all_that_is_wrong_with_it_at_once) {
    auto text = with("owner: absence team\n    ticket", "owners: absence team\n    ticket");
    text.replace(text.find("kind: view"), 10, "kind: vew");
    text.replace(text.find("2021-06-01"), 10, "2021-06-31");
    const auto errors = errors_of(text);
    EXPECT_THAT(errors, HasSubstr("acme.yaml:7:5: found `owners`"));
    EXPECT_THAT(errors, HasSubstr("did you mean `owner`?"));
    EXPECT_THAT(errors, HasSubstr("acme.yaml:10:14: found `2021-06-31`"));
    EXPECT_THAT(errors, HasSubstr("did you mean `view`?"));
}

TEST(known_issues_file, names_the_nearest_rule_and_variant) {
    EXPECT_THAT(
        errors_of(with("rule: 2.3/delete-started", "rule: 2.3/delete-startd")),
        HasSubstr("acme.yaml:5:11: found `2.3/delete-startd`")
    );
    EXPECT_THAT(
        errors_of(with("former:2.3/delete-started", "former:2.3/delete-startd")),
        HasSubstr("did you mean `former:2.3/delete-started`?")
    );
}

TEST(known_issues_file, is_never_keyed_by_scenarios) {
    const auto errors = errors_of(with("    ticket: ABS-212", "    scenario: A leave is deleted"));
    EXPECT_THAT(errors, HasSubstr("acme.yaml:8:5: found `scenario`"));
    EXPECT_THAT(errors, HasSubstr("would hide whatever else fails in them"));
}

TEST(known_issues_file, wants_one_condition_for_each_entry) {
    EXPECT_THAT(
        errors_of(with("    variant: former:2.3/delete-started\n", "")),
        HasSubstr("acme.yaml:3:5: found no condition")
    );
    EXPECT_THAT(
        errors_of(with("    ticket: ABS-212", "    kind: view")), HasSubstr("a second condition")
    );
    EXPECT_THAT(errors_of(with("    provided: active\n", "")), HasSubstr("found no `provided`"));
}

TEST(known_issues_file, wants_the_rule_of_the_variant) {
    EXPECT_THAT(
        errors_of(with("rule: 2.3/delete-started", "rule: 2.1/backdating")),
        HasSubstr("expected 2.3/delete-started, the rule of the variant")
    );
}

TEST(known_issues_file, takes_no_variant_that_is_allowed_anyway) {
    for (const auto* allowed : {"known:2.1/exempts-from-cv", "reading:Q2.1a=refused"})
        EXPECT_THAT(
            errors_of(with("former:2.3/delete-started", allowed)), HasSubstr("needs no entry")
        ) << allowed;
}

TEST(known_issues_file, wants_ids_that_differ_and_days_in_order) {
    EXPECT_THAT(errors_of(with("ACME-18", "ACME-17")), HasSubstr("`ACME-17` a second time"));
    EXPECT_THAT(errors_of(with("2021-06-01", "2021-03-19")), HasSubstr("not before `since`"));
}

TEST(known_issues_file, must_be_a_list_below_its_key) {
    for (const auto* text :
         {"", "known_issues: 3\n", "- id: a\n", "issues:\n", "known_issues: [3]\n"})
        EXPECT_THAT(errors_of(text), Not(IsEmpty())) << text;
}

TEST(known_issues_file, is_bounded) {
    std::string deep = "known_issues: ";
    deep.append(100, '[').append(100, ']');
    EXPECT_THAT(errors_of(deep), HasSubstr("levels"));
    EXPECT_THAT(
        errors_of("known_issues:\n# " + std::string(scenarios::max_file_bytes, 'x')),
        HasSubstr("1 MiB")
    );
    std::string many = "known_issues:\n";
    for (std::size_t i = 0; i != scenarios::max_entries + 1; ++i)
        many += "- {}\n";
    EXPECT_THAT(errors_of(many), HasSubstr("entries in one list"));
    const auto* bomb = "known_issues: &a [&b [x, x], *b, *b]\n";
    EXPECT_THAT(errors_of(bomb), HasSubstr("an anchor of YAML"));
}

TEST(known_issues_file, that_cannot_be_read_is_bad_input) {
    EXPECT_THROW(static_cast<void>(load_known_issues("missing.yaml")), InputError);
    EXPECT_THROW(static_cast<void>(load_known_issues("/dev/zero")), InputError);
}
}  // namespace lakmus::oracle
