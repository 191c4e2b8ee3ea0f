#include "oracle/targets/serve.hpp"

#include "oracle/targets/protocol.hpp"
#include "oracle/targets/reference_server.hpp"

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
}  // namespace

int serve(const model::RuleBook& book, std::istream& in, std::ostream& out) {
    using Kind = ReferenceServer::Reply::Kind;
    LineReader lines{in, out};
    ReferenceServer server{book};
    while (const auto line = lines.next()) {
        const auto reply = server.reply(*line);
        if (reply.kind == Kind::bye)
            break;
        out << reply.line << '\n';
        if (reply.kind == Kind::malformed) {
            out.flush();
            return 2;
        }
    }
    out.flush();
    return 0;
}
}  // namespace lakmus::oracle
