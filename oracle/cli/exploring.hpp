#pragma once

#include "oracle/cli/vendor_lists.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

/// What `explore` and `generalise` have in common: lives that nobody wrote are played.
namespace lakmus::cli {
struct ExploringFlags {
    std::string target;
    std::string time;
    std::string save;
    std::size_t cases = 1000;
    std::uint64_t seed = 1;
    unsigned jobs = 1;
    unsigned timeout_ms = 5000;
    bool stats = false;
    VendorFlags lists;
    std::string today;
};

/// "60s", "10min", of the flag `--time`; nothing where no time was given. Throws: InputError.
[[nodiscard]] std::optional<std::chrono::seconds> time_of(const std::string& text);

void add_exploring_options(CLI::App& command, ExploringFlags& flags);

/// Plays the lives of the course from the slot `first` on, tells what was found, and saves it.
/// `again` is the command line that draws the same lives. Returns the exit status.
/// Throws: InputError.
[[nodiscard]] int play_lives(
    const ExploringFlags& given,
    generators::Course course,
    std::uint64_t first,
    const std::string& again
);

/// How often the lives met what the rules speak of, and how long they were.
[[nodiscard]] std::string coverage_text(const generators::Coverage& coverage);
}  // namespace lakmus::cli
