#include "model/text.hpp"

#include "model/catalogue.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace lakmus::model {
namespace {
constexpr std::array<std::string_view, 5> role_names{
    "jobcentre", "akasse", "citizen", "company", "system"};

constexpr std::array<std::string_view, 8> unit_names{
    "", "millisecond", "minute", "day", "week", "year", "character", ""};

constexpr std::array state_codes{
    Code{static_cast<int>(AbsenceState::planned), "planned", "starts later", "2"},
    Code{static_cast<int>(AbsenceState::active), "active", "runs", "2"},
    Code{static_cast<int>(AbsenceState::on_hold), "on_hold", "rests (i bero)", "2.1"},
    Code{static_cast<int>(AbsenceState::ended), "ended", "is over", "2"},
    Code{static_cast<int>(AbsenceState::deleted), "deleted", "was deleted", "2.3"},
};

void append_number(std::string& out, std::int64_t number, std::size_t width) {
    std::array<char, 24> digits{};
    auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const auto length = static_cast<std::size_t>(end - digits.data());
    out.append(width > length ? width - length : 0, '0').append(digits.data(), length);
}

/// Reads exactly `width` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
    if (text.size() < width)
        return {};
    int number = 0;
    for (const char c : text.substr(0, width)) {
        if (c < '0' || c > '9')
            return {};
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(width);
    return number;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> take_date(std::string_view& text) {
    const auto year = take_number(text, 4);
    if (!year || !take(text, '-'))
        return {};
    const auto month = take_number(text, 2);
    if (!month || !take(text, '-'))
        return {};
    const auto day = take_number(text, 2);
    if (!day)
        return {};
    const std::chrono::year_month_day ymd{
        std::chrono::year{*year},
        std::chrono::month{static_cast<unsigned>(*month)},
        std::chrono::day{static_cast<unsigned>(*day)}};
    if (!ymd.ok())
        return {};
    return Date{ymd};
}

/// Reads "T08:00", "T08:00:00" or "T08:00:00.000" as the time since midnight.
std::optional<std::chrono::milliseconds> take_time(std::string_view& text) {
    if (!take(text, 'T'))
        return {};
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 23 || !take(text, ':'))
        return {};
    const auto minute = take_number(text, 2);
    if (!minute || *minute > 59)
        return {};
    std::chrono::milliseconds time = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    if (!take(text, ':'))
        return time;
    const auto second = take_number(text, 2);
    if (!second || *second > 59)
        return {};
    time += std::chrono::seconds{*second};
    if (!take(text, '.'))
        return time;
    const auto milli = take_number(text, 3);
    if (!milli)
        return {};
    return time + std::chrono::milliseconds{*milli};
}

std::string code_text(const FieldDef& field, std::int64_t id) {
    const Code* code = find_code(field.codes, static_cast<int>(id));
    if (code == nullptr)
        return std::to_string(id);
    const bool numbered = field.codes.data() == absence_types().data() ||
                          field.codes.data() == contact_groups().data();
    if (!numbered)
        return std::string{code->name};
    return code->name.empty() ? std::to_string(id)
                              : std::to_string(id) + " " + std::string{code->name};
}

std::string set_text(const FieldDef& field, std::int64_t bits) {
    std::string text = "[";
    for (unsigned id = 0; id != 63; ++id) {
        if (((bits >> id) & 1) == 0)
            continue;
        if (text.size() > 1)
            text += ", ";
        const bool named = field.codes.data() == duties().data();
        text += named ? code_text(field, id) : std::to_string(id);
    }
    return text + "]";
}

template <class Set, class Name>
std::string joined(const Set& set, Name&& name) {
    std::string text;
    set.for_each([&](auto index) {
        if (!text.empty())
            text += ", ";
        text += name(index);
    });
    return text;
}
}  // namespace

std::string date_text(Date date) {
    const std::chrono::year_month_day ymd{date};
    std::string text;
    append_number(text, static_cast<int>(ymd.year()), 4);
    text += '-';
    append_number(text, static_cast<unsigned>(ymd.month()), 2);
    text += '-';
    append_number(text, static_cast<unsigned>(ymd.day()), 2);
    return text;
}

std::string instant_text(Instant at) {
    const auto day = date_of(at);
    const std::chrono::hh_mm_ss time{at - Instant{day}};
    auto text = date_text(day) + 'T';
    append_number(text, time.hours().count(), 2);
    text += ':';
    append_number(text, time.minutes().count(), 2);
    text += ':';
    append_number(text, time.seconds().count(), 2);
    text += '.';
    append_number(text, time.subseconds().count(), 3);
    return text;
}

std::optional<Date> parse_date(std::string_view text) {
    const auto date = take_date(text);
    return text.empty() ? date : std::nullopt;
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto date = take_date(text);
    if (!date || text.empty())
        return date ? std::optional{Instant{*date}} : std::nullopt;
    const auto time = take_time(text);
    if (!time || !text.empty())
        return {};
    return Instant{*date} + *time;
}

std::string_view unit_name(Unit unit) { return unit_names.at(static_cast<std::size_t>(unit)); }

std::string amount_text(std::int64_t amount, Unit unit) {
    if (unit == Unit::date)
        return date_text(Date{days{amount}});
    auto text = std::to_string(amount);
    const auto name = unit_name(unit);
    if (!name.empty())
        text.append(" ").append(name).append(amount == 1 ? "" : "s");
    return text;
}

std::span<const std::string_view> roles() { return role_names; }
std::string_view role_name(Role role) { return role_names[static_cast<std::size_t>(role)]; }

std::optional<Role> parse_role(std::string_view name) {
    const auto* const found = std::ranges::find(role_names, name);
    if (found == role_names.end())
        return {};
    return static_cast<Role>(found - role_names.begin());
}

std::span<const Code> absence_states() { return state_codes; }

std::string value_text(const FieldDef& field, std::int64_t value) {
    switch (field.kind) {
        case ValueKind::filled:
            return value != 0 ? "a value" : "no value";
        case ValueKind::number:
            return std::to_string(value);
        case ValueKind::flag:
        case ValueKind::presence:
            return value != 0 ? "true" : "false";
        case ValueKind::day:
            return Date{days{value}} == no_end ? "none" : date_text(Date{days{value}});
        case ValueKind::code:
            return code_text(field, value);
        case ValueKind::code_set:
            return set_text(field, value);
    }
    return {};
}

std::string admitted_text(const ExpectedField& expected) {
    const auto& field = field_def(expected.field);
    const auto questions =
        expected.questions.empty() ? "" : " (" + ids_text(expected.questions) + ")";
    if (expected.anything)
        return "anything" + questions;
    auto text = value_text(field, expected.value);
    if (expected.also == 0)
        return text;
    if (field.kind == ValueKind::code_set)
        return text + " and any of " + value_text(field, expected.also) + questions;
    for (int id = 0; id != 63; ++id)
        if (((expected.also >> id) & 1) != 0)
            text += " or " + value_text(field, id);
    return text + questions;
}

std::string ids_text(const RuleSet& rules) {
    return joined(rules, [](RuleIndex i) { return catalogue().rule(i).id; });
}

std::string ids_text(const QuestionSet& questions) {
    return joined(questions, [](QuestionIndex i) { return catalogue().question(i).id; });
}
}  // namespace lakmus::model
