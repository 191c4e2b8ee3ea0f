#include "oracle/account.hpp"
#include "oracle/disputes.hpp"
#include "oracle/runner.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
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

std::string ids_text(const VariantSet& variants) {
    std::vector<std::string_view> ids;
    for (const auto* variant : variants)
        ids.emplace_back(variant->id);
    return fmt::format("{}", fmt::join(ids, " + "));
}

/// Judges one trace under what accounts for it.
class Judging {
public:
    Judging(const PlannedCase& planned, const Judged& judged, const Settlement& settlement)
        : planned_{planned},
          written_{planned.one->life},
          calls_{judged.life.calls},
          trace_{judged.trace},
          in_full_{judged.in_full},
          settlement_{settlement},
          account_{judged.book, judged.life.given, judged.capabilities, settlement} {
        report_.scenario = planned.scenario->name;
        report_.name = planned.one->name;
        report_.place = planned.one->place;
        report_.rules = planned.scenario->rules;
        if (judged.book.name == model::rulebooks().front().name)
            report_.disputes = disputes(judged.book, *planned.one);
    }

    CaseReport run() {
        report_.skipped = trace_.skipped;
        report_.unexplained_from = settlement_.lost_from;
        report_.diagnosis_cut_short = settlement_.cut_short;
        for (std::size_t i = 0; i != trace_.answers.size(); ++i)
            judge_step(i);
        if (trace_.failure) {
            report_.failure = trace_.failure;
            report_.failed_step = trace_.answers.size();
            report_.tally.add(Verdict::target_failure);
        }
        report_.flaky = trace_.flaky;
        if (!trace_.flaky.empty())
            report_.tally.add(Verdict::flaky);
        report_.verdict = report_.tally.verdict();
        if (!report_.steps.empty() || report_.failure || !report_.flaky.empty())
            for (std::size_t i = 0; i != written_.calls.size(); ++i)
                report_.life.push_back(scenarios::to_line(written_, i));
        return std::move(report_);
    }

    /// The target did something else than the rulebook says, at some step.
    [[nodiscard]] bool found_difference() const { return found_difference_; }
    /// The steps, as far as the trace goes; those that are passed over without their answer.
    [[nodiscard]] std::vector<JudgedStep> take_steps() { return std::move(steps_); }

private:
    void judge_step(std::size_t i) {
        const auto& call = calls_[i];
        const auto& answer = trace_.answers[i];
        if (answer.outcome == Answer::Outcome::skipped || speaks_of(call.command, missing_)) {
            pass_over(call);
            return;
        }
        advance(
            {.call = &call,
             .answer = &answer,
             .unexplained = is_unexplained(i),
             .shown = is_unexplained(i) ? settlement_.steps[i].shown : nullptr}
        );
        found_difference_ = found_difference_ || !account_.intended().agrees();
        const auto& result = account_.intended().prediction().result;
        report_.kept |= result.hits.kept;
        report_.broken |= result.hits.broken;
        for (const auto& point : account_.best().resolved())
            report_.resolutions.push_back({point.question, point.chosen, i});
        write_checks(i);
        note_missing(call, answer);
    }

    void advance(const JudgedStep& step) {
        account_.advance(step);
        steps_.push_back(step);
    }

    [[nodiscard]] bool is_unexplained(std::size_t i) const {
        return i < settlement_.steps.size() && settlement_.steps[i].unexplained;
    }

    /// A step that the target did not do, or whose set-up it refused: time alone passes.
    void pass_over(const model::Call& call) {
        report_.tally.add(Verdict::not_observed);
        advance({.call = &call});
        if (const auto created = scenarios::created_by(call.command))
            missing_.push_back(created->handle);
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
        StepReport step{.step = i, .place = planned_.one->steps[i].place, .line = {}, .checks = {}};
        const auto& intended = account_.intended();
        for (const auto& check : intended.checks()) {
            const auto verdict = account_.verdict_of(check);
            count(check, verdict);
            if (is_worth_telling(check, verdict, trace_.answers[i]))
                step.checks.push_back(told(check, intended.prediction(), i));
        }
        for (const auto& [check, prediction] : account_.told_beyond_intention()) {
            count(*check, account_.verdict_of(*check));
            step.checks.push_back(told(*check, *prediction, i));
        }
        if (step.checks.empty())
            return;
        step.line = scenarios::to_line(written_, i);
        report_.steps.push_back(std::move(step));
    }

