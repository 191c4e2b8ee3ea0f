#include "oracle/targets/http.hpp"

#include "oracle/targets/http_conversation.hpp"
#include "oracle/targets/talking_target.hpp"

#include <algorithm>
#include <charconv>

namespace lakmus::oracle {
namespace {
[[nodiscard]] std::optional<int> port_in(std::string_view text) {
    int port = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, port);
    if (read.ec != std::errc{} || read.ptr != end || port < 1 || port > 65'535)
        return {};
    return port;
}

/// What would end the line of a request, or a header of it, early.
[[nodiscard]] bool has_no_place_in_a_url(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '#' || c == '@' || c == '\x7f';
}
}  // namespace

std::optional<HttpAddress> HttpAddress::parse(std::string_view url) {
    constexpr std::string_view scheme = "http://";
    if (!url.starts_with(scheme) || std::ranges::any_of(url, has_no_place_in_a_url))
        return {};
    url.remove_prefix(scheme.size());
    const auto slash = std::min(url.find('/'), url.size());
    HttpAddress address;
    if (slash != url.size())
        address.path = url.substr(slash);
    auto host = url.substr(0, slash);
    const auto bracket = host.starts_with('[') ? host.find(']') : 0;
    const auto colon = std::min(host.find(':', std::min(bracket, host.size())), host.size());
    if (colon != host.size()) {
        const auto port = port_in(host.substr(colon + 1));
        if (!port)
            return {};
        address.port = *port;
    }
    host = host.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    address.host = host;
    return address.host.empty() ? std::nullopt : std::optional{address};
}

OpenConversation http_conversation(HttpOptions options) {
    return
        [options = std::move(options)]() -> std::variant<std::unique_ptr<Conversation>, Trouble> {
            return std::make_unique<HttpConversation>(options);
        };
}

std::unique_ptr<Target> http_target(HttpOptions options, Patience patience) {
    return talking_target(http_conversation(std::move(options)), patience);
}
}  // namespace lakmus::oracle
