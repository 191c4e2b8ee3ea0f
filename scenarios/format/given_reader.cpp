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
    if (!is_alias(entry.key, problems))
        return;
    absence.id = {static_cast<std::uint16_t>(draft.owners.size())};
    if (absence.id.value == max_entries)
        problems.add(entry.key.mark, "one absence more", fmt::format("at most {}", max_entries));
    else if (!draft.aliases.add_absence(entry.key.text))
        problems.add(entry.key.mark, quoted(entry.key.text) + " a second time", "another name");
    else {
        draft.owners.push_back(owner);
        draft.aliases.reach_absences(draft.owners.size());
        draft.life.given.absences.push_back(absence);
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

void read_citizen(const Entry& entry, CaseDraft& draft) {
    auto& problems = draft.problems;
    MapReader map{entry.value, "a citizen, as {group: 2, municipality: Aarhus}", problems};
    model::Citizen citizen;
    citizen.municipality = odense;
    citizen.registered = true;
    if (const auto* group = unless_none(map.take("group")))
        read_group(*group, citizen, problems);
    if (const auto* code = map.take("municipality"))
        citizen.municipality = read_code_as<model::Municipality>(*code, problems).value_or(odense);
    if (const auto* registered = map.take("registered"))
        citizen.registered = read_flag(*registered, problems).value_or(true);
    if (const auto* akasse = unless_none(map.take("akasse")))
        citizen.akasse = {read_akasse(*akasse, draft).value_or(0)};
    if (const auto* employed = map.take("employed"))
        citizen.employed = read_flag(*employed, problems).value_or(false);
    if (const auto* requirements = map.take("requirements"))
        read_requirements(*requirements, citizen, problems);
    std::string cpr;
    if (const auto* number = map.take("cpr"))
        read_cpr(*number, cpr, problems);
    const model::CitizenId id{static_cast<std::uint16_t>(draft.life.given.citizens.size())};
    if (is_alias(entry.key, problems)) {
        if (draft.aliases.add_citizen(entry.key.text)) {
            draft.life.given.citizens.push_back(citizen);
            draft.life.cprs.push_back(std::move(cpr));
        } else {
            problems.add(entry.key.mark, quoted(entry.key.text) + " a second time", "another name");
        }
    }
    if (const auto* absences = map.take("absences")) {
        if (absences->kind != NodeKind::map)
            problems.unexpected(*absences, "absences by alias");
        for (const auto& absence : absences->entries)
            read_absence(absence, id, draft);
    }
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
