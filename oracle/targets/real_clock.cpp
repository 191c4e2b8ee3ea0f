#include "oracle/targets/real_clock.hpp"

#include "oracle/targets/answers.hpp"

namespace lakmus::oracle {
namespace {
class OnItsClock final : public Target {
public:
    OnItsClock(std::unique_ptr<Target> target, model::Date today, bool is_real)
        : target_{std::move(target)}, today_{today}, is_real_{is_real} {}

    std::variant<Capabilities, Failure> hello() override {
        auto hello = target_->hello();
        const auto* told = std::get_if<Capabilities>(&hello);
        is_real_ = is_real_ || (told != nullptr && !told->clock_settable);
        return hello;
    }

    Trace play(const scenarios::Lifecycle& life) override {
        if (!is_real_)
            return target_->play(life);
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
    bool is_real_;
};
}  // namespace

std::unique_ptr<Target> on_its_clock(
    std::unique_ptr<Target> target, model::Date today, bool is_real
) {
    return std::make_unique<OnItsClock>(std::move(target), today, is_real);
}
}  // namespace lakmus::oracle