    void count(const Comparison& check, Verdict verdict) {
        report_.tally.add(verdict);
        if (verdict == Verdict::conforms && check.rules.empty())
            ++report_.tally.vacuous;
        if (check.kind == CheckKind::view || check.kind == CheckKind::messages)
            if (verdict == Verdict::conforms || verdict == Verdict::not_specified)
                report_.kept |= check.rules;
        report_.questions |= check.questions;
    }

    [[nodiscard]] Check told(
        const Comparison& check, const Prediction& prediction, std::size_t step
    ) {
        auto text = text_of(check, prediction, trace_.answers[step], written_.names);
        const auto variants = account_.explanation_of(check);
        note_shown(variants, step);
        return {
            .kind = check.kind,
            .subject = std::move(text.subject),
            .verdict = account_.verdict_of(check),
            .expected = std::move(text.expected),
            .provided = std::move(text.provided),
            .rules = check.rules,
            .questions = check.questions,
            .explanation = ids_text(variants),
            .consequence = account_.is_consequence(check),
            .note = std::move(text.note),
            .unmapped = std::move(text.unmapped)};
    }

    void note_shown(const VariantSet& variants, std::size_t step) {
        for (const auto* variant : variants)
            if (std::ranges::find(report_.explanations, variant->id, &Explanation::variant) ==
                report_.explanations.end())
                report_.explanations.push_back(explanation_by(*variant, step));
    }

    [[nodiscard]] Explanation explanation_by(const model::Variant& variant, std::size_t step)
        const {
        return {
            .variant = variant.id,
            .in_words = model::in_words(variant),
            .known = variant.kind == model::VariantKind::known,
            .step = step,
            .or_equally = or_equally(variant)};
    }

    /// What the other explanations have in the place of this fault.
    [[nodiscard]] std::vector<std::string> or_equally(const model::Variant& variant) const {
        std::vector<std::string> others;
        const auto faults = faults_among(settlement_.variants());
        const auto rest = without(faults, {&variant});
        if (rest.size() == faults.size())
            return others;
        for (const auto& set : settlement_.explanations) {
            const auto instead = without(faults_among(set), rest);
            const bool in_its_place =
                instead.size() == 1 && faults_among(set).size() == faults.size();
            if (in_its_place && instead.front() != &variant &&
                std::ranges::find(others, instead.front()->id) == others.end())
                others.push_back(instead.front()->id);
        }
        return others;
    }

    /// What conforms is counted only; so is what is open in a view on which no rule bears.
    [[nodiscard]] bool is_worth_telling(
        const Comparison& check, Verdict verdict, const Answer& answer
    ) const {
        switch (verdict) {
            case Verdict::conforms:
                return false;
            case Verdict::not_observed:
                return check.kind == CheckKind::reason && !answer.reasons.empty();
            case Verdict::not_specified:
                return in_full_ && (check.kind != CheckKind::view || !check.rules.empty());
            case Verdict::known_issue:
            case Verdict::flaky:
            case Verdict::target_failure:
            case Verdict::deviation:
                return true;
        }
        return true;
    }

    const PlannedCase& planned_;
    const scenarios::Lifecycle&
        written_;  ///< As reports tell it: senders as the author wrote them.
    const std::vector<model::Call>& calls_;
    const Trace& trace_;
    bool in_full_;
    const Settlement& settlement_;
    Account account_;
    std::vector<std::uint16_t> missing_;  ///< Handles of what was not created.
    std::vector<JudgedStep> steps_;
    bool found_difference_ = false;
    CaseReport report_;
};
}  // namespace

std::optional<CaseReport> judge_conforming(const PlannedCase& planned, const Judged& judged) {
    const Settlement as_intended;
    Judging judging{planned, judged, as_intended};
    auto report = judging.run();
    return judging.found_difference() ? std::nullopt : std::optional{std::move(report)};
}

CaseReport judge(const PlannedCase& planned, const Judged& judged, Diagnostician& diagnostician) {
    const Settlement as_intended;
    Judging first{planned, judged, as_intended};
    auto report = first.run();
    if (!first.found_difference())
        return report;
    const auto settlement = investigate(
        judged.book, judged.life.given, first.take_steps(), judged.capabilities, diagnostician
    );
    return Judging{planned, judged, settlement}.run();
}
}  // namespace lakmus::oracle
