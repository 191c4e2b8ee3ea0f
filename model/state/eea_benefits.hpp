#pragma once

#include "model/call.hpp"

#include <string>

namespace lakmus::model {
/// A reported period of EEA benefits. Source: 5.1, Fleur-data.
struct EeaPayment {
    PaymentId id{};
    CitizenId citizen{};
    AkasseId reported_by{};
    Date start{};
    Date end{};
    std::string country{};
    Date interruption = no_end;  ///< `no_end`: not interrupted.
    std::int32_t cause = 0;
    bool deleted = false;
    friend bool operator==(const EeaPayment&, const EeaPayment&) = default;
};
}  // namespace lakmus::model
