#include "reports/jsonl_reader.hpp"

#include "reports/jsonl.hpp"
#include "reports/wording.hpp"

#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>

namespace lakmus::reports {
namespace {
using Json = nlohmann::json;

constexpr int deepest_level = 32;
constexpr std::size_t kind_count = 4;
constexpr std::size_t failure_kind_count = 6;

class Reader {
public:
    Reader(std::istream& in, const std::string& file, const model::Catalogue& catalogue)
        : in_{in}, file_{file}, catalogue_{catalogue} {}

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

    /// The place of the word among those that `name_of` gives.
    template <class NameOf>
    [[nodiscard]] std::size_t place_of(
        const Json& value, std::size_t count, std::string_view what, NameOf name_of
    ) const {
        const auto word = value.get<std::string>();
        for (std::size_t i = 0; i != count; ++i)
            if (word == name_of(i))
                return i;
        fail(
            "found `" + word + "`", "expected a " + std::string{what} + " of docs/results_format.md"
        );
    }

    [[nodiscard]] oracle::Verdict verdict_in(const Json& value) const {
        const auto name_of = [](std::size_t i) {
            return oracle::verdict_name(static_cast<oracle::Verdict>(i));
        };
        return static_cast<oracle::Verdict>(
            place_of(value, oracle::verdict_count, "verdict", name_of)
        );
    }

    /// Calls `visit` for each item of a list that may be left out.
    template <class Visit>
    static void for_each(const Json& object, const char* key, Visit&& visit) {
        if (const auto found = object.find(key); found != object.end())
            for (const auto& item : found->get_ref<const Json::array_t&>())
                visit(item);
    }

    [[nodiscard]] static std::vector<std::string> texts_in(const Json& object, const char* key) {
        std::vector<std::string> texts;
        for_each(object, key, [&](const Json& item) { texts.push_back(item.get<std::string>()); });
        return texts;
    }

    [[nodiscard]] static std::string text_in(const Json& object, const char* key) {
        return object.value(key, std::string{});
    }

    template <class Visit>
    void for_each_rule(const Json& object, const char* key, Visit&& visit) {
        for (const auto& id : texts_in(object, key))
            if (const auto rule = catalogue_.find_rule(id); rule != model::no_rule)
                visit(rule);
            else
                results_.unknown_rules.insert(id);
    }

    [[nodiscard]] model::RuleSet rules_in(const Json& object, const char* key) {
        model::RuleSet rules;
        for_each_rule(object, key, [&](model::RuleIndex rule) { rules.insert(rule); });
        return rules;
    }

    [[nodiscard]] scenarios::Place place_in(const Json& object) const {
        return {
            object.at("file").get<std::string>(),
            whole_number(object.at("line")),
            whole_number(object.at("column"))};
    }

    /// Steps count from 1 in the file.
    [[nodiscard]] std::size_t step_in(const Json& value) const {
        const auto step = whole_number(value);
        if (step == 0)
            fail("found step 0", "expected steps that count from 1");
        return static_cast<std::size_t>(step) - 1;
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
        if (const auto told = run.find("capabilities"); told != run.end()) {
            results_.name = text_in(*told, "name");
            results_.version = text_in(*told, "version");
        }
    }

    void take_case(const Json& one) {
        oracle::CaseReport report;
        report.index = results_.cases.size();
        one.at("scenario").get_to(report.scenario);
        report.name = text_in(one, "row");
        report.place = place_in(one);
        report.verdict = verdict_in(one.at("verdict"));
        for_each_rule(one, "rules", [&](model::RuleIndex rule) { report.rules.push_back(rule); });
        report.kept = rules_in(one, "kept");
        report.broken = rules_in(one, "broken");
        report.exercised_issues = texts_in(one, "exercised_issues");
        report.flaky = text_in(one, "flaky");
        report.skipped = text_in(one, "skipped");
        report.reproduce = text_in(one, "reproduce");
        if (one.contains("unexplained_from"))
            report.unexplained_from = step_in(one.at("unexplained_from"));
        take_tally(one, report.tally);
        for_each(one, "steps", [&](const Json& step) { report.steps.push_back(step_of(step)); });
        for_each(one, "explanations", [&](const Json& explanation) {
            report.explanations.push_back(explanation_of(explanation));
        });
        if (one.contains("failure"))
            take_failure(one.at("failure"), report);
        results_.cases.push_back(std::move(report));
    }

