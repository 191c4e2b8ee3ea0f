#pragma once

#include "oracle/observation.hpp"

/// What a target says in its own words may hold somebody's number. It goes before anything else
/// sees it, so that what is judged, what is recorded and what is judged from the recording are the
/// same.
namespace lakmus::oracle {
/// Makes zeros of the last four digits of all that looks like a real personnummer.
void hide_personal_numbers(Trace& trace);
void hide_personal_numbers(Capabilities& capabilities);
void hide_personal_numbers(Failure& failure);
}  // namespace lakmus::oracle
