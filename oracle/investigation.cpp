#include "oracle/investigation.hpp"

#include "oracle/followed.hpp"
#include "oracle/nearest_state.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// A wrong reason or message leaves no doubt about the target's state; a wrong answer or view does.
bool casts_doubt_on_state(const Comparison& check) {
    return check.result == Comparison::Result::differs &&
           (check.kind == CheckKind::answer || check.kind == CheckKind::view);
}

class Investigation {
public:
    Investigation(
        const model::RuleBook& book,
        const model::State& given,
        std::vector<JudgedStep> steps,
        const Capabilities& capabilities,
        Diagnostician& diagnostician
    )
        : book_{book},
          given_{given},
          capabilities_{capabilities},
          diagnostician_{diagnostician},
          followed_{book, given} {
        settled_.steps = std::move(steps);
    }

    Settlement run() {
        for (std::size_t i = 0; i != settled_.steps.size(); ++i) {
            followed_.advance(settled_.steps[i], capabilities_);
            if (settled_.steps[i].answer != nullptr && !followed_.agrees())
                explain(i);
        }
        return std::move(settled_);
    }

private:
    void explain(std::size_t i) {
        const Symptoms symptoms{
            .book = book_,
            .given = given_,
            .steps = std::span{settled_.steps}.first(i + 1),
            .capabilities = capabilities_,
            .checks = followed_.checks(),
            .explained = settled_.explanations};
        if (!settled_.lost_from) {
            auto found = diagnostician_.explain(symptoms);
            settled_.cut_short = settled_.cut_short || found.cut_short;
            if (!found.sets.empty()) {
                settled_.explanations = std::move(found.sets);
                replay(i);
                return;
            }
        }
        if (auto part = explain_in_part(symptoms); !part.empty()) {
            settled_.explanations = {std::move(part)};
            replay(i);
        }
        if (!followed_.agrees())
            go_on_unexplained(i);
    }

    void go_on_unexplained(std::size_t i) {
        auto& step = settled_.steps[i];
        step.unexplained = true;
        followed_.follow_answer(step);
        if (std::ranges::none_of(followed_.checks(), casts_doubt_on_state))
            return;
        settled_.lost_from = settled_.lost_from.value_or(i);
        step.shown = nearest_state(
            {.book = followed_.book(),
             .before = followed_.before(),
             .after = followed_.state(),
             .step = step,
             .capabilities = capabilities_,
             .at_work = rules_at_work()}
        );
        followed_.follow_answer(step);
    }

    /// In the last step, or in what differs there.
    [[nodiscard]] model::RuleSet rules_at_work() const {
        const auto& hits = followed_.prediction().result.hits;
        auto rules = hits.kept;
        rules |= hits.broken;
        for (const auto& check : followed_.checks())
            if (check.result == Comparison::Result::differs)
                rules |= check.rules;
        return rules;
    }

    void replay(std::size_t last) {
        followed_ = Followed{with(book_, settled_.variants()), given_};
        for (std::size_t i = 0; i <= last; ++i)
            followed_.advance(settled_.steps[i], capabilities_);
    }

    const model::RuleBook& book_;
    const model::State& given_;
    const Capabilities& capabilities_;
    Diagnostician& diagnostician_;
    Followed followed_;  ///< Under what explains best all that the target did so far.
    Settlement settled_;
};
}  // namespace

Settlement investigate(
    const model::RuleBook& book,
    const model::State& given,
    std::vector<JudgedStep> steps,
    const Capabilities& capabilities,
    Diagnostician& diagnostician
) {
    return Investigation{book, given, std::move(steps), capabilities, diagnostician}.run();
}
}  // namespace lakmus::oracle
