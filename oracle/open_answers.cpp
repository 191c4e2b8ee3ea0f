#include "oracle/open_answers.hpp"

#include <algorithm>

namespace lakmus::oracle {
void OpenAnswers::add(const Judged& judged, const CaseReport& report) {
    std::shared_ptr<const Life> life;
    for (const auto& [question, reading, step] : report.resolutions) {
        const auto command = judged.life.calls[step].command.index();
        auto& count = counts_[{question, reading, command}];
        if (count == witnesses_limit)
            continue;
        ++count;
        if (!life)
            life = std::make_shared<Life>(Life{judged.life, judged.trace});
        witnesses_[question].push_back(
            {.life = life,
             .step = step,
             .reading = reading,
             .place = report.place.file + ":" + std::to_string(report.place.line) + " step " +
                      std::to_string(step + 1)}
        );
    }
}

std::vector<Inconsistency> OpenAnswers::inconsistencies(
    const model::RuleBook& book, const VariantSet& faults, const Capabilities& capabilities
) const {
    const auto faulty = with(book, faults);
    std::vector<Inconsistency> found;
    for (const auto& [question, witnesses] : witnesses_) {
        const Witness* first = nullptr;
        std::uint8_t first_reading = 0;
        for (const auto& witness : witnesses) {
            const auto reading = faults.empty()
                                     ? std::optional{witness.reading}
                                     : reading_under(faulty, capabilities, question, witness);
            if (!reading || (first != nullptr && *reading == first_reading))
                continue;
            if (first == nullptr) {
                first = &witness;
                first_reading = *reading;
                continue;
            }
            found.push_back(
                {.question = question,
                 .readings = {first_reading, *reading},
                 .places = {first->place, witness.place}}
            );
            break;
        }
    }
    return found;
}

/// Nothing where the book foretells the step without asking the question. Where it foretells
/// something else than the target did, it accounts for nothing and the answer stays as it was.
std::optional<std::uint8_t> OpenAnswers::reading_under(
    const model::RuleBook& book,
    const Capabilities& capabilities,
    model::QuestionIndex question,
    const Witness& witness
) {
    const auto& [life, trace] = *witness.life;
    Belief belief{book, life.given};
    Advance last;
    for (std::size_t i = 0; i <= witness.step; ++i) {
        const auto& answer = trace.answers[i];
        const bool is_judged = answer.outcome != Answer::Outcome::skipped;
        last = belief.advance(
            {.call = &life.calls[i], .answer = is_judged ? &answer : nullptr}, capabilities
        );
        if (is_judged && !last.agrees())
            return witness.reading;
    }
    const auto resolved = std::ranges::find(last.resolved, question, &model::ChoicePoint::question);
    return resolved != last.resolved.end() ? std::optional{resolved->chosen} : std::nullopt;
}
}  // namespace lakmus::oracle
