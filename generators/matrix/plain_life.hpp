#pragma once

#include "generators/naming.hpp"

namespace lakmus::generators {
/// A life that begins plainly: one citizen after the release, of whom all is given that rules ask.
class PlainLife {
public:
    static constexpr model::Date today = model::date(2021, 3, 22);
    static constexpr model::Municipality home{751};
    static constexpr model::Municipality elsewhere{615};

    PlainLife();

    [[nodiscard]] static model::CitizenId citizen() { return {}; }
    [[nodiscard]] model::Citizen& given() { return life_.given.citizens.front(); }
    /// Puts the citizen into a group; nothing: into none.
    PlainLife& in(std::optional<model::ContactGroup> group);
    /// A further a-kasse; the citizen is no member of it.
    [[nodiscard]] model::AkasseId add_akasse(std::string name);

    /// The handle of a thing that the next calls speak of.
    template <class Id>
    [[nodiscard]] Id add() {
        return add_name<Id::subject>(life_.names);
    }
    /// An absence that is there from the start.
    [[nodiscard]] model::AbsenceId given_absence(model::AbsenceType type, model::Period period);

    /// The next call, at the present instant. An authority without a code is the citizen's own.
    PlainLife& call(model::Command command, model::Actor by = {});
    /// Time passes before the next call.
    PlainLife& wait(std::chrono::milliseconds time);

    [[nodiscard]] scenarios::Lifecycle take() { return std::move(life_); }

private:
    scenarios::Lifecycle life_;
    model::Instant now_{};
};
}  // namespace lakmus::generators
