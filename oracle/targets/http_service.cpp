#include "oracle/targets/http_service.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/json_line.hpp"
#include "oracle/targets/protocol.hpp"
#include "oracle/targets/timed_socket.hpp"

#include <httplib.h>

#include <thread>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;

inline constexpr std::size_t connection_limit = 256;  ///< The most targets that a run asks for.
inline constexpr std::size_t lines_limit = 64;        ///< In one POST, with a MiB for all or one.
inline constexpr std::size_t body_limit = 2 * protocol::line_limit_bytes;
inline constexpr std::size_t answer_limit = 64 * protocol::line_limit_bytes;
inline constexpr std::size_t name_limit = 128;
inline constexpr auto keep_alive = 60s;
inline constexpr auto request_time = 30s;
inline constexpr auto ndjson = "application/x-ndjson";

/// What a POST is answered with.
struct Page {
    int status = 200;
    std::string body;

    /// Takes back nothing: what was answered stays before the complaint.
    void complain(int why, std::string_view what) {
        status = why;
        body += error_line(what);
        body += '\n';
    }
};

/// Reads to the end, so that what is too long is not taken for the next request.
[[nodiscard]] std::string read_body(const httplib::ContentReader& reader, TimedSocket& socket) {
    std::string body;
    reader([&](const char* data, std::size_t size) {
        socket.body_came();
        if (body.size() <= body_limit)
            body.append(data, size);
        return true;
    });
    return body;
}

/// The next line of the text, which is cut from it.
[[nodiscard]] std::string_view cut_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

[[nodiscard]] bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Requests of one session, answered line by line.
class Talk {
public:
    Talk(Sessions& sessions, std::string name) : sessions_{&sessions}, name_{std::move(name)} {}

    [[nodiscard]] Page answer(std::string_view body) {
        if (name_.size() > name_limit)
            page_.complain(400, "the name of the session is too long");
        else if (body.size() > body_limit)
            page_.complain(413, "the body is longer than two MiB");
        else if (join(body))
            answer_lines(body);
        return std::move(page_);
    }

private:
    /// A world begins with a hello or a reset; what comes first decides whether there must be one.
    bool join(std::string_view body) {
        const auto first = cut_line(body);
        const bool begins = first.find("\"hello\"") != std::string_view::npos ||
                            first.find("\"reset\"") != std::string_view::npos;
        session_ = begins ? sessions_->find_or_make(name_) : sessions_->find(name_);
        if (session_ == nullptr && begins)
            page_.complain(503, "there are too many sessions; end one with bye");
        else if (session_ == nullptr)
            page_.complain(404, "there is no such session; it begins with hello or reset");
        return session_ != nullptr;
    }

    void answer_lines(std::string_view body) {
        const std::scoped_lock lock{session_->busy};
        std::size_t count = 0;
        while (!body.empty()) {
            const auto line = cut_line(body);
            if (is_blank(line))
                continue;
            if (++count > lines_limit)
                return page_.complain(413, "more than 64 lines in one POST");
            if (!answer_line(line))
                return sessions_->drop(name_);
            if (page_.body.size() > answer_limit)
                return page_.complain(413, "the answers are longer than 64 MiB");
        }
    }

    /// False where the conversation is at its end.
    bool answer_line(std::string_view line) {
        using Kind = ReferenceServer::Reply::Kind;
        if (line.size() > protocol::line_limit_bytes) {
            page_.complain(413, "a line is longer than a MiB");
            return false;
        }
        const auto reply = session_->server.reply(line);
        if (reply.kind != Kind::bye)
            page_.body.append(reply.line).append("\n");
        if (reply.kind == Kind::malformed)
            page_.status = 400;
        return reply.kind == Kind::answer;
    }

    Sessions* sessions_;
    std::string name_;
    std::shared_ptr<Sessions::Session> session_;
    Page page_;
};

[[nodiscard]] std::string health_of(const Capabilities& reference, std::size_t sessions) {
    std::string text;
    json::Writer writer{text};
    writer.begin_object().key("name").text(reference.name);
    writer.key("version").text(reference.version);
    writer.key("sessions").integer(static_cast<std::int64_t>(sessions)).end_object();
    return text;
}
}  // namespace

/// The server of the library over `TimedSocket`s.
class HttpService::Listener final : public httplib::Server {
public:
    Listener(const model::RuleBook& book, ServiceOptions options)
        : options_{std::move(options)},
          reference_{reference_capabilities(book)},
          sessions_{book, options_.sessions} {
        new_task_queue = [] { return new httplib::ThreadPool{connection_limit}; };
        set_tcp_nodelay(true);
        // The library would let two servers share a port, each with half of the requests.
        set_socket_options([](int socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        Get("/health", [this](const auto&, httplib::Response& response) {
            response.set_content(health_of(reference_, sessions_.count()), "application/json");
        });
        Post(
            "/",
            [this](
                const httplib::Request& request,
                httplib::Response& response,
                const httplib::ContentReader& reader
            ) {
                const auto body = read_body(reader, *socket_now);
                Talk talk{sessions_, request.get_header_value("Lakmus-Session")};
                const auto page = talk.answer(body);
                response.status = page.status;
                response.set_content(page.body, ndjson);
            }
        );
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() override {
        stop();
        if (thread_.joinable())
            thread_.join();
    }

    [[nodiscard]] std::optional<int> begin() {
        if (options_.port == 0)
            options_.port = bind_to_any_port(options_.host);
        else if (!bind_to_port(options_.host, options_.port))
            options_.port = -1;
        if (options_.port <= 0)
            return {};
        // The library's queue holds five, and who comes sixth waits a second or is sent away.
        ::listen(svr_sock_, static_cast<int>(connection_limit));
        thread_ = std::thread{[this] { listen_after_bind(); }};
        // Before it runs, `stop` would do nothing.
        while (!is_running())
            std::this_thread::yield();
        return options_.port;
    }

    [[nodiscard]] std::string url() const {
        const bool is_v6 = options_.host.find(':') != std::string::npos;
        const auto host = is_v6 ? "[" + options_.host + "]" : options_.host;
        return "http://" + host + ":" + std::to_string(options_.port);
    }

private:
    bool process_and_close_socket(int connection) override {
        TimedSocket socket{connection, [this] { return svr_sock_ == INVALID_SOCKET; }};
        socket_now = &socket;
        bool is_open = true;
        while (is_open) {
            socket.begin_message();
            socket.set_deadline(TimedSocket::Clock::now() + keep_alive);
            if (!socket.wait_for_message())
                break;
            socket.set_deadline(TimedSocket::Clock::now() + request_time);
            bool is_last = false;
            is_open = with_stream(socket, [&](httplib::Stream& stream) {
                return process_request(stream, false, is_last, nullptr) && !is_last;
            });
        }
        socket_now = nullptr;
        ::shutdown(connection, SHUT_RDWR);
        ::close(connection);
        return true;
    }

    static thread_local TimedSocket* socket_now;  ///< Of the request that this thread answers.

    ServiceOptions options_;
    Capabilities reference_;
    Sessions sessions_;
    std::thread thread_;
};

thread_local TimedSocket* HttpService::Listener::socket_now = nullptr;

HttpService::HttpService(const model::RuleBook& book, ServiceOptions options)
    : listener_{std::make_unique<Listener>(book, std::move(options))} {}

HttpService::~HttpService() = default;

std::optional<int> HttpService::start() { return listener_->begin(); }

std::string HttpService::url() const { return listener_->url(); }
}  // namespace lakmus::oracle
