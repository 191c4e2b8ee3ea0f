#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace lakmus::oracle {
/// Reads lines of bounded length; counts them and knows where each begins.
class LineReader {
public:
    /// `in` must outlive the reader, which reads ahead of the lines that it gives.
    LineReader(std::istream& in, std::size_t limit_bytes) : in_{in}, limit_bytes_{limit_bytes} {}

    /// Appends the next line without its break to `out`; false at the end. Of a line that is too
    /// long it appends the beginning, one byte more than the limit.
    [[nodiscard]] bool append_next(std::string& out);

    [[nodiscard]] std::size_t number() const { return number_; }  ///< Of the last line, from 1.
    [[nodiscard]] std::size_t begin() const { return begin_; }    ///< Of the last line, in bytes.

private:
    [[nodiscard]] bool fill();

    std::istream& in_;
    std::size_t limit_bytes_;
    std::string buffer_;
    std::size_t at_ = 0;  ///< In the buffer.
    std::size_t number_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;  ///< Of what was taken, in bytes.
};
}  // namespace lakmus::oracle
