#pragma once

#include "model/rulebook.hpp"
#include "scenarios/format/lifecycle.hpp"

#include <string>
#include <string_view>

namespace lakmus::oracle {
/// The reference model as a target: the target's side of one conversation, line by line.
class ReferenceServer {
public:
    /// What a line is answered with. Behind a line that is not the protocol comes no other.
    struct Reply {
        enum class Kind { answer, malformed, bye };
        Kind kind = Kind::answer;
        std::string line;  ///< Without its line break; none after a bye.
    };

    /// Pre: `book` outlives the server.
    explicit ReferenceServer(const model::RuleBook& book) : book_{&book} {}

    [[nodiscard]] Reply reply(std::string_view line);

private:
    const model::RuleBook* book_;
    model::State state_;
    scenarios::Names names_;
};

/// The line {"error": what}.
[[nodiscard]] std::string error_line(std::string_view what);
}  // namespace lakmus::oracle
