#include "generators/lives.hpp"
#include "oracle/cli/commands.hpp"
#include "oracle/cli/exploring.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/target_spec.hpp"
#include "oracle/shell_word.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace lakmus::cli {
namespace {
/// Of the candidates for a life, where some rules are wanted.
constexpr std::size_t candidates_for_wanted = 16;

struct ExploreFlags {
    ExploringFlags exploring;
    std::vector<std::string> rules;
    std::optional<std::uint64_t> life;
};

int explore(const ExploreFlags& flags) {
    const auto lives = std::make_shared<const generators::Lives>(model::intended_release());
    const auto seed = flags.exploring.seed;
    generators::Course course{
        .draw = [=](std::uint64_t number) { return lives->draw(seed, number); }, .aims = true};
    if (!flags.rules.empty())
        course.candidates = candidates_for_wanted;
    for (const auto& id : flags.rules)
        course.wanted.insert(rule_named(id));
    auto exploring = flags.exploring;
    if (flags.life) {
        exploring.cases = 1;
        exploring.time.clear();
        course.candidates = 1;
        course.aims = false;
    }
    const auto again = fmt::format(
        "lakmus explore --target {} --seed {}", oracle::shell_word(exploring.target), exploring.seed
    );
    return play_lives(exploring, std::move(course), flags.life.value_or(0), again);
}
}  // namespace

void add_explore(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "explore",
        "Plays lives that nobody wrote, and tells the smallest in which a target deviates"
    );
    const auto flags = std::make_shared<ExploreFlags>();
    add_exploring_options(*command, flags->exploring);
    command->add_option("--rules", flags->rules, "Rules that the lives shall meet more often");
    command->add_option("--life", flags->life, "Only the life with this number");
    command->footer(
        "Example: a minute of lives against a program, what is found as scenarios in found/\n"
        "  lakmus explore --target exec:./my-target --time 60s --save found"
    );
    command->callback([flags, &status] { status = explore(*flags); });
}
}  // namespace lakmus::cli
