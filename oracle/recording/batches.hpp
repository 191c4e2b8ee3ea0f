#pragma once

#include "oracle/recording/line_reader.hpp"
#include "oracle/recording/recording.hpp"

#include <memory>
#include <mutex>
#include <span>

namespace lakmus::oracle {
/// A stream of recorded lives, and what places in it are called by.
struct RecordedInput {
    std::string name;
    std::istream* in = nullptr;
};

/// Some lines of one stream, as a worker takes them.
struct LineBatch {
    struct Line {
        std::size_t number = 0;
        std::size_t end = 0;  ///< In `text`.
    };
    std::size_t place = 0;  ///< Among all batches.
    std::string file;
    std::shared_ptr<const Capabilities> capabilities;
    std::string text;
    std::vector<Line> lines;

    /// Makes it empty; what it has allocated is kept.
    void clear();
    [[nodiscard]] std::string_view line(std::size_t i) const;
};

/// Cuts streams into batches for several workers. What says which target was recorded, and where
/// a recording ends, is read here and is in no batch.
class Batches {
public:
    /// Reads up to the first life. With `only_line` all others are passed over.
    Batches(
        std::span<const RecordedInput> inputs,
        std::optional<std::size_t> only_line,
        std::function<bool()> stop
    );

    /// False when there are no more, or when it shall stop.
    [[nodiscard]] bool take(LineBatch& batch);

    /// Of the first recording: who was recorded. Without one of its own a stream shows everything.
    [[nodiscard]] const RecordingHead& head() const { return first_head_; }
    /// Every recording was read up to its end.
    [[nodiscard]] bool is_complete() const { return is_complete_ && input_ == inputs_.size(); }

private:
    void fill(LineBatch& batch);
    [[nodiscard]] bool is_for_workers(std::string_view line);
    void begin_recording(RecordingHead head);
    void close_input();

    std::span<const RecordedInput> inputs_;
    std::optional<std::size_t> only_line_;
    std::function<bool()> stop_;
    std::mutex mutex_;
    std::size_t input_ = 0;
    std::optional<LineReader> reader_;
    std::shared_ptr<const Capabilities> capabilities_;
    RecordingHead first_head_;
    bool has_head_ = false;
    std::optional<std::uint64_t> lives_;  ///< In the recording that has begun and not ended.
    bool is_complete_ = true;
    LineBatch first_;
    std::size_t next_ = 0;
};
}  // namespace lakmus::oracle
