#pragma once

#include "oracle/explaining/changes.hpp"
#include "oracle/explaining/lawful_calls.hpp"
#include "oracle/runner.hpp"

/// A case as the model lives it, step by step: values, which a report puts into words.
namespace lakmus::oracle {
/// A question that a step meets, and the reading that is taken.
struct Opening {
    model::QuestionIndex question{};
    std::uint8_t reading = 0;
    bool decided = false;  ///< By the rulebook, so that nothing is open here.
};

/// What came of time passing, or of a call.
struct Happening {
    std::vector<RuleAtWork> rules;
    std::vector<Opening> openings;
    std::vector<model::ExpectedMessage> messages;
    std::vector<Change> changes;
};

struct StepStory {
    std::size_t step = 0;  ///< From 0.
    scenarios::Place place;
    std::string line;  ///< The call as its author wrote it, on one line.
    model::Instant before{};
    model::Instant at{};
    model::Actor by;
    bool waits_only = false;  ///< The step is the passing of time; `call` is empty.
    Happening time{};         ///< What time alone brought since the step before.
    model::Outcome outcome{};
    Happening call{};
    std::vector<OneOff> one_off{};
    std::vector<LawfulChange> lawful_changes{};  ///< Of a refused call.
    /// Of a call that several rules refuse: the answer if none of them held.
    std::optional<model::Outcome> without_all{};
};

struct CaseStory {
    const scenarios::Scenario* scenario = nullptr;
    const scenarios::Case* one = nullptr;
    std::vector<StepStory> steps;
    std::vector<scenarios::Problem> disputes;  ///< Where the author expects something else.
};

/// How the case goes under `book`, every open question in the reading that the model takes.
/// Pre: what `planned` points at outlives the story.
[[nodiscard]] CaseStory tell(const model::RuleBook& book, const PlannedCase& planned);
}  // namespace lakmus::oracle
