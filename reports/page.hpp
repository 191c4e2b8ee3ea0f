#pragma once

#include "reports/describe.hpp"

#include <ostream>

namespace lakmus::reports {
inline constexpr std::size_t page_width = 100;

/// Text that a person reads, in lines of at most `page_width` where words allow it.
/// All that it is given is printable already.
class Page {
public:
    /// Pre: `out` outlives the page.
    explicit Page(std::ostream& out, bool colour = false) : out_{out}, colour_{colour} {}

    /// "STEP 2 UpdateAbsence leave", after an empty line unless it is the first.
    void heading(std::string_view title, std::string_view text);
    /// A label and what it says; lines without a label continue the one before.
    void add(const Line& line);
    /// Each line of the text, its continuations a little further in than the line itself.
    void text(std::string_view text);

private:
    std::ostream& out_;
    bool colour_;
    bool is_empty_ = true;
};
}  // namespace lakmus::reports
