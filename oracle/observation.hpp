#pragma once

#include "model/messages.hpp"
#include "model/views.hpp"

#include <string>
#include <variant>
#include <vector>

namespace lakmus::oracle {
/// What a target supports, from its hello.
struct Capabilities {
    std::string name;
    std::string version;
    std::vector<bool> commands;  ///< By place in model::Command.
    std::vector<bool> views;     ///< By model::View.
    std::vector<bool> messages;  ///< By model::MessageKind.
    bool clock_settable = true;
    friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

/// One field of a view as the target shows it.
struct ObservedField {
    model::FieldIndex field{};
    std::uint16_t subject = 0;
    std::int64_t value = 0;
    std::string raw;  ///< What the target wrote, where it is no value of the field; else empty.
    friend bool operator==(const ObservedField&, const ObservedField&) = default;
};

/// A target's answer to one step.
struct Answer {
    enum class Outcome : std::uint8_t { accepted, refused, skipped };
    Outcome outcome = Outcome::accepted;
    std::string why_skipped;
    std::vector<std::string> reasons;  ///< Rule ids, or the target's own codes and texts.
    bool shows_messages = false;
    std::vector<model::Message> messages;
    std::vector<bool> shows;  ///< By model::View: the view was given.
    std::vector<ObservedField>
        fields;  ///< Of the views given; a subject absent from a view is not in it.
    std::vector<std::string> strangers;  ///< Subjects in views that the harness does not know.
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// A target's trouble: of the target, never counted for or against a rule.
struct Failure {
    enum class Kind : std::uint8_t { crash, timeout, malformed, too_much, protocol, unusable };
    Kind kind = Kind::crash;
    std::string what;                      ///< One line.
    std::vector<std::string> last_stderr;  ///< The last lines, oldest first.
    friend bool operator==(const Failure&, const Failure&) = default;
};

/// How one lifecycle went on a target: the answers up to the end, or up to a failure or a skipped
/// reset.
struct Trace {
    std::vector<Answer> answers;
    std::string skipped;  ///< Why the target could not set the world up; empty: it could.
    std::optional<Failure> failure;  ///< Of the step behind the last answer (or of the reset).
    std::string flaky{};  ///< How it went otherwise before, where it was played again; else empty.
    friend bool operator==(const Trace&, const Trace&) = default;
};
}  // namespace lakmus::oracle
