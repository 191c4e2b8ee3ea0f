#include "generators/calendar.hpp"
#include "generators/drawing.hpp"

namespace lakmus::generators {
using namespace model;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds one_moment{1};

/// The time that a limit counts, where it is less than a day.
milliseconds short_time(const Limit& limit) {
    if (limit.unit == Unit::millisecond)
        return milliseconds{limit.amount};
    return limit.unit == Unit::minute ? std::chrono::minutes{limit.amount}
                                      : std::chrono::minutes{0};
}
}  // namespace

const Limit& Drawing::draw_limit() {
    return dice_.pick(near([](const Edges& edges) { return edges.limits(); }));
}

/// Time stands still, creeps or leaps; for a while calls come in bursts, or long after each other.
void Drawing::pass_time() {
    if (dice_.one_in(6))
        tempo_ = dice_.pick({Tempo::steady, Tempo::steady, Tempo::burst, Tempo::quiet});
    switch (tempo_) {
        case Tempo::steady:
            if (!dice_.percent(45))
                now_ = std::max(now_, later());
            break;
        case Tempo::burst:
            if (!dice_.percent(60))
                now_ += one_moment * dice_.pick({1, 1, 4, 1000});
            break;
        case Tempo::quiet:
            now_ = std::max(now_, much_later());
            break;
    }
    now_ = existing(now_);
}

Instant Drawing::later() {
    const auto today = date_of(now_);
    switch (dice_.below(10)) {
        case 0: {
            const auto time = short_time(draw_limit());
            return now_ + time + one_moment * dice_.between(-1, 1);
        }
        case 1:
            return now_ + dice_.pick({milliseconds{4}, milliseconds{1000}, milliseconds{60'000}});
        case 2:
            return Instant{today + days{1}} - one_moment * dice_.between(0, 1);
        case 3:
            return book_.release == Instant::max()
                       ? now_
                       : book_.release - one_moment * dice_.between(0, 1);
        case 4:
        case 5: {
            auto day = anchor();
            day += days{dice_.between(0, 1)};
            return Instant{day} + hours{8 * dice_.between(0, 1)};
        }
        case 6:
            return Instant{moved(today, draw_limit(), 1)} + hours{8};
        case 7:
            return special_moment(next_special_day());
        default:
            return Instant{today + days{dice_.between(1, 40)}} + hours{8};
    }
}

/// A limit away, or weeks or months.
Instant Drawing::much_later() {
    const auto today = date_of(now_);
    auto day = today + days{dice_.between(20, 250)};
    if (dice_.percent(40)) {
        day = moved(today, draw_limit(), 1);
        day += days{dice_.between(-1, 1)};
    }
    return Instant{day} + hours{8};
}

/// Around the change of the clocks, or around midnight.
Instant Drawing::special_moment(Date day) {
    if (is_clock_change(day)) {
        const auto change = dice_.pick({summer_time_starts, summer_time_ends});
        return Instant{day} + change - one_moment * dice_.between(0, 1);
    }
    return Instant{day} + dice_.pick({milliseconds{0}, milliseconds{hours{8}}, -one_moment});
}

Date Drawing::next_special_day() {
    const auto all = special_days();
    const auto* next = std::upper_bound(all.data(), all.data() + all.size(), date_of(now_));
    const auto left = static_cast<std::size_t>(all.data() + all.size() - next);
    return left == 0 ? date_of(now_) : next[dice_.below(std::min<std::size_t>(left, 4))];
}

/// Where calendar arithmetic slips: mostly near today, and the release.
Date Drawing::special_day() {
    if (dice_.one_in(4))
        return date_of(release_instant) + days{dice_.between(-1, 1)};
    return dice_.one_in(3) ? dice_.pick(special_days()) : next_special_day();
}

/// The day from which a date is counted: of this call, of an earlier one, or today.
Date Drawing::anchor() {
    const auto of_call = dates_.size() - dates_before_call_;
    if (of_call != 0 && dice_.percent(70))
        return dates_.back();
    if (dates_before_call_ != 0 && dice_.percent(35))
        return dates_
            [dates_before_call_ - 1 - dice_.below(std::min<std::size_t>(dates_before_call_, 4))];
    return date_of(now_);
}

/// Of which an earlier call spoke. Pre: there are two dates of earlier calls.
Date Drawing::inside_a_period() {
    const auto place = dice_.below(std::min<std::size_t>(dates_before_call_ - 1, 3));
    const auto [first, last] =
        std::minmax(dates_[dates_before_call_ - 1 - place], dates_[dates_before_call_ - 2 - place]);
    return first + days{dice_.below(static_cast<std::size_t>((last - first).count()) + 1)};
}

void Drawing::draw(Date& date) {
    const auto from = anchor();
    const bool follows = dates_.size() != dates_before_call_;
    const auto chance = dice_.below(100);
    if (chance < 22 && dates_before_call_ > 1) {
        date = inside_a_period();
    } else if (chance < 50) {
        const auto direction = follows ? 1 : dice_.pick({-1, -1, 1});
        date = moved(from, draw_limit(), direction);
        date += days{dice_.between(-1, 1)};
    } else if (chance < 75) {
        date = from + days{follows ? dice_.between(-1, 90) : dice_.between(-30, 10)};
    } else if (chance < 92) {
        date = from + days{dice_.between(-1, 1)};
    } else {
        date = special_day();
    }
    dates_.push_back(date);
}
}  // namespace lakmus::generators
