#include "oracle/followed.hpp"

#include <algorithm>

namespace lakmus::oracle {
Followed::Followed(model::RuleBook book, const model::State& given)
    : book_{std::make_unique<model::RuleBook>(std::move(book))}, belief_{*book_, given} {}

void Followed::advance(const JudgedStep& step, const Capabilities& capabilities) {
    last_ = belief_.advance(step, capabilities);
    checks_.clear();
    if (step.answer != nullptr)
        compare(last_.prediction, *step.answer, capabilities, checks_);
}

const Comparison* Followed::find(std::uint64_t key) const {
    const auto found = std::ranges::find(checks_, key, &Comparison::key);
    return found == checks_.end() ? nullptr : &*found;
}

bool Followed::foretold(std::uint64_t key) const {
    const auto* check = find(key);
    return check == nullptr || check->result == Comparison::Result::matches;
}
}  // namespace lakmus::oracle
