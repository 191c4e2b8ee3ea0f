#pragma once

#include "oracle/targets/http_link.hpp"

#include <deque>

namespace lakmus::oracle {
/// Lines to and from a server, in POSTs. While a line is waited for, the lines that are queued are
/// posted: one in each POST, or many where the server said hello as `application/x-ndjson`.
class HttpConversation final : public Conversation {
public:
    explicit HttpConversation(const HttpOptions& options);

    void send(std::string_view line) override { pending_.emplace_back(line); }
    [[nodiscard]] std::variant<std::string_view, Trouble> next_line(
        std::chrono::milliseconds timeout
    ) override;
    [[nodiscard]] std::optional<Trouble> aftermath() const override { return trouble_; }
    [[nodiscard]] std::vector<std::string> last_errors() override { return {}; }
    void end_input() override {}
    std::optional<Trouble> part(std::string_view last_line) override;

private:
    /// The lines of the next POST, with their line breaks.
    [[nodiscard]] std::string take_batch();
    void post(std::chrono::milliseconds timeout);
    [[nodiscard]] bool hear_head(int status, std::string_view reason, std::string_view type);
    [[nodiscard]] std::optional<bool> hear_body(std::string_view part);
    [[nodiscard]] std::optional<bool> hear_lines(std::string_view part);
    [[nodiscard]] bool is_too_long(std::size_t size);
    /// Makes of the end of an answer what it lacks or means.
    void conclude();

    HttpLink link_;
    std::size_t line_limit_bytes_;
    std::deque<std::string> pending_;
    std::deque<std::string> lines_;  ///< That have come and were not taken.
    std::string taken_;
    std::string rest_;                ///< Of the body, behind its last line break.
    std::size_t asked_ = 0;           ///< How many lines the present POST holds.
    std::size_t answered_ = 0;        ///< How many have been answered.
    bool takes_many_ = false;         ///< The server takes many lines in one POST.
    bool has_greeted_ = false;        ///< The server has answered once.
    std::string wrong_status_;        ///< "HTTP status 500 …", while its body is read.
    std::optional<Trouble> trouble_;  ///< Comes after `lines_`.
};
}  // namespace lakmus::oracle
