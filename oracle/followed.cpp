#include "oracle/followed.hpp"

#include <algorithm>

namespace lakmus::oracle {
Followed::Followed(const model::RuleBook& book, const model::State& given)
    : book_{&book}, belief_{book, given} {}

Followed::Followed(model::RuleBook&& book, const model::State& given)
    : own_{std::make_unique<const model::RuleBook>(std::move(book))},
      book_{own_.get()},
      belief_{*book_, given} {}

void Followed::advance(const JudgedStep& step, const Capabilities& capabilities) {
    last_ = belief_.advance(step, capabilities);
}

const Comparison* Followed::find(std::uint64_t key) const {
    const auto found = std::ranges::find(last_.checks, key, &Comparison::key);
    return found == last_.checks.end() ? nullptr : &*found;
}

bool Followed::foretold(std::uint64_t key) const {
    const auto* check = find(key);
    return check == nullptr || check->result == Comparison::Result::matches;
}
}  // namespace lakmus::oracle
