#include "oracle/targets/http_link.hpp"

#include "oracle/targets/timed_socket.hpp"

#include <httplib.h>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;

// A server closes an idle connection when it likes, and a request would fall into the gap.
inline constexpr auto trusted_idle_time = 1000ms;

[[nodiscard]] Trouble unreachable(httplib::Error error, const HttpAddress& address) {
    const auto where = address.host + " port " + std::to_string(address.port);
    if (error == httplib::Error::ConnectionTimeout)
        return {Failure::Kind::timeout, "cannot be reached in time: " + where};
    return {Failure::Kind::crash, "cannot be reached: " + where};
}

[[nodiscard]] Trouble trouble_of(const TimedSocket& socket, std::chrono::milliseconds timeout) {
    using End = TimedSocket::End;
    using Kind = Failure::Kind;
    const std::string_view where =
        socket.has_begun() ? " in the middle of an answer" : " instead of answering";
    switch (socket.end()) {
        case End::closed:
            return {Kind::crash, std::string{"closed the connection"}.append(where)};
        case End::reset:
            return {Kind::crash, std::string{"reset the connection"}.append(where)};
        case End::late:
        case End::cancelled:
            return {
                Kind::timeout,
                "answered nothing within " + std::to_string(timeout.count()) + " ms"};
        case End::too_much:
            return {Kind::too_much, "sent too much that is no body"};
        case End::no_http:
        case End::none:
            break;
    }
    return {Kind::malformed, "answered with what is no HTTP"};
}
}  // namespace

/// The client of the library over a `TimedSocket`.
class HttpLink::Client final : public httplib::ClientImpl {
public:
    explicit Client(const HttpAddress& address)
        : ClientImpl{address.host, address.port}, address_{address} {
        set_keep_alive(true);
        set_tcp_nodelay(true);
        set_decompress(false);
        set_follow_location(false);
        set_url_encode(false);
    }

    [[nodiscard]] std::optional<Trouble> exchange(
        httplib::Request& request, std::chrono::milliseconds timeout
    ) {
        if (TimedSocket::Clock::now() - last_use_ > trusted_idle_time)
            stop();
        timeout_ = timeout;
        trouble_.reset();
        is_reached_ = false;
        set_connection_timeout(timeout);
        httplib::Response response;
        auto error = httplib::Error::Success;
        const bool is_heard = send(request, response, error);
        last_use_ = TimedSocket::Clock::now();
        if (is_heard)
            return {};
        stop();
        if (error == httplib::Error::Canceled)
            return {};
        return is_reached_ ? trouble_ : unreachable(error, address_);
    }

    void body_came(bool starts_time_anew) {
        socket_now_->body_came();
        if (starts_time_anew)
            socket_now_->set_deadline(TimedSocket::Clock::now() + timeout_);
    }

private:
    bool process_socket(const Socket& socket, std::function<bool(httplib::Stream& stream)> callback)
        override {
        TimedSocket timed{socket.sock};
        timed.set_deadline(TimedSocket::Clock::now() + timeout_);
        is_reached_ = true;
        socket_now_ = &timed;
        const bool done = with_stream(timed, callback);
        socket_now_ = nullptr;
        if (!done)
            trouble_ = trouble_of(timed, timeout_);
        return done;
    }

    HttpAddress address_;
    std::chrono::milliseconds timeout_{};
    TimedSocket* socket_now_ = nullptr;
    bool is_reached_ = false;
    std::optional<Trouble> trouble_;
    TimedSocket::Clock::time_point last_use_;
};

HttpLink::HttpLink(const HttpAddress& address, std::string session)
    : client_{std::make_unique<Client>(address)},
      path_{address.path},
      session_{std::move(session)} {}

HttpLink::~HttpLink() = default;

std::optional<Trouble> HttpLink::post(
    const std::string& lines, std::chrono::milliseconds timeout, const Listener& listener
) {
    httplib::Request request;
    request.method = "POST";
    request.path = path_;
    request.headers = {
        {"Content-Type", "application/x-ndjson"},
        {"Accept", "application/x-ndjson, application/json"},
        {"Lakmus-Session", session_}};
    request.body = lines;
    request.response_handler = [&](const httplib::Response& response) {
        return listener.head(
            response.status, response.reason, response.get_header_value("Content-Type")
        );
    };
    request.content_receiver = [&](const char* data, std::size_t size, auto, auto) {
        const auto ends_line = listener.body({data, size});
        client_->body_came(ends_line.value_or(false));
        return ends_line.has_value();
    };
    return client_->exchange(request, timeout);
}
}  // namespace lakmus::oracle
