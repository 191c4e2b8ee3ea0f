#include "oracle/runner.hpp"

#include "model/basis.hpp"

#include <algorithm>
#include <map>
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

/// Hands out the reports in the order of the plan, whichever worker makes them.
class InOrder {
public:
    explicit InOrder(const std::function<void(const CaseReport&)>& each) : each_{each} {}

    void give(CaseReport report) {
        const std::scoped_lock lock{mutex_};
        waiting_.emplace(report.index, std::move(report));
        for (auto next = waiting_.find(next_); next != waiting_.end();
             next = waiting_.find(next_)) {
            summary_.add(next->second);
            each_(next->second);
            waiting_.erase(next);
            ++next_;
        }
    }

    [[nodiscard]] Summary& summary() { return summary_; }

private:
    const std::function<void(const CaseReport&)>& each_;
    std::mutex mutex_;
    std::map<std::size_t, CaseReport> waiting_;
    std::size_t next_ = 0;
    Summary summary_;
};

class Work {
public:
    Work(const std::vector<PlannedCase>& cases, const RunOptions& options, InOrder& out)
        : cases_{cases}, options_{options}, out_{out} {}

    /// Takes the next case until none is left or the run is stopped.
    void play_on(Target& target, const Capabilities& capabilities) {
        for (;;) {
            const auto index = take();
            if (index >= cases_.size())
                return;
            const auto& planned = cases_[index];
            const auto life = resolve_actors(options_.book, planned.one->life);
            auto trace = target.play(life);
            options_.before_judging(trace);
            auto report = judge(options_.book, planned, capabilities, trace);
            options_.after_judging({options_.book, life, capabilities, trace}, report);
            finish(std::move(report), index, planned);
        }
    }

    /// Every case failed before it began.
    void fail_all(const Failure& failure) {
        Trace trace;
        trace.failure = failure;
        const auto none = nothing_supported();
        for (auto index = take(); index < cases_.size(); index = take())
            finish(judge(options_.book, cases_[index], none, trace), index, cases_[index]);
    }

private:
    std::size_t take() {
        const std::scoped_lock lock{mutex_};
        return options_.stop() ? cases_.size() : next_++;
    }

    void finish(CaseReport report, std::size_t index, const PlannedCase& planned) {
        report.index = index;
        report.reproduce = reproduce_line(planned, options_.target);
        out_.give(std::move(report));
    }

    const std::vector<PlannedCase>& cases_;
    const RunOptions& options_;
    InOrder& out_;
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
    InOrder out{each};
    Work all{cases, options, out};
    auto first = options.make_target();
    const auto hello = first->hello();
    const auto* capabilities = std::get_if<Capabilities>(&hello);
    started(
        {.target = options.target,
         .rulebook = options.book.name,
         .capabilities = capabilities != nullptr ? *capabilities : nothing_supported(),
         .case_count = cases.size()}
    );
    if (capabilities == nullptr) {
        all.fail_all(std::get<Failure>(hello));
    } else {
        std::vector<std::jthread> others;
        for (unsigned job = 1; job < options.jobs; ++job)
            others.emplace_back([&] { help(all, *options.make_target()); });
        all.play_on(*first, *capabilities);
    }
    auto& summary = out.summary();
    summary.complete = summary.case_total() == cases.size();
    return std::move(summary);
}
}  // namespace lakmus::oracle
