#include "generators/renumber.hpp"

#include "generators/handles.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lakmus::generators {
namespace {
using scenarios::Lifecycle;

template <class Id>
using NewNumbers = std::map<Id, Id>;

class Renumbering {
public:
    explicit Renumbering(scenarios::Names& names) : names_{names} {}

    /// The new number of something that comes into being.
    template <Handle Id>
    Id enter(Id old) {
        const auto fresh = add_name<Id>(names_);
        std::get<NewNumbers<Id>>(numbers_)[old] = fresh;
        return fresh;
    }

    model::AkasseId enter(model::AkasseId old) {
        const auto [place, is_new] = akasser_.try_emplace(
            old, model::AkasseId{static_cast<std::uint16_t>(akasser_.size() + 1)}
        );
        if (is_new)
            names_.akasser.push_back("akasse-" + std::to_string(akasser_.size()));
        return place->second;
    }

    template <Handle Id>
    void translate(Id& id) const {
        const auto& numbers = std::get<NewNumbers<Id>>(numbers_);
        const auto found = numbers.find(id);
        id = found == numbers.end() ? Id{model::unknown_handle} : found->second;
    }
    template <class T>
    void translate(std::optional<T>& value) const {
        if (value)
            translate(*value);
    }
    void translate(const auto&) const {}

    void translate_sender(model::Call& call) {
        if (std::holds_alternative<model::PassTime>(call.command))
            call.by = {};
        else if (call.by.role == model::Role::akasse && call.by.code != 0)
            call.by.code = enter(model::AkasseId{call.by.code}).value;
    }

    template <class C>
    void translate_command(C& command) {
        bool creates = model::creates_handle<C>;
        model::for_each_field(command, [&](std::string_view, auto& value) {
            if constexpr (Handle<std::remove_reference_t<decltype(value)>>)
                if (creates) {
                    value = enter(value);
                    creates = false;
                    return;
                }
            translate(value);
        });
    }

private:
    scenarios::Names& names_;
    std::tuple<NewNumbers<model::CitizenId>, NewNumbers<model::AbsenceId>> numbers_;
    std::map<model::AkasseId, model::AkasseId> akasser_;
};
}  // namespace

Lifecycle renumbered(Lifecycle life) {
    life.names = {};
    Renumbering numbers{life.names};
    for (std::size_t i = 0; i != life.given.citizens.size(); ++i) {
        auto& citizen = life.given.citizens[i];
        static_cast<void>(numbers.enter(model::CitizenId{static_cast<std::uint16_t>(i)}));
        if (citizen.akasse.value != 0)
            citizen.akasse = numbers.enter(citizen.akasse);
    }
    std::ranges::stable_sort(life.given.absences, {}, &model::Absence::citizen);
    for (auto& absence : life.given.absences)
        absence.id = numbers.enter(absence.id);
    for (auto& call : life.calls) {
        numbers.translate_sender(call);
        std::visit([&](auto& command) { numbers.translate_command(command); }, call.command);
    }
    return life;
}
}  // namespace lakmus::generators
