#include "scenarios/format/date_expression.hpp"

#include "model/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace lakmus::scenarios {
namespace {
using std::chrono::milliseconds;

/// Years with four digits, so that every date can be written back.
constexpr auto earliest = model::Instant{model::date(1000, 1, 1)};
constexpr auto latest = model::Instant{model::date(9999, 12, 31)};
constexpr std::size_t max_terms = 16;

enum class Step : std::uint8_t { fixed, months };

struct Unit {
    std::string_view name;
    Step step = Step::fixed;
    std::int64_t amount = 1;  ///< Milliseconds, or months.
    bool in_dates = true;
};

template <class Duration>
constexpr std::int64_t in_milliseconds() {
    return milliseconds{Duration{1}}.count();
}

constexpr std::array units{
    Unit{"d", Step::fixed, in_milliseconds<model::days>()},
    Unit{"w", Step::fixed, in_milliseconds<model::weeks>()},
    Unit{"mo", Step::months, 1},
    Unit{"y", Step::months, 12},
    Unit{"h", Step::fixed, in_milliseconds<std::chrono::hours>(), false},
    Unit{"min", Step::fixed, in_milliseconds<std::chrono::minutes>(), false},
    Unit{"s", Step::fixed, in_milliseconds<std::chrono::seconds>(), false},
    Unit{"ms", Step::fixed, 1, false},
};

/// One "+8w".
struct Term {
    std::int64_t count = 0;
    Unit unit;
};

std::optional<Term> take_term(std::string_view& text) {
    const bool minus = text.front() == '-';
    text.remove_prefix(1);
    std::int32_t count = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count < 0)
        return {};
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    const auto length = std::min(text.find_first_of("+-"), text.size());
    const auto* const unit = std::ranges::find(units, text.substr(0, length), &Unit::name);
    if (unit == units.end())
        return {};
    text.remove_prefix(length);
    return Term{minus ? -std::int64_t{count} : std::int64_t{count}, *unit};
}

model::Date plus_months(model::Date from, std::int64_t count) {
    const std::chrono::year_month_day ymd{from};
    const auto moved = ymd + std::chrono::months{count};
    return moved.ok() ? model::Date{moved}
                      : model::Date{moved.year() / moved.month() / std::chrono::last};
}

std::optional<model::Instant> plus(model::Instant from, const Term& term) {
    // Bounds the count first, so that no sum leaves its type.
    constexpr std::int64_t most = (latest - earliest).count();
    const auto amount =
        term.count > most / term.unit.amount || term.count < -most / term.unit.amount
            ? std::optional<std::int64_t>{}
            : term.count * term.unit.amount;
    constexpr std::int64_t most_months = std::int64_t{12} * 10'000;
    if (!amount || (term.unit.step == Step::months && std::abs(*amount) > most_months))
        return {};
    const auto day = model::date_of(from);
    const auto moved = term.unit.step == Step::fixed
                           ? from + milliseconds{*amount}
                           : model::Instant{plus_months(day, *amount)} + (from - day);
    if (moved < earliest || moved > latest)
        return {};
    return moved;
}

/// Applies the terms from left to right.
std::optional<model::Instant> plus_terms(
    model::Instant from, std::string_view terms, bool in_dates
) {
    for (std::size_t i = 0; !terms.empty(); ++i) {
        if (i == max_terms || (terms.front() != '+' && terms.front() != '-'))
            return {};
        const auto term = take_term(terms);
        if (!term || (in_dates && !term->unit.in_dates))
            return {};
        const auto moved = plus(from, *term);
        if (!moved)
            return {};
        from = *moved;
    }
    return from;
}

bool take_word(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

/// Takes "2021-03-22" from the front, if it is there.
std::optional<model::Date> take_written_date(std::string_view& text) {
    constexpr std::size_t length = std::string_view{"2021-03-22"}.size();
    const auto date = model::parse_date(text.substr(0, length));
    if (date)
        text.remove_prefix(length);
    return date;
}

std::optional<model::Date> take_base(std::string_view& text, const Days& days) {
    if (take_word(text, "today"))
        return days.today;
    if (take_word(text, "given"))
        return days.given;
    return take_written_date(text);
}
}  // namespace

std::optional<model::Date> parse_date_expression(std::string_view text, const Days& days) {
    const auto base = take_base(text, days);
    if (!base)
        return {};
    const auto moved = plus_terms(model::Instant{*base}, text, true);
    return moved ? std::optional{model::date_of(*moved)} : std::nullopt;
}

std::optional<model::Instant> parse_instant_expression(
    std::string_view text, model::Instant before, model::Date given
) {
    if (text.starts_with('+'))
        return plus_terms(before, text, false);
    const auto whole = text;
    const auto base = take_base(text, {model::date_of(before), given});
    if (!base)
        return {};
    if (!text.starts_with('T'))
        return plus_terms(morning_of(*base), text, false);
    const auto length = std::min(text.find_first_of("+-"), text.size());
    const auto written = model::parse_instant(whole.substr(0, whole.size() - text.size() + length));
    return written ? plus_terms(*written, text.substr(length), false) : std::nullopt;
}
}  // namespace lakmus::scenarios
