#pragma once

#include "oracle/mutation.hpp"

#include <ostream>
#include <string>
#include <vector>

/// What a hunt for mutants found, as a person reads it.
namespace lakmus::reports {
/// A row for each section: its mutants, how many are equivalent, and by what the others were
/// noticed. `others` names what was asked beside the corpus; empty: nothing was.
[[nodiscard]] std::string mutation_table(
    const std::vector<oracle::MutantFate>& fates, std::string_view others
);

/// What one way to look for mutants noticed by itself.
struct Noticed {
    std::string by;  ///< "corpus"
    const std::vector<oracle::MutantFate>& fates;
};

/// docs/mutation.md: by section and by rule how many mutants there are, how many nothing can
/// notice, and how many of the others each way notices. Pre: there is one way at least.
[[nodiscard]] std::string mutation_markdown(const std::vector<Noticed>& ways, std::size_t cases);

/// By rule what survives, with the scenario that is missing, and what is noticed though it is
/// listed as equivalent. Nothing where there is neither.
void write_mutation_findings(const std::vector<oracle::MutantFate>& fates, std::ostream& out);

/// What a scenario must do to notice the mutant: "It needs a call …".
[[nodiscard]] std::string missing_scenario(const model::Variant& mutant);
}  // namespace lakmus::reports
