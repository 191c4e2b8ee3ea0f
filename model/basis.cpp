#include "model/basis.hpp"

#include "model/jobcentres.hpp"

#include <algorithm>

namespace lakmus::model {
namespace {
struct CitizenOf {
    const State& state;

    template <class C>
    std::optional<CitizenId> operator()(const C& command) const {
        if constexpr (requires { command.citizen; })
            return state.find(command.citizen) != nullptr ? std::optional{command.citizen}
                                                          : std::nullopt;
        else if constexpr (requires { command.absence; })
            return of(state.find(command.absence));
        else
            return {};
    }
    static std::optional<CitizenId> of(const Absence* absence) {
        return absence != nullptr ? std::optional{absence->citizen} : std::nullopt;
    }
};

struct ProposalOf {
    const State& state;

    std::optional<AbsenceProposed> operator()(const CreateAbsence& c) const {
        return AbsenceProposed{
            .citizen = c.citizen, .type = c.type, .period = {c.start, c.end.value_or(no_end)}};
    }
    std::optional<AbsenceProposed> operator()(const UpdateAbsence& c) const {
        const auto* absence = state.find(c.absence);
        if (absence == nullptr)
            return {};
        return AbsenceProposed{
            .existing = absence,
            .citizen = absence->citizen,
            .type = absence->type,
            .period = {
                c.start.value_or(absence->period.start), c.end.value_or(absence->period.end)}};
    }
    std::optional<AbsenceProposed> operator()(const auto&) const { return {}; }
};

struct CarryOut {
    Draft& draft;

    void operator()(const RegisterJobseeker& c) const {
        draft.citizen(c.citizen).registered = true;
    }
    void operator()(const DeregisterJobseeker& c) const {
        draft.citizen(c.citizen).registered = false;
    }
    void operator()(const CreateContactGroup& c) const { draft.open_group(c.citizen, c.group); }
    void operator()(const CloseContactGroup& c) const { draft.close_group(c.citizen); }
    void operator()(const CreateAbsence& c) const {
        const Period period{c.start, c.end.value_or(no_end)};
        draft.draft().absences.push_back(
            {.id = c.absence,
             .citizen = c.citizen,
             .type = c.type,
             .period = period,
             .state = state_by_dates(period, draft.today()),
             .registered_by = draft.call().by.role}
        );
    }
    void operator()(const UpdateAbsence& c) const {
        auto& absence = draft.absence(c.absence);
        absence.period.start = c.start.value_or(absence.period.start);
        absence.period.end = c.end.value_or(absence.period.end);
        const bool by_dates = !absence.ended_by_switch && absence.state != AbsenceState::on_hold;
        if (by_dates)
            absence.state = state_by_dates(absence.period, draft.today());
    }
    void operator()(const DeleteAbsence& c) const {
        draft.absence(c.absence).state = AbsenceState::deleted;
    }
    void operator()(const auto&) const {}
};
}  // namespace

std::optional<CitizenId> citizen_of(const State& state, const Command& command) {
    return std::visit(CitizenOf{state}, command);
}

void resolve_sender(const State& state, Call& call) {
    const auto id = citizen_of(state, call.command);
    const auto* citizen = id ? state.find(*id) : nullptr;
    if (citizen == nullptr || call.by.code != 0)
        return;
    if (call.by.role == Role::jobcentre)
        call.by.code = jobcentre_of(citizen->municipality);
    else if (call.by.role == Role::akasse)
        call.by.code = citizen->akasse.value;
}

std::optional<AbsenceProposed> proposal_of(const State& state, const Command& command) {
    return std::visit(ProposalOf{state}, command);
}

AbsenceState state_by_dates(const Period& period, Date today) {
    if (period.start > today)
        return AbsenceState::planned;
    return period.end < today ? AbsenceState::ended : AbsenceState::active;
}

void carry_out(Draft& draft, const Command& command) {
    std::visit(
        [&](const auto& c) {
            CarryOut{draft}(c);
            draft.raise(c);
        },
        command
    );
}

void Draft::open_group(CitizenId id, ContactGroup group) {
    auto& who = citizen(id);
    if (who.is_open(group))
        return;
    const bool switched = who.in_group();
    const auto from = who.last_opened;
    who.open_groups |= 1U << static_cast<unsigned>(group);
    who.last_opened = group;
    if (switched)
        switch_group({id, from, group});
    else if (who.had_group)
        raise(GroupReopened{id, group});
    mention({.kind = MessageKind::contact_group_changed, .to = {Role::jobcentre, 0}, .about = {id}}
    );
}

void Draft::switch_group(const GroupSwitched& event) {
    settled_.reset();
    raise(event);
    raise(SwitchLeavesOver{event.citizen});
}

void Draft::close_group(CitizenId id) {
    auto& who = citizen(id);
    const auto group = who.last_opened;
    who.open_groups = 0;
    who.had_group = true;
    raise(GroupClosed{id, group});
}
}  // namespace lakmus::model
