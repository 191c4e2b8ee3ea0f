#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Words that several reports share.
namespace lakmus::reports {
/// "1 case", "12 cases"
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

/// "cases", "deviations": what a verdict is called where it is counted.
[[nodiscard]] std::string verdict_count_text(oracle::Verdict verdict, std::uint64_t count);

/// "180 conform, 14 deviate, 2 not observed": the verdicts that occur, gravest first.
[[nodiscard]] std::string verdicts_text(const std::array<std::uint64_t, oracle::verdict_count>& of);

/// "scenarios/s2_1/x.yaml:12"
[[nodiscard]] std::string place_text(const scenarios::Place& place);

/// "2.1/backdating (section 2.1): <sentence>"
[[nodiscard]] std::string rule_text(const model::Catalogue& catalogue, model::RuleIndex rule);

/// The scenario's name, and the row's where there is a table.
[[nodiscard]] std::string case_name(const oracle::CaseReport& report);

/// The variants that explain the check, in words; empty without explanation.
[[nodiscard]] std::string explanation_of(
    const oracle::CaseReport& report, const oracle::Check& check
);

/// "or mutant:2.1/backdating/dropped and 3 more": what explains it just as well; empty without.
[[nodiscard]] std::string or_equally_text(const std::vector<std::string>& variants);

/// True when nothing of the case could be seen on the target.
[[nodiscard]] bool nothing_observed(const oracle::CaseReport& report);

/// What the exit status means for this run: one sentence that begins with the result in capitals.
[[nodiscard]] std::string result_text(const oracle::Summary& summary);

/// "`refused` at FILE:LINE step 2, `accepted` at FILE:LINE step 3"
[[nodiscard]] std::string inconsistency_text(
    const model::Catalogue& catalogue, const oracle::Inconsistency& inconsistency
);

/// "a, b, c and 4 more"
[[nodiscard]] std::string listed(const std::vector<std::string>& items, std::size_t limit);

/// The names on the wire, in the order of the flags of `oracle::Capabilities`.
[[nodiscard]] std::vector<std::string> command_names();
[[nodiscard]] std::vector<std::string> view_names();
[[nodiscard]] std::vector<std::string> message_names();

[[nodiscard]] std::string_view failure_kind_text(oracle::Failure::Kind kind);
}  // namespace lakmus::reports
