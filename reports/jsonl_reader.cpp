#include "reports/jsonl_reader.hpp"

#include "reports/jsonl.hpp"

#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>

namespace lakmus::reports {
namespace {
using Json = nlohmann::json;

constexpr int deepest_level = 32;

class Reader {
public:
    Reader(std::istream& in, const std::string& file) : in_{in}, file_{file} {}

    Results read() {
        std::string line;
        while (next_line(line)) {
            try {
                take(parsed(line));
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
    /// False at the end of the file.
    bool next_line(std::string& line) {
        line.clear();
        std::istreambuf_iterator<char> at{in_};
        const std::istreambuf_iterator<char> end;
        if (at == end)
            return false;
        ++line_;
        for (; at != end && *at != '\n'; ++at) {
            if (line.size() == longest_result_bytes)
                fail("found a line of more than 16 MiB", "expected a result");
            line += *at;
        }
        if (at != end)
            ++at;
        return true;
    }

    [[nodiscard]] Json parsed(const std::string& line) const {
        return Json::parse(line, [&](int depth, Json::parse_event_t, const Json&) {
            if (depth > deepest_level)
                fail("found deeply nested values", "expected those of docs/results_format.md");
            return true;
        });
    }

    [[noreturn]] void fail(std::string found, std::string expected) const {
        throw scenarios::InputError{
            {{.place = {file_, line_, 1},
              .found = std::move(found),
              .expected = std::move(expected),
              .nearest = {}}}};
    }

    /// The library would make a whole number of any value that it can cast to one.
    [[nodiscard]] int whole_number(const Json& value) const {
        if (!value.is_number_unsigned() || !std::in_range<int>(value.get<std::uint64_t>()))
            fail(
                "found a value that is no whole number from 0",
                "expected one of docs/results_format.md"
            );
        return value.get<int>();
    }

    [[nodiscard]] std::string verdict_word(const Json& value) const {
        auto word = value.get<std::string>();
        for (std::size_t i = 0; i != oracle::verdict_count; ++i)
            if (word == oracle::verdict_name(static_cast<oracle::Verdict>(i)))
                return word;
        fail("found `" + word + "`", "expected a verdict of docs/results_format.md");
    }

    void take(const Json& line) {
        if (ended_)
            fail("found a line behind the summary", "expected the end of the file");
        if (line_ == 1)
            take_run(line.at("run"));
        else if (line.contains("summary"))
            take_summary(line);
        else if (line.contains("known_issue"))
            take_issue(line.at("known_issue"));
        else
            take_case(line.at("case"));
    }

    void take_run(const Json& run) {
        if (const auto format = whole_number(run.at("format")); format != results_format)
            fail(
                "found results format " + std::to_string(format),
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
        result.place.line = whole_number(one.at("line"));
        result.place.column = whole_number(one.at("column"));
        result.verdict = verdict_word(one.at("verdict"));
        results_.cases.push_back(std::move(result));
    }

    void take_issue(const Json& one) {
        IssueLine issue;
        one.at("id").get_to(issue.id);
        one.at("outcome").get_to(issue.outcome);
        results_.issues.push_back(std::move(issue));
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
