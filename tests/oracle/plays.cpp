#include "tests/oracle/plays.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"
#include "oracle/targets/in_process.hpp"
#include "scenarios/format/loader.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakmus::oracle {
namespace {
class Scripted final : public Target {
public:
    explicit Scripted(std::function<Trace(const scenarios::Lifecycle&)> play)
        : play_{std::move(play)} {}
    std::variant<Capabilities, Failure> hello() override {
        return reference_capabilities(model::intended_release());
    }
    Trace play(const scenarios::Lifecycle& life) override { return play_(life); }

private:
    std::function<Trace(const scenarios::Lifecycle&)> play_;
};

class Unusable final : public Target {
public:
    std::variant<Capabilities, Failure> hello() override {
        return Failure{
            .kind = Failure::Kind::unusable, .what = "no such program", .last_stderr = {}};
    }
    Trace play(const scenarios::Lifecycle&) override { return {}; }
};

model::Script script_of(const std::vector<std::uint8_t>& readings) {
    model::Script script{.readings = {}, .count = readings.size()};
    std::ranges::copy(readings, script.readings.begin());
    return script;
}
}  // namespace

scenarios::Scenario life(std::string_view steps) {
    return life_of(
        "    anna: {group: 2, municipality: Horsens, requirements: {2: searchable_cv}}\n", steps
    );
}

scenarios::Scenario life_of(std::string_view citizens, std::string_view steps) {
    std::string text =
        "scenario: A life\n"
        "rules: [2.1/backdating]\n"
        "source: \"2.1\"\n"
        "why: So that the oracle has something to judge.\n"
        "given:\n"
        "  today: 2021-03-22\n"
        "  citizens:\n";
    return scenarios::load_text(
        text.append(citizens).append("steps:\n").append(steps), "life.yaml"
    );
}

PlannedCase first_case(const scenarios::Scenario& scenario) {
    return {&scenario, &scenario.cases.front()};
}

Trace play(const scenarios::Scenario& scenario, const model::RuleBook& book) {
    const auto life = resolve_actors(model::intended_release(), scenario.cases.front().life);
    return in_process_target(book)->play(life);
}

Trace play_with_readings(
    const scenarios::Scenario& scenario, const std::vector<std::vector<std::uint8_t>>& readings
) {
    const auto book = model::intended_release();
    const auto life = resolve_actors(book, scenario.cases.front().life);
    Trace trace;
    auto state = life.given;
    for (std::size_t i = 0; i != life.calls.size(); ++i) {
        auto result = model::step(book, std::move(state), life.calls[i], script_of(readings.at(i)));
        complete(trace.answers.emplace_back(reference_answer(book, result)), life.names);
        state = std::move(result.state);
    }
    return trace;
}

CaseReport judged(const scenarios::Scenario& scenario, const Trace& trace) {
    const auto book = model::intended_release();
    return judged_under(book, scenario, reference_capabilities(book), trace);
}

CaseReport judged_under(
    const model::RuleBook& book,
    const scenarios::Scenario& scenario,
    const Capabilities& capabilities,
    const Trace& trace,
    Diagnostician diagnostician
) {
    const auto life = resolve_actors(book, scenario.cases.front().life);
    return judge(first_case(scenario), {book, life, capabilities, trace}, diagnostician);
}

model::RuleBook book_with(const std::vector<std::string_view>& variants, model::RuleBook book) {
    for (const auto id : variants) {
        const auto* variant = model::find_variant(id);
        if (variant == nullptr)
            throw std::invalid_argument{"no variant " + std::string{id}};
        model::apply(*variant, book);
    }
    return book;
}

ObservedField& field_in(
    Answer& answer, model::View view, std::string_view field, std::uint16_t subject
) {
    const auto place = model::field_of(view, field);
    for (auto& one : answer.fields)
        if (one.field == place && one.subject == subject)
            return one;
    return answer.fields.emplace_back(ObservedField{
        .field = place, .subject = subject, .value = 0, .raw = {}});
}

void hide(Answer& answer, model::View view) {
    answer.shows[static_cast<std::size_t>(view)] = false;
    std::erase_if(answer.fields, [&](const ObservedField& field) {
        return model::field_def(field.field).view == view;
    });
}

void hide_all(Answer& answer) {
    answer.shows.assign(model::views().size(), false);
    answer.fields.clear();
}

std::vector<Check> told_of(const CaseReport& report, std::size_t step) {
    for (const auto& one : report.steps)
        if (one.step == step)
            return one.checks;
    return {};
}

Check told(const CaseReport& report, std::size_t step, std::string_view subject) {
    for (const auto& check : told_of(report, step))
        if (check.subject == subject)
            return check;
    Check nothing;
    nothing.subject = "nothing";
    return nothing;
}

Failure crash(std::string what) {
    return {.kind = Failure::Kind::crash, .what = std::move(what), .last_stderr = {}};
}

std::unique_ptr<Target> scripted_target(std::function<Trace(const scenarios::Lifecycle&)> play) {
    return std::make_unique<Scripted>(std::move(play));
}

std::unique_ptr<Target> unusable_target() { return std::make_unique<Unusable>(); }
}  // namespace lakmus::oracle
