#include "generators/drawing.hpp"

#include "model/basis.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace lakmus::generators {
namespace {
using namespace model;
using std::chrono::hours;
using std::chrono::milliseconds;

constexpr milliseconds one_moment{1};

template <std::size_t... Places>
Command nth_command(std::size_t chosen, std::index_sequence<Places...>) {
    Command command;
    static_cast<void>(((Places == chosen && (command.emplace<Places>(), true)) || ...));
    return command;
}

/// The time that a limit counts, where it is less than a day.
milliseconds short_time(const Limit& limit) {
    if (limit.unit == Unit::millisecond)
        return milliseconds{limit.amount};
    return limit.unit == Unit::minute ? std::chrono::minutes{limit.amount}
                                      : std::chrono::minutes{0};
}

constexpr std::size_t command_count = std::variant_size_v<Command>;
constexpr std::make_index_sequence<command_count> all_places;

/// The kinds of things that a command's fields name; citizens are everywhere.
std::set<Subject> subjects_of(const Command& command) {
    std::set<Subject> subjects;
    std::visit(
        [&](const auto& c) {
            for_each_field(c, [&]<class T>(std::string_view, const T&) {
                if constexpr (requires { T::subject; })
                    if (T::subject != Subject::citizen)
                        subjects.insert(T::subject);
            });
        },
        command
    );
    return subjects;
}

std::optional<Subject> created_by(const Command& command) {
    return std::visit(
        []<class C>(const C& c) -> std::optional<Subject> {
            if constexpr (creates_handle<C>)
                return (c.*std::get<0>(C::fields()).member).subject;
            else
                return {};
        },
        command
    );
}

/// The command opens a contact group, on which much else hangs.
bool names_a_group(const Command& command) {
    bool found = false;
    std::visit(
        [&](const auto& c) {
            for_each_field(c, [&]<class T>(std::string_view, const T&) {
                found = found || std::is_same_v<T, ContactGroup> ||
                        std::is_same_v<T, std::optional<ContactGroup>>;
            });
        },
        command
    );
    return found;
}
}  // namespace

scenarios::Lifecycle Drawing::draw(std::size_t most) {
    draw_start();
    draw_repertoire();
    draw_spoken();
    for (int count = dice_.pick({1, 1, 1, 1, 2, 3}); count != 0; --count)
        draw_citizen();
    state_ = life_.given;
    for (std::size_t count = 1 + dice_.below(most); count != 0; --count)
        draw_call();
    return std::move(life_);
}

void Drawing::draw_start() {
    const auto release_day = date_of(std::min(book_.release, release_instant));
    Date day;
    if (dice_.percent(55))
        day = release_day + days{dice_.between(0, 150)};
    else if (dice_.percent(60))
        day = release_day - days{dice_.between(1, 48)};
    else
        day = special_day();
    const auto time = dice_.pick({hours{8}, hours{8}, hours{8}, hours{0}, hours{23}});
    now_ = Instant{std::max(day, earliest_start)} + time;
    life_.given.now = now_;
}

/// A few commands, and more rarely all that speak of the same things: what is created is changed.
void Drawing::draw_repertoire() {
    std::set<Subject> subjects;
    for (int count = dice_.between(2, 4); count != 0; --count) {
        const auto place = dice_.below(command_count);
        repertoire_.insert(repertoire_.end(), 3, place);
        subjects.merge(subjects_of(nth_command(place, all_places)));
    }
    const bool groups_change = dice_.one_in(2);
    for (std::size_t place = 0; place != command_count; ++place) {
        const auto command = nth_command(place, all_places);
        const auto own = subjects_of(command);
        const bool speaks_of_the_same =
            std::ranges::any_of(own, [&](Subject subject) { return subjects.contains(subject); });
        if (speaks_of_the_same || (groups_change && names_a_group(command)))
            repertoire_.insert(repertoire_.end(), groups_change ? 2 : 1, place);
    }
}

/// A type with groups in which it is lawful.
void Drawing::draw_spoken() {
    const auto& [types, groups] = dice_.pick(edges_.lawful());
    auto& spoken_types = spoken_[absence_types().data()];
    spoken_types.push_back(draw_member(absence_types(), types));
    spoken_types.push_back(draw_code(absence_types()));
    for (int i = 0; i != 3; ++i)
        spoken_[contact_groups().data()].push_back(draw_member(contact_groups(), groups));
}

/// Month ends and leap days, where calendar arithmetic slips.
Date Drawing::special_day() {
    return dice_.pick({
        date(2021, 2, 28),
        date(2021, 3, 31),
        date(2021, 8, 31),
        date(2021, 12, 31),
        date(2022, 1, 1),
        date(2022, 2, 28),
        date(2024, 2, 28),
        date(2024, 2, 29),
        date(2024, 3, 1),
    });
}

