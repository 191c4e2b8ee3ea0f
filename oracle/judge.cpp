#include "oracle/account.hpp"
#include "oracle/disputes.hpp"
#include "oracle/runner.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace lakmus::oracle {
namespace {
using Result = Comparison::Result;

/// True for the handle of something that an earlier command creates.
template <class T>
constexpr bool names_creation() {
    if constexpr (requires { T::subject; })
        return T::subject != model::Subject::citizen && T::subject != model::Subject::registration;
    else
        return false;
}

/// True when a command speaks of one of the things without creating it.
bool speaks_of(const model::Command& command, const std::vector<std::uint16_t>& things) {
    bool speaks = false;
    std::visit(
        [&](const auto& c) {
            scenarios::for_each_written_field(c, [&]<class T>(std::string_view, const T& value) {
                if constexpr (names_creation<T>())
                    speaks = speaks || std::ranges::find(things, value.value) != things.end();
            });
        },
        command
    );
    return speaks;
}

class Judge {
public:
    Judge(
        const model::RuleBook& book,
        const PlannedCase& planned,
        const Capabilities& capabilities,
        const Trace& trace
    )
        : planned_{planned},
          life_{planned.one->life},
          trace_{trace},
          account_{book, life_.given, capabilities} {
        report_.scenario = planned.scenario->name;
        report_.name = planned.one->name;
        report_.place = planned.one->place;
        report_.rules = planned.scenario->rules;
        if (book.name == model::rulebooks().front().name)
            report_.disputes = disputes(book, *planned.one);
    }

    CaseReport run() {
        report_.skipped = trace_.skipped;
        for (std::size_t i = 0; i != trace_.answers.size(); ++i)
            judge_step(i);
        if (trace_.failure) {
            report_.failure = trace_.failure;
            report_.failed_step = trace_.answers.size();
            report_.tally.add(Verdict::target_failure);
        }
        report_.verdict = report_.tally.verdict();
        if (!report_.steps.empty() || report_.failure)
            for (std::size_t i = 0; i != life_.calls.size(); ++i)
                report_.life.push_back(scenarios::to_line(life_, i));
        return std::move(report_);
    }

private:
    void judge_step(std::size_t i) {
        const auto& call = life_.calls[i];
        const auto& answer = trace_.answers[i];
        if (answer.outcome == Answer::Outcome::skipped || is_missing(call.command)) {
            pass_over(call);
            return;
        }
        if (auto explanation = account_.advance({.call = call, .answer = &answer})) {
            explanation->step = i;
            report_.explanations.push_back(*std::move(explanation));
        }
        if (account_.is_lost() && !report_.unexplained_from)
            report_.unexplained_from = i;
        const auto& result = account_.intended().prediction().result;
        report_.kept |= result.hits.kept;
        report_.broken |= result.hits.broken;
        for (const auto& point : account_.best().resolved())
            report_.resolutions.push_back({point.question, point.chosen, i});
        write_checks(i);
        note_missing(call, answer);
    }

    /// A step that the target did not do, or whose set-up it refused: time alone passes.
    void pass_over(const model::Call& call) {
        report_.tally.add(Verdict::not_observed);
        account_.advance({.call = call});
        if (const auto created = scenarios::created_by(call.command))
            missing_.push_back(created->handle);
    }

    [[nodiscard]] bool is_missing(const model::Command& command) const {
        return speaks_of(command, missing_);
    }

    /// What the target refused to create, though the model may have created it, is not there to
    /// judge.
    void note_missing(const model::Call& call, const Answer& answer) {
        const auto created = scenarios::created_by(call.command);
        const bool refused_by_rule =
            !account_.intended().prediction().result.outcome.reasons.empty();
        if (created && answer.outcome == Answer::Outcome::refused && !refused_by_rule)
            missing_.push_back(created->handle);
    }

    void write_checks(std::size_t i) {
        StepReport step{
            .step = i,
            .place = planned_.one->steps[i].place,
            .line = scenarios::to_line(life_, i),
            .checks = {}};
        const auto& intended = account_.intended();
        for (const auto& check : intended.checks()) {
            count(check);
            if (is_worth_telling(check, trace_.answers[i]))
                step.checks.push_back(told(check, intended.prediction(), trace_.answers[i]));
        }
        for (const auto& [check, prediction] : account_.told_beyond_intention()) {
            count(*check);
            step.checks.push_back(told(*check, *prediction, trace_.answers[i]));
        }
        if (!step.checks.empty())
            report_.steps.push_back(std::move(step));
    }

    void count(const Comparison& check) {
        const auto verdict = account_.verdict_of(check);
        report_.tally.add(verdict);
        if (verdict == Verdict::conforms && check.rules.empty())
            ++report_.tally.vacuous;
        if (check.kind == CheckKind::view || check.kind == CheckKind::messages)
            if (verdict == Verdict::conforms || verdict == Verdict::not_specified)
                report_.kept |= check.rules;
        report_.questions |= check.questions;
    }

    [[nodiscard]] Check told(
        const Comparison& check, const Prediction& prediction, const Answer& answer
    ) const {
        auto text = text_of(check, prediction, answer, life_.names);
        return {
            .kind = check.kind,
            .subject = std::move(text.subject),
            .verdict = account_.verdict_of(check),
            .expected = std::move(text.expected),
            .provided = std::move(text.provided),
            .rules = check.rules,
            .questions = check.questions,
            .explanation = account_.explanation_of(check),
            .consequence = account_.is_consequence(check),
            .note = std::move(text.note),
            .unmapped = std::move(text.unmapped)};
    }

    /// What conforms is counted only; so is what is open in a view on which no rule bears.
    [[nodiscard]] bool is_worth_telling(const Comparison& check, const Answer& answer) const {
        switch (account_.verdict_of(check)) {
            case Verdict::conforms:
                return false;
            case Verdict::not_observed:
                return check.kind == CheckKind::reason && !answer.reasons.empty();
            case Verdict::not_specified:
                return check.kind != CheckKind::view || !check.rules.empty();
            case Verdict::known_issue:
            case Verdict::target_failure:
            case Verdict::deviation:
                return true;
        }
        return true;
    }

    const PlannedCase& planned_;
    const scenarios::Lifecycle& life_;
    const Trace& trace_;
    Account account_;
    std::vector<std::uint16_t> missing_;  ///< Handles of what was not created.
    CaseReport report_;
};
}  // namespace

CaseReport judge(
    const model::RuleBook& book,
    const PlannedCase& planned,
    const Capabilities& capabilities,
    const Trace& trace
) {
    return Judge{book, planned, capabilities, trace}.run();
}
}  // namespace lakmus::oracle
