#include "generators/drawing.hpp"

#include "model/step.hpp"

#include <utility>

namespace lakmus::generators {
using namespace model;
using std::chrono::hours;

namespace {
/// How much heavier a command weighs on which the life is to dwell.
constexpr std::size_t focus_weight = 6;
}  // namespace

DrawnLife Drawing::draw(std::size_t most) {
    draw_start();
    draw_repertoire();
    draw_spoken();
    draw_shared();
    const auto citizens = focuses_.empty() ? dice_.pick({1, 1, 1, 1, 2, 2, 3, 4})
                                           : dice_.pick({1, 1, 1, 1, 1, 2, 2, 3, 4, 1, 1});
    for (int count = citizens; count != 0; --count)
        draw_citizen();
    state_ = life_.given;
    const auto count = 1 + dice_.below(most);
    life_.calls.reserve(count);
    while (life_.calls.size() != count)
        draw_call();
    return finished();
}

DrawnLife Drawing::finished() {
    finish(met_, book_, state_);
    return {std::move(life_), met_};
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
    const auto kinds = command_kinds();
    Subjects subjects;
    for (int count = dice_.between(2, 4); count != 0; --count) {
        const auto place = dice_.below(kinds.size());
        repertoire_.insert(repertoire_.end(), 3, place);
        subjects |= kinds[place].names;
    }
    for (const auto* focus : focuses_)
        for (const auto place : focus->commands) {
            repertoire_.insert(repertoire_.end(), focus_weight, place);
            subjects |= kinds[place].names;
        }
    const bool groups_change = dice_.one_in(2);
    for (std::size_t place = 0; place != kinds.size(); ++place)
        if (kinds[place].names.intersects(subjects) ||
            (groups_change && kinds[place].names_a_group))
            repertoire_.insert(repertoire_.end(), groups_change ? 2 : 1, place);
}

/// A type with groups in which it is lawful, and others: rules may hang on a type that no list of
/// theirs names.
void Drawing::draw_spoken() {
    const auto [types, groups] =
        dice_.pick(near([](const Edges& edges) { return edges.lawful(); }));
    const bool knows_types = std::ranges::any_of(focuses_, [](const Focus* focus) {
        return !focus->edges.listings(absence_types()).empty();
    });
    auto& spoken_types = spoken(absence_types());
    if (focuses_.empty() || knows_types || dice_.one_in(4))
        spoken_types.push_back(draw_member(absence_types(), types));
    spoken_types.push_back(knows_types ? draw_code(absence_types()) : draw_told(absence_types()));
    for (int i = 0; i != 3; ++i)
        spoken(contact_groups()).push_back(draw_member(contact_groups(), groups));
}

void Drawing::draw_call() {
    pass_time();
    dates_before_call_ = dates_.size();
    Call call{.at = now_, .by = {}, .command = draw_command()};
    if (!std::holds_alternative<PassTime>(call.command))
        call.by = draw_sender(command_kinds()[call.command.index()].usual);
    add(std::move(call));
}

void Drawing::add(Call call) {
    life_.calls.push_back(std::move(call));
    auto result = step(book_, std::move(state_), life_.calls.back());
    note_step(met_, result);
    state_ = std::move(result.state);
}

/// Mostly the usual sender of the command, or the one who leads; but anybody can send anything.
Role Drawing::draw_role(Sender usual) {
    if (leader_ && dice_.percent(70))
        return *leader_;
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

Actor Drawing::draw_sender(Sender usual) {
    Actor by{.role = draw_role(usual), .code = 0};
    if (by.role == Role::akasse)
        by.code = fund(dice_.pick<std::uint16_t>({0, 0, 0, 1, 2})).value;
    if (by.role == Role::jobcentre && dice_.one_in(4)) {
        Municipality municipality{};
        draw(municipality);
        by.code = static_cast<std::uint16_t>(municipality);
    }
    return by;
}

/// A command of the repertoire, or mostly what must come before it.
std::size_t Drawing::draw_place() {
    const auto kinds = command_kinds();
    const auto chosen = dice_.percent(90) ? dice_.pick(std::span<const std::size_t>{repertoire_})
                                          : dice_.below(kinds.size());
    if (kinds[chosen].creates)
        return chosen;
    for (std::size_t place = 0; place != kinds.size(); ++place) {
        const auto& creates = kinds[place].creates;
        if (creates && kinds[chosen].names.contains(*creates) && made(*creates).empty() &&
            dice_.percent(90))
            return place;
    }
    return chosen;
}

Command Drawing::draw_command() {
    auto command = command_kinds()[draw_place()].blank;
    chattiness_ = dice_.pick<std::size_t>({25, 60, 90});
    std::visit(
        [&]<class C>(C& c) {
            for_each_field(c, [&](std::string_view, auto& value) { draw(value); });
            if constexpr (creates_handle<C>)
                create(scenarios::handle_of(c));
        },
        command
    );
    return command;
}
}  // namespace lakmus::generators
