#pragma once

#include "oracle/targets/conversation.hpp"
#include "oracle/targets/http.hpp"

namespace lakmus::oracle {
/// One connection to a server, opened anew when the server closes it.
class HttpLink {
public:
    /// What hears the answer to a request while it comes.
    struct Listener {
        /// The head came; false: no more is wanted.
        std::function<bool(int status, std::string_view reason, std::string_view content_type)>
            head;
        /// Part of the body came. True when it ends a line, which starts the time anew;
        /// nothing: no more is wanted.
        std::function<std::optional<bool>(std::string_view part)> body;
    };

    HttpLink(const HttpAddress& address, std::string session);
    HttpLink(HttpLink&&) = delete;
    ~HttpLink();

    /// Posts lines and hears the answer. Returns why it was not heard to its end; nothing where
    /// the listener wanted no more.
    [[nodiscard]] std::optional<Trouble> post(
        const std::string& lines, std::chrono::milliseconds timeout, const Listener& listener
    );

private:
    class Client;
    std::unique_ptr<Client> client_;
    std::string path_;
    std::string session_;
};
}  // namespace lakmus::oracle
