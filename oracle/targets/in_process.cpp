#include "oracle/targets/in_process.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"

namespace lakmus::oracle {
namespace {
class InProcess final : public Target {
public:
    explicit InProcess(model::RuleBook book) : book_{std::move(book)} {}

    std::variant<Capabilities, Failure> hello() override { return reference_capabilities(book_); }

    Trace play(const scenarios::Lifecycle& life) override {
        Trace trace;
        trace.answers.reserve(life.calls.size());
        auto state = life.given;
        for (const auto& call : life.calls) {
            auto result = model::step(book_, std::move(state), call);
            complete(trace.answers.emplace_back(reference_answer(book_, result)), life.names);
            state = std::move(result.state);
        }
        return trace;
    }

private:
    model::RuleBook book_;
};
}  // namespace

std::unique_ptr<Target> in_process_target(model::RuleBook book) {
    return std::make_unique<InProcess>(std::move(book));
}
}  // namespace lakmus::oracle
