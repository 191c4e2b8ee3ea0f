#include "oracle/known_issues_update.hpp"

#include "oracle/known_issues_file.hpp"
#include "scenarios/format/input_error.hpp"

#include <gmock/gmock.h>

namespace lakmus::oracle {
namespace {
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto today = model::date(2021, 5, 1);

constexpr std::string_view list = R"(# Kept by the release team.

known_issues:
  # The register is late.
  - id: ACME-17
    variant: former:2.3/delete-started   # since the beginning
    rule:   2.3/delete-started
    owner: absence team
    since: 2021-03-20
    reason: >-
      Waits for
      the new register.

  # Nobody knows why.
  - id: ACME-18
    variant: "mutant:2.1/backdating/days back=57"
    rule: 2.1/backdating
    owner: 'absence team'
    since: 2021-03-20
    reason: Waits too.

# The end.
)";

std::string changed(std::string_view text, const ListChange& change) {
    return changed_list(text, "acme.yaml", change, today);
}

std::vector<const model::Variant*> variants(const std::vector<std::string_view>& ids) {
    std::vector<const model::Variant*> found;
    for (const auto id : ids)
        found.push_back(model::find_variant(id));
    return found;
}

std::string without(std::string_view text, std::string_view from, std::string_view to) {
    std::string rest{text};
    const auto begin = rest.find(from);
    return rest.erase(begin, rest.find(to) - begin);
}

std::vector<const model::Variant*> unlisted_in(
    const std::string& entries, const std::vector<Root>& roots
) {
    const KnownIssueList listed{
        .entries = read_known_issues("known_issues:\n" + entries, "acme.yaml"), .today = today};
    return unlisted_variants(listed, "7.3", roots);
}

const Root deletion{.variant = "former:2.3/delete-started"};
}  // namespace

TEST(known_issues_update, changes_nothing_without_a_reason) { EXPECT_EQ(changed(list, {}), list); }

TEST(known_issues_update, takes_a_stale_entry_out_with_the_comment_above_it) {
    EXPECT_EQ(
        changed(list, {.stale = {"ACME-18"}, .found = {}}),
        without(list, "  # Nobody", "\n# The end")
    );
    EXPECT_EQ(
        changed(list, {.stale = {"ACME-17"}, .found = {}}),
        without(list, "  # The register", "\n  # Nobody")
    );
}

TEST(known_issues_update, leaves_a_list_that_can_be_read_when_all_entries_go) {
    const auto text = changed(list, {.stale = {"ACME-17", "ACME-18"}, .found = {}});
    EXPECT_THAT(read_known_issues(text, "acme.yaml"), IsEmpty());
    EXPECT_THAT(text, HasSubstr("# The end."));
}

TEST(known_issues_update, adds_what_was_found_behind_the_last_entry) {
    const auto text =
        changed(list, {.stale = {}, .found = variants({"former:1.1/origin-code-empty"})});
    const auto issues = read_known_issues(text, "acme.yaml");
    ASSERT_THAT(issues, SizeIs(3));
    EXPECT_EQ(issues[2].id, "former:1.1/origin-code-empty");
    EXPECT_EQ(issues[2].owner, "unassigned");
    EXPECT_EQ(issues[2].since, today);
    EXPECT_FALSE(issues[2].expires);
    EXPECT_EQ(issues[2].reason, model::in_words(*issues[2].variant));
    EXPECT_TRUE(text.ends_with("\n\n# The end.\n"));
    EXPECT_TRUE(text.starts_with(list.substr(0, list.find("\n\n# The end"))));
}

TEST(known_issues_update, can_write_every_variant_that_a_list_may_name) {
    std::vector<const model::Variant*> all;
    for (const auto* kinds : {&model::documented_variants(), &model::mutants()})
        for (const auto& variant : *kinds)
            if (variant.kind == model::VariantKind::former ||
                variant.kind == model::VariantKind::mutant)
                all.push_back(&variant);
    const auto issues =
        read_known_issues(changed("known_issues:\n", {.stale = {}, .found = all}), "acme.yaml");
    ASSERT_THAT(issues, SizeIs(all.size()));
    for (std::size_t i = 0; i != all.size(); ++i)
        EXPECT_EQ(issues[i].variant, all[i]);
}

TEST(known_issues_update, begins_an_empty_list) {
    const ListChange change{.stale = {}, .found = variants({"former:2.3/delete-started"})};
    for (const auto* text : {"known_issues:\n", "known_issues: []  # none\n", "known_issues:"})
        EXPECT_THAT(read_known_issues(changed(text, change), "acme.yaml"), SizeIs(1)) << text;
}

TEST(known_issues_update, gives_an_entry_an_id_that_no_other_has) {
    auto text =
        changed("known_issues:\n", {.stale = {}, .found = variants({"former:2.3/delete-started"})});
    text = changed(text, {.stale = {}, .found = variants({"former:2.3/delete-started"})});
    EXPECT_EQ(read_known_issues(text, "acme.yaml")[1].id, "former:2.3/delete-started 2");
}

TEST(known_issues_update, keeps_the_line_ends_of_the_file) {
    const auto text = changed(
        "known_issues:\r\n", {.stale = {}, .found = variants({"former:2.3/delete-started"})}
    );
    EXPECT_EQ(std::ranges::count(text, '\n'), std::ranges::count(text, '\r'));
}

TEST(known_issues_update, refuses_entries_that_share_lines) {
    const auto* entries =
        "known_issues: [{id: a, rule: 2.1/backdating, kind: answer, provided: refused, owner: x, "
        "since: 2021-03-01, reason: y}]\n";
    EXPECT_THROW(
        static_cast<void>(changed(entries, {.stale = {"a"}, .found = {}})), scenarios::InputError
    );
}

TEST(known_issues_update, finds_the_faults_that_are_not_listed) {
    EXPECT_EQ(unlisted_in("", {deletion}), variants({"former:2.3/delete-started"}));
    EXPECT_THAT(unlisted_in("", {}), IsEmpty());
}

TEST(known_issues_update, adds_no_second_entry_for_one_that_has_expired) {
    const std::string entry =
        "  - {id: a, variant: former:2.3/delete-started, rule: 2.3/delete-started, owner: x, "
        "since: 2021-03-01, reason: y, ";
    EXPECT_THAT(unlisted_in(entry + "expires: 2021-03-31}\n", {deletion}), IsEmpty());
    EXPECT_THAT(unlisted_in(entry + "versions: \"8.0\"}\n", {deletion}), SizeIs(1));
    const Root alike{.variant = "mutant:x", .or_equally = {deletion.variant}};
    EXPECT_THAT(unlisted_in(entry + "expires: 2021-03-31}\n", {alike}), IsEmpty());
}
}  // namespace lakmus::oracle
