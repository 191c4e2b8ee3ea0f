#include "oracle/known_issues_file.hpp"
#include "oracle/known_issues_update.hpp"
#include "tests/fuzz/must.hpp"
#include "tests/fuzz/readers.hpp"

#include <optional>
#include <set>

namespace lakmus::fuzz {
namespace {
using oracle::KnownIssue;
using Issues = std::vector<KnownIssue>;

constexpr auto today = model::date(2021, 5, 1);
const std::string file = "fuzz.yaml";

void must_be_whole(const KnownIssue& issue) {
    must(!issue.id.empty(), "an entry has an id");
    must(!issue.owner.empty() && !issue.reason.empty(), "an entry has an owner and a reason");
    must(issue.rule != model::no_rule, "an entry is about a rule");
    if (issue.variant == nullptr)
        must(!issue.provided.empty(), "an entry says what is observed");
    else
        must(issue.variant->rule == issue.rule, "a variant is one of the entry's rule");
    must(!issue.expires || *issue.expires >= issue.since, "an entry ends after it began");
    must(!oracle::condition_text(issue).empty(), "a condition can be told");
}

/// Nothing where the list cannot be changed line by line.
std::optional<std::string> changed(std::string_view text, const oracle::ListChange& change) {
    try {
        return oracle::changed_list(text, file, change, today);
    } catch (const scenarios::InputError& error) {
        must(!error.problems().empty(), "a change that is refused has a problem");
        return {};
    }
}

/// Of the text, only a line end behind the last line may be new.
void change_nothing(std::string_view text) {
    const auto same = changed(text, {});
    must(
        !same || *same == text || *same == std::string{text} + "\n",
        "a list without a change stays as it is"
    );
}

/// The first entry goes and one for another variant comes: `changed_list` itself holds what is
/// left against the list before.
void change(std::string_view text, const Issues& issues) {
    const oracle::ListChange wanted{
        .stale = issues.empty() ? std::vector<std::string>{} : std::vector{issues.front().id},
        .found = {model::find_variant("former:2.3/delete-started")}};
    const auto now = changed(text, wanted);
    if (!now)
        return;
    const auto left = oracle::read_known_issues(*now, file);
    must(!left.empty(), "what was found is on the list");
    must(left.back().variant == wanted.found.front(), "what was found comes last");
    change_nothing(*now);
}
}  // namespace

void known_issues_reader(std::string_view bytes) {
    Issues issues;
    try {
        issues = oracle::read_known_issues(bytes, file);
    } catch (const scenarios::InputError& error) {
        must(!error.problems().empty(), "a list that is refused has a problem");
        return;
    }
    std::set<std::string_view> ids;
    for (const auto& issue : issues) {
        must_be_whole(issue);
        must(ids.insert(issue.id).second, "no id comes twice");
    }
    change_nothing(bytes);
    change(bytes, issues);
}
}  // namespace lakmus::fuzz
