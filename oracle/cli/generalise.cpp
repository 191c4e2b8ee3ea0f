#include "generators/lives.hpp"
#include "oracle/cli/commands.hpp"
#include "oracle/cli/exploring.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/target_spec.hpp"
#include "oracle/shell_word.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace lakmus::cli {
namespace {
struct GeneraliseFlags {
    ExploringFlags exploring;
    std::string file;
    std::string filter;
    generators::Freed freed;
    std::optional<std::uint64_t> life;
};

scenarios::Lifecycle life_in(const GeneraliseFlags& flags) {
    const std::vector<scenarios::Scenario> read{scenarios::load_file(flags.file)};
    const auto cases = oracle::plan(read, flags.filter);
    if (cases.empty())
        throw scenarios::InputError{
            {{.place = {.file = "generalise"},
              .found = fmt::format("found no case for --filter `{}`", flags.filter),
              .expected = "expected a part of a rule id, of a case's name or of a file's path",
              .nearest = {}}}};
    return cases.front().one->life;
}

void must_be_fields(const generators::Freed& freed, const scenarios::Lifecycle& life) {
    const auto names = generators::fields_of(life);
    const std::vector<std::string_view> words{names.begin(), names.end()};
    for (const auto& field : freed.fields)
        if (std::ranges::find(names, field) == names.end())
            refuse("--free", field, words);
}

int generalise(const GeneraliseFlags& flags) {
    const auto life = life_in(flags);
    must_be_fields(flags.freed, life);
    const auto lives = std::make_shared<const generators::Lives>(model::intended_release());
    generators::Course course{
        .draw = [=, seed = flags.exploring.seed, freed = flags.freed](std::uint64_t number
                ) { return lives->vary(life, freed, seed, number); },
        .candidates = 1};
    auto exploring = flags.exploring;
    if (flags.life)
        exploring.cases = 1;
    const auto again = fmt::format(
        "lakmus generalise {} --free {} --target {} --seed {}",
        oracle::shell_word(flags.file),
        fmt::join(flags.freed.fields, " "),
        oracle::shell_word(exploring.target),
        exploring.seed
    );
    return play_lives(exploring, std::move(course), flags.life.value_or(0), again);
}
}  // namespace

void add_generalise(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "generalise", "Plays variations of a scenario, with some of its fields drawn anew"
    );
    const auto flags = std::make_shared<GeneraliseFlags>();
    flags->exploring.cases = 200;
    command->add_option("FILE", flags->file, "A scenario file")->required();
    command
        ->add_option(
            "--free",
            flags->freed.fields,
            "What is drawn anew: COMMAND.FIELD, COMMAND for all of its fields, COMMAND.at or at "
            "for "
            "the time"
        )
        ->required();
    command->add_option("--filter", flags->filter, "Of a table the first case that this fits");
    add_exploring_options(*command, flags->exploring);
    command->add_option("--life", flags->life, "Only the variation with this number");
    command->footer(
        "Example:\n"
        "  lakmus generalise scenarios/s2_1/backdating_limit.yaml --free CreateAbsence.start at"
    );
    command->callback([flags, &status] { status = generalise(*flags); });
}
}  // namespace lakmus::cli
