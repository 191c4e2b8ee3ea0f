#include "oracle/targets/serve.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"
#include "oracle/targets/json_line.hpp"
#include "oracle/targets/protocol.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lakmus::oracle {
namespace {
inline constexpr std::streamsize chunk_bytes = 1 << 16;

/// Reads lines without ever taking more than the stream has, so that waiting is always for new
/// input.
class LineReader {
public:
    LineReader(std::istream& in, std::ostream& out) : in_{&in}, out_{&out} {}

    /// The next line, valid until the next call; nothing at the end of the input.
    /// A line longer than the limit ends early: what follows the cut is no JSON.
    [[nodiscard]] std::optional<std::string_view> next() {
        while (true) {
            const auto end = buffer_.find('\n', searched_);
            if (end != std::string::npos)
                return take(end, end + 1);
            if (buffer_.size() - begin_ > protocol::line_limit_bytes)
                return take(buffer_.size(), buffer_.size());
            searched_ = buffer_.size();
            if (!fill())
                return begin_ == buffer_.size() ? std::nullopt
                                                : std::optional{take(searched_, searched_)};
        }
    }

private:
    std::string_view take(std::size_t end, std::size_t next) {
        const auto line = std::string_view{buffer_}.substr(begin_, end - begin_);
        begin_ = searched_ = next;
        return line;
    }

    /// Waits for input, but first hands over all answers, for which the other side may be waiting.
    bool fill() {
        buffer_.erase(0, std::exchange(begin_, 0));
        searched_ = buffer_.size();
        out_->flush();
        auto& source = *in_->rdbuf();
        if (source.sgetc() == std::istream::traits_type::eof())
            return false;
        const auto available = std::clamp<std::streamsize>(source.in_avail(), 1, chunk_bytes);
        const auto size = buffer_.size();
        buffer_.resize(size + static_cast<std::size_t>(available));
        const auto got = source.sgetn(buffer_.data() + size, available);
        buffer_.resize(size + static_cast<std::size_t>(got));
        return true;
    }

    std::istream* in_;
    std::ostream* out_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::size_t searched_ = 0;
};

/// The target's side of a conversation.
class Server {
public:
    explicit Server(const model::RuleBook& book) : book_{&book} {}

    [[nodiscard]] protocol::Request read(std::string_view line) {
        return protocol::read_request(line, names_);
    }

    // One overload for each request that has an answer.
    [[nodiscard]] std::string answer(const protocol::Hello&) const {
        return protocol::hello_answer(reference_capabilities(*book_));
    }
    [[nodiscard]] std::string answer(protocol::Reset& reset) {
        state_ = std::move(reset.life.given);
        names_ = std::move(reset.life.names);
        return protocol::ready_answer(reset.id);
    }
    [[nodiscard]] std::string answer(const protocol::StepRequest& request) {
        auto result = model::step(*book_, std::move(state_), request.call);
        auto shown = reference_answer(*book_, result);
        state_ = std::move(result.state);
        complete(shown, names_);
        return protocol::step_answer(request.id, shown, names_);
    }

private:
    const model::RuleBook* book_;
    model::State state_;
    scenarios::Names names_;
};

[[nodiscard]] std::string error_line(const std::string& what) {
    std::string line;
    json::Writer{line}.begin_object().key("error").text(what).end_object();
    return line;
}
}  // namespace

int serve(const model::RuleBook& book, std::istream& in, std::ostream& out) {
    LineReader lines{in, out};
    Server server{book};
    while (const auto line = lines.next()) {
        auto request = server.read(*line);
        if (std::holds_alternative<protocol::Bye>(request))
            break;
        if (const auto* malformed = std::get_if<protocol::Malformed>(&request)) {
            out << error_line(malformed->what) << std::endl;
            return 2;
        }
        const auto answer = std::visit(
            [&](auto& r) -> std::string {
                if constexpr (requires { server.answer(r); })
                    return server.answer(r);
                else
                    return {};
            },
            request
        );
        out << answer << '\n';
    }
    out.flush();
    return 0;
}
}  // namespace lakmus::oracle