void Drawing::draw_citizen() {
    Citizen citizen;
    draw(citizen.municipality);
    for (const auto& [name, member] : Citizen::given_flags())
        citizen.*member = dice_.percent(30);
    citizen.registered = dice_.percent(75);
    draw_memberships(citizen);
    CitizenId id;
    create(id);
    if (!dice_.one_in(10)) {
        draw(citizen.last_opened);
        citizen.open_groups = std::uint32_t{1} << static_cast<unsigned>(citizen.last_opened);
        if (dice_.one_in(3)) {
            auto& registration = life_.given.registrations.emplace_back();
            registration = {.id = {}, .citizen = id, .group = citizen.last_opened};
            create(registration.id);
        }
    }
    for (const auto& group : contact_groups())
        if (dice_.percent(70))
            draw(citizen.requirements[static_cast<std::size_t>(group.id)].emplace());
    for (int count = dice_.between(0, 1); count != 0; --count) {
        auto& referral = citizen.referrals.emplace_back();
        create(referral.id);
        draw(referral.registered);
    }
    life_.given.citizens.push_back(std::move(citizen));
    for (int count = dice_.between(0, 2); count != 0; --count)
        draw_given_absence(id);
}

void Drawing::draw_memberships(Citizen& citizen) {
    for (int count = dice_.between(0, 2); count > 1; --count) {
        Membership ended;
        ended.akasse.value = static_cast<std::uint16_t>(dice_.between(1, 3));
        ended.period.end = date_of(now_) - days{dice_.between(1, 100)};
        ended.period.start = ended.period.end - days{dice_.between(0, 1000)};
        citizen.memberships.push_back(ended);
    }
    citizen.akasse.value = static_cast<std::uint16_t>(dice_.between(0, 2));
}

void Drawing::draw_given_absence(CitizenId citizen) {
    Absence absence;
    absence.citizen = citizen;
    create(absence.id);
    draw(absence.type);
    draw(absence.period.start);
    std::optional<Date> end;
    draw(end);
    absence.period.end = std::max(end.value_or(no_end), absence.period.start);
    absence.state =
        dice_.one_in(6) ? AbsenceState::on_hold : state_by_dates(absence.period, date_of(now_));
    absence.registered_by = dice_.one_in(4) ? Role::akasse : Role::jobcentre;
    life_.given.absences.push_back(absence);
}

void Drawing::draw_call() {
    pass_time();
    dates_before_call_ = dates_.size();
    auto command = draw_command();
    const auto by = draw_sender(command);
    life_.calls.push_back({.at = now_, .by = by, .command = std::move(command)});
    state_ = step(book_, std::move(state_), life_.calls.back()).state;
}

/// Time stands still, creeps or leaps.
void Drawing::pass_time() {
    if (dice_.percent(45))
        return;
    now_ = std::max(now_, later());
}

