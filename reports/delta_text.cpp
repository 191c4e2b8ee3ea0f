#include "reports/delta_text.hpp"

#include "model/text.hpp"
#include "reports/escaping.hpp"
#include "reports/page.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

namespace lakmus::reports {
namespace {
using oracle::DifferenceKey;
using oracle::DifferenceKind;

/// So many kinds of change are shown in full for a rule.
constexpr std::size_t kinds_shown = 4;

std::string kind_text(const DifferenceKey& key) {
    switch (key.kind) {
        case DifferenceKind::answer:
            return fmt::format("{}: {}", key.became, key.what);
        case DifferenceKind::message:
            return fmt::format("other messages: {}", key.what);
        case DifferenceKind::view:
            break;
    }
    return fmt::format("another value is shown: {}", key.what);
}

/// One report in the making; the format alone decides between its two ways to write a thing.
class Writing {
public:
    Writing(const oracle::Delta& delta, DeltaFormat format, std::ostream& out)
        : delta_{delta}, markdown_{format == DeltaFormat::markdown}, out_{out}, page_{out} {}

    void write() {
        const auto title =
            fmt::format("What changes from {} to {}", delta_.before().name, delta_.after().name);
        fmt::print(out_, "{}{}\n\n", markdown_ ? "# " : "", safe(title));
        fmt::print(
            out_,
            "{} lived under both, {} differ.\n",
            counted(delta_.lives(), "life", "lives"),
            delta_.differing_lives()
        );
        if (!markdown_)
            out_ << '\n';
        for (std::size_t i = 0; i <= delta_.changes().size(); ++i)
            write_change(i);
        write_unseen();
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return markdown_ ? markdown_text(text) : printable(text);
    }

    void heading(std::string_view label, const std::string& text) {
        if (markdown_)
            fmt::print(out_, "\n## {}\n\n", safe(text));
        else
            page_.heading(label, safe(text));
    }

    void line(std::string_view label, const std::string& text) {
        if (markdown_)
            fmt::print(out_, "  - {}{}{}\n", label, label.empty() ? "" : ": ", safe(text));
        else
            page_.add({label, safe(text)});
    }

    using Found = std::pair<const DifferenceKey*, const oracle::DifferenceGroup*>;

    /// What one change makes: answers first, then the most frequent.
    [[nodiscard]] std::vector<Found> found_for(std::size_t change) const {
        std::vector<Found> found;
        for (const auto& [key, group] : delta_.groups())
            if (key.change == change)
                found.emplace_back(&key, &group);
        std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
            return std::tuple{a.first->kind, b.second->lives} <
                   std::tuple{b.first->kind, a.second->lives};
        });
        return found;
    }

    void write_change(std::size_t change) {
        const auto found = found_for(change);
        if (found.empty())
            return;
        name(change);
        for (std::size_t i = 0; i != std::min(found.size(), kinds_shown); ++i) {
            const auto& [key, group] = found[i];
            if (markdown_)
                fmt::print(out_, "- **{}**\n", safe(kind_text(*key)));
            else
                line("change", kind_text(*key));
            write_example(*group);
        }
        if (found.size() > kinds_shown)
            write_rest(std::span{found}.subspan(kinds_shown));
    }

    /// Rarer kinds, which mostly follow from the others, in a line.
    void write_rest(std::span<const Found> rest) {
        std::vector<std::string> kinds;
        for (const auto& [key, group] : rest)
            kinds.push_back(fmt::format("{} ({})", kind_text(*key), group->lives));
        const auto text = fmt::format("rarer: {}", listed(kinds, kinds_shown));
        if (markdown_)
            fmt::print(out_, "- {}\n", safe(text));
        else
            line("", text);
    }

    void name(std::size_t change) {
        if (change == delta_.changes().size()) {
            heading("RULES", "that only together make a difference");
            return;
        }
        const auto& changed = delta_.changes()[change];
        heading("RULE", rule_text(model::catalogue(), changed.rule));
        const auto& rule = model::catalogue().rule(changed.rule);
        if (!rule.former.empty() && is_in(model::Mode::former, changed.rule))
            line("formerly", std::string{rule.former});
        if (!rule.known.empty() && is_in(model::Mode::known, changed.rule))
            line("issue", std::string{rule.known});
    }

    [[nodiscard]] bool is_in(model::Mode mode, model::RuleIndex rule) const {
        return delta_.before().after.mode(rule) == mode || delta_.after().after.mode(rule) == mode;
    }

    void write_example(const oracle::DifferenceGroup& group) {
        const auto& example = group.example;
        line(
            "seen in",
            counted(group.lives, "life", "lives") + ", e.g. " + example.place + ", from " +
                example.begins
        );
        for (std::size_t i = 0; i != example.calls.size(); ++i)
            line(i == 0 || markdown_ ? "call" : "", example.calls[i]);
        line("before", example.subject + ": " + example.before);
        line("after", example.subject + ": " + example.after);
    }

    /// Rules that differ between the two, and that no life showed to differ.
    void write_unseen() {
        std::set<std::size_t> seen;
        for (const auto& [key, group] : delta_.groups())
            seen.insert(key.change);
        std::string unseen;
        for (std::size_t i = 0; i != delta_.changes().size(); ++i)
            if (!seen.contains(i))
                unseen += (unseen.empty() ? "" : ", ") +
                          std::string{model::catalogue().rule(delta_.changes()[i].rule).id};
        if (unseen.empty())
            return;
        heading(
            "UNSEEN", "Rules that differ, and by themselves change nothing in any of the lives"
        );
        if (markdown_)
            fmt::print(out_, "{}\n", safe(unseen));
        else
            page_.text(unseen);
    }

    const oracle::Delta& delta_;
    bool markdown_;
    std::ostream& out_;
    Page page_;
};
}  // namespace

void write_delta(const oracle::Delta& delta, DeltaFormat format, std::ostream& out) {
    Writing{delta, format, out}.write();
}
}  // namespace lakmus::reports
