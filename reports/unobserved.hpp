#pragma once

#include "reports/describe.hpp"

#include <map>

namespace lakmus::reports {
/// Adds up why things could not be seen on the target.
class Unobserved {
public:
    void add(const oracle::CaseReport& report);

    /// What the target does not support, why it skipped cases, and which reasons of its own it gave
    /// where a rule's id was expected, as lines for a table of reasons; the most frequent of each.
    [[nodiscard]] std::vector<Line> lines(const oracle::Capabilities& capabilities) const;

private:
    using Counts = std::map<std::string, std::size_t>;

    Counts skipped_;
    Counts reasons_;
};
}  // namespace lakmus::reports
