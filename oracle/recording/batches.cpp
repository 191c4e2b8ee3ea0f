#include "oracle/recording/batches.hpp"

#include "oracle/reference.hpp"

namespace lakmus::oracle {
namespace {
constexpr std::size_t batch_bytes = 1 << 16;
constexpr std::size_t batch_lines = 64;

/// Cheap, so that workers and not the one who reads for all of them parse the lines.
bool may_be_about_recordings(std::string_view line) {
    const auto begin = line.substr(0, 32);
    return begin.find("\"recording\"") != std::string_view::npos ||
           begin.find("\"end\"") != std::string_view::npos;
}
}  // namespace

void LineBatch::clear() {
    text.clear();
    lines.clear();
}

std::string_view LineBatch::line(std::size_t i) const {
    const auto begin = i == 0 ? 0 : lines[i - 1].end;
    return std::string_view{text}.substr(begin, lines[i].end - begin);
}

Batches::Batches(
    std::span<const RecordedInput> inputs,
    std::optional<std::size_t> only_line,
    std::function<bool()> stop
)
    : inputs_{inputs},
      only_line_{only_line},
      stop_{std::move(stop)},
      capabilities_{
          std::make_shared<Capabilities>(reference_capabilities(model::intended_release()))},
      first_head_{.target = {}, .rulebook = {}, .hello = Capabilities{}} {
    fill(first_);
    if (!has_head_) {
        first_head_.target = inputs.empty() ? "" : inputs.front().name;
        auto everything = *capabilities_;
        everything.name.clear();
        everything.version.clear();
        first_head_.hello = everything;
        capabilities_ = std::make_shared<Capabilities>(std::move(everything));
        first_.capabilities = capabilities_;
    }
}

bool Batches::take(LineBatch& batch) {
    const std::scoped_lock lock{mutex_};
    batch.clear();
    if (stop_())
        return false;
    if (next_ == 0)
        std::swap(batch, first_);
    else
        fill(batch);
    batch.place = next_++;
    return !batch.lines.empty();
}

void Batches::fill(LineBatch& batch) {
    while (input_ != inputs_.size() && batch.lines.size() != batch_lines &&
           batch.text.size() < batch_bytes) {
        if (!reader_)
            reader_.emplace(*inputs_[input_].in, recorded_line_limit_bytes);
        const auto begin = batch.text.size();
        if (!reader_->append_next(batch.text)) {
            close_input();
            if (!batch.lines.empty())
                return;
            continue;
        }
        const auto line = std::string_view{batch.text}.substr(begin);
        const auto before = capabilities_;
        const bool is_kept = is_for_workers(line);
        if (before != capabilities_ && !batch.lines.empty()) {
            // A batch is of one target: the next begins with the line behind this one.
            batch.text.resize(begin);
            return;
        }
        if (!is_kept) {
            batch.text.resize(begin);
            continue;
        }
        batch.file = inputs_[input_].name;
        batch.capabilities = capabilities_;
        batch.lines.push_back({reader_->number(), batch.text.size()});
    }
}

bool Batches::is_for_workers(std::string_view line) {
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (is_blank && line.size() <= recorded_line_limit_bytes)
        return false;
    if (may_be_about_recordings(line)) {
        auto read = read_recorded(line);
        if (auto* head = std::get_if<RecordingHead>(&read)) {
            const bool is_usable = std::holds_alternative<Capabilities>(head->hello);
            begin_recording(std::move(*head));
            return !is_usable;
        }
        if (const auto* end = std::get_if<RecordingEnd>(&read)) {
            is_complete_ = is_complete_ && (!lives_ || *lives_ == end->cases);
            lives_.reset();
            return false;
        }
    }
    if (lives_)
        ++*lives_;
    return !only_line_ || *only_line_ == reader_->number();
}

void Batches::begin_recording(RecordingHead head) {
    is_complete_ = is_complete_ && !lives_;
    lives_ = 0;
    if (const auto* capabilities = std::get_if<Capabilities>(&head.hello))
        capabilities_ = std::make_shared<Capabilities>(*capabilities);
    if (!has_head_)
        first_head_ = std::move(head);
    has_head_ = true;
}

void Batches::close_input() {
    is_complete_ = is_complete_ && !lives_;
    lives_.reset();
    reader_.reset();
    ++input_;
}
}  // namespace lakmus::oracle
