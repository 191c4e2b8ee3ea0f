#include "oracle/runner.hpp"

#include "model/basis.hpp"
#include "oracle/exercise.hpp"
#include "oracle/roots.hpp"

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

/// A case that was played, and judged where nothing needs a diagnosis.
struct Played {
    scenarios::Lifecycle life;
    Trace trace;
    std::optional<CaseReport> report;
};

/// Hands out the reports in the order of the plan, whichever worker played them. What deviates is
/// judged here and so in that order too: what one case taught the diagnosis helps the next.
class InOrder {
public:
    InOrder(
        const std::vector<PlannedCase>& cases,
        const RunOptions& options,
        const std::function<void(const CaseReport&)>& each
    )
        : cases_{cases}, options_{options}, each_{each}, diagnostician_{options.effort} {}

    void set_capabilities(const Capabilities& capabilities) { capabilities_ = &capabilities; }

    void give(std::size_t index, Played played) {
        const std::scoped_lock lock{mutex_};
        waiting_.emplace(index, std::move(played));
        for (auto next = waiting_.find(next_); next != waiting_.end();
             next = waiting_.find(next_)) {
            hand_out(std::move(next->second));
            waiting_.erase(next);
            ++next_;
        }
    }

    [[nodiscard]] Summary finish() {
        summary_.complete = summary_.case_total() == cases_.size();
        summary_.roots =
            roots_.settle([&](const std::string& variant) { return contradictions(variant); });
        return std::move(summary_);
    }

private:
    void hand_out(Played played) {
        const auto& planned = cases_[next_];
        if (!played.report)
            played.report =
                judge(options_.book, planned, *capabilities_, played.trace, diagnostician_);
        auto& report = *played.report;
        options_.after_judging({options_.book, played.life, *capabilities_, played.trace}, report);
        report.index = next_;
        report.reproduce = reproduce_line(planned, options_.target);
        if (report.tally.verdict() < Verdict::known_issue)
            conforming_.push_back(next_);
        summary_.add(report);
        roots_.add(report);
        each_(report);
    }

    /// In how many of the cases in which nothing was wrong a system with the variant would show it.
    [[nodiscard]] std::size_t contradictions(const std::string& variant) {
        const auto book = with(options_.book, {model::find_variant(variant)});
        if (exercises_.empty())
            for (const auto index : conforming_)
                exercises_.emplace_back(
                    options_.book, resolve_actors(options_.book, cases_[index].one->life)
                );
        return static_cast<std::size_t>(std::ranges::count_if(exercises_, [&](const auto& one) {
            return one.tells_apart(book, *capabilities_);
        }));
    }

    const std::vector<PlannedCase>& cases_;
    const RunOptions& options_;
    const std::function<void(const CaseReport&)>& each_;
    const Capabilities* capabilities_ = nullptr;
    Diagnostician diagnostician_;
    std::mutex mutex_;
    std::map<std::size_t, Played> waiting_;
    std::size_t next_ = 0;
    Summary summary_;
    Roots roots_;
    std::vector<std::size_t> conforming_;  ///< The cases in which nothing was wrong.
    std::vector<Exercise> exercises_;      ///< Their lives.
};

class Work {
public:
    Work(const std::vector<PlannedCase>& cases, const RunOptions& options, InOrder& out)
        : cases_{cases}, options_{options}, out_{out} {}

    /// Takes the next case until none is left or the run is stopped.
    void play_on(Target& target, const Capabilities& capabilities) {
        for (auto index = take(); index < cases_.size(); index = take()) {
            Played played;
            played.life = resolve_actors(options_.book, cases_[index].one->life);
            played.trace = target.play(played.life);
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
    InOrder out{cases, options, each};
    Work all{cases, options, out};
    auto first = options.make_target();
    const auto hello = first->hello();
    const auto* told = std::get_if<Capabilities>(&hello);
    const auto capabilities = told != nullptr ? *told : nothing_supported();
    out.set_capabilities(capabilities);
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
            others.emplace_back([&] { help(all, *options.make_target()); });
        all.play_on(*first, capabilities);
    }
    return out.finish();
}
}  // namespace lakmus::oracle
