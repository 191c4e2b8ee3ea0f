#pragma once

#include "model/rulebook.hpp"
#include "oracle/target.hpp"
#include "oracle/targets/conversation.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace lakmus::cli {
using MakeTarget = std::function<std::unique_ptr<oracle::Target>()>;

/// Reads "exec:COMMAND" and "http://HOST:PORT/PATH"; nothing: `spec` is neither.
[[nodiscard]] std::optional<oracle::OpenConversation> parse_conversation(const std::string& spec);

/// The file in "recorded:FILE"; nothing: `spec` is something else.
[[nodiscard]] std::optional<std::string> recording_named(const std::string& spec);

/// Reads what `--target` says: as `parse_conversation`, "recorded:FILE", or
/// "reference@RULEBOOK+VARIANT+VARIANT".
/// Throws: InputError for anything else.
[[nodiscard]] MakeTarget parse_target(
    const std::string& spec, std::chrono::milliseconds step_timeout
);

/// Reads "RULEBOOK+VARIANT+VARIANT". Throws: InputError for anything else.
[[nodiscard]] model::RuleBook parse_rulebook(std::string_view text);

/// The sample target: this very program, in a process of its own.
[[nodiscard]] std::string sample_target_spec();
}  // namespace lakmus::cli
