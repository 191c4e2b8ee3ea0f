#pragma once

#include "model/rulebook.hpp"
#include "oracle/diagnosis.hpp"
#include "oracle/shard.hpp"
#include "oracle/target.hpp"
#include "oracle/verdict.hpp"

#include <functional>

namespace lakmus::oracle {
class RecordedRun;

/// A case of a scenario, ready to be played.
struct PlannedCase {
    const scenarios::Scenario* scenario = nullptr;
    const scenarios::Case* one = nullptr;
};

/// The cases of the scenarios in order; with a filter those whose rule ids, names or files contain
/// it, or that stand at a place like "x.yaml:12".
[[nodiscard]] std::vector<PlannedCase> plan(
    const std::vector<scenarios::Scenario>& scenarios, std::string_view filter
);

/// A command line that plays the case alone against the target.
[[nodiscard]] std::string reproduce_line(const PlannedCase& planned, std::string_view target);

/// A command line that judges the recorded life at this place alone.
[[nodiscard]] std::string judge_line(const scenarios::Place& place);

/// What a report is made from.
struct Judged {
    const model::RuleBook& book;
    const scenarios::Lifecycle& life;  ///< As it was played: every actor has its code.
    const Capabilities& capabilities;
    const Trace& trace;
    /// The report puts into words also what is open and no fault; else that is only counted.
    bool in_full = true;
};

struct RunOptions {
    model::RuleBook book = model::intended_release();
    std::string target;  ///< For the line that reproduces a case.
    unsigned jobs = 1;
    Effort effort{};          ///< For the diagnosis of one deviation.
    bool in_full = true;      ///< See `Judged`: words about every case have their price.
    unsigned retries = 1;     ///< How often a case that fails in transport is played again.
    bool real_clock = false;  ///< Treats every target as one whose clock cannot be set.
    /// The targets give whole traces as they were recorded, with what a clock kept from being seen.
    bool replays = false;
    /// The day of the run, to which the cases move where the clock cannot be set.
    model::Date today = model::date_of(model::release_instant);
    /// Makes another target of the same kind; called once for each job. Nothing: all that is judged
    /// is recorded.
    std::function<std::unique_ptr<Target>()> make_target;
    /// What was recorded before and is judged from there, or null.
    std::shared_ptr<RecordedRun> recorded{};
    /// Asked between cases; true ends the run early, which the summary says.
    std::function<bool()> stop = [] { return false; };
    /// Changes a trace before it is judged, as a table of the target's reasons does. Called by all
    /// jobs, also at the same time.
    std::function<void(Trace&)> before_judging = [](Trace&) {};
    /// Where it is given, gets the lines of docs/recording_format.md, in the order of the plan.
    std::function<void(std::string_view line)> record{};
    /// What the recording tells of the whole, where the cases are a shard of it.
    std::optional<ShardedRun> shard{};
    /// Has the last word on a report; called in the order of the plan.
    std::function<void(const Judged&, CaseReport&)> after_judging = [](const Judged&, CaseReport&) {
    };
};

/// Judges one trace where the target does what the rulebook says; nothing where it does something
/// else, so that the trace needs a diagnosis.
[[nodiscard]] std::optional<CaseReport> judge_conforming(
    const PlannedCase& planned, const Judged& judged
);

/// Judges one trace, and explains what differs.
[[nodiscard]] CaseReport judge(
    const PlannedCase& planned, const Judged& judged, Diagnostician& diagnostician
);

/// Plays and judges the cases; `each` gets the reports in the order of the plan, whatever the jobs.
/// `started` is called once, when the target has said hello. A target that cannot be used at all is
/// a failure of every case.
[[nodiscard]] Summary run(
    const std::vector<PlannedCase>& cases,
    const RunOptions& options,
    const std::function<void(const RunInfo&)>& started,
    const std::function<void(const CaseReport&)>& each
);
}  // namespace lakmus::oracle
