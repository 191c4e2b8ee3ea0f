#include "oracle/runner.hpp"

#include "model/basis.hpp"
#include "oracle/in_order.hpp"
#include "oracle/ledger.hpp"
#include "oracle/recording/recording.hpp"
#include "oracle/targets/real_clock.hpp"
#include "oracle/targets/retrying.hpp"
#include "scenarios/format/shift.hpp"

#include <deque>
#include <mutex>
#include <thread>

namespace lakmus::oracle {
namespace {
Capabilities nothing_supported() {
    Capabilities none;
    none.commands.assign(std::variant_size_v<model::Command>, false);
    none.views.assign(model::views().size(), false);
    none.messages.assign(model::message_kinds().size(), false);
    return none;
}

/// The cases of a run, moved to its day where the target's clock cannot be set. A case that starts
/// before the release stays where it is: no other day is like it.
class CasesOfToday {
public:
    CasesOfToday(const std::vector<PlannedCase>& cases, bool real_clock, model::Date today)
        : cases_{cases} {
        for (auto& planned : cases_)
            if (real_clock && planned.one->life.given.now >= model::release_instant)
                planned.one = &moved_.emplace_back(scenarios::moved_to(*planned.one, today));
    }
    CasesOfToday(const CasesOfToday&) = delete;
    CasesOfToday& operator=(const CasesOfToday&) = delete;
    ~CasesOfToday() = default;

    [[nodiscard]] const std::vector<PlannedCase>& cases() const { return cases_; }

private:
    std::vector<PlannedCase> cases_;
    std::deque<scenarios::Case> moved_;
};

/// A case that was played, and judged where nothing needs a diagnosis.
struct Played {
    scenarios::Lifecycle life;
    Trace trace;
    std::optional<CaseReport> report;
    std::string recorded;  ///< The line about it, where the run is recorded.
};

/// How many cases may wait for the one that is judged slowest.
constexpr std::size_t cases_waiting = 1024;

class Work {
public:
    Work(const std::vector<PlannedCase>& cases, const RunOptions& options, InOrder<Played>& out)
        : cases_{cases}, options_{options}, out_{out} {}

    /// Takes the next case until none is left or the run is stopped.
    void play_on(Target& target, const Capabilities& capabilities) {
        for (auto index = take(); index < cases_.size(); index = take()) {
            Played played;
            played.life = resolve_actors(options_.book, cases_[index].one->life);
            played.trace = target.play(played.life);
            if (options_.record)
                played.recorded = case_line(cases_[index], played.life, played.trace);
            options_.before_judging(played.trace);
            played.report =
                judge_conforming(options_.book, cases_[index], capabilities, played.trace);
            out_.give(index, std::move(played));
        }
    }

    /// Every case failed before it began.
    void fail_all(const Failure& failure) {
        for (auto index = take(); index < cases_.size(); index = take()) {
            Played played;
            played.trace.failure = failure;
            out_.give(index, std::move(played));
        }
    }

private:
    std::size_t take() {
        const std::scoped_lock lock{mutex_};
        return options_.stop() ? cases_.size() : next_++;
    }

    const std::vector<PlannedCase>& cases_;
    const RunOptions& options_;
    InOrder<Played>& out_;
    std::mutex mutex_;
    std::size_t next_ = 0;
};

/// Helps with the work; a target that cannot be used leaves it to the first, which can.
void help(Work& work, Target& target) {
    const auto hello = target.hello();
    if (const auto* capabilities = std::get_if<Capabilities>(&hello))
        work.play_on(target, *capabilities);
}
}  // namespace

scenarios::Lifecycle resolve_actors(const model::RuleBook& book, scenarios::Lifecycle life) {
    auto state = life.given;
    for (auto& call : life.calls) {
        model::resolve_sender(state, call);
        state = model::step(book, std::move(state), call).state;
    }
    return life;
}

Summary run(
    const std::vector<PlannedCase>& cases,
    const RunOptions& options,
    const std::function<void(const RunInfo&)>& started,
    const std::function<void(const CaseReport&)>& each
) {
    auto first = retrying(options.make_target(), options.retries);
    const auto hello = first->hello();
    const auto* told = std::get_if<Capabilities>(&hello);
    const auto capabilities = told != nullptr ? *told : nothing_supported();
    const bool real_clock = options.real_clock || !capabilities.clock_settable;
    const auto make_target = [&] {
        auto target = retrying(options.make_target(), options.retries);
        return real_clock ? on_real_clock(std::move(target), options.today) : std::move(target);
    };
    if (real_clock)
        first = on_real_clock(std::move(first), options.today);
    const CasesOfToday of_today{cases, real_clock, options.today};

    const auto& played_cases = of_today.cases();
    const auto record = options.record ? options.record : [](std::string_view) {};
    Ledger ledger{options};
    InOrder<Played> out{
        cases_waiting, [&](std::size_t index, Played played) {
            if (!played.recorded.empty())
                record(played.recorded);
            const Judged judged{options.book, played.life, capabilities, played.trace};
            auto report = ledger.close(played_cases[index], judged, std::move(played.report));
            report.reproduce = reproduce_line(played_cases[index], options.target);
            each(report);
        }};
    Work all{played_cases, options, out};
    record(head_line({options.target, options.book.name, hello}));
    started(
        {.target = options.target,
         .rulebook = options.book.name,
         .capabilities = capabilities,
         .case_count = cases.size()}
    );
    if (told == nullptr) {
        all.fail_all(std::get<Failure>(hello));
    } else {
        std::vector<std::jthread> others;
        for (unsigned job = 1; job < options.jobs; ++job)
            others.emplace_back([&] { help(all, *make_target()); });
        all.play_on(*first, capabilities);
    }
    auto summary = ledger.finish(capabilities);
    summary.complete = summary.case_total() == cases.size();
    if (summary.complete)
        record(end_line(told == nullptr ? 0 : cases.size()));
    return summary;
}
}  // namespace lakmus::oracle
