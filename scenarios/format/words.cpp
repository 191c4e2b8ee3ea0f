#include "scenarios/format/words.hpp"

#include "model/text.hpp"
#include "scenarios/format/command_fields.hpp"
#include "scenarios/format/date_expression.hpp"
#include "scenarios/format/subjects.hpp"

#include <fmt/format.h>

namespace lakmus::scenarios {
Words::Words(const Lifecycle& life) : life_{&life} {
    for (const auto& absence : life.given.absences)
        known_from_.emplace(Referent{model::Subject::absence, absence.id.value}, 0);
    for (const auto& citizen : life.given.citizens)
        for (const auto& referral : citizen.referrals)
            known_from_.emplace(Referent{model::Subject::referral, referral.id.value}, 0);
    for (std::size_t i = 0; i != life.calls.size(); ++i)
        if (const auto created = created_by(life.calls[i].command))
            known_from_.emplace(*created, i + 1);
}

std::string Words::name(const Referent& referent) const {
    if (referent.kind == model::Subject::grant_framework)
        return framework_word(referent.handle);
    if (const auto* name = life_->names.find(referent))
        return *name;
    if (referent.handle == model::unknown_handle || referent.kind == model::Subject::citizen)
        return "unknown";
    return fmt::format("{}-{}", name_stem(referent.kind), referent.handle + 1);
}

Thing Words::thing(std::uint16_t handle) const {
    const auto& things = life_->names.things;
    return handle < things.size() ? things[handle] : Thing{"unknown", {}};
}

std::string Words::akasse(std::uint16_t code) const {
    return code != 0 && code <= life_->names.akasser.size() ? life_->names.akasser[code - 1U]
                                                            : "akasse-" + std::to_string(code);
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): one of a set of overloads.
std::string Words::of(model::Date date, std::size_t) const { return model::date_text(date); }

bool Words::is_known(const Referent& referent, std::size_t call) const {
    // Citizens are given, and a registration is there as soon as its id is spoken of.
    if (referent.kind == model::Subject::citizen || referent.kind == model::Subject::registration)
        return true;
    const auto known = known_from_.find(referent);
    return known != known_from_.end() && known->second <= call;
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
