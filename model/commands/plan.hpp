#pragma once

#include "model/code_lists.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// My plan: job-search requirements and activities. Source: 4.
namespace lakmus::model {
/// Registers what the citizen must search for. Source: 4.1.
struct RegisterJobSearchRequirements {
    CitizenId citizen{};
    std::vector<std::string> occupations{};  ///< DISCO codes; the number of digits is the level.
    std::vector<std::uint16_t> regions{};    ///< Labour-market regions.
    std::vector<Municipality> municipalities{};
    std::optional<std::string> text{};  ///< Other requirements.

    static constexpr std::string_view name = "RegisterJobSearchRequirements";
    static constexpr auto fields() {
        using C = RegisterJobSearchRequirements;
        return std::tuple{
            Field{"citizen", &C::citizen},
            Field{"occupations", &C::occupations},
            Field{"regions", &C::regions},
            Field{"municipalities", &C::municipalities},
            Field{"text", &C::text}};
    }
    friend bool
    operator==(const RegisterJobSearchRequirements&, const RegisterJobSearchRequirements&) =
        default;
};

/// Registers an activity. Source: 4.2.
struct CreateActivity {
    ActivityId activity{};
    CitizenId citizen{};
    GrantFramework framework{};
    HoldingCategory category{};
    Date start{};
    Date end{};

    static constexpr std::string_view name = "CreateActivity";
    static constexpr bool creates = true;
    static constexpr auto fields() {
        using C = CreateActivity;
        return std::tuple{
            Field{"activity", &C::activity},
            Field{"citizen", &C::citizen},
            Field{"framework", &C::framework},
            Field{"category", &C::category},
            Field{"start", &C::start},
            Field{"end", &C::end}};
    }
    friend bool operator==(const CreateActivity&, const CreateActivity&) = default;
};

/// Changes an activity; a field left out is kept. Source: 4.2.
struct UpdateActivity {
    ActivityId activity{};
    std::optional<GrantFramework> framework{};
    std::optional<HoldingCategory> category{};
    std::optional<Date> start{};
    std::optional<Date> end{};

    static constexpr std::string_view name = "UpdateActivity";
    static constexpr auto fields() {
        using C = UpdateActivity;
        return std::tuple{
            Field{"activity", &C::activity},
            Field{"framework", &C::framework},
            Field{"category", &C::category},
            Field{"start", &C::start},
            Field{"end", &C::end}};
    }
    friend bool operator==(const UpdateActivity&, const UpdateActivity&) = default;
};

/// Cancels an activity that has not started. Source: 4.2.
struct CancelActivity {
    ActivityId activity{};
    std::optional<std::string> reason{};  ///< In the words of the code list: "Revision af Plan".

    static constexpr std::string_view name = "CancelActivity";
    static constexpr auto fields() {
        using C = CancelActivity;
        return std::tuple{Field{"activity", &C::activity}, Field{"reason", &C::reason}};
    }
    friend bool operator==(const CancelActivity&, const CancelActivity&) = default;
};

/// Interrupts an activity. Source: 4.2.
struct InterruptActivity {
    ActivityId activity{};
    std::optional<std::string> reason{};

    static constexpr std::string_view name = "InterruptActivity";
    static constexpr auto fields() {
        using C = InterruptActivity;
        return std::tuple{Field{"activity", &C::activity}, Field{"reason", &C::reason}};
    }
    friend bool operator==(const InterruptActivity&, const InterruptActivity&) = default;
};
}  // namespace lakmus::model
