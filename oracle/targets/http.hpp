#pragma once

#include "oracle/target.hpp"
#include "oracle/targets/conversation.hpp"

namespace lakmus::oracle {
/// Where a target over HTTP is reached.
struct HttpAddress {
    std::string host;
    int port = 80;
    std::string path = "/";

    /// Reads http://HOST[:PORT][/PATH], with an IPv6 address in brackets. Empty: it is none.
    [[nodiscard]] static std::optional<HttpAddress> parse(std::string_view url);
};

/// How a target over HTTP is spoken to.
struct HttpOptions {
    HttpAddress address;
    std::size_t line_limit_bytes = 1 << 20;
};

/// Begins a session on the server; its connection is kept open.
[[nodiscard]] OpenConversation http_conversation(HttpOptions options);

/// A server as a `talking_target`.
[[nodiscard]] std::unique_ptr<Target> http_target(HttpOptions options, Patience patience = {});
}  // namespace lakmus::oracle
