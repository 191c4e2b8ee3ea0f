#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lakmus::oracle {
/// The end of a stream of text, however long the stream is.
class LastLines {
public:
    explicit LastLines(std::size_t count) : count_{count} {}

    void add(std::string_view text);
    void clear() { tail_.clear(); }
    /// The last lines, oldest first, each fit for a report.
    [[nodiscard]] std::vector<std::string> lines() const;

private:
    static constexpr std::size_t kept_bytes = 1 << 14;

    std::size_t count_;
    std::string tail_;
};
}  // namespace lakmus::oracle
