#include "scenarios/format/cpr.hpp"

#include <algorithm>
#include <cstddef>

namespace lakmus::scenarios {
namespace {
constexpr std::size_t day_digits = 2;
constexpr std::size_t date_digits = 6;
constexpr std::size_t serial_digits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_in_front(std::string_view text) {
    std::size_t count = 0;
    while (count != text.size() && is_digit(text[count]))
        ++count;
    return count;
}

/// How long the number in front is that is written like a CPR number; 0: there is none.
std::size_t cpr_length(std::string_view text) {
    const auto digits = digits_in_front(text);
    if (digits == date_digits + serial_digits)
        return digits;
    if (digits != date_digits || digits == text.size())
        return 0;
    const char separator = text[digits];
    if (separator != '-' && separator != ' ')
        return 0;
    return digits_in_front(text.substr(digits + 1)) == serial_digits ? digits + 1 + serial_digits
                                                                     : 0;
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}
bool is_birthday(std::string_view digits) {
    const int day = number(digits.substr(0, day_digits));
    const int month = number(digits.substr(day_digits, day_digits));
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/// Calls `visit` with the place of the four last digits of each personnummer until it says false.
template <class Visit>
void for_each_serial(std::string_view text, Visit&& visit) {
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const auto length = cpr_length(rest);
        if (length != 0 && is_birthday(rest) && !visit(i + length - serial_digits))
            return;
        // A run of digits goes as a whole: its tail is no number of its own.
        i += std::max<std::size_t>(1, digits_in_front(rest));
    }
}
}  // namespace

bool is_fictitious_cpr(std::string_view text) {
    if (cpr_length(text) != text.size() || text.size() <= date_digits || text[date_digits] != '-')
        return false;
    const int day = number(text.substr(0, day_digits));
    const int month = number(text.substr(day_digits, day_digits));
    return day >= 61 && day <= 91 && month >= 1 && month <= 12;
}

std::string without_cprs(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto length = cpr_length(text);
        if (length != 0 && !is_fictitious_cpr(text.substr(0, length))) {
            out += "(a number that may be somebody's)";
            text.remove_prefix(length);
            continue;
        }
        // A run of digits goes as a whole: its tail is no number of its own.
        const auto run = std::max<std::size_t>(1, digits_in_front(text));
        out += text.substr(0, run);
        text.remove_prefix(run);
    }
    return out;
}

bool holds_real_looking_cpr(std::string_view text) {
    bool holds = false;
    for_each_serial(text, [&](std::size_t) {
        holds = true;
        return false;
    });
    return holds;
}

std::string with_serials_as(std::string_view text, char sign) {
    std::string out{text};
    for_each_serial(text, [&](std::size_t place) {
        out.replace(place, serial_digits, serial_digits, sign);
        return true;
    });
    return out;
}
}  // namespace lakmus::scenarios
