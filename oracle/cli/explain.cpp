#include "oracle/cli/commands.hpp"
#include "oracle/cli/corpus_path.hpp"
#include "oracle/cli/lookup.hpp"
#include "oracle/cli/terminal.hpp"
#include "oracle/explaining/story.hpp"
#include "reports/rule_explanation.hpp"
#include "reports/story_text.hpp"
#include "scenarios/format/loader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>
#include <set>

namespace lakmus::cli {
namespace {
namespace fs = std::filesystem;

struct ExplainFlags {
    std::string subject;
    std::string filter;
    std::string corpus;
    std::string rulebook{model::rulebooks().front().name};
    std::vector<std::string> variants;
};

/// A scenario file or folder, and of a file the line that is asked about.
struct ScenarioPlace {
    std::string path;
    int line = 0;
};

bool exists(const std::string& path) {
    std::error_code trouble;
    return fs::exists(path, trouble);
}

bool is_file_name(const std::string& path) { return exists(path) || path.ends_with(".yaml"); }

std::optional<ScenarioPlace> scenario_place(const std::string& subject) {
    if (is_file_name(subject))
        return ScenarioPlace{.path = subject};
    const auto colon = subject.rfind(':');
    if (colon == std::string::npos || !is_file_name(subject.substr(0, colon)))
        return {};
    int line = 0;
    const auto* const end = subject.data() + subject.size();
    const auto read = std::from_chars(subject.data() + colon + 1, end, line);
    if (read.ec != std::errc{} || read.ptr != end || line <= 0)
        refuse("line", subject.substr(colon + 1), {});
    return ScenarioPlace{.path = subject.substr(0, colon), .line = line};
}

std::vector<scenarios::Scenario> scenarios_in(const fs::path& path) {
    auto read = scenarios::load({path});
    if (!read.problems.empty())
        throw scenarios::InputError{std::move(read.problems)};
    return std::move(read.scenarios);
}

/// The steps of a case that stand at a line; all of them where the case itself does.
std::vector<std::size_t> steps_at(const scenarios::Case& one, int line) {
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i != one.steps.size(); ++i)
        if (line == 0 || one.place.line == line || one.steps[i].place.line == line)
            steps.push_back(i);
    return steps;
}

[[noreturn]] void refuse_line(const std::vector<oracle::PlannedCase>& cases, int line) {
    std::set<int> lines;
    for (const auto& planned : cases) {
        lines.insert(planned.one->place.line);
        for (const auto& step : planned.one->steps)
            lines.insert(step.place.line);
    }
    throw scenarios::InputError{
        {{.place = {.file = "line"},
          .found = fmt::format("found `{}`", line),
          .expected =
              fmt::format("expected the line of a case or of a step: {}", fmt::join(lines, ", ")),
          .nearest = {}}}};
}

[[noreturn]] void refuse_filter(const std::string& filter) {
    throw scenarios::InputError{
        {{.place = {.file = "explain"},
          .found = fmt::format("found no case for --filter `{}`", filter),
          .expected = "expected a part of a rule id, of a scenario's name or of a file's path",
          .nearest = {}}}};
}

void explain_scenarios(const ScenarioPlace& place, const ExplainFlags& flags) {
    const auto book = rulebook_with(flags.rulebook, flags.variants);
    const auto read = scenarios_in(place.path);
    const auto cases = oracle::plan(read, flags.filter);
    if (cases.empty())
        refuse_filter(flags.filter);
    reports::StoryText text{std::cout, book, wants_colour()};
    bool found = false;
    for (const auto& planned : cases) {
        const auto steps = steps_at(*planned.one, place.line);
        if (steps.empty() && place.line != 0)
            continue;
        found = true;
        text.add(oracle::tell(book, planned), steps);
    }
    if (!found)
        refuse_line(cases, place.line);
}

std::vector<std::string_view> ids() {
    std::vector<std::string_view> all;
    for (const auto& section : model::catalogue().sections())
        for (const auto& rule : section.rules)
            all.push_back(rule.id);
    for (const auto* question : model::catalogue().questions())
        all.push_back(question->id);
    return all;
}

void explain_rule(const ExplainFlags& flags) {
    const auto rule = model::catalogue().find_rule(flags.subject);
    const auto question = model::catalogue().find_question(flags.subject);
    if (rule == model::no_rule && question == model::no_question)
        refuse("scenario file, rule or open question", flags.subject, ids());
    const auto book = rulebook_with(flags.rulebook, flags.variants);
    const auto read = scenarios_in(find_corpus(flags.corpus));
    const auto cases = oracle::plan(read, flags.filter);
    if (rule != model::no_rule) {
        const auto uses = oracle::uses_of(reports::topic_of(rule), book, cases);
        std::cout << reports::rule_explanation(rule, uses);
    } else {
        oracle::Topic topic;
        topic.questions.insert(question);
        std::cout << reports::question_explanation(question, oracle::uses_of(topic, book, cases));
    }
}
}  // namespace

void add_explain(CLI::App& app, int& status) {
    auto* command = app.add_subcommand(
        "explain", "Tells a scenario step by step, or all about a rule or an open question"
    );
    const auto flags = std::make_shared<ExplainFlags>();
    command
        ->add_option(
            "FILE[:LINE]|RULE|QUESTION",
            flags->subject,
            "A scenario file, with the line of one case or step; or the id of a rule or question"
        )
        ->required();
    command->add_option(
        "--filter", flags->filter, "Only cases whose rule, name or FILE:LINE contains this"
    );
    command->add_option("--rulebook", flags->rulebook, "The rulebook that is followed")
        ->capture_default_str();
    command->add_option(
        "--variant",
        flags->variants,
        "What it makes otherwise; may be given again (see `lakmus variants`)"
    );
    command->add_option("--corpus", flags->corpus, "The folder whose cases use the rule");
    command->footer(
        "Examples:\n"
        "  lakmus explain scenarios/s2_1/backdating_limit.yaml --filter 57\n"
        "  lakmus explain 2.1/backdating"
    );
    command->callback([flags, &status] {
        if (const auto place = scenario_place(flags->subject))
            explain_scenarios(*place, *flags);
        else
            explain_rule(*flags);
        status = 0;
    });
}
}  // namespace lakmus::cli
