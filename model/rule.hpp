#pragma once

#include "model/events.hpp"
#include "model/members.hpp"
#include "model/rule_set.hpp"

#include <array>
#include <span>
#include <string_view>

namespace lakmus::model {
/// What one edition of a rulebook makes of a rule.
enum class Mode : std::uint8_t {
    intended,  ///< As the note says that it should be.
    former,    ///< As it was before the release.
    known,     ///< As the release really does it (Danish: kendt problem).
    off,       ///< Not there at all.
    negated,   ///< Mutants only: keeps and breaks change places.
    message_lost,
    message_doubled,
    message_misaddressed,
};

/// In which modes a clause takes part.
struct Modes {
    bool intended = true;
    bool former = false;
    bool known = true;
};
inline constexpr Modes as_intended{};
inline constexpr Modes always{.former = true};
inline constexpr Modes formerly{.intended = false, .former = true, .known = false};
inline constexpr Modes by_known_issue{.intended = false};
inline constexpr Modes but_known_issue{.known = false};

/// What an amount counts; a `date` counts days since 1970-01-01.
enum class Unit : std::uint8_t { item, millisecond, minute, day, week, year, character, date };

/// What a cell holds, and so how it can be mutated.
enum class CellKind : std::uint8_t {
    amount,  ///< `low` counts `unit`.
    list,    ///< Members of the code list `list`.
    choice,  ///< `low` is a place in `choices`.
};

using Choices = std::array<std::string_view, 4>;

/// A number, list or choice that a rule reads: data, so that a variant can move it.
struct Cell {
    std::string_view name;  ///< "weeks", "contact groups"; empty: there is no such cell.
    CellKind kind = CellKind::amount;
    Unit unit = Unit::item;
    std::span<const Code> (*list)() = nullptr;
    Choices choices{};
    Members intended{};
    std::optional<Members> former{};
    std::optional<Members> known{};
};

/// What the note leaves open: one place for a question, referred to by the clauses that ask it.
struct Question {
    std::string_view id;                         ///< "Q2.1a"
    std::string_view asks;                       ///< One sentence.
    std::array<std::string_view, 5> readings{};  ///< The first is what the model does itself.
};

/// What a check finds.
enum class Finding : std::uint8_t { irrelevant, kept, broken };
[[nodiscard]] constexpr Finding broken_if(bool condition) {
    return condition ? Finding::broken : Finding::kept;
}

class Facts;
class Draft;

enum class ClauseKind : std::uint8_t {
    refuses,  ///< The check finds when the command breaks the rule.
    permits,  ///< The check finds when the rule makes a command lawful; it never refuses.
    open,     ///< The check finds `broken` when the question bears on the command.
    effect,
};

/// One piece of behaviour of a rule. The event is read off the function's signature.
struct Clause {
    ClauseKind kind = ClauseKind::effect;
    Modes in{};
    std::size_t event = 0;
    const Question* question = nullptr;
    std::uint8_t refusing = 0;  ///< Bit per reading that refuses; 0: the reading "refused" does.
    Finding (*check)(const Facts&, const void* event) = nullptr;
    bool (*apply)(Draft&, const void* event) = nullptr;
};

/// Where a rule's value comes from: its own cell, or a constant.
struct Source {
    int cell = -1;
    Members constant{};
};
constexpr Source from_cell(int cell) { return {.cell = cell, .constant = {}}; }
constexpr Source always_of(Members m) { return {.constant = m}; }

/// That some absence types are lawful in some contact groups. `closed`: and in no other.
struct LawfulIn {
    Source types{};
    Source groups{};
    bool closed = false;
};

/// From which duties active absences of some types exempt. `known`: the duties that the note
/// settles.
struct Exempts {
    Source types{};
    Source duties{};
    Members known;
};

/// A choice cell that holds for some absence types.
struct ChoiceFor {
    Members types{};
    int cell = -1;
};

/// Where the note leaves open from what an absence exempts.
struct OpenExemption {
    bool (*applies)(const Facts&, const Absence&) = nullptr;
    Members duties{};
    const Question* question = nullptr;
};

/// What a row knows without code: tables that the engine reads.
struct Tables {
    std::array<LawfulIn, 2> lawful_in{};
    Exempts exempts{};
    OpenExemption open_exemption{};
    ChoiceFor on_jobnet{};     ///< Place 0: hidden; 1: shown with the type "Ukendt".
    ChoiceFor in_joblog{};     ///< Place 0: exempt from documenting job search; 1: not exempt.
    Members registrant_for{};  ///< Absence types whose registrants the row names.
    /// True for other calls whose sender the row names.
    bool (*names_sender)(const Facts&, const AnyCall&) = nullptr;
};

/// At most ten clauses; what a row does beside its tables.
struct Clauses {
    std::array<Clause, 10> items{};
    std::size_t count = 0;

