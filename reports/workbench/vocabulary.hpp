#pragma once

#include <string>

namespace lakmus::reports {
/// All words of scenarios as JSON: keys, commands with their fields, fields of views, messages,
/// code lists, rules and open questions with their sentences. Read from where each is declared.
[[nodiscard]] std::string vocabulary_json();
}  // namespace lakmus::reports
