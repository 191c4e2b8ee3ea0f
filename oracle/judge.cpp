#include "oracle/diagnosis.hpp"
#include "oracle/disputes.hpp"
#include "oracle/runner.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace lakmus::oracle {
namespace {
using Result = Comparison::Result;

/// The handle that a command brings into being, if any.
std::optional<std::uint16_t> created_handle(const model::Command& command) {
    return std::visit(
        [](const auto& c) -> std::optional<std::uint16_t> {
            if constexpr (model::creates_handle<std::remove_cvref_t<decltype(c)>>)
                return c.absence.value;
            else
                return {};
        },
        command
    );
}

/// The absence that a command speaks of without creating it.
std::optional<std::uint16_t> used_handle(const model::Command& command) {
    return std::visit(
        [](const auto& c) -> std::optional<std::uint16_t> {
            using C = std::remove_cvref_t<decltype(c)>;
            if constexpr (requires { c.absence; } && !model::creates_handle<C>)
                return c.absence.value;
            else
                return {};
        },
        command
    );
}

/// A belief with the rulebook that it follows, and how its last step went.
struct Followed {
    Followed(model::RuleBook b, const model::State& given)
        : book{std::make_unique<model::RuleBook>(std::move(b))}, belief{*book, given} {}

    void advance(const JudgedStep& step, const Capabilities& capabilities) {
        last = belief.advance(step, capabilities);
        if (step.answer != nullptr)
            compare(last.prediction, *step.answer, capabilities, checks);
    }

    [[nodiscard]] Result result_of(std::uint64_t key) const {
        const auto found = std::ranges::find(checks, key, &Comparison::key);
        return found == checks.end() ? Result::matches : found->result;
    }

    std::unique_ptr<model::RuleBook> book;
    Belief belief;
    Advance last;
    std::vector<Comparison> checks;
};

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
          capabilities_{capabilities},
          trace_{trace},
          intended_{book, life_.given} {
        report_.scenario = planned.scenario->name;
        report_.name = planned.one->name;
        report_.place = planned.one->place;
        report_.rules = planned.scenario->rules;
    }

    CaseReport run() {
        if (intended_.book->name == model::rulebooks().front().name)
            report_.disputes = disputes(*intended_.book, *planned_.one);
        report_.skipped = trace_.skipped;
        for (std::size_t i = 0; i != trace_.answers.size(); ++i)
            judge_step(i);
        if (trace_.failure) {
            report_.failure = trace_.failure;
            report_.failed_step = trace_.answers.size();
            report_.tally.add(Verdict::target_failure);
        }
        report_.verdict = verdict_of_case();
        if (!report_.steps.empty() || report_.failure)
            for (std::size_t i = 0; i != life_.calls.size(); ++i)
                report_.life.push_back(scenarios::to_line(life_, i));
        return std::move(report_);
    }

private:
    void judge_step(std::size_t i) {
        const auto& call = life_.calls[i];
        const auto& answer = trace_.answers[i];
        if (answer.outcome == Answer::Outcome::skipped || is_lost(call.command)) {
            pass_over(i);
            return;
        }
        steps_.push_back({call, &answer});
        advance_all();
        note_hits();
        if (!followed().last.agrees)
            look_for_explanation(i);
        write_checks(i);
        if (!followed().last.agrees)
            follow_unexplained(i);
        note_lost(call, answer);
    }

    /// The belief that explains best what the target does so far.
    Followed& followed() { return explained_ ? *explained_ : intended_; }

    void advance_all() {
        const auto& step = steps_.back();
        intended_.advance(step, capabilities_);
        if (known_)
            known_->advance(step, capabilities_);
        if (explained_)
            explained_->advance(step, capabilities_);
    }

    /// A step that the target did not do, or whose set-up it refused: time alone passes.
    void pass_over(std::size_t i) {
        report_.tally.add(Verdict::not_observed);
        steps_.push_back({life_.calls[i], nullptr});
        advance_all();
        if (const auto handle = created_handle(life_.calls[i].command))
            lost_.push_back(*handle);
    }

    [[nodiscard]] bool is_lost(const model::Command& command) const {
        const auto handle = used_handle(command);
        return handle && std::ranges::find(lost_, *handle) != lost_.end();
    }

    /// What the target refused to create, though the model may have created it, is not there to
    /// judge.
    void note_lost(const model::Call& call, const Answer& answer) {
        const auto handle = created_handle(call.command);
        const bool refused_by_rule = !intended_.last.prediction.result.outcome.reasons.empty();
        if (handle && answer.outcome == Answer::Outcome::refused && !refused_by_rule)
            lost_.push_back(*handle);
    }

    void note_hits() {
        report_.kept |= intended_.last.prediction.result.hits.kept;
        report_.broken |= intended_.last.prediction.result.hits.broken;
    }

    void look_for_explanation(std::size_t i) {
        if (report_.unexplained_from)
            return;
        model::RuleSet suspects;
        for (const auto& check : followed().checks)
            if (check.result == Result::differs)
                suspects |= check.rules;
        const auto found = diagnose(
            {.book = *intended_.book,
             .given = life_.given,
             .steps = steps_,
             .capabilities = capabilities_,
             .suspects = suspects,
             .explained = variants_}
        );
        if (found.empty())
            return;
        variants_ = found;
        explained_.emplace(with(*intended_.book, found), life_.given);
        replay(*explained_);
        VariantSet known;
        for (const auto* variant : found)
            if (variant->kind == model::VariantKind::known)
                known.push_back(variant);
        known_.emplace(with(*intended_.book, known), life_.given);
        replay(*known_);
        report_.explanations.push_back(explain(found, i));
    }

