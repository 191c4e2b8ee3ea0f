#pragma once

#include "model/step.hpp"
#include "model/variants.hpp"
#include "oracle/runner.hpp"

#include <functional>

namespace lakmus::oracle {
/// A scenario with these steps. Anna is in group 2 of Horsens, which asks for a searchable CV;
/// today is 2021-03-22.
[[nodiscard]] scenarios::Scenario life(std::string_view steps);

/// The same with citizens of its own.
[[nodiscard]] scenarios::Scenario life_of(std::string_view citizens, std::string_view steps);

/// A scenario of one case, ready to be judged.
[[nodiscard]] PlannedCase first_case(const scenarios::Scenario& scenario);

/// How a system that follows the rulebook plays the first case.
[[nodiscard]] Trace play(
    const scenarios::Scenario& scenario, const model::RuleBook& book = model::intended_release()
);

/// The same, with readings of its own for the open questions of each step.
[[nodiscard]] Trace play_with_readings(
    const scenarios::Scenario& scenario, const std::vector<std::vector<std::uint8_t>>& readings
);

/// What the oracle says of it under the release as intended.
[[nodiscard]] CaseReport judged(const scenarios::Scenario& scenario, const Trace& trace);

/// The same under another rulebook, of a target with these capabilities, by a diagnostician of its
/// own.
[[nodiscard]] CaseReport judged_under(
    const model::RuleBook& book,
    const scenarios::Scenario& scenario,
    const Capabilities& capabilities,
    const Trace& trace,
    Diagnostician diagnostician = Diagnostician{}
);

/// A rulebook with the variants that have these ids.
[[nodiscard]] model::RuleBook book_with(
    const std::vector<std::string_view>& variants, model::RuleBook book = model::intended_release()
);

/// The field of an answer; adds it where it is not shown.
[[nodiscard]] ObservedField& field_in(
    Answer& answer, model::View view, std::string_view field, std::uint16_t subject = 0
);

/// Takes a view out of an answer.
void hide(Answer& answer, model::View view);

/// Takes every view out of an answer.
void hide_all(Answer& answer);

/// All that is told of a step, or nothing.
[[nodiscard]] std::vector<Check> told_of(const CaseReport& report, std::size_t step);

/// What is told of one check; a check with the subject "nothing" where it is not told.
[[nodiscard]] Check told(const CaseReport& report, std::size_t step, std::string_view subject);

/// How many checks of a report got the verdict.
[[nodiscard]] inline std::uint64_t count(const CaseReport& report, Verdict verdict) {
    return report.tally.of(verdict);
}

[[nodiscard]] Failure crash(std::string what);

/// A target that answers as a function says.
[[nodiscard]] std::unique_ptr<Target> scripted_target(
    std::function<Trace(const scenarios::Lifecycle&)> play
);

/// A target that cannot be used.
[[nodiscard]] std::unique_ptr<Target> unusable_target();
}  // namespace lakmus::oracle
