#include "oracle/cli/commands.hpp"
#include "reports/escaping.hpp"
#include "scenarios/format/input_error.hpp"

#include <iostream>

int main(int argc, char** argv) {
    try {
        return lakmus::cli::run_program(argc, argv);
    } catch (const lakmus::scenarios::InputError& error) {
        for (const auto& problem : error.problems())
            std::cerr << "lakmus: " << lakmus::reports::printable(to_text(problem)) << '\n';
        return lakmus::cli::bad_input_status;
    } catch (const std::exception& error) {
        std::cerr << "lakmus: a fault of lakmus itself, not of what it judges: " << error.what()
                  << '\n';
        return lakmus::cli::own_fault_status;
    }
}
