#pragma once

#include "model/facts.hpp"
#include "model/views.hpp"

namespace lakmus::model {
/// What the parts of the views share: the facts, and where the fields go.
class Showing {
public:
    Showing(const RuleBook& book, const State& state, std::vector<ExpectedField>& out)
        : facts{book.at(state.now), state, nobody()}, out_{&out} {}

    /// Adds a field; the caller fills in what may be shown besides, and which rules say so, before
    /// it adds the next one: the reference is good until then.
    ExpectedField& add(FieldIndex field, std::uint16_t subject, std::int64_t value) {
        auto& expected = out_->emplace_back();
        expected.field = field;
        expected.subject = subject;
        expected.value = value;
        return expected;
    }
    /// Adds a field on which one rule bears.
    ExpectedField& add(
        FieldIndex field, std::uint16_t subject, std::int64_t value, RuleIndex rule
    ) {
        auto& expected = add(field, subject, value);
        expected.rules.insert(rule);
        return expected;
    }

    [[nodiscard]] const State& state() const { return facts.state(); }
    [[nodiscard]] bool is_on(RuleIndex rule) const { return facts.is_on(rule); }
    [[nodiscard]] Mode mode(RuleIndex rule) const { return facts.edition().mode(rule); }
    [[nodiscard]] const Members& value_of(RuleIndex rule, const Source& source) const {
        return source.cell < 0 ? source.constant : facts.cell_of(rule, source.cell);
    }

    /// The place in `choices` that a rule's cell names.
    [[nodiscard]] std::int64_t choice_of(RuleIndex rule, int cell = 0) const {
        return static_cast<std::int64_t>(facts.cell_of(rule, cell).low);
    }

    Facts facts;

private:
    static const Call& nobody() {
        static const Call call;
        return call;
    }

    std::vector<ExpectedField>* out_;
};

[[nodiscard]] constexpr std::int64_t number(Date date) { return date.time_since_epoch().count(); }
}  // namespace lakmus::model
