#pragma once

#include "model/code_lists.hpp"
#include "model/commands/sender.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Job orders (CompanyRecruitmentService version 3). Source: 5.1, Jobordre.
namespace lakmus::model {
/// Creates a job order: in JobAG when a company sends it, else in a case system.
struct CreateCompanyRecruitment {
    OrderId order{};
    std::optional<Municipality> responsible{};  ///< The jobcentre in charge; left out: the sender.
    std::vector<Municipality> network{};        ///< The jobcentres of the recruitment network.
    std::optional<bool> coordinator{};          ///< RecruitmentCaseWorkerAllowed.
    std::optional<bool> internal{};             ///< RecruitmentIsInternal.
    std::optional<std::int32_t> positions{};    ///< NumberOfPositions.
    std::string description{};

    static constexpr std::string_view name = "CreateCompanyRecruitment";
    static constexpr Sender sender = Sender::anybody;
    static constexpr bool creates = true;
    static constexpr auto fields() {
        using C = CreateCompanyRecruitment;
        return std::tuple{
            Field{"order", &C::order},
            Field{"responsible", &C::responsible},
            Field{"network", &C::network},
            Field{"coordinator", &C::coordinator},
            Field{"internal", &C::internal},
            Field{"positions", &C::positions},
            Field{"description", &C::description}};
    }
    friend bool operator==(const CreateCompanyRecruitment&, const CreateCompanyRecruitment&) =
        default;
};

/// Changes a job order; a field left out is kept.
struct UpdateCompanyRecruitment {
    OrderId order{};
    std::optional<bool> coordinator{};
    std::optional<bool> internal{};
    std::optional<std::int32_t> positions{};
    std::optional<std::string> description{};

    static constexpr std::string_view name = "UpdateCompanyRecruitment";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() {
        using C = UpdateCompanyRecruitment;
        return std::tuple{
            Field{"order", &C::order},
            Field{"coordinator", &C::coordinator},
            Field{"internal", &C::internal},
            Field{"positions", &C::positions},
            Field{"description", &C::description}};
    }
    friend bool operator==(const UpdateCompanyRecruitment&, const UpdateCompanyRecruitment&) =
        default;
};

/// Reads a job order.
struct GetCompanyRecruitment {
    OrderId order{};

    static constexpr std::string_view name = "GetCompanyRecruitment";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() {
        using C = GetCompanyRecruitment;
        return std::tuple{Field{"order", &C::order}};
    }
    friend bool operator==(const GetCompanyRecruitment&, const GetCompanyRecruitment&) = default;
};

/// Refers a citizen to a job order (formidling).
struct ReferCandidate {
    OrderId order{};
    CitizenId citizen{};

    static constexpr std::string_view name = "ReferCandidate";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() {
        using C = ReferCandidate;
        return std::tuple{Field{"order", &C::order}, Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const ReferCandidate&, const ReferCandidate&) = default;
};

/// Takes a referred citizen off a job order.
struct RemoveCandidate {
    OrderId order{};
    CitizenId citizen{};

    static constexpr std::string_view name = "RemoveCandidate";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() {
        using C = RemoveCandidate;
        return std::tuple{Field{"order", &C::order}, Field{"citizen", &C::citizen}};
    }
    friend bool operator==(const RemoveCandidate&, const RemoveCandidate&) = default;
};

/// Closes a job order.
struct CloseCompanyRecruitment {
    OrderId order{};

    static constexpr std::string_view name = "CloseCompanyRecruitment";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() {
        using C = CloseCompanyRecruitment;
        return std::tuple{Field{"order", &C::order}};
    }
    friend bool operator==(const CloseCompanyRecruitment&, const CloseCompanyRecruitment&) =
        default;
};
}  // namespace lakmus::model