Instant Drawing::later() {
    const auto today = date_of(now_);
    switch (dice_.below(8)) {
        case 0: {
            const auto& limit = dice_.pick(edges_.limits());
            return now_ + short_time(limit) + one_moment * dice_.between(-1, 1);
        }
        case 1:
            return now_ + dice_.pick({milliseconds{4}, milliseconds{1000}, milliseconds{60'000}});
        case 2:
            return Instant{today + days{1}} - one_moment * dice_.between(0, 1);
        case 3:
            return book_.release == Instant::max()
                       ? now_
                       : book_.release - one_moment * dice_.between(0, 1);
        case 4: {
            auto near = Instant{anchor()};
            near += days{dice_.between(0, 1)};
            near += hours{8 * dice_.between(0, 1)};
            return near;
        }
        case 5:
            return Instant{moved(today, dice_.pick(edges_.limits()), 1)} + hours{8};
        default:
            return Instant{today + days{dice_.between(1, 40)}} + hours{8};
    }
}

/// Mostly the usual sender of the command, but anybody can send anything.
Role Drawing::draw_role(const Command& command) {
    const auto usual = std::visit(
        [](const auto& c) { return usual_sender<std::decay_t<decltype(c)>>(); }, command
    );
    const auto anybody = dice_.pick(
        {Role::jobcentre, Role::akasse, Role::akasse, Role::company, Role::citizen, Role::system}
    );
    if (!dice_.percent(65))
        return anybody;
    switch (usual) {
        case Sender::jobcentre:
            return Role::jobcentre;
        case Sender::citizen:
            return Role::citizen;
        case Sender::akasse:
            return Role::akasse;
        case Sender::anybody:
            break;
    }
    return anybody;
}

Actor Drawing::draw_sender(const Command& command) {
    Actor by{.role = draw_role(command), .code = 0};
    if (by.role == Role::akasse)
        by.code = dice_.pick<std::uint16_t>({0, 0, 1, 2});
    if (by.role == Role::jobcentre && dice_.one_in(4)) {
        Municipality municipality{};
        draw(municipality);
        by.code = static_cast<std::uint16_t>(municipality);
    }
    return by;
}

/// A command of the repertoire, or mostly what must come before it.
std::size_t Drawing::draw_place() {
    const auto chosen = dice_.percent(90) ? dice_.pick(std::span<const std::size_t>{repertoire_})
                                          : dice_.below(command_count);
    const auto command = nth_command(chosen, all_places);
    if (created_by(command))
        return chosen;
    for (const auto subject : subjects_of(command))
        for (std::size_t place = 0; place != command_count && made_[subject].empty(); ++place)
            if (created_by(nth_command(place, all_places)) == subject && dice_.percent(90))
                return place;
    return chosen;
}

Command Drawing::draw_command() {
    auto command = nth_command(draw_place(), all_places);
    chattiness_ = dice_.pick<std::size_t>({25, 60, 90});
    std::visit(
        [&]<class C>(C& c) {
            for_each_field(c, [&](std::string_view, auto& value) { draw(value); });
            if constexpr (creates_handle<C>)
                create(c.*std::get<0>(C::fields()).member);
        },
        command
    );
    return command;
}

int Drawing::draw_code(std::span<const Code> codes) {
    if (codes.data() == municipalities().data() && dice_.one_in(2))
        return dice_.pick(trial_municipalities()).id;
    const auto listings = edges_.listings(codes);
    if (listings.empty() || !dice_.percent(80))
        return dice_.pick(codes).id;
    return draw_member(codes, dice_.pick(std::span<const Members>{listings}));
}

int Drawing::draw_member(std::span<const Code> codes, const Members& of) {
    auto skip = dice_.below(static_cast<std::size_t>(of.size()));
    for (const auto& code : codes)
        if (of.contains(static_cast<unsigned>(code.id)) && skip-- == 0)
            return code.id;
    return codes.front().id;
}

/// Small numbers, and those that rules name.
int Drawing::draw_number() {
    const auto& limit = dice_.pick(edges_.limits());
    if (limit.unit == Unit::item && dice_.percent(70))
        return static_cast<int>(limit.amount) + dice_.between(-1, 1);
    return dice_.between(-1, 7);
}

/// The sender chooses the id, so that it may be a new one.
void Drawing::draw(RegistrationId& id) {
    const auto& made = made_[Subject::registration];
    if (made.empty() || dice_.percent(60))
        create(id);
    else
        id.value = dice_.pick(std::span<const std::uint16_t>{made});
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

void Drawing::draw(Date& date) {
    const auto from = anchor();
    const bool follows = dates_.size() != dates_before_call_;
    const auto chance = dice_.below(100);
    if (chance < 15 && dates_before_call_ > 1) {
        // Inside a period of which an earlier call spoke.
        const auto place = dice_.below(std::min<std::size_t>(dates_before_call_ - 1, 3));
        const auto [first, last] = std::minmax(
            dates_[dates_before_call_ - 1 - place], dates_[dates_before_call_ - 2 - place]
        );
        const auto length = static_cast<std::size_t>((last - first).count()) + 1;
        date = first + days{dice_.below(length)};
    } else if (chance < 50) {
        const auto direction = follows ? 1 : dice_.pick({-1, -1, 1});
        date = moved(from, dice_.pick(edges_.limits()), direction);
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

/// Texts of all kinds: a field knows only that it is a text.
void Drawing::draw(std::string& text) {
    std::size_t limit = 1500;
    for (const auto& one : edges_.limits())
        if (one.unit == Unit::character && dice_.one_in(2))
            limit = static_cast<std::size_t>(one.amount);
    switch (dice_.below(10)) {
        case 0:
            text = dice_.pick<const char*>({"", " \t"});
            break;
        case 1:
            text.assign(limit, 'x');
            break;
        case 2:
            text.assign(limit - 1, 'x') += "å";
            break;
        case 3:
            text.assign(limit, 'x') += "å";
            break;
        case 4:
            text = "fejl: \"æøå\" $ \\";
            break;
        case 5:
            text = "Revision af Plan";
            break;
        case 6:
            text = dice_.pick<const char*>({"SE", "DE"});
            break;
        case 7:
            text = dice_.pick<const char*>({"2", "24", "241", "2411"});
            break;
        default:
            text = "fejl";
    }
}
}  // namespace lakmus::generators
