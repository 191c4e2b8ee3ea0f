#include "reports/workbench/service.hpp"

#include "reports/workbench/assets.hpp"
#include "reports/workbench/desk.hpp"
#include "reports/workbench/vocabulary.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <array>
#include <thread>

namespace lakmus::reports {
namespace {
using httplib::Request;
using httplib::Response;

constexpr std::size_t body_limit = std::size_t{4} << 20U;  ///< A text of a MiB, as JSON escapes it.
constexpr std::size_t threads = 8;
constexpr int patience_seconds = 10;
constexpr auto json_type = "application/json";

/// The body, or nothing where it is too long.
std::optional<std::string> bounded_body(const httplib::ContentReader& reader) {
    std::string body;
    const bool is_whole = reader([&](const char* data, std::size_t size) {
        if (body.size() + size > body_limit)
            return false;
        body.append(data, size);
        return true;
    });
    return is_whole ? std::optional{std::move(body)} : std::nullopt;
}

void put(const Reply& reply, Response& response) {
    response.status = reply.status;
    response.set_content(reply.json, json_type);
}

/// As long for a wrong token as for the right one.
bool is_same(std::string_view a, std::string_view b) {
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i != std::min(a.size(), b.size()); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

bool is_loopback(const std::string& host) {
    return host.starts_with("127.") || host == "localhost" || host == "::1";
}

std::string page_with(std::string_view nonce) {
    std::string page{web_page()};
    const auto put_in = [&](std::string_view what, std::string_view value) {
        for (auto at = page.find(what); at != std::string::npos; at = page.find(what, at))
            page.replace(at, what.size(), value);
    };
    put_in("{{nonce}}", nonce);
    put_in("{{editor}}", has_editor() ? "codemirror" : "plain");
    return page;
}
}  // namespace

class WorkbenchService::Listener final : public httplib::Server {
public:
    explicit Listener(WorkbenchOptions options)
        : options_{std::move(options)}, desk_{options_}, page_{page_with(options_.nonce)} {
        new_task_queue = [] { return new httplib::ThreadPool{threads}; };
        // What is refused is not read to its end, so that nothing may follow on its connection.
        set_keep_alive_max_count(1);
        set_read_timeout(patience_seconds);
        set_write_timeout(patience_seconds);
        set_payload_max_length(body_limit);
        set_socket_options([](int socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        set_pre_routing_handler([this](const Request& request, Response& response) {
            put_headers(response);
            const auto refusal = refuse(request);
            if (!refusal)
                return HandlerResponse::Unhandled;
            put(*refusal, response);
            return HandlerResponse::Handled;
        });
        serve_page();
        serve_desk();
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() override {
        desk_.stop();
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
        thread_ = std::thread{[this] { listen_after_bind(); }};
        // Before it runs, `stop` would do nothing.
        while (!is_running())
            std::this_thread::yield();
        return options_.port;
    }

    [[nodiscard]] std::string url() const {
        return fmt::format("http://{}/#{}", address(options_.host), options_.token);
    }

private:
    [[nodiscard]] std::string address(const std::string& host) const {
        const bool is_v6 = host.find(':') != std::string::npos;
        return fmt::format(fmt::runtime(is_v6 ? "[{}]:{}" : "{}:{}"), host, options_.port);
    }

    /// A page of somebody else may have made its own name stand for this machine; a server that is
    /// meant for others has names that it does not know.
    [[nodiscard]] bool is_called_by_its_name(const Request& request) const {
        if (!is_loopback(options_.host))
            return true;
        const auto said = request.get_header_value("Host");
        const std::array names{
            address(options_.host), address("127.0.0.1"), address("localhost"), address("::1")};
        return std::ranges::find(names, said) != names.end();
    }

    [[nodiscard]] std::optional<Reply> refuse(const Request& request) const {
        if (!is_called_by_its_name(request))
            return complaint(403, "this server has another name");
        const auto origin = request.get_header_value("Origin");
        if (!origin.empty() && origin != "http://" + request.get_header_value("Host"))
            return complaint(403, "only the page of this server may ask it");
        if (request.path.starts_with("/api/") &&
            !is_same(request.get_header_value("Lakmus-Token"), options_.token))
            return complaint(401, "open the address that the workbench printed, with its token");
        return {};
    }

    void put_headers(Response& response) const {
        response.set_header("Cache-Control", "no-store");
        response.set_header("X-Content-Type-Options", "nosniff");
        response.set_header("Referrer-Policy", "no-referrer");
        response.set_header("Cross-Origin-Resource-Policy", "same-origin");
        response.set_header(
            "Content-Security-Policy",
            fmt::format(
                "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{}'; "
                "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                "frame-ancestors 'none'",
                options_.nonce
            )
        );
    }

    void serve_page() {
        Get("/", [this](const Request&, Response& response) {
            response.set_content(page_, "text/html; charset=utf-8");
        });
        for (const auto& file : web_files())
            Get(std::string{file.path}, [file](const Request&, Response& response) {
                response.set_content(
                    file.text.data(), file.text.size(), std::string{file.type}.c_str()
                );
            });
    }

    void answer_get(const char* path, std::function<Reply(const Request&)> answer) {
        Get(path, [answer = std::move(answer)](const Request& request, Response& response) {
            put(answer(request), response);
        });
    }

    static auto with_body(std::function<Reply(std::string_view)> answer) {
        return [answer = std::move(answer
                )](const Request&, Response& response, const httplib::ContentReader& reader) {
            const auto body = bounded_body(reader);
            put(body ? answer(*body) : complaint(413, "the body is longer than 4 MiB"), response);
        };
    }

    void serve_desk() {
        answer_get("/api/vocabulary", [](const auto&) { return Reply{200, vocabulary_json()}; });
        answer_get("/api/tree", [this](const auto&) { return desk_.tree(); });
        answer_get("/api/targets", [this](const auto&) { return desk_.targets(); });
        answer_get("/api/rule", [this](const Request& request) {
            return desk_.rule(request.get_param_value("id"));
        });
        answer_get("/api/file", [this](const Request& request) {
            return desk_.read(request.get_param_value("path"));
        });
        Put("/api/file", with_body([this](std::string_view body) { return desk_.write(body); }));
        Post("/api/check", with_body([this](std::string_view body) { return desk_.check(body); }));
        Post("/api/run", with_body([this](std::string_view body) { return desk_.run(body); }));
    }

    WorkbenchOptions options_;
    Desk desk_;
    std::string page_;
    std::thread thread_;
};

WorkbenchService::WorkbenchService(WorkbenchOptions options)
    : listener_{std::make_unique<Listener>(std::move(options))} {}

WorkbenchService::~WorkbenchService() = default;

std::optional<int> WorkbenchService::start() { return listener_->begin(); }

std::string WorkbenchService::url() const { return listener_->url(); }
}  // namespace lakmus::reports
