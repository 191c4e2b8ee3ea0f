#include "model/basis.hpp"

#include "model/basis/actions.hpp"
#include "model/jobcentres.hpp"

#include <utility>

namespace lakmus::model {
namespace {
/// Visits the handles of what a command speaks of; what it creates, and ids that its sender chose,
/// are none.
template <class Visit>
void for_each_reference(const Command& command, Visit&& visit) {
    std::visit(
        [&](const auto& c) {
            bool is_created = creates_handle<std::remove_cvref_t<decltype(c)>>;
            for_each_field(c, [&](std::string_view, const auto& value) {
                using T = std::remove_cvref_t<decltype(value)>;
                if constexpr (requires { T::subject; })
                    if (T::subject != Subject::registration && !std::exchange(is_created, false))
                        visit(value);
            });
        },
        command
    );
}

std::optional<CitizenId> owner(const State& state, CitizenId id) {
    return state.find(id) != nullptr ? std::optional{id} : std::nullopt;
}

/// The citizen of something that a citizen owns; a job order has none.
template <Subject S>
std::optional<CitizenId> owner(const State& state, Handle<S> id) {
    if constexpr (requires { state.find(id)->citizen; }) {
        const auto* thing = state.find(id);
        return thing != nullptr ? std::optional{thing->citizen} : std::nullopt;
    } else {
        return {};
    }
}

template <Subject S>
bool is_known(const State& state, Handle<S> id) {
    if constexpr (requires { state.find(id); })
        return state.find(id) != nullptr;
    else
        return true;
}

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

/// Keeps the id under which a contact group was opened.
void remember_registration(Draft& draft, const auto& c) {
    if (!c.registration || c.registration->value == unknown_handle ||
        draft.state().find(*c.registration) != nullptr)
        return;
    draft.draft().registrations.push_back(
        {*c.registration, c.citizen, draft.citizen(c.citizen).last_opened}
    );
}
}  // namespace

std::optional<CitizenId> citizen_of(const State& state, const Command& command) {
    std::optional<CitizenId> citizen;
    for_each_reference(command, [&](auto id) {
        if (!citizen)
            citizen = owner(state, id);
    });
    return citizen;
}

bool has_unknown_reference(const State& state, const Command& command) {
    bool unknown = false;
    for_each_reference(command, [&](auto id) { unknown = unknown || !is_known(state, id); });
    return unknown;
}

/// In the name of a job order's jobcentre or a-kasse in charge.
void resolve_for_order(const State& state, Call& call) {
    for_each_reference(call.command, [&](auto id) {
        if constexpr (std::is_same_v<decltype(id), OrderId>)
            if (const auto* order = state.find(id);
                order && order->responsible.role == call.by.role)
                call.by.code = order->responsible.code;
    });
    const auto* created = std::get_if<CreateCompanyRecruitment>(&call.command);
    if (created != nullptr && created->responsible && call.by.role == Role::jobcentre)
        call.by.code = jobcentre_of(*created->responsible);
}

void resolve_sender(const State& state, Call& call) {
    if (call.by.code == 0)
        resolve_for_order(state, call);
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

void carry_out(Draft& draft, const Command& command) {
    std::visit(
        [&](const auto& c) {
            act(draft, c);
            draft.raise(c);
            if constexpr (requires { c.registration; })
                remember_registration(draft, c);
        },
        command
    );
}
}  // namespace lakmus::model
