#include "model/step.hpp"
#include "oracle/runner.hpp"
#include "oracle/targets/in_process.hpp"
#include "scenarios/format/loader.hpp"

#include <benchmark/benchmark.h>

#include <utility>

namespace lakmus {
namespace {
using namespace model;

constexpr Date today = date(2021, 3, 22);
constexpr Instant morning = Instant{today} + std::chrono::hours{8};

/// A citizen in group 2 with ten absences that are over.
State with_ten_absences() {
    State state;
    state.now = morning;
    Citizen anna;
    anna.municipality = Municipality{751};
    anna.registered = true;
    anna.open_groups = 1U << 2U;
    anna.last_opened = ContactGroup::kontanthjaelpsmodtager;
    anna.requirements[2] = CvRequirement::searchable_cv;
    state.citizens.push_back(anna);
    for (std::uint16_t i = 0; i != 10; ++i) {
        Absence absence;
        absence.id = {i};
        absence.type = i % 2 == 0 ? AbsenceType::sorgorlov : AbsenceType::paa_vej_i_job;
        absence.period = {today - weeks{60 + 4 * i}, today - weeks{59 + 4 * i}};
        absence.state = AbsenceState::ended;
        state.absences.push_back(absence);
    }
    state.absences.reserve(64);
    return state;
}

void step_again(benchmark::State& bench, const Command& command) {
    const auto book = intended_release();
    const Call call{.at = morning, .by = {}, .command = command};
    auto state = with_ten_absences();
    for (auto _ : bench) {
        auto result = step(book, std::move(state), call);
        benchmark::DoNotOptimize(result.outcome);
        state = std::move(result.state);
    }
}

void create_refused(benchmark::State& bench) {
    const auto start = today - weeks{20};
    step_again(bench, CreateAbsence{{99}, {0}, AbsenceType::sorgorlov, start, today + weeks{20}});
}

/// The one that a step accepts is taken away again, so that there are ten at each step.
void create_accepted(benchmark::State& bench) {
    const auto book = intended_release();
    const Call call{
        .at = morning,
        .by = {},
        .command = CreateAbsence{{99}, {0}, AbsenceType::sorgorlov, today, today + weeks{20}}};
    auto state = with_ten_absences();
    for (auto _ : bench) {
        auto result = step(book, std::move(state), call);
        benchmark::DoNotOptimize(result.outcome);
        state = std::move(result.state);
        state.absences.pop_back();
    }
}

void update_accepted(benchmark::State& bench) {
    step_again(bench, UpdateAbsence{{1}, {}, today - weeks{63}});
}

void delete_refused(benchmark::State& bench) { step_again(bench, DeleteAbsence{{1}, {}}); }

/// Thirty commands: leave created, moved, rested, resumed, deleted, and time between.
void lifecycle_of_thirty(benchmark::State& bench) {
    const auto book = intended_release();
    std::vector<Call> calls;
    auto at = morning;
    const auto add = [&](Command command) {
        calls.push_back({.at = at, .by = {}, .command = std::move(command)});
        at += std::chrono::hours{24};
    };
    for (std::uint16_t i = 0; i != 6; ++i) {
        const auto day = date_of(at);
        add(CreateAbsence{{i}, {0}, AbsenceType::sorgorlov, day, day + weeks{2}});
        add(UpdateAbsence{{i}, {}, day + weeks{3}});
        add(CreateContactGroup{{0}, ContactGroup::sygedagpenge_fra_ledighed, {}});
        add(ReportRecovery{{0}, ContactGroup::kontanthjaelpsmodtager, {}, {}});
        add(DeleteAbsence{{i}, "fejl"});
    }
    auto given = with_ten_absences();
    given.absences.clear();
    for (auto _ : bench) {
        auto state = given;
        for (const auto& call : calls)
            state = step(book, std::move(state), call).state;
        benchmark::DoNotOptimize(state);
    }
    bench.SetItemsProcessed(bench.iterations() * static_cast<std::int64_t>(calls.size()));
}

void corpus_loaded_and_judged(benchmark::State& bench) {
    for (auto _ : bench) {
        const auto corpus = scenarios::load({"scenarios"});
        oracle::RunOptions options;
        options.make_target = [] { return oracle::in_process_target(intended_release()); };
        const auto cases = oracle::plan(corpus.scenarios, {});
        const auto summary = oracle::run(
            cases, options, [](const auto&) {}, [](const auto&) {}
        );
        if (summary.exit_code() != 0)
            bench.SkipWithError("the corpus does not conform; run from the project's folder");
    }
}

BENCHMARK(create_refused);
BENCHMARK(create_accepted);
BENCHMARK(update_accepted);
BENCHMARK(delete_refused);
BENCHMARK(lifecycle_of_thirty);
BENCHMARK(corpus_loaded_and_judged)->Unit(benchmark::kMillisecond);
}  // namespace
}  // namespace lakmus
