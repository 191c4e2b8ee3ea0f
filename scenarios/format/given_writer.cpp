#include "scenarios/format/emitting.hpp"

#include <algorithm>

namespace lakmus::scenarios {
namespace {
void put_requirements(YAML::Emitter& out, const model::Citizen& citizen) {
    if (citizen.requirements == model::Citizen{}.requirements)
        return;
    open_flow_map(out, "requirements");
    for (std::size_t group = 0; group != citizen.requirements.size(); ++group)
        if (const auto requirement = citizen.requirements[group])
            put_key(out, code_word(static_cast<model::ContactGroup>(group)))
                << code_word(*requirement);
    out << YAML::EndMap;
}

void put_absence(YAML::Emitter& out, const model::Absence& absence, const Words& words) {
    open_flow_map(out, words.absence(absence.id));
    put_key(out, "type") << code_word(absence.type);
    put_key(out, "start") << model::date_text(absence.period.start);
    if (absence.period.end != model::no_end)
        put_key(out, "end") << model::date_text(absence.period.end);
    if (absence.state == model::AbsenceState::on_hold)
        put_key(out, "state") << "on_hold";
    if (absence.registered_by != model::Role::jobcentre)
        put_key(out, "by") << std::string{model::role_name(absence.registered_by)};
    out << YAML::EndMap;
}

void put_absences(
    YAML::Emitter& out, const Lifecycle& life, model::CitizenId owner, const Words& words
) {
    const auto& absences = life.given.absences;
    if (std::ranges::find(absences, owner, &model::Absence::citizen) == absences.end())
        return;
    open_flow_map(out, "absences");
    for (const auto& absence : absences)
        if (absence.citizen == owner)
            put_absence(out, absence, words);
    out << YAML::EndMap;
}

void put_citizen(
    YAML::Emitter& out, const Lifecycle& life, model::CitizenId id, const Words& words
) {
    const auto& citizen = life.given.citizens[id.value];
    open_flow_map(out, words.citizen(id));
    if (citizen.in_group())
        put_key(out, "group") << code_word(citizen.last_opened);
    put_key(out, "municipality") << code_word(citizen.municipality);
    if (!citizen.registered)
        put_key(out, "registered") << false;
    if (citizen.akasse.value != 0)
        put_key(out, "akasse") << words.akasse(citizen.akasse.value);
    if (citizen.employed)
        put_key(out, "employed") << true;
    put_requirements(out, citizen);
    if (id.value < life.cprs.size() && !life.cprs[id.value].empty())
        put_key(out, "cpr") << life.cprs[id.value];
    put_absences(out, life, id, words);
    out << YAML::EndMap;
}
}  // namespace

void put_given(YAML::Emitter& out, const Lifecycle& life, const Words& words) {
    put_key(out, "given") << YAML::BeginMap;
    put_key(out, "today") << instant_word(life.given.now);
    put_key(out, "citizens") << YAML::BeginMap;
    for (std::size_t i = 0; i != life.given.citizens.size(); ++i)
        put_citizen(out, life, {static_cast<std::uint16_t>(i)}, words);
    out << YAML::EndMap << YAML::EndMap;
}
}  // namespace lakmus::scenarios
