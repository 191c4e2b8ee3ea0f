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
    /// The citizens of the things reached so far, by their handles; unknown where one has none.
    std::vector<model::CitizenId> owners;
    model::Instant now{};  ///< Of the step that is being read.
    model::Date first_day{};

    [[nodiscard]] Days days() const { return {model::date_of(now), first_day}; }
};

[[nodiscard]] std::optional<model::Date> read_date(const Node& node, CaseDraft& draft);

/// Reads `by`, `to`: a role alone, or the authority that is meant.
[[nodiscard]] std::optional<model::Actor> read_actor(const Node& node, CaseDraft& draft);

/// The code of the a-kasse that the node names by any word; nothing once a fault is reported.
[[nodiscard]] std::optional<std::uint16_t> read_akasse(const Node& node, CaseDraft& draft);

/// What a word stands for: of one kind only, or of any where none is asked for.
/// Reports a word that is unknown, of another kind, or not reached yet.
[[nodiscard]] std::optional<Referent> read_referent(
    const Node& node, std::optional<model::Subject> kind, CaseDraft& draft
);

/// Makes a registration of the word, where it is a name that nothing has yet.
void name_registration(const Node& node, CaseDraft& draft);

/// The registration that the word names. Reports a word that is no name, or names something else.
[[nodiscard]] std::optional<model::RegistrationId> read_registration(
    const Node& node, CaseDraft& draft
);
}  // namespace lakmus::scenarios
