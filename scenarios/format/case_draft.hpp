#pragma once

#include "scenarios/format/aliases.hpp"
#include "scenarios/format/date_expression.hpp"
#include "scenarios/format/problems.hpp"

#include <optional>

namespace lakmus::scenarios {
/// A case while it is read.
struct CaseDraft {
    Problems& problems;
    Lifecycle life;
    Aliases aliases;
    std::vector<model::CitizenId> owners;  ///< Of the absences reached so far, by AbsenceId.
    model::Instant now{};                  ///< Of the step that is being read.
    model::Date first_day{};

    [[nodiscard]] Days days() const { return {model::date_of(now), first_day}; }
};

[[nodiscard]] std::optional<model::Date> read_date(const Node& node, CaseDraft& draft);

/// Reads `by`, `to`: a role alone, or the authority that is meant.
[[nodiscard]] std::optional<model::Actor> read_actor(const Node& node, CaseDraft& draft);

/// The code of the a-kasse that the node names by any word; nothing once a fault is reported.
[[nodiscard]] std::optional<std::uint16_t> read_akasse(const Node& node, CaseDraft& draft);

/// What a word stands for: of one kind only, or of both where none is asked for.
/// Reports a word that is unknown, of the other kind, or not reached yet.
[[nodiscard]] std::optional<Referent> read_referent(
    const Node& node, std::optional<model::Subject> kind, CaseDraft& draft
);
}  // namespace lakmus::scenarios
