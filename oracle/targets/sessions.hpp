#pragma once

#include "oracle/targets/reference_server.hpp"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>

namespace lakmus::oracle {
/// The worlds of those who speak with one server, apart by the names of their sessions.
class Sessions {
public:
    using Clock = std::chrono::steady_clock;
    struct Limits {
        std::size_t count = 1024;
        std::chrono::milliseconds idle = std::chrono::minutes{10};  ///< Then a session is dropped.
    };
    struct Session {
        explicit Session(const model::RuleBook& book) : server{book} {}
        std::mutex busy;  ///< Held while its requests are answered.
        ReferenceServer server;
    };

    Sessions(model::RuleBook book, Limits limits) : book_{std::move(book)}, limits_{limits} {}

    /// The session, or null.
    [[nodiscard]] std::shared_ptr<Session> find(const std::string& name);
    /// The session, which is made where there is none; null when there are too many.
    [[nodiscard]] std::shared_ptr<Session> find_or_make(const std::string& name);
    void drop(const std::string& name);
    [[nodiscard]] std::size_t count();

private:
    struct Entry {
        std::shared_ptr<Session> session;
        Clock::time_point last_use;
    };

    [[nodiscard]] std::shared_ptr<Session> use(const std::string& name);
    void drop_idle();

    model::RuleBook book_;
    Limits limits_;
    std::mutex mutex_;
    std::map<std::string, Entry> entries_;
};
}  // namespace lakmus::oracle
