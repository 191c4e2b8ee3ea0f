#include "oracle/known_issues_update.hpp"

#include "model/catalogue.hpp"
#include "model/text.hpp"
#include "oracle/known_issues_file.hpp"
#include "oracle/list_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
constexpr std::string_view key = "known_issues:";

[[noreturn]] void refuse(const scenarios::Place& place) {
    throw scenarios::InputError{
        {{.place = place,
          .found = "found a list that cannot be changed line by line",
          .expected = "expected each entry to begin on a line of its own, as `- id: …`",
          .nearest = {}}}};
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \r\n") == std::string_view::npos;
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_comment(std::string_view line) { return line.substr(indent_of(line)).starts_with('#'); }

/// A text as it stands in a file: bare where that can mean nothing else.
std::string word(std::string_view text) {
    constexpr std::string_view safe =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/.=+_- ";
    const bool is_bare = text.find_first_not_of(safe) == std::string_view::npos &&
                         text.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0 &&
                         text.find(": ") == std::string_view::npos && !text.ends_with(':') &&
                         !text.ends_with(' ');
    return is_bare ? std::string{text} : yaml_quoted(text);
}

/// The lines of one entry, from its dash to the last that is indented more.
struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class Editor {
public:
    Editor(std::string_view text, const std::string& file)
        : file_{file}, lines_{lines_of(text)}, entries_{read_known_issues(text, file)} {
        if (!lines_.empty() && !lines_.back().ends_with('\n'))
            lines_.back() += '\n';
        for (const auto& entry : entries_)
            extents_.push_back(extent_of(entry.place));
    }

    std::string change(const ListChange& change, model::Date today) {
        if (!change.found.empty())
            add_all(change.found, change.stale, today);
        for (auto i = entries_.size(); i-- != 0;)
            if (std::ranges::find(change.stale, entries_[i].id) != change.stale.end())
                remove(extents_[i]);
        auto text = fmt::format("{}", fmt::join(lines_, ""));
        must_hold(text, change);
        return text;
    }

private:
    using Lines = std::vector<std::string>;

    [[nodiscard]] Lines::iterator at(std::size_t line) {
        return lines_.begin() + static_cast<Lines::difference_type>(line);
    }

    [[nodiscard]] Extent extent_of(const scenarios::Place& place) const {
        const auto begin = static_cast<std::size_t>(place.line - 1);
        const auto dash = indent_of(lines_[begin]);
        const auto before = std::string_view{lines_[begin]}.substr(
            dash,
            static_cast<std::size_t>(place.column - 1) -
                std::min<std::size_t>(dash, static_cast<std::size_t>(place.column - 1))
        );
        if (!before.starts_with('-') || before.find_first_not_of("- ") != std::string_view::npos)
            refuse(place);
        auto end = begin + 1;
        for (auto line = end; line != lines_.size(); ++line) {
            if (is_blank(lines_[line]))
                continue;
            if (indent_of(lines_[line]) <= dash)
                break;
            end = line + 1;
        }
        return {begin, end};
    }

    void remove(const Extent& extent) {
        const auto dash = indent_of(lines_[extent.begin]);
        auto begin = extent.begin;
        while (begin != 0 && is_comment(lines_[begin - 1]) && indent_of(lines_[begin - 1]) <= dash)
            --begin;
        lines_.erase(at(begin), at(extent.end));
    }

    void add_all(
        const std::vector<const model::Variant*>& found,
        const std::vector<std::string>& stale,
        model::Date today
    ) {
        const auto line = extents_.empty() ? open_empty_list() : extents_.back().end;
        const auto indent = extents_.empty() ? 2U : indent_of(lines_[extents_.back().begin]);
        const std::string line_end = lines_.front().ends_with("\r\n") ? "\r\n" : "\n";
        Lines added;
        for (const auto* variant : found)
            for (const auto& text : lines_for(*variant, unused_id(variant->id, stale), today))
                added.push_back(std::string(indent, ' ') + text + line_end);
        lines_.insert(at(line), added.begin(), added.end());
    }

    /// The line behind the key, which has nothing behind it then.
    [[nodiscard]] std::size_t open_empty_list() {
        const auto line = std::ranges::find_if(lines_, [](const std::string& text) {
            return text.starts_with(key);
        });
        if (line == lines_.end())
            refuse({.file = file_, .line = 1, .column = 1});
        if (const auto brackets = line->find("[]"); brackets != std::string::npos)
            line->replace(brackets - 1, 3, "");
        return static_cast<std::size_t>(line - lines_.begin()) + 1;
    }

    static Lines lines_for(
        const model::Variant& variant, const std::string& id, model::Date today
    ) {
        return {
            "- id: " + word(id),
            "  variant: " + word(variant.id),
            fmt::format("  rule: {}", model::catalogue().rule(variant.rule).id),
            "  owner: unassigned",
            "  since: " + model::date_text(today),
            "  reason: " + yaml_quoted(model::in_words(variant))};
    }

    /// The variant's own id, with a number behind it where an entry that stays has that.
    [[nodiscard]] std::string unused_id(
        const std::string& wanted, const std::vector<std::string>& stale
    ) const {
        const auto is_used = [&](const std::string& id) {
            return std::ranges::find(entries_, id, &KnownIssue::id) != entries_.end() &&
                   std::ranges::find(stale, id) == stale.end();
        };
        auto id = wanted;
        for (int number = 2; is_used(id); ++number)
            id = fmt::format("{} {}", wanted, number);
        return id;
    }

    /// Whatever a file looks like, what comes of it is the old list with the change.
    void must_hold(const std::string& text, const ListChange& change) const {
        std::vector<KnownIssue> left;
        for (const auto& entry : entries_)
            if (std::ranges::find(change.stale, entry.id) == change.stale.end())
                left.push_back(entry);
        const auto now = read_known_issues(text, file_);
        bool holds = now.size() == left.size() + change.found.size();
        for (std::size_t i = 0; holds && i != left.size(); ++i) {
            left[i].place = now[i].place;
            holds = left[i] == now[i];
        }
        if (!holds)
            refuse({.file = file_, .line = 1, .column = 1});
    }

    const std::string& file_;
    Lines lines_;
    std::vector<KnownIssue> entries_;
    std::vector<Extent> extents_;  ///< Of the entries.
};
}  // namespace

std::vector<const model::Variant*> unlisted_variants(
    const KnownIssueList& list, std::string_view version, const std::vector<Root>& roots
) {
    const auto is_listed = [&](const Root& root) {
        return std::ranges::any_of(list.entries, [&](const KnownIssue& issue) {
            return issue.variant != nullptr &&
                   standing_of(issue, version, list.today) != Standing::other_version &&
                   (issue.variant->id == root.variant ||
                    std::ranges::find(root.or_equally, issue.variant->id) != root.or_equally.end());
        });
    };
    std::vector<const model::Variant*> found;
    for (const auto& root : roots)
        if (const auto* variant = model::find_variant(root.variant); !is_listed(root))
            found.push_back(variant);
    return found;
}

std::string changed_list(
    std::string_view text, const std::string& file, const ListChange& change, model::Date today
) {
    return Editor{text, file}.change(change, today);
}
}  // namespace lakmus::oracle
