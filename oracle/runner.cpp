#include "oracle/runner.hpp"

#include "model/basis.hpp"
#include "oracle/handover.hpp"
#include "oracle/in_order.hpp"
#include "oracle/ledger.hpp"
#include "oracle/privacy.hpp"
#include "oracle/recording/recording.hpp"
#include "oracle/stage.hpp"

#include <deque>
#include <mutex>
#include <thread>

namespace lakmus::oracle {
namespace {
/// The cases of a run as they are played.
class PlayedCases {
public:
    PlayedCases(std::vector<PlannedCase> cases, const Stage& stage) : cases_{std::move(cases)} {
        if (stage.moves_cases())
            for (auto& planned : cases_)
                planned.one = &moved_.emplace_back(stage.placed(*planned.one));
    }
    PlayedCases(const PlayedCases&) = delete;
    PlayedCases& operator=(const PlayedCases&) = delete;
    ~PlayedCases() = default;

    [[nodiscard]] const std::vector<PlannedCase>& all() const { return cases_; }

private:
    std::vector<PlannedCase> cases_;
    std::deque<scenarios::Case> moved_;
};

/// A case that was played, and judged where nothing needs a diagnosis.
struct Played {
    std::size_t index = 0;
    scenarios::Lifecycle life;
    Trace trace;
    std::optional<CaseReport> report;
    std::string recorded;  ///< The line about it, where the run is recorded.
};

/// How many cases may wait for the one that is judged slowest.
constexpr std::size_t cases_waiting = 1024;
/// How many cases of one job may be played ahead of being judged.
constexpr std::size_t cases_ahead = 64;

class Work {
public:
    Work(const std::vector<PlannedCase>& cases, const RunOptions& options, InOrder<Played>& out)
        : cases_{cases}, options_{options}, out_{out} {}

    /// Takes the next case until none is left or the run is stopped. What was played is judged in a
    /// thread of its own, so that the target need not wait for it.
    void play_on(Target& target, const Capabilities& capabilities) {
        Handover<Played> played{cases_ahead};
        const std::jthread judging{[&] {
            for (auto cases = played.take(); !cases.empty(); cases = played.take())
                for (auto& one : cases)
                    judge(std::move(one), capabilities);
        }};
        const Handover<Played>::Giving giving{played};
        for (auto index = take(); index < cases_.size(); index = take())
            played.give(play(index, target));
    }

    /// Every case failed before it began.
    void fail_all(const Failure& failure) {
        for (auto index = take(); index < cases_.size(); index = take()) {
            Played played;
            played.index = index;
            played.life = cases_[index].one->life;
            played.trace.failure = failure;
            out_.give(index, std::move(played));
        }
    }

private:
    [[nodiscard]] Played play(std::size_t index, Target& target) const {
        Played played;
        played.index = index;
        played.life = resolve_actors(options_.book, cases_[index].one->life);
        played.trace = target.play(played.life);
        return played;
    }

    void judge(Played played, const Capabilities& capabilities) {
        const auto index = played.index;
        hide_personal_numbers(played.trace);
        if (options_.record)
            played.recorded = case_line(cases_[index], played.life, played.trace);
        options_.before_judging(played.trace);
        played.report = judge_conforming(
            cases_[index],
            {options_.book, played.life, capabilities, played.trace, options_.in_full}
        );
        out_.give(index, std::move(played));
    }

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
    Stage stage{options};
    const auto& capabilities = stage.capabilities();
    const PlayedCases played_cases{cases, stage};
    const auto record = options.record ? options.record : [](std::string_view) {};
    Ledger ledger{options};
    InOrder<Played> out{
        cases_waiting, [&](std::size_t index, Played played) {
            if (!played.recorded.empty())
                record(played.recorded);
            const auto& planned = played_cases.all()[index];
            const Judged judged{
                options.book, played.life, capabilities, played.trace, options.in_full};
            auto report = ledger.close(planned, judged, std::move(played.report));
            if (options.in_full || report.verdict >= Verdict::known_issue)
                report.reproduce = reproduce_line(planned, options.target);
            each(report);
        }};
    Work all{played_cases.all(), options, out};
    auto shard = options.shard;
    if (shard && stage.is_on_real_clock())
        shard->day = options.today;
    record(head_line({options.target, options.book.name, stage.hello(), shard}));
    started(
        {.target = options.target,
         .rulebook = options.book.name,
         .capabilities = capabilities,
         .case_count = cases.size()}
    );
    const auto* unusable = std::get_if<Failure>(&stage.hello());
    if (unusable != nullptr) {
        all.fail_all(*unusable);
    } else {
        std::vector<std::jthread> others;
        for (unsigned job = 1; job < options.jobs; ++job)
            others.emplace_back([&] {
                if (const auto target = stage.another())
                    all.play_on(*target, capabilities);
            });
        all.play_on(stage.first(), capabilities);
    }
    auto summary = ledger.finish(capabilities);
    summary.complete = summary.case_total() == cases.size();
    if (summary.complete)
        record(end_line(unusable != nullptr ? 0 : cases.size()));
    return summary;
}
}  // namespace lakmus::oracle
