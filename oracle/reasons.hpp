#pragma once

#include "oracle/observation.hpp"
#include "oracle/text_pattern.hpp"
#include "scenarios/format/input_error.hpp"

#include <filesystem>
#include <map>

namespace lakmus::oracle {
/// A table from what a target says when it refuses to the rules that it means by it.
class ReasonTable {
public:
    using Rules = std::vector<model::RuleIndex>;

    void add_code(const std::string& code, const Rules& rules);
    void add_pattern(TextPattern pattern, const Rules& rules);

    /// The rules of every line that fits.
    [[nodiscard]] model::RuleSet rules_of(const std::string& reason) const;

    /// Adds behind the reasons of each answer the ids of the rules that they mean. The target's own
    /// words stay, so that reports show both.
    void apply(Trace& trace) const;

private:
    struct Line {
        TextPattern pattern;
        Rules rules;
    };
    void apply(Answer& answer) const;

    std::map<std::string, Rules> codes_;
    std::vector<Line> patterns_;
};

/// Reads a table: docs/known_issues.md. Throws: InputError with everything that is wrong with it.
[[nodiscard]] ReasonTable load_reasons(const std::filesystem::path& path);

/// Reads it from text; `file` is the name that places get. Throws: InputError.
[[nodiscard]] ReasonTable read_reasons(std::string_view text, std::string file);

/// A line of the table for a reason that it does not have: "- {code: "E123", rules:
/// [2.1/backdating]}". `rules` are ids with commas between them.
[[nodiscard]] std::string reason_line(std::string_view code, std::string_view rules);
}  // namespace lakmus::oracle
