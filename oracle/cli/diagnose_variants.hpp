#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace lakmus::cli {
struct DiagnoseFlags {
    std::vector<std::filesystem::path> paths;  ///< Of the corpus.
    std::size_t pairs = 0;                     ///< How many pairs are drawn and played.
    std::uint64_t seed = 1;
    unsigned jobs = 1;
};

/// Plays the corpus on every system that is wrong in one place, and on pairs of them, and prints
/// how many the diagnosis names. Returns the exit status: 1 where the rate is too low. Throws:
/// InputError for scenarios that cannot be read.
[[nodiscard]] int diagnose_variants(const DiagnoseFlags& flags);
}  // namespace lakmus::cli
