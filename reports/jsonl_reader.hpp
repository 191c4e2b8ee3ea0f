#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"

#include <istream>
#include <set>

namespace lakmus::reports {
/// Of one line; a longer one is refused before it is read to its end.
inline constexpr std::size_t longest_result_bytes = std::size_t{16} << 20U;

/// What it says of one entry of the vendor's list of known issues.
struct IssueLine {
    std::string id;
    std::string outcome;
    friend bool operator==(const IssueLine&, const IssueLine&) = default;
};

/// A results file that was written to its end.
struct Results {
    std::string target;
    std::string name;  ///< What the target calls itself.
    std::string version;
    std::string rulebook;
    /// As they were judged, but for what the file does not tell or nobody asks for again: lives,
    /// disputes, open questions, and the last lines of stderr.
    std::vector<oracle::CaseReport> cases;
    std::vector<oracle::Root> faults;
    std::vector<IssueLine> issues;
    std::set<std::string> unknown_rules;  ///< Ids that the catalogue does not hold; left out above.
    bool complete = false;                ///< False: the run itself was stopped early.
};

/// Reads what `JsonLinesReport` wrote; `file` is the name that errors give.
/// Throws: InputError for a line that is no result, and for a file without its last line: what was
/// cut off must not pass for a run in which nothing was wrong.
[[nodiscard]] Results read_results(
    std::istream& in,
    const std::string& file,
    const model::Catalogue& catalogue = model::catalogue()
);
}  // namespace lakmus::reports
