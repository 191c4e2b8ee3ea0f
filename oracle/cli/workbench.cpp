#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/stop_signal.hpp"
#include "oracle/cli/target_spec.hpp"
#include "reports/workbench/service.hpp"
#include "scenarios/format/input_error.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <random>
#include <thread>

namespace lakmus::cli {
namespace {
/// What the page calls the sample target, whose command is long.
constexpr std::string_view sample = "sample";

struct WorkbenchFlags {
    std::string folder;
    unsigned timeout_ms = 5000;
    reports::WorkbenchOptions service;
    int port = 8090;
};

/// 128 bits that nobody can guess.
std::string secret() {
    std::random_device source;
    std::string text;
    for (int i = 0; i != 4; ++i)
        text += fmt::format("{:08x}", source() & 0xffffffffU);
    return text;
}

[[noreturn]] void refuse_address(const reports::WorkbenchOptions& service) {
    throw scenarios::InputError{
        {{.place = {.file = "workbench"},
          .found =
              fmt::format("found no way to listen on `{}` port {}", service.host, service.port),
          .expected = "expected an address of this machine and a port that nobody else has",
          .nearest = {}}}};
}

/// As it was typed, so that the page gives command lines that a person would type.
std::filesystem::path folder_named(const std::string& typed) {
    std::error_code trouble;
    if (!typed.empty() && !std::filesystem::is_directory(typed, trouble))
        refuse("folder of scenarios", typed, {});
    auto folder = find_corpus(typed).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

int serve(const WorkbenchFlags& flags) {
    const StopSignal stop_signal;
    auto options = flags.service;
    options.port = flags.port;
    options.folder = folder_named(flags.folder);
    options.make_target =
        [timeout = std::chrono::milliseconds{flags.timeout_ms}](const std::string& named) {
            const auto spec = named == sample ? sample_target_spec() : named;
            return reports::RunTarget{spec, parse_target(spec, timeout)};
        };
    for (const auto& spec : options.targets)
        static_cast<void>(options.make_target(spec));
    options.targets.emplace_back(sample);
    options.token = secret();
    options.nonce = secret();
    reports::WorkbenchService service{options};
    if (!service.start())
        refuse_address(options);
    std::cout << "workbench for " << options.folder.generic_string() << '\n'
              << "open " << service.url() << std::endl;
    while (!StopSignal::is_asked())
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    return 0;
}
}  // namespace

void add_workbench(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "workbench", "A page to read, write and try scenarios with, for this machine alone"
    );
    const auto flags = std::make_shared<WorkbenchFlags>();
    command->add_option("DIR", flags->folder, "The folder of scenarios; without it, the corpus");
    command->add_option(
        "--target",
        flags->service.targets,
        "A target that the page may play, as for `lakmus run`; may be given again. Beside these it "
        "may play the sample target and the reference with variants, and nothing else"
    );
    command->add_option("--host", flags->service.host, "The address to listen on")
        ->capture_default_str();
    command->add_option("--port", flags->port, "The port to listen on; 0: any that is free")
        ->check(CLI::Range(0, 65'535))
        ->capture_default_str();
    command->add_option("--timeout", flags->timeout_ms, "How long a step may take, in milliseconds")
        ->check(CLI::Range(1, 3'600'000))
        ->capture_default_str();
    command->footer(
        "Example:\n"
        "  lakmus workbench scenarios --target \"exec:python3 my_adapter.py\"\n"
        "It prints an address to open in a browser. The address holds a secret: who has it can see "
        "and change the folder until the program ends."
    );
    command->callback([flags, &status] { status = serve(*flags); });
}
}  // namespace lakmus::cli
