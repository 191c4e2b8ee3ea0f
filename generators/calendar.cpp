#include "generators/calendar.hpp"

#include <algorithm>
#include <vector>

namespace lakmus::generators {
using namespace model;
using std::chrono::March;
using std::chrono::October;

namespace {
/// From the year of the release to a leap year and the year after.
constexpr std::chrono::year first_year{2021};
constexpr std::chrono::year last_year{2025};

std::vector<Date> days_of(std::chrono::year_month month) {
    const Date last{std::chrono::local_days{month / std::chrono::last}};
    std::vector<Date> found{last, last + days{1}};
    if (month.month() == std::chrono::February)
        found.push_back(Date{std::chrono::local_days{month / 28}});
    if (month.month() == March || month.month() == October)
        found.push_back(last_sunday(month));
    return found;
}

std::vector<Date> find_special_days() {
    std::vector<Date> all;
    for (auto year = first_year; year <= last_year; ++year)
        for (unsigned month = 1; month <= 12; ++month) {
            const auto found = days_of(year / static_cast<int>(month));
            all.insert(all.end(), found.begin(), found.end());
        }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}
}  // namespace

bool is_clock_change(Date day) {
    const std::chrono::year_month_day ymd{day};
    const bool changes = ymd.month() == March || ymd.month() == October;
    return changes && day == last_sunday(ymd.year() / ymd.month());
}

Instant existing(Instant at) {
    const auto day = date_of(at);
    const auto left_out = Instant{day} + summer_time_starts;
    const auto next = left_out + std::chrono::hours{1};
    const bool is_spring = std::chrono::year_month_day{day}.month() == March;
    return is_spring && left_out <= at && at < next && is_clock_change(day) ? next : at;
}

std::span<const Date> special_days() {
    static const auto all = find_special_days();
    return all;
}
}  // namespace lakmus::generators
