#pragma once

#include "oracle/observation.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <initializer_list>

namespace lakmus::oracle {
/// Puts the fields in order of view, subject and field, and adds presence 0 for each
/// subject of `names` that a given view does not show.
void complete(Answer& answer, const scenarios::Names& names);

/// A field of a subject in a view: its name on the wire and the number that stands for its value.
struct ShownValue {
    std::string_view field;
    std::int64_t value = 0;
};

/// Gives a view that shows nothing yet: what is not shown in it with `show_subject` is absent.
void show_view(Answer& answer, model::View view);

/// Shows a subject in a view, with these fields; the others are not observed.
/// Pre: the view has all of them.
void show_subject(
    Answer& answer,
    model::View view,
    std::uint16_t subject,
    std::initializer_list<ShownValue> values
);

/// The answer to a step that was not done; it shows nothing.
[[nodiscard]] Answer skipped_answer(std::string why);
}  // namespace lakmus::oracle
