#pragma once

#include "model/rule.hpp"
#include "model/views.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lakmus::model {
/// "2021-03-15"
[[nodiscard]] std::string date_text(Date date);
/// "2021-03-15T08:00:00.000"
[[nodiscard]] std::string instant_text(Instant at);
/// Reads "2021-03-15"; nothing for a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
/// Reads "2021-03-15", or with "T08:00", "T08:00:00" or "T08:00:00.000" behind it.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

/// "day"; empty for things and dates, which are told without a unit.
[[nodiscard]] std::string_view unit_name(Unit unit);
/// "56 days", "1 week", "2022-12-31", and "5" of things.
[[nodiscard]] std::string amount_text(std::int64_t amount, Unit unit);

/// The roles by name, in the order of the enumerators.
[[nodiscard]] std::span<const std::string_view> roles();
[[nodiscard]] std::string_view role_name(Role role);
[[nodiscard]] std::optional<Role> parse_role(std::string_view name);

/// The names of the absence states as a code list; the id is the enumerator.
[[nodiscard]] std::span<const Code> absence_states();

/// A value of a view field in the words of scenarios: "on_hold", "[2, 25]", "2021-05-31", "none".
[[nodiscard]] std::string value_text(const FieldDef& field, std::int64_t value);
/// All that a target may show there: "none or cv (Q0.d)" or "anything (Q0.e)".
[[nodiscard]] std::string admitted_text(const ExpectedField& expected);

/// The ids of a set, for messages: "2.1/backdating, 2.1/duration".
[[nodiscard]] std::string ids_text(const RuleSet& rules);
[[nodiscard]] std::string ids_text(const QuestionSet& questions);
}  // namespace lakmus::model
