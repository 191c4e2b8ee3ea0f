#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lakmus::reports {
/// A label and what it says, free of control characters; a line without a label continues the last
/// one.
struct Line {
    enum class Tone : std::uint8_t { plain, good, bad };
    std::string_view label;
    std::string text;
    Tone tone = Tone::plain;
};

/// The deviations of a case, as a person reads them: what was done, what was expected, what came,
/// which rule says so, why, and how to see it again. Bounded, whatever the case holds.
[[nodiscard]] std::vector<Line> describe_deviations(
    const model::Catalogue& catalogue, const oracle::CaseReport& report
);

/// How the target failed in a case. Pre: `report.failure`.
[[nodiscard]] std::vector<Line> describe_failure(const oracle::CaseReport& report);

/// The first deviation in one line: "leave.state: expected on_hold, provided active".
[[nodiscard]] std::string first_deviation(const oracle::CaseReport& report);
}  // namespace lakmus::reports
