#pragma once

#include "model/code_lists.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

/// Absences (AbsenceRegistrationService). Source: 2.
namespace lakmus::model {
/// Registers an absence.
struct CreateAbsence {
    AbsenceId absence{};
    CitizenId citizen{};
    AbsenceType type{};
    Date start{};
    std::optional<Date> end{};

    static constexpr std::string_view name = "CreateAbsence";
    static constexpr bool creates = true;
    static constexpr auto fields() {
        using C = CreateAbsence;
        return std::tuple{
            Field{"absence", &C::absence},
            Field{"citizen", &C::citizen},
            Field{"type", &C::type},
            Field{"start", &C::start},
            Field{"end", &C::end}};
    }
    friend bool operator==(const CreateAbsence&, const CreateAbsence&) = default;
};

/// Moves the start or the end of an absence; a field left out is kept.
struct UpdateAbsence {
    AbsenceId absence{};
    std::optional<Date> start{};
    std::optional<Date> end{};

    static constexpr std::string_view name = "UpdateAbsence";
    static constexpr auto fields() {
        using C = UpdateAbsence;
        return std::tuple{
            Field{"absence", &C::absence}, Field{"start", &C::start}, Field{"end", &C::end}};
    }
    friend bool operator==(const UpdateAbsence&, const UpdateAbsence&) = default;
};

/// Deletes an absence. Source: 2.3.
struct DeleteAbsence {
    AbsenceId absence{};
    std::optional<std::string> comment{};  ///< The correction comment.

    static constexpr std::string_view name = "DeleteAbsence";
    static constexpr auto fields() {
        using C = DeleteAbsence;
        return std::tuple{Field{"absence", &C::absence}, Field{"comment", &C::comment}};
    }
    friend bool operator==(const DeleteAbsence&, const DeleteAbsence&) = default;
};
}  // namespace lakmus::model
