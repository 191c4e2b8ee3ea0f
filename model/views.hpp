#pragma once

#include "model/rule_set.hpp"
#include "model/state.hpp"

#include <span>
#include <vector>

namespace lakmus::model {
struct RuleBook;

/// What a target may show after a step. Its name on the wire is in `views()`.
enum class View : std::uint8_t {
    person_status,
    person_history,
    preparation_form,
    form_receipt,
    invitations,
    deadlines,
    absences,
    history,
    jobnet,
    joblog,
    cv,
    jobnet_profile,
    plan,
    activities,
    grant_frameworks,
    orders,
    payments,
    payment_readers,
    referrals,
};

/// How the number that stands for a field's value is to be read.
enum class ValueKind : std::uint8_t {
    flag,      ///< 0 or 1
    day,       ///< days since 1970-01-01; `no_end` for a period without end
    code,      ///< an id of `FieldDef::codes`
    code_set,  ///< bit per id of `FieldDef::codes`
    number,    ///< itself
    filled,    ///< 1 where the field has a value; absent, empty and nil are 0
    presence,  ///< 1 if the view shows the subject at all
};

/// One field of a view: the only place where it is declared.
struct FieldDef {
    View view{};
    Subject subject{};
    std::string_view name;  ///< On the wire; empty for presence, which has no field of its own.
    std::string_view expected_as;  ///< In scenarios; empty where they do not speak of it.
    ValueKind kind{};
    std::span<const Code> codes;
    std::string_view says;
};

/// The place of a field in `view_fields()`.
enum class FieldIndex : std::uint8_t {};

struct ViewDef {
    std::string_view name;
    Subject subject{};
    std::string_view says;
};

/// The views, in the order of the enumerators.
[[nodiscard]] std::span<const ViewDef> views();
[[nodiscard]] std::span<const FieldDef> view_fields();
[[nodiscard]] const FieldDef& field_def(FieldIndex field);
/// The field of `view` with this name; ends the program where there is none.
[[nodiscard]] FieldIndex field_of(View view, std::string_view name);

/// What a view may show in one field, and which rules say so.
struct ExpectedField {
    FieldIndex field{};
    std::uint16_t subject = 0;  ///< A citizen's or an absence's handle.
    bool anything = false;      ///< The note says nothing of it.
    std::int64_t value = 0;     ///< What the model shows; for sets the members that must be there.
    std::int64_t also = 0;  ///< Bit per code that would do too; for sets members that may be there.
    RuleSet rules;
    QuestionSet questions;  ///< Not empty where more than one value conforms.
};

/// True when a target that shows `value` there conforms or is free to show it.
[[nodiscard]] bool admits(const ExpectedField& expected, std::int64_t value);

/// True when the note settles the field.
[[nodiscard]] inline bool is_definite(const ExpectedField& expected) {
    return expected.questions.empty();
}

/// Writes all views of `state` under `book` to `out`, in a fixed order; clears it first.
void show(const RuleBook& book, const State& state, std::vector<ExpectedField>& out);
}  // namespace lakmus::model
