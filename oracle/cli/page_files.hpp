#pragma once

#include "reports/jsonl_reader.hpp"
#include "reports/output_file.hpp"
#include "reports/table_page.hpp"

namespace CLI {
class App;
}

namespace lakmus::cli {
/// Where a page of tables goes beside standard output; empty: nowhere.
struct PageFiles {
    std::string markdown;
    std::string html;
};
void add_page_options(CLI::App& command, PageFiles& files);

/// Tells the page on standard output, and writes it where that was asked for.
/// Throws: InputError for a file that cannot be written.
void tell_page(const reports::TablePage& page, const PageFiles& files);

/// The results in a file. Throws: InputError for a file that cannot be read or was cut off.
[[nodiscard]] reports::Results results_in(const std::string& path);
}  // namespace lakmus::cli
