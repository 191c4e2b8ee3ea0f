#include "reports/jsonl_reader.hpp"

#include "reports/jsonl.hpp"

#include <nlohmann/json.hpp>

namespace lakmus::reports {
namespace {
using Json = nlohmann::json;

class Reader {
public:
    Reader(std::istream& in, const std::string& file) : in_{in}, file_{file} {}

    Results read() {
        std::string line;
        while (std::getline(in_, line)) {
            ++line_;
            try {
                take(Json::parse(line));
            } catch (const Json::exception&) {
                fail(
                    "found a line that is no result",
                    "expected a JSON object of docs/results_format.md"
                );
            }
        }
        if (!ended_)
            fail(
                "found a file that ends without its summary",
                R"(expected a last line with "summary" and "complete")"
            );
        return std::move(results_);
    }

private:
    [[noreturn]] void fail(std::string found, std::string expected) const {
        throw scenarios::InputError{
            {{.place = {file_, line_, 1},
              .found = std::move(found),
              .expected = std::move(expected),
              .nearest = {}}}};
    }

    void take(const Json& line) {
        if (ended_)
            fail("found a line behind the summary", "expected the end of the file");
        if (line_ == 1)
            take_run(line.at("run"));
        else if (line.contains("summary"))
            take_summary(line);
        else
            take_case(line.at("case"));
    }

    void take_run(const Json& run) {
        if (run.at("format") != results_format)
            fail(
                "found results format " + run.at("format").dump(),
                "expected format " + std::to_string(results_format)
            );
        run.at("target").get_to(results_.target);
        run.at("rulebook").get_to(results_.rulebook);
    }

    void take_case(const Json& one) {
        ResultLine result;
        one.at("scenario").get_to(result.scenario);
        result.row = one.value("row", std::string{});
        one.at("file").get_to(result.place.file);
        one.at("line").get_to(result.place.line);
        one.at("column").get_to(result.place.column);
        one.at("verdict").get_to(result.verdict);
        results_.cases.push_back(std::move(result));
    }

    void take_summary(const Json& line) {
        line.at("complete").get_to(results_.complete);
        ended_ = true;
    }

    std::istream& in_;
    const std::string& file_;
    Results results_;
    int line_ = 0;
    bool ended_ = false;
};
}  // namespace

Results read_results(std::istream& in, const std::string& file) { return Reader{in, file}.read(); }
}  // namespace lakmus::reports
