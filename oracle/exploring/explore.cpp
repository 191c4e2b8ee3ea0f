#include "oracle/exploring/explore.hpp"

#include "oracle/exploring/lockstep.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace lakmus::oracle {
namespace {
constexpr std::size_t round_length = 64;

/// A life of a round, played and judged by itself.
struct Slot {
    generators::Chosen chosen;
    Played played;
    std::optional<Verdict> verdict;    ///< Nothing: it deviates, or the target failed.
    std::optional<CaseReport> report;  ///< Of a life that had to be judged.
    bool done = false;
};

/// A target whose traces are changed before anybody sees them.
class Changed final : public Target {
public:
    Changed(std::unique_ptr<Target> target, const std::function<void(Trace&)>& change)
        : target_{std::move(target)}, change_{change} {}

    std::variant<Capabilities, Failure> hello() override { return target_->hello(); }

    Trace play(const scenarios::Lifecycle& life) override {
        auto trace = target_->play(life);
        change_(trace);
        return trace;
    }

private:
    std::unique_ptr<Target> target_;
    const std::function<void(Trace&)>& change_;
};

class Exploring {
public:
    explicit Exploring(const ExploreOptions& options) : options_{options} {}

    Exploration run() {
        if (!start())
            return std::move(result_);
        const Trial trial{result_.capabilities};
        Findings findings{
            {options_.book,
             trial,
             *targets_.front(),
             options_.effort,
             options_.stop,
             options_.after_judging}};
        bool stopped = false;
        for (std::size_t played = 0;
             played < options_.lives && !stopped && !options_.enough(findings.all());) {
            const auto count = std::min(round_length, options_.lives - played);
            auto round = play_round(trial, options_.first + played, count);
            for (auto& slot : round)
                if (slot.done)
                    take(slot, findings);
            stopped = options_.stop();
            played += count;
        }
        result_.complete = !stopped;
        write(findings, trial);
        return std::move(result_);
    }

private:
    /// False where the target cannot be used.
    bool start() {
        for (unsigned job = 0; job != std::max(options_.jobs, 1U); ++job) {
            auto target =
                std::make_unique<Changed>(options_.make_target(), options_.before_judging);
            auto hello = target->hello();
            if (auto* failure = std::get_if<Failure>(&hello)) {
                if (job != 0)
                    break;
                result_.unusable = std::move(*failure);
                return false;
            }
            if (job == 0)
                result_.capabilities = std::get<Capabilities>(std::move(hello));
            targets_.push_back(std::move(target));
        }
        return true;
    }

    [[nodiscard]] std::vector<Slot> play_round(
        const Trial& trial, std::uint64_t first, std::size_t count
    ) {
        std::vector<Slot> slots(count);
        std::atomic<std::size_t> next{0};
        const auto work = [&](Target& target) {
            Lockstep lockstep{result_.capabilities};
            for (auto i = next++; i < count && !options_.stop(); i = next++)
                play_slot(trial, target, first + i, lockstep, slots[i]);
        };
        {
            std::vector<std::jthread> others;
            for (std::size_t job = 1; job < targets_.size(); ++job)
                others.emplace_back([&, job] { work(*targets_[job]); });
            work(*targets_.front());
        }
        return slots;
    }

    void play_slot(
        const Trial& trial, Target& target, std::uint64_t number, Lockstep& lockstep, Slot& slot
    ) const {
        slot.chosen = generators::most_promising(options_.course, result_.coverage, number);
        slot.played = play(options_.book, target, std::move(slot.chosen.life));
        slot.verdict = lockstep.verdict(options_.book, slot.played);
        slot.chosen.met.kept |= lockstep.shown();
        if (!slot.verdict) {
            slot.report = trial.conforming(options_.book, slot.played);
            if (slot.report)
                slot.verdict = slot.report->verdict;
        }
        slot.done = true;
    }

    void take(Slot& slot, Findings& findings) {
        result_.coverage.add(slot.chosen.met);
        const bool failed = slot.played.trace.failure.has_value();
        if (failed || !slot.verdict || !findings.empty())
            findings.consider(slot.chosen.number, slot.played);
        if (slot.report)
            findings.consider_documented(slot.chosen.number, slot.played, *slot.report);
        if (!slot.verdict)
            slot.verdict = failed                                 ? Verdict::target_failure
                           : findings.is_known_issue(slot.played) ? Verdict::known_issue
                                                                  : Verdict::deviation;
        ++result_.lives[static_cast<std::size_t>(*slot.verdict)];
    }

    void write(const Findings& findings, const Trial& trial) {
        std::set<std::string> taken;
        for (const auto& finding : findings.all())
            result_.found.push_back(counterexample_of(
                {options_.book, trial, options_.after_judging}, finding, options_.folder, taken
            ));
    }

    const ExploreOptions& options_;
    Exploration result_;
    std::vector<std::unique_ptr<Target>> targets_;
};
}  // namespace

int Exploration::exit_code() const {
    const bool deviates = std::ranges::any_of(found, [](const Counterexample& one) {
        return !one.known_issue && !one.report.failure;
    });
    if (deviates || of(Verdict::deviation) != 0)
        return 1;
    if (unusable || of(Verdict::target_failure) != 0)
        return 3;
    return complete ? 0 : 2;
}

Exploration explore(const ExploreOptions& options) { return Exploring{options}.run(); }
}  // namespace lakmus::oracle
