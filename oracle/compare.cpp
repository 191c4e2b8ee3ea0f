#include "oracle/compare.hpp"

#include "oracle/check_key.hpp"

#include <algorithm>

namespace lakmus::oracle {
namespace {
using model::ValueKind;
using Result = Comparison::Result;

class Comparing {
public:
    Comparing(
        const Prediction& prediction,
        const IndexedAnswer& indexed,
        const Capabilities& capabilities,
        std::vector<Comparison>& out
    )
        : prediction_{prediction},
          indexed_{indexed},
          answer_{indexed.answer()},
          capabilities_{capabilities},
          out_{out} {}

    void compare_all() {
        compare_answer();
        compare_reason();
        compare_messages();
        compare_views();
    }

private:
    Comparison& add(CheckKind kind, std::uint64_t content, Result result) {
        return out_.emplace_back(Comparison{
            .kind = kind, .result = result, .key = key_of(kind, content)});
    }

    [[nodiscard]] bool accepted() const { return answer_.outcome == Answer::Outcome::accepted; }

    void compare_answer() {
        const auto& result = prediction_.result;
        const bool same = result.outcome.accepted == accepted();
        auto& check = add(CheckKind::answer, 0, same ? Result::matches : Result::differs);
        check.rules = result.outcome.reasons.empty() ? result.hits.kept : result.outcome.reasons;
        check.questions = result.outcome.questions;
    }

    void compare_reason() {
        const auto& reasons = prediction_.result.outcome.reasons;
        if (accepted() || reasons.empty())
            return;
        const auto& given = indexed_.reasons();
        auto result = Result::not_observed;
        if (!given.empty())
            result = given.intersects(reasons) ? Result::matches : Result::differs;
        add(CheckKind::reason, 0, result).rules = reasons;
    }

    void compare_messages() {
        for (const auto& expected : prediction_.result.messages)
            if (expected.times != model::Times::unspecified)
                compare_expected(expected);
        if (answer_.shows_messages)
            for (const auto& message : answer_.messages)
                compare_unexpected(message);
    }

    [[nodiscard]] bool is_shown(model::MessageKind kind) const {
        const auto place = static_cast<std::size_t>(kind);
        return answer_.shows_messages && place < capabilities_.messages.size() &&
               capabilities_.messages[place];
    }

    void compare_expected(const model::ExpectedMessage& expected) {
        const auto content = pack(expected.message);
        if (is_added(key_of(CheckKind::messages, content)))
            return;
        auto result = Result::not_observed;
        if (is_shown(expected.message.kind)) {
            const auto count = std::ranges::count(answer_.messages, expected.message);
            const auto wanted = std::ranges::count(
                prediction_.result.messages, expected.message, &model::ExpectedMessage::message
            );
            const bool right = expected.times == model::Times::never  ? count == 0
                               : expected.times == model::Times::once ? count == wanted
                                                                      : count >= 1;
            result = right ? Result::matches : Result::differs;
        }
        add(CheckKind::messages, content, result).rules.insert(expected.rule);
    }

    /// A message that no expectation names: wrong where a rule names its kind, or the call was
    /// refused.
    void compare_unexpected(const model::Message& message) {
        if (is_added(key_of(CheckKind::messages, pack(message))))
            return;
        model::RuleSet rules;
        for (const auto& expected : prediction_.result.messages) {
            if (expected.message.kind != message.kind)
                continue;
            if (expected.times == model::Times::unspecified)
                return;
            rules.insert(expected.rule);
        }
        if (!prediction_.result.outcome.accepted && !accepted())
            rules.insert(model::rule_on_refusals());
        if (!rules.empty())
            add(CheckKind::messages, pack(message), Result::differs).rules = rules;
    }

    [[nodiscard]] bool is_added(std::uint64_t key) const {
        return std::ranges::find(out_, key, &Comparison::key) != out_.end();
    }

