#include "oracle/targets/retrying.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
std::string step_text(std::size_t step) { return "step " + std::to_string(step + 1); }

/// Where the second time went another way than the first, as far as both go; empty: nowhere.
std::string difference(const Trace& first, const Trace& second) {
    const auto common = std::min(first.answers.size(), second.answers.size());
    for (std::size_t i = 0; i != common; ++i)
        if (!(first.answers[i] == second.answers[i]))
            return "answered " + step_text(i) + " in two ways";
    if (!second.failure)
        return "failed in " + step_text(first.answers.size()) + " the first time (" +
               first.failure->what + ") and answered the next time";
    return {};
}

class Retrying final : public Target {
public:
    Retrying(std::unique_ptr<Target> target, unsigned retries)
        : target_{std::move(target)}, retries_{retries} {}

    std::variant<Capabilities, Failure> hello() override {
        auto hello = target_->hello();
        for (unsigned i = 0; i != retries_ && is_worth_a_retry(hello); ++i)
            hello = target_->hello();
        return hello;
    }

    Trace play(const scenarios::Lifecycle& life) override {
        auto trace = target_->play(life);
        for (unsigned i = 0; i != retries_ && is_worth_a_retry(trace); ++i) {
            auto again = target_->play(life);
            again.flaky = trace.flaky.empty() ? difference(trace, again) : std::move(trace.flaky);
            trace = std::move(again);
        }
        return trace;
    }

private:
    static bool is_worth_a_retry(const Failure& failure) {
        return failure.kind != Failure::Kind::unusable;
    }
    static bool is_worth_a_retry(const Trace& trace) {
        return trace.failure && is_worth_a_retry(*trace.failure);
    }
    static bool is_worth_a_retry(const std::variant<Capabilities, Failure>& hello) {
        const auto* failure = std::get_if<Failure>(&hello);
        return failure != nullptr && is_worth_a_retry(*failure);
    }

    std::unique_ptr<Target> target_;
    unsigned retries_;
};
}  // namespace

std::unique_ptr<Target> retrying(std::unique_ptr<Target> target, unsigned retries) {
    return std::make_unique<Retrying>(std::move(target), retries);
}
}  // namespace lakmus::oracle
