#include "model/cv_requirement.hpp"

namespace lakmus::model {
namespace {
/// The longest time that a change takes to reach readers. Source: 3.1.
constexpr std::chrono::minutes delay_most{5};

std::uint8_t requirement_bits(Facts& facts, CitizenId id) {
    const auto now = requirement_of(facts, id, exemptions_of(facts, id));
    return now.told ? now.may_be : std::uint8_t{0};
}
}  // namespace

std::uint8_t older_requirements(const Facts& facts, const Citizen& citizen) {
    const auto& sync = citizen.synchronisation;
    return facts.state().now < sync.changed_at + delay_most ? sync.older : std::uint8_t{0};
}

void note_requirement_changes(Draft& draft) {
    const auto count = draft.state().citizens.size();
    for (std::size_t i = 0; i != count; ++i) {
        const CitizenId id{static_cast<std::uint16_t>(i)};
        const auto bits = requirement_bits(draft, id);
        auto& sync = draft.citizen(id).synchronisation;
        if (bits == sync.current)
            continue;
        const auto still_older = older_requirements(draft, draft.citizen(id));
        if (sync.current != 0) {
            sync.older = static_cast<std::uint8_t>(still_older | sync.current);
            sync.changed_at = draft.state().now;
        }
        sync.current = bits;
    }
}
}  // namespace lakmus::model
