#include "reports/workbench/checking.hpp"

#include "oracle/disputes.hpp"
#include "oracle/explaining/story.hpp"
#include "oracle/naming.hpp"
#include "oracle/target.hpp"
#include "reports/change_text.hpp"
#include "reports/escaping.hpp"
#include "reports/html/timeline_svg.hpp"
#include "reports/wording.hpp"
#include "scenarios/format/loader.hpp"
#include "scenarios/format/subjects.hpp"
#include "scenarios/format/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;

/// Of all rows of a table: a key stroke waits for them.
constexpr std::size_t steps_held_to_the_model = 5'000;
/// Of one case: a life that is longer is told up to here.
constexpr std::size_t steps_told = 60;
constexpr std::size_t rows_listed = 1000;

Json problem_json(
    const scenarios::Problem& problem, const std::string& file, std::string_view severity
) {
    const bool is_here = problem.place.file == file;
    auto shown = problem;
    if (is_here)
        shown.place = {};
    return {
        {"line", is_here ? std::max(problem.place.line, 1) : 1},
        {"column", is_here ? std::max(problem.place.column, 1) : 1},
        {"severity", severity},
        {"text", json_text(printable(scenarios::to_text(shown)))},
        {"nearest", json_text(problem.nearest)}};
}

std::string_view share_word(oracle::Share share) {
    switch (share) {
        case oracle::Share::kept:
            return "kept";
        case oracle::Share::decides:
            return "decides";
        case oracle::Share::acts:
            return "acts";
        case oracle::Share::refuses:
            return "refuses";
    }
    return {};
}

class DraftTelling {
public:
    explicit DraftTelling(const Draft& draft) : draft_{draft} {}

    Json tell() {
        try {
            scenario_ = scenarios::load_as(draft_.text, draft_.path);
        } catch (const scenarios::InputError& error) {
            for (const auto& problem : error.problems())
                add_problem(problem, "error");
            return {{"readable", false}, {"problems", std::move(problems_)}};
        }
        dispute();
        const auto place = row_under_cursor();
        Json told{
            {"readable", true},
            {"problems", std::move(problems_)},
            {"name", json_text(scenario_.name)},
            {"rules", rules_json()},
            {"cases", rows_json()},
            {"case", place}};
        if (!complete_)
            told["remark"] =
                "Not all rows were held against the model: there are too many for a key stroke. "
                "`lakmus lint` does it.";
        add_case(told, scenario_.cases.at(place));
        return told;
    }

private:
    void add_problem(const scenarios::Problem& problem, std::string_view severity) {
        auto json = problem_json(problem, draft_.path.generic_string(), severity);
        if (std::ranges::find(problems_, json) == problems_.end())
            problems_.push_back(std::move(json));
    }

    void dispute() {
        std::size_t steps = 0;
        for (const auto& one : scenario_.cases) {
            steps += one.steps.size();
            complete_ = steps <= steps_held_to_the_model;
            if (!complete_)
                return;
            for (const auto& problem : oracle::disputes(book_, one))
                add_problem(problem, "warning");
        }
    }

    /// The row on which the cursor stands, or the first.
    [[nodiscard]] std::size_t row_under_cursor() const {
        const auto& cases = scenario_.cases;
        const auto is_row = [&](const auto& one) { return one.place.line == draft_.line; };
        const auto found = std::ranges::find_if(cases, is_row);
        return found == cases.end() ? 0 : static_cast<std::size_t>(found - cases.begin());
    }

    [[nodiscard]] Json rules_json() const {
        auto ids = Json::array();
        for (const auto rule : scenario_.rules)
            ids.push_back(model::catalogue().rule(rule).id);
        return ids;
    }

    [[nodiscard]] Json rows_json() const {
        auto rows = Json::array();
        for (const auto& one : scenario_.cases)
            if (rows.size() < rows_listed)
                rows.push_back({{"name", json_text(one.name)}, {"line", one.place.line}});
        return rows;
    }

    void add_case(Json& told, scenarios::Case one) const {
        const auto names = one.life.names;
        if (one.steps.size() > steps_told) {
            one.steps.resize(steps_told);
            one.life.calls.resize(steps_told);
            told["remark"] = fmt::format("Only the first {} steps are told.", steps_told);
        }
        const auto life = oracle::resolve_actors(book_, one.life);
        told["timeline"] = json_text(timeline_svg(timeline_of(book_, life, {})));
        told["names"] = names_json(names);
        auto steps = Json::array();
        const auto story = oracle::tell(book_, {&scenario_, &one});
        for (const auto& step : story.steps)
            steps.push_back(step_json(step, names));
        told["steps"] = std::move(steps);
    }

    [[nodiscard]] static Json names_json(const scenarios::Names& names) {
        auto array = Json::array();
        for (const auto& citizen : names.citizens)
            array.push_back({{"name", json_text(citizen)}, {"of", "citizen"}});
        for (const auto& thing : names.things)
            array.push_back(
                {{"name", json_text(thing.name)}, {"of", scenarios::name_stem(thing.kind)}}
            );
        return array;
    }

    static void add_rules(Json& array, const oracle::Happening& happening) {
        for (const auto& rule : happening.rules)
            array.push_back(
                {{"id", model::catalogue().rule(rule.rule).id}, {"share", share_word(rule.share)}}
            );
    }

    static std::string_view answer_word(const oracle::StepStory& step) {
        if (step.waits_only)
            return "time";
        if (step.outcome.is_open())
            return "open";
        return step.outcome.accepted ? "accepted" : "refused";
    }

    [[nodiscard]] static Json step_json(
        const oracle::StepStory& step, const scenarios::Names& names
    ) {
        Json json{
            {"line", step.place.line},
            {"call", json_text(printable(step.line))},
            {"at", scenarios::instant_word(step.at)},
            {"answer", answer_word(step)}};
        auto rules = Json::array();
        auto questions = Json::array();
        auto messages = Json::array();
        auto changes = Json::array();
        for (const auto* happening : {&step.time, &step.call}) {
            add_rules(rules, *happening);
            for (const auto& opening : happening->openings)
                questions.push_back(model::catalogue().question(opening.question).id);
            for (const auto& change : change_texts(happening->changes, names))
                changes.push_back(json_text(change));
            for (const auto& message : happening->messages)
                if (message.times == model::Times::once ||
                    message.times == model::Times::at_least_once)
                    messages.push_back(json_text(oracle::message_subject(message.message, names)));
        }
        json["rules"] = std::move(rules);
        json["questions"] = std::move(questions);
        json["messages"] = std::move(messages);
        json["changes"] = std::move(changes);
        json["lawful"] = json_texts(lawful_texts(step));
        return json;
    }

    [[nodiscard]] static std::vector<std::string> lawful_texts(const oracle::StepStory& step) {
        std::vector<std::string> all;
        for (const auto& change : step.lawful_changes)
            if (!change.to.empty())
                all.push_back(fmt::format(
                    "{} {} instead of {}", change.what, listed(change.to, 4), change.from
                ));
        return all;
    }

    const Draft& draft_;
    model::RuleBook book_ = model::intended_release();
    scenarios::Scenario scenario_;
    Json problems_ = Json::array();
    bool complete_ = true;
};
}  // namespace

std::string check_json(const Draft& draft) {
    return DraftTelling{draft}.tell().dump(-1, ' ', false, Json::error_handler_t::replace);
}
}  // namespace lakmus::reports
