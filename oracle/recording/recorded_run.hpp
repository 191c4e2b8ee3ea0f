#pragma once

#include "oracle/recording/recording.hpp"

#include <filesystem>
#include <mutex>
#include <unordered_map>

namespace lakmus::oracle {
/// A recording with the places of its lives, which stay in the file. All the targets of a run that
/// answer from it share it. A life is found by what is sent for it.
class RecordedRun {
public:
    /// Throws: InputError for a file that cannot be read or is no recording.
    explicit RecordedRun(const std::filesystem::path& file);

    /// Throws: InputError where another target was recorded than `spec` names.
    void must_be_of(std::string_view spec) const;

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] const RecordingHead& head() const { return head_; }

    /// Some cases were moved to the day on which they were played.
    [[nodiscard]] bool moved_cases() const { return !days_.empty(); }
    /// The day to which the case was moved when it was recorded; nothing: it is not in it, moved.
    /// With `once` the case takes its place there, and the next like it gets the next one.
    [[nodiscard]] std::optional<model::Date> day_of(
        const model::RuleBook& book, const scenarios::Case& one, bool once
    );

    /// Where the life stands that is told like this and has not been taken yet.
    [[nodiscard]] std::optional<std::size_t> take_once(const std::string& sent);
    /// Where the life stands that is told like this and whose turn it is.
    [[nodiscard]] std::optional<std::size_t> take(const std::string& sent);

    /// Why a life may not be found.
    [[nodiscard]] std::string why_missing() const;

private:
    struct Places {
        std::vector<std::size_t> begins;  ///< Of the lines, in bytes.
        std::size_t next = 0;
        std::size_t taken = 0;
        std::size_t placed = 0;
    };

    void read_head(const std::string& line);
    void add(const std::string& line, std::size_t begin, std::size_t number);

    std::filesystem::path file_;
    RecordingHead head_;
    std::hash<std::string> hash_;
    std::unordered_map<std::size_t, Places> lives_;  ///< By the hash of what was sent.
    std::vector<model::Date> days_;                  ///< To which cases were moved, as they come.
    std::mutex mutex_;
    std::size_t unreadable_ = 0;
    std::size_t first_unreadable_ = 0;
    bool has_end_ = false;
};
}  // namespace lakmus::oracle
