#pragma once

#include "model/commands/sender.hpp"
#include "model/field.hpp"

#include <string_view>
#include <tuple>

/// Deletion of data, and the passing of time. Source: 6.
namespace lakmus::model {
/// Runs the job that deletes data whose time is over. Source: 6.1.
struct RunRetention {
    static constexpr std::string_view name = "RunRetention";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const RunRetention&, const RunRetention&) = default;
};

/// Does nothing but let time pass until its instant.
struct PassTime {
    static constexpr std::string_view name = "PassTime";
    static constexpr Sender sender = Sender::anybody;
    static constexpr auto fields() { return std::tuple{}; }
    friend bool operator==(const PassTime&, const PassTime&) = default;
};
}  // namespace lakmus::model
