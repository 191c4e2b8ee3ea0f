#pragma once

#include "model/messages.hpp"
#include "model/views.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <optional>

namespace lakmus::scenarios {
/// A place in a file. Lines and columns count from 1.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

/// What the author says of the answer to a step.
struct ExpectedAnswer {
    enum class Kind : std::uint8_t { nothing, accepted, refused, open };
    Kind kind = Kind::nothing;
    std::vector<model::RuleIndex> reasons;
    std::vector<model::QuestionIndex> questions;
    friend bool operator==(const ExpectedAnswer&, const ExpectedAnswer&) = default;
};

/// What the author says of one field of a view after a step.
struct ExpectedValue {
    model::FieldIndex field{};
    std::uint16_t subject = 0;  ///< A citizen's or an absence's handle.
    bool open = false;          ///< The note leaves the field open; `value` says nothing.
    std::int64_t value = 0;
    Place place;
    friend bool operator==(const ExpectedValue&, const ExpectedValue&) = default;
};

/// A message that the author expects; an authority's code 0 means the citizen's own.
struct Expectation {
    ExpectedAnswer answer;
    std::vector<ExpectedValue> values;
    bool judges_messages = false;
    std::vector<model::Message> messages;
    friend bool operator==(const Expectation&, const Expectation&) = default;
};

struct Step {
    Expectation expect;
    Place place;
    friend bool operator==(const Step&, const Step&) = default;
};

/// One row of a scenario's table, or the scenario itself where it has none.
struct Case {
    std::string name;  ///< Empty where the scenario has no table.
    Place place;
    Lifecycle life;
    std::vector<Step> steps;  ///< One for each call of `life`.
    /// How far the life was moved from the days that its author wrote, where it was.
    std::optional<model::days> moved{};
    friend bool operator==(const Case&, const Case&) = default;
};

struct Scenario {
    std::string name;
    std::vector<model::RuleIndex> rules;
    std::string source;
    std::string why;
    Place place;
    std::vector<Case> cases;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};
}  // namespace lakmus::scenarios
