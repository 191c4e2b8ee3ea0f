#include "oracle/targets/exec.hpp"

#include "oracle/targets/process_conversation.hpp"
#include "oracle/targets/talking_target.hpp"

namespace lakmus::oracle {
OpenConversation exec_conversation(ExecOptions options) {
    return
        [options = std::move(options)]() -> std::variant<std::unique_ptr<Conversation>, Trouble> {
            auto started = ChildProcess::start(options.command);
            if (auto* error = std::get_if<std::string>(&started))
                return Trouble{Failure::Kind::crash, std::move(*error)};
            return std::make_unique<ProcessConversation>(
                std::move(std::get<ChildProcess>(started)),
                options.line_limit_bytes,
                options.stderr_lines
            );
        };
}

std::unique_ptr<Target> exec_target(ExecOptions options, Patience patience) {
    return talking_target(exec_conversation(std::move(options)), patience);
}
}  // namespace lakmus::oracle