    [[nodiscard]] constexpr const Clause* begin() const { return items.data(); }
    [[nodiscard]] constexpr const Clause* end() const { return items.data() + count; }
};

/// One row of the rulebook. Everything that speaks of the rule reads it from here.
struct Rule {
    std::string_view id{};       ///< "2.1/backdating"
    std::string_view says{};     ///< One sentence of our own: what holds from the release on.
    std::string_view decides{};  ///< Where the note is silent and the smallest reading was taken.
    std::string_view former{};   ///< What happened before; empty: the same, or nothing to tell.
    std::string_view former_with{};  ///< The rule whose former behaviour this one shares.
    bool held_before = false;        ///< The rule held before the release too.
    std::string_view known{};        ///< What the release really does; empty: as intended.
    std::string_view known_fix{};    ///< When the note expects the fix.
    std::array<Cell, 3> cells{};
    Clauses clauses{};
    bool sends_messages = false;  ///< So that a variant can lose, double or misaddress them.
    std::array<const Question*, 4>
        also_asks{};  ///< Questions that only the views or the engine ask.
    Tables tables{};
};

namespace detail {
template <auto Fn>
struct Erased;

template <class E, Finding (*Fn)(const Facts&, const E&)>
struct Erased<Fn> {
    static constexpr std::size_t event = event_index<E>;
    static Finding check(const Facts& facts, const void* e) {
        return Fn(facts, *static_cast<const E*>(e));
    }
};

template <class E, bool (*Fn)(Draft&, const E&)>
struct Erased<Fn> {
    static constexpr std::size_t event = event_index<E>;
    static bool apply(Draft& draft, const void* e) { return Fn(draft, *static_cast<const E*>(e)); }
};

template <auto Fn>
constexpr Clause checks(ClauseKind kind, Modes in, const Question* question) {
    return {
        .kind = kind,
        .in = in,
        .event = Erased<Fn>::event,
        .question = question,
        .check = &Erased<Fn>::check};
}
}  // namespace detail

/// Refuses the command when `Fn` finds that it breaks the rule.
template <auto Fn>
constexpr Clause refuses(Modes in = as_intended) {
    return detail::checks<Fn>(ClauseKind::refuses, in, nullptr);
}

/// Notes that the rule lets the command through.
template <auto Fn>
constexpr Clause permits(Modes in = as_intended) {
    return detail::checks<Fn>(ClauseKind::permits, in, nullptr);
}

/// Leaves the answer open when `Fn` finds `broken`: the reading "refused" refuses, others accept.
template <auto Fn>
constexpr Clause open(const Question& question, Modes in = always) {
    return detail::checks<Fn>(ClauseKind::open, in, &question);
}

/// The same, where the readings of `refusing`, a bit for each, refuse.
template <auto Fn>
constexpr Clause open_refusing(const Question& question, std::uint8_t refusing) {
    auto clause = open<Fn>(question);
    clause.refusing = refusing;
    return clause;
}

/// Changes the state or sends messages; `Fn` returns whether it did anything.
template <auto Fn>
constexpr Clause effect(Modes in = as_intended) {
    return {
        .kind = ClauseKind::effect,
        .in = in,
        .event = detail::Erased<Fn>::event,
        .apply = &detail::Erased<Fn>::apply};
}

/// An effect whose outcome is open; `Fn` takes a reading from `Draft::choose`.
template <auto Fn>
constexpr Clause effect(const Question& question, Modes in = always) {
    Clause clause = effect<Fn>(in);
    clause.question = &question;
    return clause;
}

template <class... Cs>
constexpr Clauses clauses(Cs... cs) {
    static_assert(sizeof...(Cs) <= 10);
    return {.items = {cs...}, .count = sizeof...(Cs)};
}

/// A limit of the rule.
constexpr Cell amount(
    std::string_view name,
    Unit unit,
    std::uint64_t intended,
    std::optional<std::uint64_t> former = {}
) {
    Cell cell{.name = name, .kind = CellKind::amount, .unit = unit, .intended = {.low = intended}};
    if (former)
        cell.former = Members{.low = *former};
    return cell;
}

/// A list of the rule.
constexpr Cell list(
    std::string_view name,
    std::span<const Code> (*of)(),
    Members intended,
    std::optional<Members> former = {},
    std::optional<Members> known = {}
) {
    return {
        .name = name,
        .kind = CellKind::list,
        .list = of,
        .intended = intended,
        .former = former,
        .known = known};
}

/// One of several ends that the rule could have; the values are places in `choices`.
constexpr Cell choice(
    std::string_view name,
    Choices choices,
    std::uint64_t intended,
    std::optional<std::uint64_t> known = {},
    std::optional<std::uint64_t> former = {}
) {
    Cell cell{
        .name = name, .kind = CellKind::choice, .choices = choices, .intended = {.low = intended}};
    if (known)
        cell.known = Members{.low = *known};
    if (former)
        cell.former = Members{.low = *former};
    return cell;
}

/// True when every row has an id and a sentence, and no id comes twice.
template <std::size_t N>
constexpr bool well_formed(const std::array<Rule, N>& rules) {
    for (std::size_t i = 0; i != N; ++i) {
        if (rules[i].id.empty() || rules[i].says.empty())
            return false;
        for (std::size_t j = 0; j != i; ++j)
            if (rules[i].id == rules[j].id)
                return false;
    }
    return true;
}

/// One section of the note with its rows.
struct Section {
    std::string_view number{};
    std::string_view title{};  ///< In our own English words.
    std::span<const Rule> rules;
};
}  // namespace lakmus::model
