#pragma once

#include "model/catalogue.hpp"
#include "scenarios/format/input_error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace lakmus::reports {
/// What may be missing between a rule of the note and what a run says of it.
enum class Gap : std::uint8_t {
    no_scenario,        ///< No scenario is about it.
    no_breaking_case,   ///< It can refuse, and refuses in no case.
    known_issues_only,  ///< Every case that shows it shows a known issue.
    never_observed,     ///< No case shows it.
};
[[nodiscard]] std::string_view gap_name(Gap gap);

/// Why gaps are there: a list that a person keeps.
class TraceGaps {
public:
    struct Entry {
        Gap gap{};
        model::RuleIndex rule{};
        std::string reason;
        scenarios::Place place;
    };

    /// The name of the list in the folder of the corpus.
    static constexpr std::string_view file_name = "trace_gaps.txt";

    TraceGaps() = default;
    /// Reads "GAP RULE<tab>reason", a line each; lines that start with # are comments.
    /// Throws: InputError for a line that is none, or that stands there twice.
    [[nodiscard]] static TraceGaps read(
        const std::filesystem::path& file, const model::Catalogue& catalogue = model::catalogue()
    );

    /// Why the gap is there, or null where nobody says it.
    [[nodiscard]] const Entry* find(Gap gap, model::RuleIndex rule) const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    std::vector<Entry> entries_;
};
}  // namespace lakmus::reports
