#include "oracle/cli/page_files.hpp"

#include "oracle/cli/terminal.hpp"
#include "scenarios/format/input_error.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>

namespace lakmus::cli {
void add_page_options(CLI::App& command, PageFiles& files) {
    command.add_option("--markdown", files.markdown, "Write the page as Markdown to this file");
    command.add_option("--html", files.html, "Write the page as one HTML file");
}

void tell_page(const reports::TablePage& page, const PageFiles& files) {
    const reports::OutputFile markdown{files.markdown};
    const reports::OutputFile html{files.html};
    reports::write_text(page, std::cout, wants_colour());
    markdown.write([&](std::ostream& out) { reports::write_markdown(page, out); });
    html.write([&](std::ostream& out) { reports::write_html(page, out); });
}

reports::Results results_in(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in || in.peek() == std::ifstream::traits_type::eof())
        throw scenarios::InputError{
            {{.place = {.file = path},
              .found = "found no file that can be read, or an empty one",
              .expected = "expected results, as `lakmus run --jsonl` writes them",
              .nearest = {}}}};
    return reports::read_results(in, path);
}
}  // namespace lakmus::cli
