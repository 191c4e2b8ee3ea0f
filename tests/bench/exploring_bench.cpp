#include "generators/lives.hpp"
#include "oracle/exploring/explore.hpp"
#include "oracle/targets/in_process.hpp"

#include <benchmark/benchmark.h>
#include <rapidcheck.h>
#include <rapidcheck/state.h>

#include <optional>
#include <sstream>

/// How many commands a second exploring plays, beside what plain `rc::state` makes of a much
/// smaller model; run in one process, so that both have the same machine.
namespace lakmus {
namespace {
/// Absences of one citizen, as little of the rules as a stateful property needs: groups in which
/// they are lawful, eight weeks back, 26 weeks long, and no two at a time.
class SmallModel {
public:
    enum class State : std::uint8_t { active, on_hold, ended, deleted };
    struct Absence {
        int start = 0;
        int end = 0;
        State state = State::active;
        friend bool operator==(const Absence&, const Absence&) = default;
    };

    void open(unsigned group) {
        group_ = group;
        for (auto& absence : absences_) {
            if (absence.state == State::active && !is_lawful())
                absence.state = group == 24 || group == 25 ? State::on_hold : State::ended;
            else if (absence.state == State::on_hold && is_lawful())
                absence.state = State::active;
        }
    }
    bool create(int start, int end) {
        if (!is_lawful() || start < today - days_back || end - start > longest)
            return false;
        for (const auto& absence : absences_)
            if (absence.state == State::active && start <= absence.end && absence.start <= end)
                return false;
        absences_.push_back({start, end, State::active});
        return true;
    }
    bool update(std::size_t place, int end) {
        if (place >= absences_.size() || end - absences_[place].start > longest)
            return false;
        absences_[place].end = end;
        return true;
    }
    bool remove(std::size_t place) {
        if (place >= absences_.size())
            return false;
        absences_[place].state = State::deleted;
        return true;
    }

    static constexpr int today = 1000;
    friend bool operator==(const SmallModel&, const SmallModel&) = default;

private:
    static constexpr int days_back = 56;
    static constexpr int longest = 182;
    static constexpr std::uint64_t lawful_groups = 0x3C63FCB4;

    [[nodiscard]] bool is_lawful() const { return ((lawful_groups >> group_) & 1U) != 0; }

    unsigned group_ = 0;
    std::vector<Absence> absences_;
};

std::int64_t& commands_run() {
    static std::int64_t count = 0;
    return count;
}

/// Does the same to the model and to the system, and compares all that there is to see.
template <class Do>
void run_both(const SmallModel& model, SmallModel& system, Do&& call) {
    ++commands_run();
    auto expected = model;
    RC_ASSERT(call(expected) == call(system));
    RC_ASSERT(expected == system);
}

using SmallCommand = rc::state::Command<SmallModel, SmallModel>;

struct Open : SmallCommand {
    unsigned group = *rc::gen::inRange(1U, 30U);
    bool on(SmallModel& model) const {
        model.open(group);
        return true;
    }
    void apply(SmallModel& model) const override { on(model); }
    void run(const SmallModel& model, SmallModel& system) const override {
        run_both(model, system, [&](SmallModel& m) { return on(m); });
    }
};
struct Create : SmallCommand {
    int start = *rc::gen::inRange(SmallModel::today - 70, SmallModel::today + 100);
    int length = *rc::gen::inRange(0, 200);
    bool on(SmallModel& model) const { return model.create(start, start + length); }
    void apply(SmallModel& model) const override { on(model); }
    void run(const SmallModel& model, SmallModel& system) const override {
        run_both(model, system, [&](SmallModel& m) { return on(m); });
    }
};
struct Update : SmallCommand {
    std::size_t place = *rc::gen::inRange<std::size_t>(0, 6);
    int end = *rc::gen::inRange(SmallModel::today - 70, SmallModel::today + 400);
    bool on(SmallModel& model) const { return model.update(place, end); }
    void apply(SmallModel& model) const override { on(model); }
    void run(const SmallModel& model, SmallModel& system) const override {
        run_both(model, system, [&](SmallModel& m) { return on(m); });
    }
};
struct Remove : SmallCommand {
    std::size_t place = *rc::gen::inRange<std::size_t>(0, 6);
    bool on(SmallModel& model) const { return model.remove(place); }
    void apply(SmallModel& model) const override { on(model); }
    void run(const SmallModel& model, SmallModel& system) const override {
        run_both(model, system, [&](SmallModel& m) { return on(m); });
    }
};

void rc_state_on_a_small_model(benchmark::State& bench) {
    commands_run() = 0;
    rc::detail::TestParams params;
    params.maxSuccess = 200;
    params.maxSize = 40;
    for (auto _ : bench) {
        const auto result = rc::detail::checkTestable(
            [] {
                SmallModel system;
                rc::state::check(
                    SmallModel{},
                    system,
                    rc::state::gen::execOneOfWithArgs<Open, Create, Update, Remove>()
                );
            },
            rc::detail::TestMetadata{},
            params
        );
        if (!result.is<rc::detail::SuccessResult>())
            bench.SkipWithError("the small model does not do as it does");
        ++params.seed;
    }
    bench.SetItemsProcessed(commands_run());
}

constexpr std::uint64_t lives_at_a_time = 512;

void lives_drawn(benchmark::State& bench) {
    const generators::Lives lives{model::intended_release()};
    std::uint64_t number = 0;
    std::size_t calls = 0;
    for (auto _ : bench) {
        const auto drawn = lives.draw(1, generators::life_number(number++, {}));
        calls += drawn.met.calls;
        benchmark::DoNotOptimize(drawn.life);
    }
    bench.SetItemsProcessed(static_cast<std::int64_t>(calls));
}

void lives_explored(benchmark::State& bench) {
    const generators::Lives lives{model::intended_release()};
    std::uint64_t first = 0;
    std::size_t calls = 0;
    for (auto _ : bench) {
        const auto result = oracle::explore(
            {.course =
                 {.draw = [&](std::uint64_t number) { return lives.draw(1, number); },
                  .aims = true},
             .first = first,
             .lives = lives_at_a_time,
             .make_target = [] { return oracle::in_process_target(model::intended_release()); }}
        );
        if (result.exit_code() != 0)
            bench.SkipWithError("the model does not do as it does");
        first += lives_at_a_time;
        calls += result.coverage.calls();
    }
    bench.SetItemsProcessed(static_cast<std::int64_t>(calls));
}

BENCHMARK(rc_state_on_a_small_model)->Unit(benchmark::kMillisecond);
BENCHMARK(lives_drawn);
BENCHMARK(lives_explored)->Unit(benchmark::kMillisecond);
}  // namespace
}  // namespace lakmus
