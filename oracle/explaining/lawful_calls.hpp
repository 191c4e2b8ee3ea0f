#pragma once

#include "oracle/explaining/answering.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <string>

namespace lakmus::oracle {
/// A change of one thing in a call, after which the rules accept it and no question is open.
struct LawfulChange {
    std::string what;             ///< "start", "by", "at"
    std::string from;             ///< "2021-01-24", "none"
    std::vector<std::string> to;  ///< Of a date the nearest day alone.
};

/// The changes of one date, code, flag, text or sender that make the call lawful. What a call is
/// about stays: no handle is changed. Pre: `asked.call` is a call of `life`, at place `call`.
[[nodiscard]] std::vector<LawfulChange> lawful_changes(
    const Asked& asked, const scenarios::Lifecycle& life, std::size_t call
);
}  // namespace lakmus::oracle
