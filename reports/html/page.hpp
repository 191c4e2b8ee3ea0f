#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"
#include "reports/describe.hpp"
#include "reports/standings.hpp"

#include <optional>
#include <string>
#include <vector>

/// What the page says, before it is said in HTML. Texts are as they came, but bounded.
namespace lakmus::reports {
struct CheckRow {
    std::string kind;
    std::string subject;
    oracle::Verdict verdict{};
    std::string expected;
    std::string provided;
    std::string why;  ///< What explains it, in words.
    std::string note;
    std::vector<model::RuleIndex> rules;
    bool consequence = false;
};

struct StepRow {
    std::size_t step = 0;  ///< From 1, as people count.
    std::string call;
    std::string place;
    std::vector<CheckRow> checks;
};

/// A case that can be opened.
struct CaseDetail {
    std::size_t number = 0;  ///< In the run, from 1.
    std::string name;
    std::string place;
    oracle::Verdict verdict{};
    std::vector<model::RuleIndex> rules;
    std::vector<std::string> why;
    std::vector<std::string> remarks;
    std::vector<StepRow> steps;
    std::vector<std::string> life;
    std::optional<std::size_t> failed_step;  ///< From 1.
    std::string failure;
    std::vector<std::string> standard_error;
    std::string reproduce;
    std::string yaml;          ///< The smallest case as a scenario; empty where no life was seen.
    std::string timeline_svg;  ///< Ours, and safe.
};

/// A case in the list, or several of one scenario about which there is nothing to say.
struct CaseLine {
    std::size_t first = 0;  ///< From 1.
    std::size_t last = 0;
    oracle::Verdict verdict{};
    std::string name;
    std::string place;
    std::vector<model::RuleIndex> rules;
    std::string headline;
    std::string reproduce;
};

/// Something about the target that somebody must see to.
struct Finding {
    enum class Kind : std::uint8_t { fault, unexplained, failure, flaky, dispute };
    Kind kind{};
    std::string title;
    std::string variant;
    model::RuleIndex rule = model::no_rule;
    std::string in_words;
    std::vector<std::string> or_equally;
    std::size_t cases = 0;
    std::uint64_t checks = 0;
    std::vector<std::size_t> examples;  ///< Numbers of cases that can be opened, short lives first.
};

/// A known issue, of the release or of the vendor's list.
struct KnownRow {
    std::string id;
    std::string what;
    model::RuleIndex rule = model::no_rule;  ///< That is not followed, where it is one rule.
    std::string state;                       ///< "seen", "stale"
    std::string fix;                         ///< When it is expected, and by whom.
    std::string counts;
    bool is_vendors = false;
    bool fails_the_run = false;
    std::vector<std::size_t> examples;
};

/// In ascending order of weight.
enum class RuleState : std::uint8_t {
    not_observed,
    conforms,
    known_issue,
    affected,  ///< Deviates only where a fault of another rule explains it.
    deviates,
};

struct RuleRow {
    model::RuleIndex rule{};
    RuleState state{};
    std::uint64_t kept = 0;  ///< Cases.
    std::uint64_t broken = 0;
    std::uint64_t deviating = 0;
};

struct SectionRow {
    std::string_view number;
    std::string_view title;
    std::vector<RuleRow> rules;
    std::size_t open_questions = 0;  ///< That the run met.

    [[nodiscard]] std::size_t count(RuleState state) const;
    /// The gravest of its rules.
    [[nodiscard]] RuleState state() const;
};

struct OpenRow {
    model::QuestionIndex question{};
    std::uint64_t cases = 0;
};

/// What another run of the same target said, where somebody compared the two.
struct EarlierRun {
    std::string name;           ///< Of the earlier results.
    std::vector<Line> changes;  ///< "new", "fixed", "still known", each with what it is about.
};

struct ReportPage {
    const model::Catalogue* catalogue = nullptr;
    oracle::RunInfo info;
    Decision decision{};
    std::string sentence;    ///< The decision with its reason.
    std::string incomplete;  ///< What was not played; empty: nothing.
    std::vector<Line> facts;
    std::vector<SectionRow> sections;
    std::vector<Finding> findings;
    std::vector<KnownRow> known;
    std::vector<Line> unobserved;
    std::vector<OpenRow> open;
    std::vector<Line> inconsistencies;
    std::vector<std::string> problems;
    std::optional<EarlierRun> earlier;
    std::vector<CaseLine> cases;      ///< The gravest first, so that these have room.
    std::size_t cases_left_out = 0;   ///< Of the list; they are in all counts.
    std::vector<CaseDetail> details;  ///< What the findings show comes first.
};
}  // namespace lakmus::reports