    void compare_views() {
        out_.reserve(out_.size() + prediction_.fields.size());
        for (const auto& expected : prediction_.fields)
            compare_field(expected);
        for (const auto& shown : answer_.fields)
            if (is_shown_at_all(shown) && !is_known(shown))
                add(CheckKind::view, field_content(shown.field, shown.subject), Result::differs)
                    .rules.insert(model::rule_on_refusals());
        for (std::size_t i = 0; i != answer_.strangers.size(); ++i)
            add(CheckKind::view, stranger_content(i), Result::differs);
    }

    void compare_field(const model::ExpectedField& expected) {
        const auto content = field_content(expected.field, expected.subject);
        const auto place = indexed_.find(expected.field, expected.subject, next_);
        const auto* shown = place < answer_.fields.size() ? &answer_.fields[place] : nullptr;
        auto result = Result::not_observed;
        if (shown != nullptr) {
            // Both lists come in nearly the same order, so the next is near.
            next_ = place + 1;
            result = is_admitted(expected, *shown) ? Result::matches : Result::differs;
        }
        auto& check = add(CheckKind::view, content, result);
        check.rules = expected.rules;
        check.questions = expected.questions;
        check.takes_another = !expected.questions.empty() && shown != nullptr &&
                              shown->raw.empty() && shown->value != expected.value;
    }

    static bool is_admitted(const model::ExpectedField& expected, const ObservedField& shown) {
        if (!shown.raw.empty())
            return expected.anything;
        return shown.value == expected.value || model::admits(expected, shown.value);
    }

    static bool is_shown_at_all(const ObservedField& shown) {
        return (shown.value != 0 || !shown.raw.empty()) &&
               model::field_def(shown.field).kind == ValueKind::presence;
    }

    /// The model has the subject of the field.
    [[nodiscard]] bool is_known(const ObservedField& shown) const {
        const auto kind = model::field_def(shown.field).subject;
        return std::ranges::any_of(prediction_.fields, [&](const model::ExpectedField& expected) {
            return expected.subject == shown.subject &&
                   model::field_def(expected.field).subject == kind;
        });
    }

    const Prediction& prediction_;
    const IndexedAnswer& indexed_;
    const Answer& answer_;
    const Capabilities& capabilities_;
    std::vector<Comparison>& out_;
    std::size_t next_ = 0;  ///< Where the next expected field is looked for first.
};

constexpr std::uint32_t key_of_field(model::FieldIndex field, std::uint16_t subject) {
    return static_cast<std::uint32_t>(field) << 16U | subject;
}
}  // namespace

model::RuleSet mapped_reasons(const Answer& answer) {
    model::RuleSet rules;
    for (const auto& reason : answer.reasons) {
        const auto rule = model::catalogue().find_rule(reason);
        if (rule != model::no_rule)
            rules.insert(rule);
    }
    return rules;
}

void IndexedAnswer::index(const Answer& answer) {
    answer_ = &answer;
    reasons_ = mapped_reasons(answer);
    keys_.clear();
    keys_.reserve(answer.fields.size());
    for (const auto& field : answer.fields)
        keys_.push_back(key_of_field(field.field, field.subject));
}

std::size_t IndexedAnswer::find(model::FieldIndex field, std::uint16_t subject, std::size_t from)
    const {
    const auto key = key_of_field(field, subject);
    const auto begin = keys_.begin();
    const auto middle = begin + static_cast<std::ptrdiff_t>(std::min(from, keys_.size()));
    auto found = std::find(middle, keys_.end(), key);
    if (found == keys_.end()) {
        found = std::find(begin, middle, key);
        if (found == middle)
            return keys_.size();
    }
    return static_cast<std::size_t>(found - begin);
}

void compare(
    const Prediction& prediction,
    const IndexedAnswer& answer,
    const Capabilities& capabilities,
    std::vector<Comparison>& out
) {
    out.clear();
    Comparing{prediction, answer, capabilities, out}.compare_all();
}
}  // namespace lakmus::oracle
