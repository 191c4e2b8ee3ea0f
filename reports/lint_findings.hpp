#pragma once

#include "scenarios/format/input_error.hpp"

#include <ostream>

namespace lakmus::reports {
/// What is wrong with scenario files.
struct LintFindings {
    std::vector<scenarios::Problem> unreadable;
    std::vector<scenarios::Problem> disputed;  ///< Expectations that the model contradicts.
};

/// A line each, as a person reads them.
void write_lint_text(const LintFindings& findings, std::ostream& out);
/// As GitHub shows them beside the lines of a pull request.
void write_lint_github(const LintFindings& findings, std::ostream& out);
/// SARIF 2.1.0; `version` is that of the program.
void write_lint_sarif(const LintFindings& findings, std::string_view version, std::ostream& out);
}  // namespace lakmus::reports
