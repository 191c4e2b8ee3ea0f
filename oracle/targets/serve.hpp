#pragma once

#include "model/rulebook.hpp"

#include <istream>
#include <ostream>

namespace lakmus::oracle {
/// Plays the reference model as a target over the protocol until "bye" or the end of the input.
/// A line that is not the protocol is answered with {"error": …} and ends the conversation.
/// Returns the exit status: 0, or 2 after a malformed line.
int serve(const model::RuleBook& book, std::istream& in, std::ostream& out);
}  // namespace lakmus::oracle
