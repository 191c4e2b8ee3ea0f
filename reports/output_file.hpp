#pragma once

#include <functional>
#include <ostream>
#include <string>

namespace lakmus::reports {
/// Throws: InputError that says that nothing can be written there. What a run writes is opened
/// before anything is played, so that a bad path costs no hour.
[[noreturn]] void refuse_output(const std::string& path);

/// A file that appears whole when all is known that stands in it.
class OutputFile {
public:
    /// An empty path: nothing is written. Throws: InputError for a file that cannot be written.
    explicit OutputFile(std::string path);

    /// Throws: InputError where not all could be written.
    void write(const std::function<void(std::ostream&)>& contents) const;
    [[nodiscard]] bool is_wanted() const { return !path_.empty(); }

private:
    std::string path_;
    std::string part_;
};
}  // namespace lakmus::reports
