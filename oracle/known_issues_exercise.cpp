#include "oracle/diagnosis.hpp"
#include "oracle/known_issues.hpp"
#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"

#include <algorithm>
#include <memory>

namespace lakmus::oracle {
namespace {
/// All that explains what the target did in the case.
VariantSet explained_variants(const CaseReport& report) {
    VariantSet variants;
    for (const auto& explanation : report.explanations)
        if (const auto* variant = model::find_variant(explanation.variant))
            variants.push_back(variant);
    return variants;
}

/// A system that has a listed variant, on the way that the target took.
struct Suspect {
    const KnownIssue* issue = nullptr;
    std::unique_ptr<model::RuleBook> book;  ///< Where the belief finds it.
    Belief belief;
};

/// Leaves of an answer what the target would have shown of it, going by an answer of its own.
Answer shown_like(const Answer& own, Answer answer, const Capabilities& capabilities) {
    answer.shows = own.shows;
    answer.shows_messages = own.shows_messages;
    std::erase_if(answer.messages, [&](const model::Message& message) {
        return !own.shows_messages ||
               !capabilities.messages[static_cast<std::size_t>(message.kind)];
    });
    std::erase_if(answer.fields, [&](const ObservedField& field) {
        return std::ranges::find(own.fields, field.field, &ObservedField::field) ==
               own.fields.end();
    });
    if (mapped_reasons(own).empty())
        answer.reasons.clear();
    return answer;
}

class Probe {
public:
    Probe(const KnownIssueList& list, const Judged& judged, const CaseReport& report)
        : judged_{judged},
          explained_{explained_variants(report)},
          book_{with(judged.book, explained_)},
          belief_{book_, judged.life.given} {
        for (const auto& issue : list.entries)
            if (standing_of(issue, judged.capabilities.version, list.today) == Standing::counts)
                add(issue);
    }

    std::vector<std::string> run() {
        const auto& answers = judged_.trace.answers;
        for (std::size_t i = 0; i != answers.size() && has_work(); ++i)
            if (!take({.call = &judged_.life.calls[i], .answer = answered(answers[i])}))
                break;
        return std::move(found_);
    }

private:
    void add(const KnownIssue& issue) {
        if (issue.variant == nullptr) {
            watched_.push_back(&issue);
        } else if (std::ranges::find(explained_, issue.variant) != explained_.end()) {
            found_.push_back(issue.id);
        } else {
            auto book = std::make_unique<model::RuleBook>(with(book_, {issue.variant}));
            Belief belief{*book, judged_.life.given};
            suspects_.push_back({&issue, std::move(book), std::move(belief)});
        }
    }

    [[nodiscard]] bool has_work() const { return !suspects_.empty() || !watched_.empty(); }

    static const Answer* answered(const Answer& answer) {
        return answer.outcome == Answer::Outcome::skipped ? nullptr : &answer;
    }

    /// False from the step on at which the target does what nothing explains.
    bool take(const JudgedStep& step) {
        const auto before = belief_;
        const auto followed = belief_.advance(step, judged_.capabilities);
        if (step.answer != nullptr)
            watch(followed.prediction, *step.answer);
        if (!followed.agrees())
            return false;
        const auto usual = answer_of(book_, before, step);
        std::erase_if(suspects_, [&](Suspect& suspect) {
            const auto would = answer_of(*suspect.book, suspect.belief, step);
            const bool shows_another =
                !suspect.belief.advance(step, judged_.capabilities).agrees() ||
                (would != usual && contradicts(before, step, would));
            if (shows_another)
                found_.push_back(suspect.issue->id);
            return shows_another;
        });
        return true;
    }

    /// What a system that follows the book answers, as far as the target shows such things.
    [[nodiscard]] Answer answer_of(
        const model::RuleBook& book, const Belief& belief, const JudgedStep& step
    ) const {
        if (step.answer == nullptr)
            return {};
        auto answer = reference_answer(book, model::step(book, belief.state(), *step.call));
        complete(answer, judged_.life.names);
        return shown_like(*step.answer, std::move(answer), judged_.capabilities);
    }

    /// Under no reading would the rulebook have answered so.
    [[nodiscard]] bool contradicts(Belief belief, const JudgedStep& step, const Answer& answer)
        const {
        return !belief.advance({.call = step.call, .answer = &answer}, judged_.capabilities)
                    .agrees();
    }

    void watch(const Prediction& prediction, const Answer& answer) {
        if (watched_.empty())
            return;
        std::vector<Comparison> checks;
        compare(prediction, IndexedAnswer{answer}, judged_.capabilities, checks);
        std::erase_if(watched_, [&](const KnownIssue* issue) {
            const bool seen = std::ranges::any_of(checks, [&](const Comparison& check) {
                return is_about(*issue, check, prediction, answer);
            });
            if (seen)
                found_.push_back(issue->id);
            return seen;
        });
    }

    [[nodiscard]] bool is_about(
        const KnownIssue& issue,
        const Comparison& check,
        const Prediction& prediction,
        const Answer& answer
    ) const {
        if (check.kind != issue.kind || !check.rules.contains(issue.rule) ||
            check.result == Comparison::Result::not_observed)
            return false;
        return issue.subject.empty() ||
               text_of(check, prediction, answer, judged_.life.names).subject == issue.subject;
    }

    const Judged& judged_;
    VariantSet explained_;
    model::RuleBook book_;
    Belief belief_;
    std::vector<Suspect> suspects_;
    std::vector<const KnownIssue*> watched_;
    std::vector<std::string> found_;
};
}  // namespace

std::vector<std::string> exercised_issues(
    const KnownIssueList& list, const Judged& judged, const CaseReport& report
) {
    return Probe{list, judged, report}.run();
}
}  // namespace lakmus::oracle
