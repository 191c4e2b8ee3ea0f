#pragma once

#include "model/basis.hpp"
#include "model/facts.hpp"

/// What the sections on absences have in common.
namespace lakmus::model {
inline constexpr Members sickness_groups = members(6, 24, 25);
/// The types of "mindre intensiv indsats". Source: 2.4.
inline constexpr Members less_intensive_types = members(43, 44, 45, 46, 71, 72, 73, 77, 78);

inline constexpr Question q0_f{
    "Q0.f",
    "How is treated after the release what was left over from before and no migration repairs?",
    {"accepted", "refused"}};
inline constexpr Question q2_1_d{
    "Q2.1d",
    "May an absence of limited length be created without an end?",
    {"refused", "accepted"}};

[[nodiscard]] constexpr unsigned id_of(AbsenceType type) { return static_cast<unsigned>(type); }
[[nodiscard]] constexpr unsigned id_of(ContactGroup group) { return static_cast<unsigned>(group); }

/// The open contact group, if any.
[[nodiscard]] inline std::optional<ContactGroup> group_of(const Facts& facts, CitizenId id) {
    const auto* citizen = facts.state().find(id);
    return citizen != nullptr && citizen->in_group() ? std::optional{citizen->last_opened}
                                                     : std::nullopt;
}

[[nodiscard]] inline bool is_over(const Absence& absence) {
    return absence.state == AbsenceState::ended || absence.state == AbsenceState::deleted;
}

/// Judges a creation by the list of the rule that is asked: in groups of the list only.
[[nodiscard]] inline Finding lawful_by_own_list(const Facts& facts, const AbsenceProposed& p) {
    if (p.told.rule != facts.rule() || !facts.is_on(rule_index<"0/lawful-absence">()))
        return Finding::irrelevant;
    return broken_if(p.told.lawfulness == Lawfulness::unlawful);
}

/// The first and the last end date at the edge of a longest duration: before it is kept, after it
/// broken.
struct Edge {
    Date first{};
    Date last{};
};

/// The edge of the duration in the rule's own cell. Two days where a leap day starts years.
[[nodiscard]] inline Edge duration_edge(const Facts& facts, Date start, int cell = 0) {
    const auto count = static_cast<int>(facts.amount(cell));
    const auto unit = facts.rules().rule(facts.rule()).cells[static_cast<std::size_t>(cell)].unit;
    if (unit == Unit::week)
        return {start + std::chrono::weeks{count}, start + std::chrono::weeks{count}};
    const auto end = plus_years(start, count);
    const std::chrono::year_month_day from{start};
    const bool leap_day_lost = std::chrono::year_month_day{end}.day() != from.day();
    return {end, leap_day_lost ? end + std::chrono::days{1} : end};
}

/// A bounded period of type `T`, on creation and update alike, against the duration in the own
/// cell.
template <AbsenceType T>
Finding longer_than_allowed(const Facts& facts, const AbsenceProposed& p) {
    if (p.type != T || p.period.end == no_end)
        return Finding::irrelevant;
    return broken_if(p.period.end > duration_edge(facts, p.period.start).last);
}

template <AbsenceType T>
Finding ends_on_the_edge(const Facts& facts, const AbsenceProposed& p) {
    if (p.type != T)
        return Finding::irrelevant;
    const auto edge = duration_edge(facts, p.period.start);
    return broken_if(edge.first <= p.period.end && p.period.end <= edge.last);
}

template <AbsenceType T>
Finding has_no_end(const Facts&, const AbsenceProposed& p) {
    return broken_if(p.type == T && p.is_creation() && p.period.end == no_end);
}

/// The days in the own cell, back from today; a creation alone is measured.
template <AbsenceType T>
Finding dated_back_too_far(const Facts& facts, const AbsenceProposed& p) {
    if (p.type != T || !p.is_creation())
        return Finding::irrelevant;
    return broken_if(p.period.start < facts.today() - std::chrono::days{facts.amount()});
}

template <AbsenceType T>
Finding starts_in_the_future(const Facts& facts, const AbsenceProposed& p) {
    return broken_if(p.type == T && p.is_creation() && p.period.start > facts.today());
}

template <AbsenceType T>
Finding moves_its_start(const Facts&, const AbsenceProposed& p) {
    return broken_if(p.type == T && p.start_moved());
}

template <AbsenceType T>
Finding registered_by_akasse(const Facts& facts, const AbsenceProposed& p) {
    if (p.type != T || !p.is_creation())
        return Finding::irrelevant;
    if (facts.call().by.role == Role::akasse)
        return Finding::broken;
    return facts.by_own_jobcentre(p.citizen) ? Finding::kept : Finding::irrelevant;
}

/// An update by an a-kasse, or anything by others than the citizen's own authorities.
template <AbsenceType T>
Finding sent_by_others(const Facts& facts, const AbsenceProposed& p) {
    const bool named = p.is_creation() && facts.call().by.role == Role::akasse;
    return broken_if(p.type == T && !named && !facts.by_own_jobcentre(p.citizen));
}

/// Another absence of the type that this one overlaps or follows without a day between.
template <AbsenceType T>
Finding meets_another_of_its_type(const Facts& facts, const AbsenceProposed& p) {
    if (p.type != T)
        return Finding::irrelevant;
    constexpr std::chrono::days one{1};
    const Period wider{p.period.start - one, p.period.end == no_end ? no_end : p.period.end + one};
    for (const auto& other : facts.state().absences)
        if (other.citizen == p.citizen && other.type == T && &other != p.existing &&
            other.state != AbsenceState::deleted && other.period.overlaps(wider))
            return Finding::broken;
    return Finding::kept;
}

/// Ends an absence by a switch; its period then reaches no further than `last_day`.
inline void end_by_switch(Absence& absence, Date last_day) {
    absence.state = AbsenceState::ended;
    absence.ended_by_switch = true;
    absence.period.end = std::min(absence.period.end, last_day);
}

/// The effect of a reading that names a state: "stays", "ended", "on_hold", "active".
inline void take_state(Absence& absence, std::string_view reading) {
    if (reading == "ended") {
        absence.state = AbsenceState::ended;
        absence.ended_by_switch = true;
    } else if (reading == "on_hold") {
        absence.state = AbsenceState::on_hold;
    } else if (reading == "active" && absence.state == AbsenceState::on_hold) {
        absence.state = AbsenceState::active;
    }
}
}  // namespace lakmus::model
