#include "oracle/cli/commands.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/stop_signal.hpp"
#include "oracle/targets/http_service.hpp"
#include "scenarios/format/input_error.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <thread>

namespace lakmus::cli {
namespace {
struct ServeFlags {
    std::string rulebook{model::rulebooks().front().name};
    std::vector<std::string> variants;
    oracle::ServiceOptions service{.host = "127.0.0.1", .port = 8080, .sessions = {}};
};

[[noreturn]] void refuse_address(const oracle::ServiceOptions& service) {
    throw scenarios::InputError{{scenarios::Problem{
        .place = {.file = "serve"},
        .found =
            "found no way to listen on `" + service.host + "` port " + std::to_string(service.port),
        .expected = "expected an address of this machine and a port that nobody else has",
        .nearest = {}}}};
}

int serve(const ServeFlags& flags) {
    const StopSignal stop_signal;
    oracle::HttpService service{rulebook_with(flags.rulebook, flags.variants), flags.service};
    if (!service.start())
        refuse_address(flags.service);
    std::cout << "listening on " << service.url() << std::endl;
    while (!StopSignal::is_asked())
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    return 0;
}
}  // namespace

void add_serve(CLI::App& app, int& status) {
    auto* command = app.add_subcommand("serve", "Plays a target over HTTP: a mock to develop with");
    const auto flags = std::make_shared<ServeFlags>();
    command->add_option("--rulebook", flags->rulebook, "The rulebook that it follows")
        ->capture_default_str();
    command->add_option(
        "--variant",
        flags->variants,
        "What it does otherwise; may be given again (see `lakmus variants`)"
    );
    command->add_option("--host", flags->service.host, "The address to listen on")
        ->capture_default_str();
    command->add_option("--port", flags->service.port, "The port to listen on; 0: any that is free")
        ->check(CLI::Range(0, 65'535))
        ->capture_default_str();
    command->footer(
        "Example, in two terminals:\n"
        "  lakmus serve --variant former:2.3/delete-started\n"
        "  lakmus run --target http://127.0.0.1:8080"
    );
    command->callback([flags, &status] { status = serve(*flags); });
}
}  // namespace lakmus::cli
