#include "oracle/targets/real_clock.hpp"

#include "oracle/targets/answers.hpp"

namespace lakmus::oracle {
namespace {
class OnRealClock final : public Target {
public:
    OnRealClock(std::unique_ptr<Target> target, model::Date today)
        : target_{std::move(target)}, today_{today} {}

    std::variant<Capabilities, Failure> hello() override { return target_->hello(); }

    Trace play(const scenarios::Lifecycle& life) override {
        if (model::date_of(life.given.now) != today_) {
            Trace trace;
            trace.skipped = "it starts on another day, and the target's clock cannot be set";
            return trace;
        }
        auto at_once = life;
        while (!at_once.calls.empty() && at_once.calls.back().at > life.given.now)
            at_once.calls.pop_back();
        auto trace = target_->play(at_once);
        if (trace.answers.size() == at_once.calls.size() && !trace.failure && trace.skipped.empty())
            for (auto i = at_once.calls.size(); i != life.calls.size(); ++i)
                trace.answers.push_back(skipped_answer(
                    "the step needs time to pass, and the target's clock cannot be set"
                ));
        return trace;
    }

private:
    std::unique_ptr<Target> target_;
    model::Date today_;
};
}  // namespace

std::unique_ptr<Target> on_real_clock(std::unique_ptr<Target> target, model::Date today) {
    return std::make_unique<OnRealClock>(std::move(target), today);
}
}  // namespace lakmus::oracle
