#pragma once

#include "scenarios/format/scenario.hpp"

namespace lakmus::oracle {
/// What became of an entry of the vendor's list of known issues in a run.
struct IssueOutcome {
    enum class End : std::uint8_t {
        seen,
        stale,       ///< The run put it to the test, and it was not seen. Fails the run.
        unobserved,  ///< Nothing put it to the test, or not all cases were played.
        expired,
        other_version,  ///< The list says that it is of other versions of the target.
    };
    End end = End::unobserved;
    std::string id;
    std::string condition;
    std::string owner;
    std::string ticket;
    std::string last_day;  ///< Of an entry that expires.
    scenarios::Place place;
    std::uint64_t checks = 0;   ///< That were known issues because of it.
    std::size_t cases = 0;      ///< With such a check.
    std::size_t exercised = 0;  ///< Cases that put it to the test.
};
[[nodiscard]] std::string_view issue_end_name(IssueOutcome::End end);
}  // namespace lakmus::oracle
