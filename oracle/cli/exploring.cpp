#include "oracle/cli/exploring.hpp"

#include "oracle/cli/commands.hpp"
#include "oracle/cli/judging_flags.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/stop_signal.hpp"
#include "oracle/cli/target_spec.hpp"
#include "oracle/cli/terminal.hpp"
#include "oracle/cli/today.hpp"
#include "oracle/shell_word.hpp"
#include "reports/escaping.hpp"
#include "reports/terminal.hpp"
#include "reports/wording.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>

namespace lakmus::cli {
namespace {
using oracle::Counterexample;
using oracle::Exploration;

[[noreturn]] void refuse_path(const std::string& path) {
    throw scenarios::InputError{
        {{.place = {.file = "--save"},
          .found = "found `" + path + "`",
          .expected = "expected a folder that may be written to",
          .nearest = {}}}};
}

}  // namespace

std::optional<std::chrono::seconds> time_of(const std::string& text) {
    if (text.empty())
        return {};
    unsigned count = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    const std::string_view unit{read.ptr, text.data() + text.size()};
    constexpr unsigned most = 100'000;
    if (read.ec == std::errc{} && count != 0 && count <= most) {
        if (unit == "s")
            return std::chrono::seconds{count};
        if (unit == "min")
            return std::chrono::minutes{count};
    }
    throw scenarios::InputError{
        {{.place = {.file = "--time"},
          .found = "found `" + text + "`",
          .expected = "expected a time such as 60s or 10min",
          .nearest = {}}}};
}

namespace {
/// Made before anything is played: a folder that cannot be must not cost an hour.
void make_folder(const std::string& folder) {
    if (folder.empty())
        return;
    std::error_code trouble;
    std::filesystem::create_directories(folder, trouble);
    if (!std::filesystem::is_directory(folder, trouble))
        refuse_path(folder);
}

void save(const std::string& folder, const Counterexample& one) {
    const auto path = folder + '/' + one.name + ".yaml";
    std::ofstream file{path, std::ios::binary};
    file << one.text;
    file.flush();
    if (!file)
        refuse_path(path);
}

void tell_found(const ExploringFlags& flags, const Exploration& result, const std::string& again) {
    reports::TerminalReport report{
        std::cout,
        {.colour = wants_colour(), .max_deviations = std::numeric_limits<std::size_t>::max()}};
    for (const auto& one : result.found) {
        auto told = one.report;
        if (flags.save.empty())
            told.reproduce = fmt::format("{} --life {}", again, one.number);
        else
            told.reproduce = fmt::format(
                "lakmus run {} --target {}",
                oracle::shell_word(told.place.file),
                oracle::shell_word(flags.target)
            );
        report.add(told);
        if (one.flaky)
            fmt::print("  {:<10} the target did not do it again: life {}\n", "flaky", one.number);
        if (!flags.save.empty())
            save(flags.save, one);
    }
}

void tell_faults(const Exploration& result) {
    std::size_t count = 0;
    for (const auto& one : result.found)
        for (const auto& fault : one.faults) {
            if (count++ == 0)
                std::cout << "\nFAULTS\n";
            fmt::print(
                "  {:<10} {} in {}: {}\n",
                fault.known ? "known" : "fault",
                fault.variant,
                reports::counted(one.lives, "life", "lives"),
                fault.in_words
            );
            if (const auto others = reports::or_equally_text(fault.or_equally); !others.empty())
                fmt::print("  {:<10} {}\n", "", others);
        }
}

std::string result_text(const Exploration& result) {
    const auto deviating = std::ranges::count_if(result.found, [](const Counterexample& one) {
        return !one.known_issue && !one.report.failure;
    });
    switch (result.exit_code()) {
        case 0:
            return "CONFORMS: no life deviates from the rules";
        case 1:
            return fmt::format(
                "DOES NOT CONFORM: {}",
                reports::counted(
                    static_cast<std::size_t>(deviating), "counterexample", "counterexamples"
                )
            );
        case 3:
            return "TARGET FAILURE: the target failed, and nothing else was found";
        default:
            return "STOPPED before all lives were played";
    }
}

void tell_end(const ExploringFlags& flags, const Exploration& result) {
    std::size_t lives = 0;
    for (const auto count : result.lives)
        lives += count;
    if (result.unusable)
        fmt::print("\n  {:<10} {}\n", "failure", reports::printable(result.unusable->what));
    fmt::print(
        "\n  {:<10} {} ({})\n",
        "target",
        reports::printable(result.capabilities.name + ' ' + result.capabilities.version),
        reports::printable(flags.target)
    );
    fmt::print(
        "  {:<10} {} played with seed {}: {}\n",
        "lives",
        lives,
        flags.seed,
        reports::verdicts_text(result.lives)
    );
    fmt::print("  {:<10} {} (exit status {})\n", "result", result_text(result), result.exit_code());
}
}  // namespace

void add_exploring_options(CLI::App& command, ExploringFlags& flags) {
    command.add_option(
        "--target",
        flags.target,
        "What is judged, as in `lakmus run`; without it, the sample target"
    );
    auto* cases = command.add_option("--cases", flags.cases, "How many lives are played")
                      ->check(CLI::Range(1, 100'000'000))
                      ->capture_default_str();
    command
        .add_option(
            "--time", flags.time, "Play for so long instead: 60s, 10min; how many lives then varies"
        )
        ->excludes(cases);
    command.add_option("--seed", flags.seed, "Other lives; the same seed draws the same ones")
        ->capture_default_str();
    command.add_option(
        "--save", flags.save, "Write each counterexample as a scenario to this folder"
    );
    command.add_option("--jobs", flags.jobs, "How many targets play at a time; changes no result")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command.add_option("--timeout", flags.timeout_ms, "How long a step may take, in milliseconds")
        ->check(CLI::Range(1, 3'600'000))
        ->capture_default_str();
    command.add_flag("--stats", flags.stats, "Tell what the lives met");
    add_list_options(command, flags.lists, flags.today);
}

int play_lives(
    const ExploringFlags& given,
    generators::Course course,
    std::uint64_t first,
    const std::string& again
) {
    const StopSignal stop_signal;
    auto flags = given;
    if (flags.target.empty())
        flags.target = sample_target_spec();
    const auto time = time_of(flags.time);
    oracle::ExploreOptions options{
        .course = std::move(course),
        .first = first,
        .lives = time ? std::numeric_limits<std::size_t>::max() : flags.cases,
        .jobs = flags.jobs,
        .folder = flags.save,
        .make_target = parse_target(flags.target, std::chrono::milliseconds{flags.timeout_ms}),
        .stop = StopSignal::is_asked};
    flags.lists.today = day_of_run(flags.today);
    const VendorLists lists{flags.lists};
    lists.hook_into(options);
    make_folder(flags.save);
    if (time)
        options.enough = [end = std::chrono::steady_clock::now() + *time](const auto&) {
            return std::chrono::steady_clock::now() >= end;
        };
    const auto result = oracle::explore(options);
    tell_found(flags, result, again);
    tell_faults(result);
    if (flags.stats)
        std::cout << coverage_text(result.coverage);
    tell_end(flags, result);
    return result.exit_code();
}
}  // namespace lakmus::cli
