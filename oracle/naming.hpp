#pragma once

#include "model/messages.hpp"
#include "model/views.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <string>

/// The words of one lifecycle for what the model knows by number.
namespace lakmus::oracle {
/// "anna", "leave", "framework_17"; "unknown" where the lifecycle has no name for it.
[[nodiscard]] std::string name_of(
    const scenarios::Referent& referent, const scenarios::Names& names
);

/// "jobcentre Horsens", "akasse metal", "citizen"
[[nodiscard]] std::string actor_text(const model::Actor& actor, const scenarios::Names& names);

/// "AbsenceDeleted to jobcentre Horsens about leave"
[[nodiscard]] std::string message_subject(
    const model::Message& message, const scenarios::Names& names
);

/// What scenarios call a field, or its name in its view: "state", "shown in jobnet".
[[nodiscard]] std::string field_word(const model::FieldDef& field);

/// "leave.state"
[[nodiscard]] std::string field_subject(
    model::FieldIndex field, std::uint16_t subject, const scenarios::Names& names
);
}  // namespace lakmus::oracle
