#pragma once

namespace CLI {
class App;
}

/// The subcommands of the program. Each adds itself to the application and, when it is asked for,
/// leaves its exit status in `status`. They throw InputError for what a person wrote wrong.
namespace lakmus::cli {
void add_run(CLI::App& app, int& status);
void add_explore(CLI::App& app, int& status);
void add_generalise(CLI::App& app, int& status);
void add_promote(CLI::App& app, int& status);
void add_judge(CLI::App& app, int& status);
void add_merge(CLI::App& app, int& status);
void add_compare(CLI::App& app, int& status);
void add_history(CLI::App& app, int& status);
void add_trace(CLI::App& app, int& status);
void add_explain(CLI::App& app, int& status);
void add_delta(CLI::App& app, int& status);
void add_matrix(CLI::App& app, int& status);
void add_mutate(CLI::App& app, int& status);
void add_lint(CLI::App& app, int& status);
void add_rules(CLI::App& app, int& status);
void add_variants(CLI::App& app, int& status);
void add_codes(CLI::App& app, int& status);
void add_target(CLI::App& app, int& status);
void add_serve(CLI::App& app, int& status);
void add_check_target(CLI::App& app, int& status);
void add_workbench(CLI::App& app, int& status);

/// Runs the command that the arguments ask for and returns its exit status. Throws: InputError.
[[nodiscard]] int run_program(int argc, const char* const* argv);

/// Bad input or usage.
inline constexpr int bad_input_status = 2;
/// No status of a run: what sysexits.h calls EX_SOFTWARE.
inline constexpr int own_fault_status = 70;
}  // namespace lakmus::cli
