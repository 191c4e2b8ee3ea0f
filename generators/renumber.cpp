#include "generators/renumber.hpp"

#include "generators/naming.hpp"

#include <algorithm>
#include <map>

namespace lakmus::generators {
namespace {
using namespace model;
using scenarios::Lifecycle;

class Renumbering {
public:
    explicit Renumbering(scenarios::Names& names) : names_{names} {}

    /// Gives its number to something that comes into being.
    template <Subject S>
    void enter(Handle<S>& id) {
        const auto fresh = add_name<S>(names_);
        numbers_[{S, id.value}] = fresh.value;
        id = fresh;
    }

    void enter(AkasseId& id) {
        if (id.value == 0)
            return;
        const auto next = static_cast<std::uint16_t>(akasser_.size() + 1);
        const auto [place, is_new] = akasser_.try_emplace(id.value, next);
        if (is_new)
            names_.akasser.push_back("akasse-" + std::to_string(next));
        id.value = place->second;
    }

    void enter_call(Call& call) {
        std::visit([&](auto& command) { enter_command(command); }, call.command);
        if (std::holds_alternative<PassTime>(call.command))
            call.by = {};
        if (call.by.role != Role::akasse)
            return;
        AkasseId fund{call.by.code};
        enter(fund);
        call.by.code = fund.value;
    }

private:
    template <class C>
    void enter_command(C& command) {
        for_each_field(command, [&](std::string_view, auto& value) { name_sender_chosen(value); });
        if constexpr (creates_handle<C>) {
            auto& created = command.*std::get<0>(C::fields()).member;
            const auto old = created;
            for_each_field(command, [&](std::string_view, auto& value) { translate(value); });
            created = old;
            enter(created);
        } else {
            for_each_field(command, [&](std::string_view, auto& value) { translate(value); });
        }
    }

    /// The id of a registration is there as soon as somebody names it.
    void name_sender_chosen(std::optional<RegistrationId>& id) {
        if (id && !numbers_.contains({Subject::registration, id->value})) {
            auto fresh = *id;
            enter(fresh);
        }
    }
    void name_sender_chosen(const auto&) const {}

    template <Subject S>
    void translate(Handle<S>& id) const {
        const auto found = numbers_.find({S, id.value});
        id.value = found == numbers_.end() ? unknown_handle : found->second;
    }
    template <class T>
    void translate(std::optional<T>& value) const {
        if (value)
            translate(*value);
    }
    void translate(const auto&) const {}

    scenarios::Names& names_;
    std::map<scenarios::Referent, std::uint16_t> numbers_;
    std::map<std::uint16_t, std::uint16_t> akasser_;
};

void enter_given(State& given, Renumbering& numbers) {
    for (std::size_t i = 0; i != given.citizens.size(); ++i) {
        auto& citizen = given.citizens[i];
        CitizenId id{static_cast<std::uint16_t>(i)};
        numbers.enter(id);
        for (auto& membership : citizen.memberships)
            numbers.enter(membership.akasse);
        numbers.enter(citizen.akasse);
        for (auto& registration : given.registrations)
            if (registration.citizen == id)
                numbers.enter(registration.id);
        for (auto& absence : given.absences)
            if (absence.citizen == id)
                numbers.enter(absence.id);
        for (auto& referral : citizen.referrals)
            numbers.enter(referral.id);
    }
    std::ranges::stable_sort(given.absences, {}, &Absence::id);
    std::ranges::stable_sort(given.registrations, {}, &Registration::id);
}
}  // namespace

Lifecycle renumbered(Lifecycle life) {
    life.names = {};
    Renumbering numbers{life.names};
    enter_given(life.given, numbers);
    for (auto& call : life.calls)
        numbers.enter_call(call);
    return life;
}
}  // namespace lakmus::generators
