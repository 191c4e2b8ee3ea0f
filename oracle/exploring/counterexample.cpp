#include "oracle/exploring/counterexample.hpp"

#include "oracle/exploring/expectations.hpp"
#include "scenarios/format/loader.hpp"
#include "scenarios/format/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace lakmus::oracle {
namespace {
std::string_view id_of(model::RuleIndex rule) { return model::catalogue().rule(rule).id; }

std::string_view command_name(const model::Call& call) {
    return std::visit([]<class C>(const C&) { return C::name; }, call.command);
}

/// What the finding is about, the likeliest first; never empty.
std::vector<model::RuleIndex> rules_of(const Finding& finding, const Trial::First& first) {
    std::vector<model::RuleIndex> rules;
    const auto add = [&](model::RuleIndex rule) {
        if (rule != model::no_rule && std::ranges::find(rules, rule) == rules.end())
            rules.push_back(rule);
    };
    if (!finding.candidates.empty())
        add(finding.candidates.front()->rule);
    else
        for (const auto& check : first.checks)
            check.rules.for_each(add);
    if (rules.empty())
        add(model::rule_on_refusals());
    return rules;
}

std::string title_of(const Finding& finding, model::RuleIndex rule, std::string_view command) {
    if (finding.failure)
        return fmt::format("Found by exploring: {} brings the target down", command);
    return fmt::format("Found by exploring: {} against {}", command, id_of(rule));
}

/// Small letters, digits and dashes.
std::string slug(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0)
            out += static_cast<char>(std::tolower(byte));
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-'))
        out.pop_back();
    return out;
}

std::string name_of(const Finding& finding, const scenarios::Scenario& scenario) {
    if (!finding.candidates.empty())
        return slug(finding.candidates.front()->id);
    const auto& call = finding.shown.life.calls.back();
    return slug(fmt::format(
        "{} {} {}",
        finding.failure ? "failure" : "unexplained",
        command_name(call),
        finding.failure ? std::string_view{} : id_of(scenario.rules.front())
    ));
}

/// The name, with a number where another has it.
std::string free_name(const std::string& name, std::set<std::string>& taken) {
    auto free = name;
    for (int number = 2; !taken.insert(free).second; ++number)
        free = fmt::format("{}-{}", name, number);
    return free;
}

/// A life alone may be explained by another fault just as well: the report names the one that all
/// lives together leave.
void name_fault(CaseReport& report, const model::Variant& fault) {
    for (auto& explanation : report.explanations) {
        const auto place = std::ranges::find(explanation.or_equally, fault.id);
        if (explanation.variant == fault.id || place == explanation.or_equally.end())
            continue;
        const auto before = explanation.variant;
        *place = before;
        explanation.variant = fault.id;
        explanation.in_words = model::in_words(fault);
        for (auto& step : report.steps)
            for (auto& check : step.checks)
                if (const auto at = check.explanation.find(before); at != std::string::npos)
                    check.explanation.replace(at, before.size(), fault.id);
        return;
    }
}

std::vector<Explanation> faults_of(const Finding& finding) {
    if (finding.candidates.empty())
        return {};
    const auto& fault = *finding.candidates.front();
    Explanation explanation{
        .variant = fault.id, .in_words = model::in_words(fault), .known = finding.is_known_issue()};
    for (std::size_t i = 1; i < finding.candidates.size(); ++i)
        explanation.or_equally.push_back(finding.candidates[i]->id);
    return {std::move(explanation)};
}
}  // namespace

scenarios::Scenario scenario_of(
    const model::RuleBook& book, const Finding& finding, const Trial& trial
) {
    auto one = case_of(finding.shown.drawn);
    const auto first =
        trial.first_deviation(book, finding.shown)
            .value_or(Trial::First{.call = one.steps.size() - 1, .symptom = {}, .checks = {}});
    one.steps = expected_steps(book, one.life, {first.call, first.checks});
    scenarios::Scenario scenario;
    scenario.rules = rules_of(finding, first);
    const auto rule = scenario.rules.front();
    scenario.name = title_of(finding, rule, command_name(one.life.calls[first.call]));
    scenario.source = model::catalogue().section_of(rule).number;
    scenario.why =
        fmt::format("The target does not keep this: {}", model::catalogue().rule(rule).says);
    if (finding.failure)
        scenario.why = "The target must answer whatever it is asked.";
    scenario.cases.push_back(std::move(one));
    return scenario;
}

Counterexample counterexample_of(
    const Telling& telling,
    const Finding& finding,
    std::string_view folder,
    std::set<std::string>& taken
) {
    const auto& [book, trial, last_word] = telling;
    const auto written = scenario_of(book, finding, trial);
    Counterexample example{
        .name = free_name(name_of(finding, written), taken),
        .text = std::string{generated_mark} + scenarios::to_yaml(written, written.cases.front()),
        .report = {},
        .faults = faults_of(finding),
        .known_issue = finding.is_known_issue(),
        .flaky = finding.flaky,
        .number = finding.number,
        .lives = finding.lives};
    const auto file = fmt::format("{}{}{}.yaml", folder, folder.empty() ? "" : "/", example.name);
    const auto read = scenarios::load_text(example.text, file);
    Diagnostician diagnostician;
    const auto& [drawn, life, trace] = finding.shown;
    const Judged judged{book, life, trial.capabilities(), trace};
    example.report = judge({&read, &read.cases.front()}, judged, diagnostician);
    if (!finding.candidates.empty())
        name_fault(example.report, *finding.candidates.front());
    last_word(judged, example.report);
    return example;
}
}  // namespace lakmus::oracle
