#include "reports/jsonl.hpp"
#include "reports/jsonl_reader.hpp"
#include "tests/fuzz/must.hpp"
#include "tests/fuzz/readers.hpp"

#include <optional>
#include <sstream>

namespace lakmus::fuzz {
namespace {
/// What a run with these results would have written.
std::string written(const reports::Results& results) {
    std::ostringstream out;
    reports::JsonLinesReport report{out};
    report.begin(
        {.target = results.target,
         .rulebook = results.rulebook,
         .capabilities = {},
         .case_count = results.cases.size()}
    );
    oracle::Summary summary;
    for (const auto& one : results.cases) {
        report.add(one);
        summary.add(one);
    }
    summary.roots = results.faults;
    summary.complete = results.complete;
    report.end(summary);
    return out.str();
}

reports::Results read(std::string_view bytes) {
    std::istringstream in{std::string{bytes}};
    return reports::read_results(in, "fuzz.jsonl");
}
}  // namespace

void results_reader(std::string_view bytes) {
    std::optional<reports::Results> results;
    try {
        results = read(bytes);
    } catch (const scenarios::InputError&) {
        return;
    }
    const auto text = written(*results);
    const auto again = read(text);
    must(again.complete == results->complete, "results keep whether they are complete");
    must(again.cases.size() == results->cases.size(), "results keep their cases");
    must(written(again) == text, "what is read again is written as the same file");
}
}  // namespace lakmus::fuzz
