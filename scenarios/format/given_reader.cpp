#include "scenarios/format/given_reader.hpp"

#include "model/text.hpp"
#include "scenarios/format/cpr.hpp"
#include "scenarios/format/limits.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/text_reader.hpp"
#include "scenarios/format/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::scenarios {
namespace {
constexpr model::Municipality odense{461};

/// The instant of the start; the earliest where the text is none, so that reading can go on.
model::Instant read_start(const Node* node, Problems& problems) {
    const auto earliest = morning_of(model::earliest_start);
    if (node == nullptr)
        return earliest;
    const bool is_absolute = node->kind == NodeKind::text && !node->text.empty() &&
                             node->text.front() >= '0' && node->text.front() <= '9';
    const auto start = is_absolute ? parse_instant_expression(node->text, {}, {}) : std::nullopt;
    if (!start) {
        problems.unexpected(*node, "a day such as 2021-03-22 or 2021-03-14T23:59");
        return earliest;
    }
    if (model::date_of(*start) < model::earliest_start) {
        problems.unexpected(
            *node, fmt::format("{} or later", model::date_text(model::earliest_start))
        );
        return earliest;
    }
    return *start;
}

/// A key whose value is `none` says the same as a key that is left out.
const Node* unless_none(const Node* node) {
    return node != nullptr && node->is_text("none") ? nullptr : node;
}

void read_requirements(const Node& node, model::Citizen& citizen, Problems& problems) {
    if (node.kind != NodeKind::map)
        problems.unexpected(node, "contact groups with requirements, as {2: searchable_cv}");
    for (const auto& [key, value] : node.entries) {
        const auto group = read_code_as<model::ContactGroup>(key, problems);
        const auto requirement = read_code_as<model::CvRequirement>(value, problems);
        const auto place = static_cast<std::size_t>(group.value_or(model::ContactGroup{}));
        if (!group || !requirement || place >= citizen.requirements.size())
            continue;
        if (citizen.requirements[place])
            problems.add(key.mark, quoted(key.text) + " a second time", "each group once");
        citizen.requirements[place] = requirement;
    }
}

model::AbsenceState state_on(model::Date today, const model::Period& period) {
    if (period.start > today)
        return model::AbsenceState::planned;
    return period.end < today ? model::AbsenceState::ended : model::AbsenceState::active;
}

model::Period read_period(const Node* start, const Node* end, CaseDraft& draft) {
    model::Period period;
    if (start != nullptr)
        period.start = read_date(*start, draft).value_or(period.start);
    if (end == nullptr)
        return period;
    period.end = read_date(*end, draft).value_or(model::no_end);
    if (period.end < period.start)
        draft.problems.unexpected(*end, "a day on or after the start");
    return period;
}

model::Role read_registrant(const Node* node, Problems& problems) {
    constexpr auto by_default = model::Role::jobcentre;
    if (node == nullptr || node->is_text(model::role_name(by_default)))
        return by_default;
    if (node->is_text(model::role_name(model::Role::akasse)))
        return model::Role::akasse;
    constexpr std::array<std::string_view, 2> words{"jobcentre", "akasse"};
    problems.unknown_word(*node, "jobcentre or akasse", words);
    return by_default;
}

/// Names something that is given; nothing after a fault is reported.
std::optional<std::uint16_t> name_given(
    const Node& key, model::Subject kind, model::CitizenId owner, CaseDraft& draft
) {
    const auto place = draft.aliases.thing_count();
    if (!is_alias(key, draft.problems))
        return {};
    if (place == max_entries) {
        draft.problems.add(key.mark, "one thing more", fmt::format("at most {}", max_entries));
        return {};
    }
    if (!draft.aliases.add_thing(key.text, kind)) {
        draft.problems.add(key.mark, quoted(key.text) + " a second time", "another name");
        return {};
    }
    draft.owners.push_back(owner);
    draft.aliases.reach(place + 1);
    return static_cast<std::uint16_t>(place);
}

void read_absence(const Entry& entry, model::CitizenId owner, CaseDraft& draft) {
    auto& problems = draft.problems;
    MapReader map{entry.value, "an absence, as {type: 25, start: given-2y}", problems};
    const auto* type = map.need("type", "an absence type by number or Danish name");
    const auto* start = map.need("start", "the first day");
    model::Absence absence;
    absence.citizen = owner;
    absence.period = read_period(start, map.take("end"), draft);
    absence.state = state_on(draft.first_day, absence.period);
    if (type != nullptr)
        absence.type = read_code_as<model::AbsenceType>(*type, problems).value_or(absence.type);
    if (const auto* state = map.take("state")) {
        constexpr std::array<std::string_view, 1> words{"on_hold"};
        if (state->is_text(words[0]))
            absence.state = model::AbsenceState::on_hold;
        else
            problems.unknown_word(*state, "on_hold; otherwise the dates tell the state", words);
    }
    absence.registered_by = read_registrant(map.take("by"), problems);
    map.finish();
    const auto handle = name_given(entry.key, model::Subject::absence, owner, draft);
    if (!handle)
        return;
    absence.id = {*handle};
    draft.life.given.absences.push_back(absence);
}

void read_referral(
    const Entry& entry, model::CitizenId owner, model::Citizen& citizen, CaseDraft& draft
) {
    MapReader map{entry.value, "a referral, as {registered: given-2y}", draft.problems};
    model::Referral referral;
    if (const auto* day = map.need("registered", "the day of registration"))
        referral.registered = read_date(*day, draft).value_or(referral.registered);
    map.finish();
    const auto handle = name_given(entry.key, model::Subject::referral, owner, draft);
    if (!handle)
        return;
    referral.id = {*handle};
    citizen.referrals.push_back(referral);
}

model::Membership read_membership(const Node& node, CaseDraft& draft) {
    MapReader map{node, "a membership, as {akasse: metal, from: 2020-01-01}", draft.problems};
    model::Membership membership;
    if (const auto* akasse = map.need("akasse", "the name of an a-kasse"))
        membership.akasse = {read_akasse(*akasse, draft).value_or(0)};
    const auto* from = map.need("from", "the first day");
    membership.period = read_period(from, map.take("to"), draft);
    map.finish();
    return membership;
}

/// Reads the memberships; one that has no end is of the present a-kasse.
void read_memberships(const Node& node, model::Citizen& citizen, CaseDraft& draft) {
    if (node.kind != NodeKind::list)
        draft.problems.unexpected(node, "a list of memberships");
    for (const auto& item : node.items) {
        const auto& membership = citizen.memberships.emplace_back(read_membership(item, draft));
        if (membership.period.end == model::no_end)
            citizen.akasse = membership.akasse;
    }
}

void read_cpr(const Node& node, std::string& cpr, Problems& problems) {
    if (node.kind == NodeKind::text && is_fictitious_cpr(node.text))
        cpr = node.text;
    else
        problems.add(
            node.mark,
            "a CPR number that may be somebody's",
            "a recognisably fictitious one: day + 60, as in 610190-0001"
        );
}

void read_group(const Node& node, model::Citizen& citizen, Problems& problems) {
    const auto group = read_code_as<model::ContactGroup>(node, problems);
    if (!group)
        return;
    citizen.last_opened = *group;
    citizen.open_groups = std::uint32_t{1} << static_cast<unsigned>(*group);
}

void read_flags(MapReader& map, model::Citizen& citizen, Problems& problems) {
    citizen.registered = true;
    for (const auto& [name, member] : model::Citizen::given_flags())
        if (const auto* flag = map.take(name))
            citizen.*member = read_flag(*flag, problems).value_or(citizen.*member);
}

/// Reads what the citizen is as such.
model::Citizen read_traits(MapReader& map, CaseDraft& draft) {
    auto& problems = draft.problems;
    model::Citizen citizen;
    citizen.municipality = odense;
    if (const auto* group = unless_none(map.take("group")))
        read_group(*group, citizen, problems);
    if (const auto* code = map.take("municipality"))
        citizen.municipality = read_code_as<model::Municipality>(*code, problems).value_or(odense);
    read_flags(map, citizen, problems);
    if (const auto* memberships = map.take("memberships"))
        read_memberships(*memberships, citizen, draft);
    if (const auto* akasse = map.take("akasse"))
        citizen.akasse = {
            akasse->is_text("none") ? std::uint16_t{0} : read_akasse(*akasse, draft).value_or(0)};
    if (const auto* requirements = map.take("requirements"))
        read_requirements(*requirements, citizen, problems);
    return citizen;
}

/// Reads the id of the registration of the group that is open.
void read_registration(const Node& node, model::CitizenId id, CaseDraft& draft) {
    const auto& citizen = draft.life.given.citizens[id.value];
    if (!citizen.in_group()) {
        draft.problems.unexpected(node, "a `group` beside the id of its registration");
        return;
    }
    if (const auto handle = name_given(node, model::Subject::registration, id, draft))
        draft.life.given.registrations.push_back({{*handle}, id, citizen.last_opened});
}

/// Reads what has a name of its own.
void read_things(MapReader& map, model::CitizenId id, CaseDraft& draft) {
    if (const auto* registration = map.take("registration"))
        read_registration(*registration, id, draft);
    if (const auto* absences = map.take("absences")) {
        if (absences->kind != NodeKind::map)
            draft.problems.unexpected(*absences, "absences by alias");
        for (const auto& absence : absences->entries)
            read_absence(absence, id, draft);
    }
    if (const auto* referrals = map.take("referrals")) {
        if (referrals->kind != NodeKind::map)
            draft.problems.unexpected(*referrals, "referrals by alias");
        for (const auto& referral : referrals->entries)
            read_referral(referral, id, draft.life.given.citizens[id.value], draft);
    }
}

void read_citizen(const Entry& entry, CaseDraft& draft) {
    auto& problems = draft.problems;
    MapReader map{entry.value, "a citizen, as {group: 2, municipality: Aarhus}", problems};
    const model::CitizenId id{static_cast<std::uint16_t>(draft.life.given.citizens.size())};
    draft.life.given.citizens.push_back(read_traits(map, draft));
    auto& cpr = draft.life.cprs.emplace_back();
    if (const auto* number = map.take("cpr"))
        read_cpr(*number, cpr, problems);
    if (is_alias(entry.key, problems) && !draft.aliases.add_citizen(entry.key.text))
        problems.add(entry.key.mark, quoted(entry.key.text) + " a second time", "another name");
    read_things(map, id, draft);
    map.finish();
}
}  // namespace

void read_given(const Node& given, CaseDraft& draft) {
    MapReader map{given, "the world at the start: today and citizens", draft.problems};
    const auto* today = map.need("today", "the day on which the life starts");
    const auto* citizens = map.need("citizens", "one entry for each citizen, by alias");
    static_cast<void>(map.take("use"));
    map.finish();
    draft.now = read_start(today, draft.problems);
    draft.first_day = model::date_of(draft.now);
    draft.life.given.now = draft.now;
    if (citizens == nullptr)
        return;
    if (citizens->kind != NodeKind::map || citizens->entries.empty())
        draft.problems.unexpected(*citizens, "one entry for each citizen, by alias");
    for (const auto& entry : citizens->entries)
        read_citizen(entry, draft);
    if (std::ranges::all_of(draft.life.cprs, &std::string::empty))
        draft.life.cprs.clear();
}
}  // namespace lakmus::scenarios
