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
    open_flow_map(out, words.name(absence.id));
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

void put_flags(YAML::Emitter& out, const model::Citizen& citizen) {
    model::Citizen plain;
    plain.registered = true;
    for (const auto& [name, member] : model::Citizen::given_flags())
        if (citizen.*member != plain.*member)
            put_key(out, name) << citizen.*member;
}

bool is_endless(const model::Membership& membership) {
    return membership.period.end == model::no_end;
}

void put_memberships(YAML::Emitter& out, const model::Citizen& citizen, const Words& words) {
    const auto& memberships = citizen.memberships;
    if (citizen.akasse.value != 0)
        put_key(out, "akasse") << words.akasse(citizen.akasse.value);
    else if (std::ranges::any_of(memberships, is_endless))
        put_key(out, "akasse") << "none";
    if (memberships.empty())
        return;
    put_key(out, "memberships") << YAML::Flow << YAML::BeginSeq;
    for (const auto& membership : memberships) {
        out << YAML::Flow << YAML::BeginMap;
        put_key(out, "akasse") << words.akasse(membership.akasse.value);
        put_key(out, "from") << model::date_text(membership.period.start);
        if (!is_endless(membership))
            put_key(out, "to") << model::date_text(membership.period.end);
        out << YAML::EndMap;
    }
    out << YAML::EndSeq;
}

void put_registration(
    YAML::Emitter& out, const Lifecycle& life, model::CitizenId owner, const Words& words
) {
    const auto& registrations = life.given.registrations;
    const auto found = std::ranges::find(registrations, owner, &model::Registration::citizen);
    if (found != registrations.end())
        put_key(out, "registration") << words.name(found->id);
}

void put_referrals(YAML::Emitter& out, const model::Citizen& citizen, const Words& words) {
    if (citizen.referrals.empty())
        return;
    open_flow_map(out, "referrals");
    for (const auto& referral : citizen.referrals) {
        open_flow_map(out, words.name(referral.id));
        put_key(out, "registered") << model::date_text(referral.registered) << YAML::EndMap;
    }
    out << YAML::EndMap;
}

void put_citizen(
    YAML::Emitter& out, const Lifecycle& life, model::CitizenId id, const Words& words
) {
    const auto& citizen = life.given.citizens[id.value];
    open_flow_map(out, words.name(id));
    if (citizen.in_group())
        put_key(out, "group") << code_word(citizen.last_opened);
    put_key(out, "municipality") << code_word(citizen.municipality);
    put_flags(out, citizen);
    put_memberships(out, citizen, words);
    put_requirements(out, citizen);
    if (id.value < life.cprs.size() && !life.cprs[id.value].empty())
        put_key(out, "cpr") << life.cprs[id.value];
    put_registration(out, life, id, words);
    put_absences(out, life, id, words);
    put_referrals(out, citizen, words);
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
