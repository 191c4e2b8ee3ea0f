#include "oracle/nearest_state.hpp"

#include "oracle/diagnosis.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
/// A target that differs everywhere must not cost much at every step.
constexpr std::size_t variants_limit = 200;
constexpr std::size_t states_limit = 4;

class Nearest {
public:
    explicit Nearest(const Unexplained& unexplained) : unexplained_{unexplained} {}

    std::shared_ptr<const model::State> find() {
        least_ = differences(unexplained_.after);
        if (least_ != 0)
            try_both(unexplained_.book);
        for (const auto* variant : variants())
            if (least_ != 0)
                try_both(with(unexplained_.book, {variant}));
        return best_;
    }

private:
    [[nodiscard]] std::span<const model::State> first_states() const {
        return unexplained_.before.first(std::min(unexplained_.before.size(), states_limit));
    }

    [[nodiscard]] VariantSet variants() const {
        VariantSet found;
        const auto add = [&](const model::Variant& one) {
            const bool is_reading = one.kind == model::VariantKind::reading;
            if (!is_reading && unexplained_.at_work.contains(one.rule) &&
                found.size() != variants_limit)
                found.push_back(&one);
        };
        std::ranges::for_each(model::documented_variants(), add);
        std::ranges::for_each(model::mutants(), add);
        return found;
    }

    /// What the rulebook makes of the call, and what follows from the answer under it.
    void try_both(const model::RuleBook& book) {
        for (const auto& state : first_states()) {
            try_state(model::step(book, state, *unexplained_.step.call).state);
            try_state(followed(book, state, unexplained_.step));
        }
    }

    [[nodiscard]] std::size_t differences(const model::State& state) const {
        return view_differences(
            unexplained_.book, state, *unexplained_.step.answer, unexplained_.capabilities
        );
    }

    void try_state(model::State state) {
        const auto count = differences(state);
        if (count >= least_)
            return;
        least_ = count;
        best_ = std::make_shared<const model::State>(std::move(state));
    }

    const Unexplained& unexplained_;
    std::size_t least_ = 0;
    std::shared_ptr<const model::State> best_;
};
}  // namespace

std::shared_ptr<const model::State> nearest_state(const Unexplained& unexplained) {
    return Nearest{unexplained}.find();
}
}  // namespace lakmus::oracle
