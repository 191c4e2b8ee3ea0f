#pragma once

#include "model/time.hpp"

#include <string>

namespace lakmus::cli {
// The only place that asks the system's clock what day or time it is.

/// The day of a run: what `--today` says, or without it the system's date where its user is.
/// Throws: InputError for what is no date.
[[nodiscard]] model::Date day_of_run(const std::string& given);

/// When a run is, in UTC: "2021-03-15T08:00:00Z"; on a day that `--today` says, midnight.
/// Throws: InputError for what is no date.
[[nodiscard]] std::string instant_of_run(const std::string& given);
}  // namespace lakmus::cli