    void take_tally(const Json& one, oracle::Tally& tally) const {
        if (one.contains("vacuous"))
            tally.vacuous = static_cast<std::uint64_t>(whole_number(one.at("vacuous")));
        const auto counts = one.find("checks");
        for (std::size_t i = 0; counts != one.end() && i != oracle::verdict_count; ++i)
            tally.checks[i] = static_cast<std::uint64_t>(whole_number(counts->at(std::string{
                oracle::verdict_name(static_cast<oracle::Verdict>(i))})));
    }

    [[nodiscard]] oracle::StepReport step_of(const Json& told) {
        oracle::StepReport step;
        step.step = step_in(told.at("step"));
        step.place = place_in(told);
        told.at("call").get_to(step.line);
        for_each(told, "checks", [&](const Json& check) {
            step.checks.push_back(check_of(check));
        });
        return step;
    }

    [[nodiscard]] oracle::Check check_of(const Json& told) {
        const auto kind_name = [](std::size_t i) {
            return oracle::check_kind_name(static_cast<oracle::CheckKind>(i));
        };
        oracle::Check check;
        check.kind =
            static_cast<oracle::CheckKind>(place_of(told.at("kind"), kind_count, "kind", kind_name)
            );
        told.at("subject").get_to(check.subject);
        check.verdict = verdict_in(told.at("verdict"));
        told.at("expected").get_to(check.expected);
        told.at("provided").get_to(check.provided);
        check.rules = rules_in(told, "rules");
        check.explanation = text_in(told, "explanation");
        check.consequence = told.value("consequence", false);
        check.note = text_in(told, "note");
        check.unmapped = texts_in(told, "unmapped");
        check.issues = texts_in(told, "issues");
        return check;
    }

    [[nodiscard]] oracle::Explanation explanation_of(const Json& told) const {
        return {
            .variant = told.at("variant").get<std::string>(),
            .in_words = told.at("in_words").get<std::string>(),
            .known = told.at("known").get<bool>(),
            .step = step_in(told.at("step")),
            .or_equally = texts_in(told, "or_equally")};
    }

    void take_failure(const Json& told, oracle::CaseReport& report) const {
        const auto kind_name = [](std::size_t i) {
            return failure_kind_text(static_cast<oracle::Failure::Kind>(i));
        };
        const auto kind = place_of(told.at("kind"), failure_kind_count, "kind", kind_name);
        report.failure = oracle::Failure{
            static_cast<oracle::Failure::Kind>(kind), told.at("what").get<std::string>(), {}};
        report.failed_step = step_in(told.at("step"));
    }

    void take_issue(const Json& one) {
        IssueLine issue;
        one.at("id").get_to(issue.id);
        one.at("outcome").get_to(issue.outcome);
        results_.issues.push_back(std::move(issue));
    }

    void take_summary(const Json& line) {
        for_each(line.at("summary"), "faults", [&](const Json& fault) {
            results_.faults.push_back(
                {.variant = fault.at("variant").get<std::string>(),
                 .in_words = fault.at("in_words").get<std::string>(),
                 .or_equally = texts_in(fault, "or_equally"),
                 .cases = static_cast<std::size_t>(whole_number(fault.at("cases"))),
                 .checks = static_cast<std::uint64_t>(whole_number(fault.at("checks"))),
                 .example = fault.at("example").get<std::string>()}
            );
        });
        line.at("complete").get_to(results_.complete);
        ended_ = true;
    }

    std::istream& in_;
    const std::string& file_;
    const model::Catalogue& catalogue_;
    Results results_;
    int line_ = 0;
    bool ended_ = false;
};
}  // namespace

Results read_results(std::istream& in, const std::string& file, const model::Catalogue& catalogue) {
    return Reader{in, file, catalogue}.read();
}
}  // namespace lakmus::reports
