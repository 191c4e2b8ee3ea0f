#pragma once

#include "model/time.hpp"

#include <string>

namespace lakmus::cli {
/// The day of a run: what `--today` says, or without it the system's date where its user is. The
/// only place that asks the system's clock what day it is.
/// Throws: InputError for what is no date.
[[nodiscard]] model::Date day_of_run(const std::string& given);
}  // namespace lakmus::cli
