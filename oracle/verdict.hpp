#pragma once

#include "model/rule_set.hpp"
#include "oracle/issue_outcome.hpp"
#include "oracle/observation.hpp"
#include "scenarios/format/input_error.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lakmus::oracle {
/// What is said of one check. In ascending order of weight.
enum class Verdict : std::uint8_t {
    conforms,        ///< As intended.
    not_observed,    ///< The target cannot show it, or its set-up step was refused.
    not_specified,   ///< The note is open here.
    known_issue,     ///< As a documented known issue predicts.
    flaky,           ///< Played again after a failure, the case went another way.
    target_failure,  ///< Crash, hang, malformed answer: of the target, not of a rule.
    deviation,       ///< Anything else.
};
inline constexpr std::size_t verdict_count = 7;
[[nodiscard]] std::string_view verdict_name(Verdict verdict);

enum class CheckKind : std::uint8_t { answer, reason, messages, view };
[[nodiscard]] std::string_view check_kind_name(CheckKind kind);

/// One thing that was held against the model after one step.
struct Check {
    CheckKind kind{};
    std::string subject;  ///< "answer", "reason", "anna.exempt", "AbsenceDeleted to jobcentre 751"
    Verdict verdict = Verdict::conforms;
    std::string expected;
    std::string provided;
    model::RuleSet rules;  ///< The rules that say what must be there.
    model::QuestionSet questions;
    std::string explanation;   ///< Variants under which the model does the same:
                               ///< "known:2.1/exempts-from-cv", or several with " + " between them.
    bool consequence = false;  ///< Follows from what showed itself at an earlier step.
    std::string note;          ///< One more line for the reader, or empty.
    std::vector<std::string> unmapped{};  ///< The target's reasons, where none is a rule's id.
    std::vector<std::string> issues{};    ///< Entries of the vendor's list that foretell it, by id.
    friend bool operator==(const Check&, const Check&) = default;
};

/// A step about which there is something to say.
struct StepReport {
    std::size_t step = 0;  ///< From 0.
    scenarios::Place place;
    std::string line;  ///< The call in one line.
    std::vector<Check>
        checks;  ///< All that do not simply conform, and are not merely not observed.
    friend bool operator==(const StepReport&, const StepReport&) = default;
};

/// How many checks got each verdict.
struct Tally {
    std::array<std::uint64_t, verdict_count> checks{};
    std::uint64_t vacuous = 0;  ///< Conforming checks for which no rule fired.

    [[nodiscard]] std::uint64_t of(Verdict v) const { return checks[static_cast<std::size_t>(v)]; }
    /// What a case with these checks gets.
    [[nodiscard]] Verdict verdict() const;
    void add(Verdict v) { ++checks[static_cast<std::size_t>(v)]; }
    Tally& operator+=(const Tally& other);
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// A variant that was found to explain something that a target does.
struct Explanation {
    std::string variant{};   ///< "known:2.1/exempts-from-cv"
    std::string in_words{};  ///< "behaves as before the release: … (2.3/delete-started says: …)"
    bool known = false;      ///< A known issue.
    std::size_t step = 0;    ///< Where it first showed.
    std::vector<std::string> or_equally{};  ///< Other variants that explain the case just as well.
    friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// An open question that a target answered at a step, by what it did there.
struct Resolution {
    model::QuestionIndex question{};
    std::uint8_t reading = 0;
    std::size_t step = 0;  ///< From 0.
    friend bool operator==(const Resolution&, const Resolution&) = default;
};

/// Two steps of a run in which the target answered one open question in two ways. No deviation.
struct Inconsistency {
    model::QuestionIndex question{};
    std::array<std::uint8_t, 2> readings{};
    std::array<std::string, 2> places{};  ///< "scenarios/s2_1/x.yaml:12 step 3"
};

/// All that a run says of one case.
struct CaseReport {
    std::size_t index = 0;  ///< In the run, from 0.
    std::string scenario;
    std::string name;  ///< Of the row; empty where the scenario has no table.
    scenarios::Place place;
    std::vector<model::RuleIndex> rules;  ///< That the scenario is about.
    Verdict verdict = Verdict::conforms;
    Tally tally;
    std::vector<StepReport> steps;
    std::vector<Explanation> explanations;  ///< Together they explain the case.
    std::optional<std::size_t>
        unexplained_from;              ///< From this step on the target's state is a guess.
    bool diagnosis_cut_short = false;  ///< The search for explanations spent its effort.
    std::optional<Failure> failure;
    std::size_t failed_step = 0;  ///< Where `failure` is given.
    std::string flaky;            ///< How the case went otherwise before it was played again.
    std::string skipped;          ///< Why the target could not set the world up.
    std::vector<scenarios::Problem>
        disputes;                  ///< Expectations of the author that the model contradicts.
    model::RuleSet kept;           ///< Rules at work in the steps that were judged, and kept.
    model::RuleSet broken;         ///< Rules that refused a step that was judged.
    model::QuestionSet questions;  ///< What the note left open in them.
    std::vector<Resolution> resolutions;
    std::vector<std::string> exercised_issues;  ///< Of the vendor's list: put to the test, by id.
    std::vector<std::string>
        life;               ///< The calls, a line each; where the case has something to say.
    std::string reproduce;  ///< A command line that plays this case alone.
    friend bool operator==(const CaseReport&, const CaseReport&) = default;
};

/// What a run is about; known before the first case.
struct RunInfo {
    std::string target;    ///< As on the command line.
    std::string rulebook;  ///< The rulebook that judges.
    Capabilities capabilities;
    std::optional<std::size_t> case_count{};  ///< Nothing: it is seen at the end.
};

/// One fault of the target, with all that it explains in a run.
struct Root {
    std::string variant{};
    std::string in_words{};
    std::vector<std::string> or_equally{};  ///< Nothing in the run tells these apart from it.
    std::size_t cases = 0;
    std::uint64_t checks = 0;
    std::string example{};  ///< The shortest case: "scenarios/s2_1/x.yaml:12".
    friend bool operator==(const Root&, const Root&) = default;
};

/// What a run adds up to.
struct Summary {
    std::array<std::size_t, verdict_count> cases{};
    Tally tally;
    std::vector<Root> roots;  ///< What explains the deviations; set at the end of the run. The most
                              ///< telling first.
    std::vector<std::uint64_t> rule_kept;  ///< By rule: cases in which it was kept.
    std::vector<std::uint64_t> rule_broken;
    std::vector<std::uint64_t> rule_deviations;  ///< By rule: cases with a deviation that names it.
    std::vector<std::uint64_t> questions;        ///< By question: cases in which it was open.
    std::vector<Inconsistency> inconsistencies{};  ///< At most one for each question; set at the
                                                   ///< end of the run.
    std::vector<IssueOutcome> issues;              ///< The vendor's list, entry by entry.
    std::size_t disputed_cases = 0;
    std::vector<scenarios::Problem> problems;  ///< Files that could not be read.
    bool complete = false;  ///< Every case was judged; an interrupted run says false.

    Summary();
    void add(const CaseReport& report);
    [[nodiscard]] std::size_t case_total() const;
    [[nodiscard]] std::size_t of(Verdict v) const { return cases[static_cast<std::size_t>(v)]; }
    /// How many entries of the vendor's list ended so.
    [[nodiscard]] std::size_t of(IssueOutcome::End end) const;
    /// 0 conforms, 1 deviation or a stale entry of the vendor's list, 2 bad input or stopped early,
    /// 3 target failure and no deviation.
    [[nodiscard]] int exit_code() const;
};
}  // namespace lakmus::oracle
