#pragma once

#include "model/commands/sender.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"

#include <string_view>
#include <tuple>

/// CV, Jobnet profile and the batch that synchronises. Source: 3.
namespace lakmus::model {
/// Creates a CV on Jobnet. Source: 3.3.
struct CreateCv {
    CitizenId citizen{};

    static constexpr std::string_view name = "CreateCv";
    static constexpr Sender sender = Sender::citizen;
    static constexpr auto fields() {
        using C = CreateCv;
        return std::tuple{Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const CreateCv&, const CreateCv&) = default;
};

/// Makes the CV searchable, or not. Source: 3.2.
struct SetCvSearchable {
    CitizenId citizen{};
    bool searchable{};

    static constexpr std::string_view name = "SetCvSearchable";
    static constexpr Sender sender = Sender::citizen;
    static constexpr auto fields() {
        using C = SetCvSearchable;
        return std::tuple{Field{"citizen", &C::citizen}, Field{"searchable", &C::searchable}};
    }
    friend bool operator==(const SetCvSearchable&, const SetCvSearchable&) = default;
};

/// Deletes the Jobnet profile. Source: 3.2.
struct DeleteJobnetProfile {
    CitizenId citizen{};

    static constexpr std::string_view name = "DeleteJobnetProfile";
    static constexpr Sender sender = Sender::citizen;
    static constexpr auto fields() {
        using C = DeleteJobnetProfile;
        return std::tuple{Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const DeleteJobnetProfile&, const DeleteJobnetProfile&) = default;
};

/// Runs the batch that brings changes of the CV requirement to readers. Source: 3.1.
struct RunCvSynchronisation {
    static constexpr std::string_view name = "RunCvSynchronisation";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const RunCvSynchronisation&, const RunCvSynchronisation&) = default;
};
}  // namespace lakmus::model
