#include "oracle/targets/http_conversation.hpp"

#include "oracle/targets/one_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <utility>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;
using Kind = Failure::Kind;

inline constexpr std::size_t batch_lines = 64;
inline constexpr std::size_t batch_bytes = 1 << 20;
inline constexpr std::size_t complaint_bytes = 4096;  ///< Kept of the body of a wrong status.
inline constexpr auto farewell = 1000ms;
inline constexpr std::string_view many_lines = "application/x-ndjson";

/// A name that no other conversation has, nor one of another harness at the same server.
[[nodiscard]] std::string new_session() {
    static std::atomic<unsigned> count = 0;
    const auto now = std::chrono::system_clock::now().time_since_epoch().count();
    return fmt::format("{:x}-{:x}-{:x}", now, ::getpid(), count++);
}

[[nodiscard]] Trouble too_many_lines() {
    return {Kind::protocol, "answered with more lines than it was asked for"};
}

[[nodiscard]] bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}
}  // namespace

HttpConversation::HttpConversation(const HttpOptions& options)
    : link_{options.address, new_session()}, line_limit_bytes_{options.line_limit_bytes} {}

std::variant<std::string_view, Trouble> HttpConversation::next_line(
    std::chrono::milliseconds timeout
) {
    if (lines_.empty() && !trouble_)
        post(timeout);
    if (lines_.empty())
        return *trouble_;
    taken_ = std::move(lines_.front());
    lines_.pop_front();
    return taken_;
}

std::string HttpConversation::take_batch() {
    std::string batch;
    asked_ = 0;
    const std::size_t most = takes_many_ ? batch_lines : 1;
    while (!pending_.empty() && asked_ != most &&
           (asked_ == 0 || batch.size() + pending_.front().size() < batch_bytes)) {
        batch.append(pending_.front()).append("\n");
        pending_.pop_front();
        ++asked_;
    }
    return batch;
}

void HttpConversation::post(std::chrono::milliseconds timeout) {
    const auto batch = take_batch();
    answered_ = 0;
    rest_.clear();
    wrong_status_.clear();
    const HttpLink::Listener listener{
        .head = [this](
                    int status, std::string_view reason, std::string_view type
                ) { return hear_head(status, reason, type); },
        .body = [this](std::string_view part) { return hear_body(part); }};
    auto found = link_.post(batch, timeout, listener);
    if (!trouble_ && found)
        trouble_ = std::move(found);
    else if (!trouble_)
        conclude();
    has_greeted_ = true;
}

bool HttpConversation::hear_head(int status, std::string_view reason, std::string_view type) {
    if (status < 200 || status > 299)
        wrong_status_ = fmt::format("HTTP status {} {}", status, one_line(reason, 60));
    else if (!has_greeted_)
        takes_many_ = type.starts_with(many_lines);
    return true;
}

std::optional<bool> HttpConversation::hear_body(std::string_view part) {
    if (!wrong_status_.empty()) {
        rest_ += part;
        return rest_.size() < complaint_bytes ? std::optional{false} : std::nullopt;
    }
    if (takes_many_)
        return hear_lines(part);
    rest_ += part;
    return is_too_long(rest_.size()) ? std::nullopt : std::optional{false};
}

std::optional<bool> HttpConversation::hear_lines(std::string_view part) {
    bool ends_line = false;
    for (auto end = part.find('\n'); end != std::string_view::npos; end = part.find('\n')) {
        rest_ += part.substr(0, end);
        part.remove_prefix(end + 1);
        if (is_too_long(rest_.size()))
            return {};
        if (answered_ == asked_ && !is_blank(rest_)) {
            trouble_ = too_many_lines();
            return {};
        }
        if (answered_ == asked_)
            return false;
        lines_.push_back(std::exchange(rest_, {}));
        ++answered_;
        ends_line = true;
    }
    rest_ += part;
    return is_too_long(rest_.size()) ? std::nullopt : std::optional{ends_line};
}

bool HttpConversation::is_too_long(std::size_t size) {
    if (size <= line_limit_bytes_)
        return false;
    trouble_ = Trouble{
        Kind::too_much, fmt::format("wrote a line of more than {} bytes", line_limit_bytes_)};
    return true;
}

void HttpConversation::conclude() {
    if (!wrong_status_.empty()) {
        const auto says = is_blank(rest_) ? "" : ": " + one_line(rest_);
        trouble_ = Trouble{Kind::protocol, "answered with " + wrong_status_ + says};
        return;
    }
    if (!is_blank(rest_) && answered_ == asked_) {
        trouble_ = too_many_lines();
    } else if (!is_blank(rest_)) {
        lines_.push_back(std::exchange(rest_, {}));
        ++answered_;
    }
    if (answered_ < asked_)
        trouble_ = Trouble{
            Kind::protocol, fmt::format("answered {} requests with {} lines", asked_, answered_)};
}

std::optional<Trouble> HttpConversation::part(std::string_view last_line) {
    if (trouble_)
        return {};
    pending_.assign(1, std::string{last_line});
    const HttpLink::Listener deaf{
        .head = [](auto...) { return true; }, .body = [](auto) { return std::optional<bool>{}; }};
    return link_.post(take_batch(), farewell, deaf);
}
}  // namespace lakmus::oracle
