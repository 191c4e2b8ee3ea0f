#pragma once

#include "model/code_lists.hpp"
#include "model/commands/sender.hpp"
#include "model/field.hpp"
#include "model/ids.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

/// EEA benefits (UnemploymentFundPaymentService). Source: 5.1, Fleur-data.
namespace lakmus::model {
/// Reports a period of EEA benefits.
struct CreateEEABenefitsPaymentData {
    PaymentId payment{};
    CitizenId citizen{};
    Date start{};
    Date end{};
    std::string country{};  ///< Two letters.
    std::optional<std::int32_t>
        version{};  ///< Of the service that is called; left out: the newest.

    static constexpr std::string_view name = "CreateEEABenefitsPaymentData";
    static constexpr Sender sender = Sender::akasse;
    static constexpr bool creates = true;
    static constexpr auto fields() {
        using C = CreateEEABenefitsPaymentData;
        return std::tuple{
            Field{"payment", &C::payment},
            Field{"citizen", &C::citizen},
            Field{"start", &C::start},
            Field{"end", &C::end},
            Field{"country", &C::country},
            Field{"version", &C::version}};
    }
    friend bool
    operator==(const CreateEEABenefitsPaymentData&, const CreateEEABenefitsPaymentData&) = default;
};

/// Interrupts a reported period.
struct UpdateEEABenefitsPaymentData {
    PaymentId payment{};
    CitizenId citizen{};
    std::optional<Date> interruption{};   ///< InterruptionDate.
    std::optional<std::int32_t> cause{};  ///< EEABenefitsInterruptionCauseTypeIdentifier.
    std::optional<Date> start{};
    std::optional<std::string> country{};
    std::optional<std::int32_t> version{};

    static constexpr std::string_view name = "UpdateEEABenefitsPaymentData";
    static constexpr Sender sender = Sender::akasse;
    static constexpr auto fields() {
        using C = UpdateEEABenefitsPaymentData;
        return std::tuple{
            Field{"payment", &C::payment},
            Field{"citizen", &C::citizen},
            Field{"interruption", &C::interruption},
            Field{"cause", &C::cause},
            Field{"start", &C::start},
            Field{"country", &C::country},
            Field{"version", &C::version}};
    }
    friend bool
    operator==(const UpdateEEABenefitsPaymentData&, const UpdateEEABenefitsPaymentData&) = default;
};

/// Deletes a report.
struct DeleteEEABenefitsPaymentData {
    PaymentId payment{};
    std::optional<std::int32_t> version{};

    static constexpr std::string_view name = "DeleteEEABenefitsPaymentData";
    static constexpr Sender sender = Sender::akasse;
    static constexpr auto fields() {
        using C = DeleteEEABenefitsPaymentData;
        return std::tuple{Field{"payment", &C::payment}, Field{"version", &C::version}};
    }
    friend bool
    operator==(const DeleteEEABenefitsPaymentData&, const DeleteEEABenefitsPaymentData&) = default;
};
}  // namespace lakmus::model
