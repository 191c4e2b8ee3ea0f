#pragma once

#include "scenarios/format/scenario.hpp"

#include <istream>

namespace lakmus::reports {
/// Of one line; a longer one is refused before it is read to its end.
inline constexpr std::size_t longest_result_bytes = std::size_t{16} << 20U;

/// What a results file says of one case, as far as two runs are compared by it.
struct ResultLine {
    std::string scenario;
    std::string row;
    scenarios::Place place;
    std::string verdict;
    friend bool operator==(const ResultLine&, const ResultLine&) = default;
};

/// What it says of one entry of the vendor's list of known issues.
struct IssueLine {
    std::string id;
    std::string outcome;
    friend bool operator==(const IssueLine&, const IssueLine&) = default;
};

/// A results file that was written to its end.
struct Results {
    std::string target;
    std::string rulebook;
    std::vector<ResultLine> cases;
    std::vector<IssueLine> issues;
    bool complete = false;  ///< False: the run itself was stopped early.
};

/// Reads what `JsonLinesReport` wrote; `file` is the name that errors give.
/// Throws: InputError for a line that is no result, and for a file without its last line: what was
/// cut off must not pass for a run in which nothing was wrong.
[[nodiscard]] Results read_results(std::istream& in, const std::string& file);
}  // namespace lakmus::reports
