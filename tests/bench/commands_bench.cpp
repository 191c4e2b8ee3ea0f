#include "generators/lifecycles.hpp"
#include "model/step.hpp"

#include <benchmark/benchmark.h>
#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

/// One step of each command, in the states that drawn lifecycles bring about.
namespace lakmus {
namespace {
using namespace model;

constexpr std::uint64_t lifecycles_drawn = 5000;
constexpr std::size_t samples_most = 500;
constexpr std::size_t command_count = std::variant_size_v<Command>;

/// An accepted call, and the state that it met.
struct Sample {
    State before;
    Call call;
};
using Samples = std::array<std::vector<Sample>, command_count>;

Samples draw_samples(const RuleBook& book) {
    Samples samples;
    const auto draw = generators::lifecycle(book);
    for (std::uint64_t seed = 0; seed != lifecycles_drawn; ++seed) {
        const auto life = draw(rc::Random{seed}).value();
        auto state = life.given;
        for (const auto& call : life.calls) {
            auto result = step(book, state, call);
            auto& of_command = samples[call.command.index()];
            if (result.outcome.accepted && of_command.size() != samples_most)
                of_command.push_back({std::move(state), call});
            state = std::move(result.state);
        }
    }
    return samples;
}

std::string name_of(const Command& command) {
    return std::visit([](const auto& c) { return std::string{c.name}; }, command);
}

/// The time of each step alone, without the copy of the state that it moves.
void step_once(benchmark::State& bench, std::size_t command) {
    using Clock = std::chrono::steady_clock;
    using Nanoseconds = std::chrono::duration<double, std::nano>;
    static const auto book = intended_release();
    static const auto samples = draw_samples(book);
    std::vector<double> times;
    for (auto _ : bench) {
        double total = 0;
        for (const auto& [before, call] : samples[command]) {
            auto state = before;
            const auto start = Clock::now();
            auto result = step(book, std::move(state), call);
            const Nanoseconds taken = Clock::now() - start;
            benchmark::DoNotOptimize(result.outcome);
            times.push_back(taken.count());
            total += taken.count();
        }
        bench.SetIterationTime(total / 1e9);
    }
    if (times.empty())
        return bench.SkipWithError("no drawn lifecycle has such a call");
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    bench.counters["median_ns"] = *middle;
    bench.counters["samples"] = static_cast<double>(samples[command].size());
}

template <std::size_t... Places>
bool register_commands(std::index_sequence<Places...>) {
    const auto add = [](std::size_t place, const Command& command) {
        benchmark::RegisterBenchmark(("step/" + name_of(command)).c_str(), step_once, place)
            ->UseManualTime()
            ->MinTime(0.05)
            ->Unit(benchmark::kMicrosecond);
    };
    (add(Places, Command{std::in_place_index<Places>}), ...);
    return true;
}

[[maybe_unused]] const bool registered =
    register_commands(std::make_index_sequence<command_count>{});
}  // namespace
}  // namespace lakmus
