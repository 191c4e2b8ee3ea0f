#pragma once

#include "oracle/diagnosis.hpp"
#include "oracle/runner.hpp"

#include <map>
#include <memory>

namespace lakmus::oracle {
/// How a target answers open questions over a run, so that two answers to one can be shown beside
/// each other. A few answers of each kind are kept with the life in which they were given.
class OpenAnswers {
public:
    void add(const Judged& judged, const CaseReport& report);

    /// At most one for each question. What `faults` account for is no answer to a question: a
    /// system that has them would do the same whatever it makes of the question.
    [[nodiscard]] std::vector<Inconsistency> inconsistencies(
        const model::RuleBook& book, const VariantSet& faults, const Capabilities& capabilities
    ) const;

private:
    struct Life {
        scenarios::Lifecycle life;
        Trace trace;
    };
    struct Witness {
        std::shared_ptr<const Life> life;
        std::size_t step = 0;
        std::uint8_t reading = 0;
        std::string place;
    };
    /// What kind of answer it is: the question, the reading, and the command at which it was given.
    using Kind = std::tuple<model::QuestionIndex, std::uint8_t, std::size_t>;

    static constexpr std::size_t witnesses_limit = 4;

    [[nodiscard]] static std::optional<std::uint8_t> reading_under(
        const model::RuleBook& book,
        const Capabilities& capabilities,
        model::QuestionIndex question,
        const Witness& witness
    );

    std::map<Kind, std::size_t> counts_;
    std::map<model::QuestionIndex, std::vector<Witness>> witnesses_;  ///< In the order of the run.
};
}  // namespace lakmus::oracle
