#include "oracle/recording/line_reader.hpp"

#include <algorithm>
#include <string_view>

namespace lakmus::oracle {
namespace {
constexpr std::size_t buffer_bytes = 1 << 16;
}

bool LineReader::fill() {
    if (at_ < buffer_.size())
        return true;
    buffer_.resize(buffer_bytes);
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_bytes));
    buffer_.resize(static_cast<std::size_t>(in_.gcount()));
    at_ = 0;
    return !buffer_.empty();
}

bool LineReader::append_next(std::string& out) {
    begin_ = end_;
    std::size_t kept = 0;
    while (fill()) {
        const auto rest = std::string_view{buffer_}.substr(at_);
        const auto length = std::min(rest.find('\n'), rest.size());
        const auto part = rest.substr(0, std::min(length, limit_bytes_ + 1 - kept));
        out.append(part);
        kept += part.size();
        const bool is_whole = length != rest.size();
        at_ += length + (is_whole ? 1 : 0);
        end_ += length + (is_whole ? 1 : 0);
        if (is_whole)
            break;
    }
    number_ += end_ != begin_ ? 1 : 0;
    return end_ != begin_;
}
}  // namespace lakmus::oracle
