#pragma once

#include "oracle/targets/child_process.hpp"

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace lakmus::oracle {
/// The server's end of a connection, byte by byte.
class Wire {
public:
    explicit Wire(int fd) : fd_{fd} {}

    /// False when nobody reads any more.
    bool put(std::string_view bytes) const;
    /// The body of the next request; nothing at the end.
    [[nodiscard]] std::optional<std::string> next_body();
    /// Waits until the other side has gone.
    void hang() const;
    /// Ends the connection without a farewell.
    void reset();
    void close();
    [[nodiscard]] bool is_open() const { return is_open_; }

private:
    int fd_;
    bool is_open_ = true;
    std::string buffer_;
};

/// A server on a port of its own that sends what it is told to, HTTP or not.
class RawServer {
public:
    /// `answer` is called with the body of each request.
    explicit RawServer(std::function<void(Wire&, const std::string& body)> answer);
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;
    ~RawServer();

    [[nodiscard]] int port() const { return port_; }

private:
    void accept_all();
    void talk(int fd);

    std::function<void(Wire&, const std::string& body)> answer_;
    Descriptor listening_;
    int port_ = 0;
    std::mutex mutex_;
    std::vector<int> connections_;
    std::vector<std::thread> talks_;
    std::thread accepting_;
};
}  // namespace lakmus::oracle
