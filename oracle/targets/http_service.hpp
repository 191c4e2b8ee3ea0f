#pragma once

#include "model/rulebook.hpp"
#include "oracle/targets/sessions.hpp"

#include <memory>
#include <optional>
#include <string>

namespace lakmus::oracle {
/// How the reference is served over HTTP.
struct ServiceOptions {
    std::string host = "127.0.0.1";
    int port = 0;  ///< 0: any that is free.
    Sessions::Limits sessions;
};

/// The reference model as a server that speaks docs/target_protocol.md over HTTP, in threads of its
/// own from `start` to the end of the object.
class HttpService {
public:
    HttpService(const model::RuleBook& book, ServiceOptions options);
    HttpService(const HttpService&) = delete;
    HttpService& operator=(const HttpService&) = delete;
    ~HttpService();

    /// Returns the port, or nothing where it cannot be had.
    [[nodiscard]] std::optional<int> start();
    /// Where it listens: http://HOST:PORT. Pre: it was started.
    [[nodiscard]] std::string url() const;

private:
    class Listener;
    std::unique_ptr<Listener> listener_;
};
}  // namespace lakmus::oracle