    void replay(Followed& followed) {
        for (const auto& step : steps_)
            followed.advance(step, capabilities_);
    }

    void write_checks(std::size_t i) {
        StepReport step{
            .step = i,
            .place = planned_.one->steps[i].place,
            .line = scenarios::to_line(life_, i),
            .checks = {}};
        for (const auto& comparison : intended_.checks)
            write_check(i, comparison, step);
        if (!step.checks.empty())
            report_.steps.push_back(std::move(step));
    }

    void write_check(std::size_t i, const Comparison& comparison, StepReport& step) {
        const auto verdict = verdict_of(comparison);
        report_.tally.add(verdict);
        if (verdict == Verdict::conforms && comparison.rules.empty())
            ++report_.tally.vacuous;
        if (comparison.kind == CheckKind::view || comparison.kind == CheckKind::messages)
            if (verdict == Verdict::conforms || verdict == Verdict::not_specified)
                report_.kept |= comparison.rules;
        report_.questions |= comparison.questions;
        if (!is_worth_telling(i, comparison, verdict))
            return;
        auto text = text_of(comparison, intended_.last.prediction, trace_.answers[i], life_.names);
        step.checks.push_back(
            {.kind = comparison.kind,
             .subject = std::move(text.subject),
             .verdict = verdict,
             .expected = std::move(text.expected),
             .provided = std::move(text.provided),
             .rules = comparison.rules,
             .questions = comparison.questions,
             .explanation = explanation_of(comparison, verdict),
             .consequence = is_consequence(i, comparison, verdict),
             .note = std::move(text.note)}
        );
    }

    /// What conforms is counted only; so is what is open in a view on which no rule bears.
    [[nodiscard]] bool is_worth_telling(
        std::size_t i, const Comparison& comparison, Verdict verdict
    ) const {
        switch (verdict) {
            case Verdict::conforms:
                return false;
            case Verdict::not_observed:
                return comparison.kind == CheckKind::reason && !trace_.answers[i].reasons.empty();
            case Verdict::not_specified:
                return comparison.kind != CheckKind::view || !comparison.rules.empty();
            case Verdict::known_issue:
            case Verdict::target_failure:
            case Verdict::deviation:
                return true;
        }
        return true;
    }

    [[nodiscard]] Verdict verdict_of(const Comparison& comparison) const {
        switch (comparison.result) {
            case Result::not_observed:
                return Verdict::not_observed;
            case Result::matches:
                return comparison.questions.empty() ? Verdict::conforms : Verdict::not_specified;
            case Result::differs:
                break;
        }
        if (known_ && !known_variants().empty() &&
            known_->result_of(comparison.key) == Result::matches)
            return Verdict::known_issue;
        return Verdict::deviation;
    }

    [[nodiscard]] VariantSet known_variants() const {
        VariantSet known;
        for (const auto* variant : variants_)
            if (variant->kind == model::VariantKind::known)
                known.push_back(variant);
        return known;
    }

    [[nodiscard]] bool is_explained(const Comparison& comparison) const {
        return explained_ && explained_->result_of(comparison.key) == Result::matches;
    }

    [[nodiscard]] std::string explanation_of(const Comparison& comparison, Verdict verdict) const {
        if (verdict != Verdict::known_issue && verdict != Verdict::deviation)
            return {};
        if (verdict == Verdict::deviation && !is_explained(comparison))
            return {};
        std::vector<std::string> ids;
        const bool wants_known = verdict == Verdict::known_issue;
        for (const auto* variant : variants_)
            if ((variant->kind == model::VariantKind::known) == wants_known &&
                (!wants_known || known_variants().size() == 1 ||
                 comparison.rules.contains(variant->rule)))
                ids.push_back(variant->id);
        return fmt::format("{}", fmt::join(ids, " + "));
    }

    [[nodiscard]] bool is_consequence(std::size_t i, const Comparison& comparison, Verdict verdict)
        const {
        if (verdict != Verdict::deviation)
            return false;
        if (report_.unexplained_from && *report_.unexplained_from < i)
            return true;
        return is_explained(comparison) && report_.explanations.back().step < i;
    }

    /// No variant explains the step: from here on the state is the target's word.
    void follow_unexplained(std::size_t i) {
        const auto& step = steps_.back();
        if (!report_.unexplained_from)
            report_.unexplained_from = i;
        const bool accepted = step.answer->outcome == Answer::Outcome::accepted;
        for (auto* one :
             {&intended_, known_ ? &*known_ : nullptr, explained_ ? &*explained_ : nullptr}) {
            if (one == nullptr || one->result_of(key_of_answer) != Result::differs)
                continue;
            if (accepted)
                one->belief.accept_all_the_same(step);
            else
                one->belief.refuse_all_the_same(step);
        }
    }

    [[nodiscard]] Verdict verdict_of_case() const {
        const auto& tally = report_.tally;
        for (const auto grave : {Verdict::deviation, Verdict::target_failure, Verdict::known_issue})
            if (tally.of(grave) != 0)
                return grave;
        if (tally.of(Verdict::conforms) > tally.vacuous)
            return Verdict::conforms;
        if (tally.of(Verdict::not_specified) != 0)
            return Verdict::not_specified;
        return tally.of(Verdict::conforms) != 0 ? Verdict::conforms : Verdict::not_observed;
    }

    static constexpr std::uint64_t key_of_answer = 0;

    const PlannedCase& planned_;
    const scenarios::Lifecycle& life_;
    const Capabilities& capabilities_;
    const Trace& trace_;
    Followed intended_;
    std::optional<Followed> known_;
    std::optional<Followed> explained_;
    VariantSet variants_;
    std::vector<JudgedStep> steps_;
    std::vector<std::uint16_t> lost_;
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
