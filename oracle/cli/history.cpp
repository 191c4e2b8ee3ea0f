#include "oracle/cli/commands.hpp"
#include "oracle/cli/history_file.hpp"
#include "oracle/cli/page_files.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace lakmus::cli {
namespace {
struct HistoryFlags {
    std::string file;
    std::string target;
    PageFiles files;
};

int tell_history(const HistoryFlags& flags) {
    HistoryFile history{flags.file, HistoryFile::Access::read};
    tell_page(reports::trend_page(history.runs(flags.target), flags.file), flags.files);
    return 0;
}
}  // namespace

void add_history(CLI::App& app, int& status) {
    auto* command =
        app.add_subcommand("history", "Tells how the runs of each target went, version by version");
    const auto flags = std::make_shared<HistoryFlags>();
    command->add_option("FILE", flags->file, "The file of `lakmus run --history`")->required();
    command->add_option(
        "--target", flags->target, "Only targets whose name or command line contains this"
    );
    add_page_options(*command, flags->files);
    command->footer("Example:\n  lakmus history runs.sqlite --target acme --html trend.html");
    command->callback([flags, &status] { status = tell_history(*flags); });
}
}  // namespace lakmus::cli
