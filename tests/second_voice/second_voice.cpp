#include "tests/second_voice/second_voice.hpp"

#include <set>
#include <utility>

namespace lakmus::second_voice {
namespace {
using namespace model;

const std::set<int> groups_of_79{
    2, 4, 5, 7, 10, 11, 12, 13, 14, 15, 16, 17, 21, 22, 26, 27, 28, 29};
const std::set<int> groups_of_80{1, 2, 4, 5, 7, 11, 12, 13, 14, 15, 16, 17, 21, 22, 24, 25, 26, 28};

/// A group that was opened, or one of which nothing is known from then on.
struct Opening {
    std::size_t call = 0;
    Date day{};
    std::optional<int> group;
};

struct Groups {
    std::optional<int> first;
    std::vector<Opening> openings;
};

std::optional<int> group_opened(const ReportRecovery& recovery) {
    constexpr auto to_resource_course = RecoveryCause::overgaaet_til_ressourceforloeb;
    if (recovery.cause == to_resource_course &&
        recovery.group.value_or(ContactGroup{11}) == ContactGroup{11})
        return 11;
    if (recovery.cause == to_resource_course || !recovery.group)
        return {};
    return static_cast<int>(*recovery.group);
}

Groups groups_of(const Told& told, CitizenId citizen) {
    const auto& given = told.life->given.citizens[citizen.value];
    Groups groups;
    if (given.in_group())
        groups.first = static_cast<int>(given.last_opened);
    for (std::size_t i = 0; i != told.accepted.size(); ++i) {
        const auto& call = told.life->calls[i];
        const auto day = date_of(call.at);
        if (!told.accepted[i])
            continue;
        if (const auto* c = std::get_if<CreateContactGroup>(&call.command);
            c != nullptr && c->citizen == citizen)
            groups.openings.push_back({i, day, static_cast<int>(c->group)});
        if (const auto* c = std::get_if<ReportRecovery>(&call.command);
            c != nullptr && c->citizen == citizen)
            groups.openings.push_back({i, day, group_opened(*c)});
        if (const auto* c = std::get_if<CloseContactGroup>(&call.command);
            c != nullptr && c->citizen == citizen)
            groups.openings.push_back({i, day, std::nullopt});
    }
    return groups;
}

/// An absence as it was registered, before anything befell it.
struct Registered {
    AbsenceType type{};
    CitizenId citizen{};
    Period period;
    std::size_t from = 0;  ///< The calls from here on can befall it.
    bool unusual = false;  ///< It was given in a state that its dates do not give.
    bool deleted = false;
    std::size_t updates = 0;
};

std::optional<Registered> registered(const Told& told, AbsenceId id) {
    std::optional<Registered> found;
    for (const auto& given : told.life->given.absences)
        if (given.id == id)
            found = Registered{
                .type = given.type,
                .citizen = given.citizen,
                .period = given.period,
                .unusual = given.state == AbsenceState::on_hold};
    for (std::size_t i = 0; i != told.accepted.size(); ++i) {
        if (!told.accepted[i])
            continue;
        const auto& command = told.life->calls[i].command;
        if (const auto* c = std::get_if<CreateAbsence>(&command); c != nullptr && c->absence == id)
            found = Registered{
                .type = c->type,
                .citizen = c->citizen,
                .period = {c->start, c->end.value_or(no_end)},
                .from = i + 1};
        if (!found)
            continue;
        if (const auto* c = std::get_if<UpdateAbsence>(&command);
            c != nullptr && c->absence == id) {
            found->period.start = c->start.value_or(found->period.start);
            found->period.end = c->end.value_or(found->period.end);
            ++found->updates;
        }
        if (const auto* c = std::get_if<DeleteAbsence>(&command); c != nullptr && c->absence == id)
            found->deleted = true;
    }
    return found;
}

enum class Fate { runs, held, ended, unknown };

bool is_sickness(int group) { return group == 6 || group == 24 || group == 25; }

Fate fate_of_79(const Registered& absence, Fate fate, const Opening& to) {
    if (absence.period.start > to.day)
        return groups_of_79.contains(*to.group) ? fate : Fate::unknown;
    if (*to.group == 24 || *to.group == 25)
        return Fate::held;
    if (fate == Fate::held && absence.period.end < to.day)
        return Fate::ended;
    return groups_of_79.contains(*to.group) ? Fate::runs : Fate::ended;
}

Fate fate_of_65(const Registered& absence, Fate fate, int from, const Opening& to) {
    if (fate == Fate::held) {
        if (is_sickness(*to.group))
            return Fate::held;
        return *to.group == 1 && absence.period.end >= to.day ? Fate::runs : Fate::ended;
    }
    return from == 1 && is_sickness(*to.group) && absence.period.start <= to.day ? Fate::held
                                                                                 : Fate::unknown;
}

Fate fate_at(const Registered& absence, Fate fate, int from, const Opening& to) {
    switch (static_cast<int>(absence.type)) {
        case 79:
            return fate_of_79(absence, fate, to);
        case 80:
            return groups_of_80.contains(*to.group) ? Fate::runs : Fate::unknown;
        case 65:
            return fate_of_65(absence, fate, from, to);
        default:
            return Fate::unknown;
    }
}

/// It was given as planned, in a group that does not know its type: nothing says that it starts.
bool is_misplaced(const Told& told, const Registered& absence, std::optional<int> group) {
    const bool is_given = absence.from == 0;
    if (!is_given || absence.period.start <= date_of(told.life->given.now))
        return false;
    switch (static_cast<int>(absence.type)) {
        case 79:
            return !group || !groups_of_79.contains(*group);
        case 80:
            return !group || !groups_of_80.contains(*group);
        default:
            return group != 1;
    }
}

/// What all switches since the registration have made of it.
Fate fate_of(const Told& told, const Registered& absence) {
    const auto groups = groups_of(told, absence.citizen);
    auto present = groups.first;
    const bool is_told = !absence.unusual && !is_misplaced(told, absence, groups.first);
    auto fate = is_told ? Fate::runs : Fate::unknown;
    for (const auto& to : groups.openings) {
        const auto from = std::exchange(present, to.group);
        const bool is_later = to.call >= absence.from;
        const bool is_over = absence.period.end < to.day && fate == Fate::runs;
        if (!is_later || fate == Fate::ended || fate == Fate::unknown || is_over)
            continue;
        if (!from || !to.group || *from == *to.group || absence.updates != 0)
            return Fate::unknown;
        fate = fate_at(absence, fate, *from, to);
    }
    return fate;
}

AbsenceState by_dates(const Period& period, Date today) {
    if (today < period.start)
        return AbsenceState::planned;
    return today <= period.end ? AbsenceState::active : AbsenceState::ended;
}

/// Every absence that the life has spoken of so far.
std::vector<AbsenceId> absences_in(const Told& told) {
    std::vector<AbsenceId> ids;
    for (const auto& given : told.life->given.absences)
        ids.push_back(given.id);
    for (std::size_t i = 0; i != told.accepted.size(); ++i)
        if (const auto* c = std::get_if<CreateAbsence>(&told.life->calls[i].command);
            c != nullptr && told.accepted[i])
            ids.push_back(c->absence);
    return ids;
}

constexpr unsigned bit(Duty duty) { return 1U << static_cast<unsigned>(duty); }

constexpr unsigned duties_of_79 =
    bit(Duty::registration) | bit(Duty::cv) | bit(Duty::referred_work) | bit(Duty::contact_course) |
    bit(Duty::right_and_duty_offers) | bit(Duty::offers_lab_or_integration) | bit(Duty::joblog);
constexpr unsigned duties_of_80 = bit(Duty::personal_attendance) | bit(Duty::referred_work) |
                                  bit(Duty::right_and_duty_offers) |
                                  bit(Duty::offers_lab_or_integration) | bit(Duty::joblog);

/// Registrations and closings make the requirement depend on more than groups and absences.
bool leaves_the_register(const Told& told, CitizenId citizen) {
    for (std::size_t i = 0; i != told.accepted.size(); ++i)
        if (const auto* c = std::get_if<DeregisterJobseeker>(&told.life->calls[i].command);
            c != nullptr && c->citizen == citizen)
            return true;
    return !told.life->given.citizens[citizen.value].registered;
}
}  // namespace

std::optional<AbsenceState> state_of(const Told& told, AbsenceId id) {
    const auto absence = registered(told, id);
    if (!absence)
        return {};
    if (absence->deleted)
        return AbsenceState::deleted;
    switch (fate_of(told, *absence)) {
        case Fate::runs:
            return by_dates(absence->period, told.today);
        case Fate::ended:
            return AbsenceState::ended;
        case Fate::held:
            if (absence->period.end >= told.today)
                return AbsenceState::on_hold;
            break;
        case Fate::unknown:
            break;
    }
    return {};
}

std::optional<unsigned> exemptions_of(const Told& told, CitizenId id) {
    unsigned sum = 0;
    for (const auto absence : absences_in(told)) {
        const auto what = registered(told, absence);
        if (what->citizen != id)
            continue;
        const auto state = state_of(told, absence);
        if (!state)
            return {};
        if (*state != AbsenceState::active)
            continue;
        const auto type = static_cast<int>(what->type);
        if (type != 79 && type != 80)
            return {};
        sum |= type == 79 ? duties_of_79 : duties_of_80;
    }
    return sum;
}

std::optional<CvRequirement> requirement_of(const Told& told, CitizenId id) {
    const auto exempt = exemptions_of(told, id);
    const auto groups = groups_of(told, id);
    const auto group = groups.openings.empty() ? groups.first : groups.openings.back().group;
    if (!exempt || !group || leaves_the_register(told, id))
        return {};
    const auto& own =
        told.life->given.citizens[id.value].requirements[static_cast<std::size_t>(*group)];
    if (!own)
        return {};
    return (*exempt & bit(Duty::cv)) != 0 ? CvRequirement::none : *own;
}
}  // namespace lakmus::second_voice
