#include "scenarios/format/words.hpp"

#include "model/text.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/date_expression.hpp"

namespace lakmus::scenarios {
Words::Words(const Lifecycle& life) : life_{&life} {
    for (const auto& absence : life.given.absences)
        known_from_.emplace(absence.id, 0);
    for (std::size_t i = 0; i != life.calls.size(); ++i)
        if (const auto created = created_by(life.calls[i].command))
            known_from_.emplace(*created, i + 1);
}

std::string Words::citizen(model::CitizenId id) const {
    return id.value < life_->names.citizens.size() ? life_->names.citizens[id.value] : "unknown";
}

std::string Words::absence(model::AbsenceId id) const {
    if (id.value < life_->names.absences.size())
        return life_->names.absences[id.value];
    return id.value == model::unknown_handle ? "unknown"
                                             : "absence-" + std::to_string(id.value + 1);
}

std::string Words::akasse(std::uint16_t code) const {
    return code != 0 && code <= life_->names.akasser.size() ? life_->names.akasser[code - 1U]
                                                            : "akasse-" + std::to_string(code);
}

std::string Words::of(model::AbsenceId id, std::size_t call) const {
    const auto known = known_from_.find(id);
    return known != known_from_.end() && known->second <= call ? absence(id) : "unknown";
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): one of a set of overloads.
std::string Words::of(model::Date date, std::size_t) const { return model::date_text(date); }

std::optional<model::AbsenceId> created_by(const model::Command& command) {
    std::optional<model::AbsenceId> created;
    std::visit(
        [&](const auto& given) {
            if constexpr (model::creates_handle<std::decay_t<decltype(given)>>)
                created = handle_of(given);
        },
        command
    );
    return created;
}

std::string authority_word(const model::Actor& actor, const Words& words) {
    if (actor.code == 0)
        return {};
    return actor.role == model::Role::akasse ? words.akasse(actor.code)
                                             : code_word(model::Municipality{actor.code});
}

std::string instant_word(model::Instant at) {
    const auto day = model::date_of(at);
    if (at == morning_of(day))
        return model::date_text(day);
    auto text = model::instant_text(at);
    for (const std::string_view needless : {".000", ":00"})
        if (text.ends_with(needless))
            text.resize(text.size() - needless.size());
        else
            break;
    return text;
}

model::Instant instant_before(const Lifecycle& life, std::size_t call) {
    return call == 0 ? life.given.now : life.calls[call - 1].at;
}
}  // namespace lakmus::scenarios
