#include "model/cv_requirement.hpp"

namespace lakmus::model {
std::uint8_t older_requirements(const Facts& facts, const Citizen& citizen) {
    const auto& sync = citizen.synchronisation;
    if (sync.older == 0)
        return 0;
    const auto delay = facts.cell_of(rule_index<"3.1/synchronisation">(), 0).low;
    const auto arrived = sync.changed_at + std::chrono::minutes{delay};
    return facts.state().now < arrived ? sync.older : std::uint8_t{0};
}

void note_requirement_change(Draft& draft, CitizenId id) {
    const auto now = requirement_of(draft, id, exemptions_of(draft, id));
    const auto bits = now.told ? now.may_be : std::uint8_t{0};
    auto& citizen = draft.citizen(id);
    auto& sync = citizen.synchronisation;
    if (bits == sync.current)
        return;
    if (sync.current != 0) {
        sync.older = static_cast<std::uint8_t>(older_requirements(draft, citizen) | sync.current);
        sync.shown_before = sync.shown_now;
        sync.changed_at = draft.state().now;
    }
    sync.current = bits;
    sync.shown_now = now.value;
}

void note_requirement_changes(Draft& draft) {
    for (std::size_t i = 0; i != draft.state().citizens.size(); ++i)
        note_requirement_change(draft, CitizenId{static_cast<std::uint16_t>(i)});
}
}  // namespace lakmus::model
