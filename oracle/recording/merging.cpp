#include "oracle/recording/merging.hpp"

#include "oracle/recording/line_reader.hpp"
#include "scenarios/format/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace lakmus::oracle {
namespace {
[[noreturn]] void refuse(
    const std::filesystem::path& file, std::size_t line, std::string found, std::string expected
) {
    const auto at = static_cast<int>(line);
    throw scenarios::InputError{
        {{.place = {.file = file.string(), .line = at, .column = at == 0 ? 0 : 1},
          .found = std::move(found),
          .expected = std::move(expected),
          .nearest = {}}}};
}

constexpr auto a_shard =
    "expected the recording of a shard, as `lakmus run --shard --record` "
    "writes it";
}  // namespace

/// The recording of one shard, read from its beginning to its end.
class MergedShards::Part {
public:
    explicit Part(std::filesystem::path file) : file_{std::move(file)} {
        read_head();
        must_have_ended();
        open();
    }

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] const RecordingHead& head() const { return head_; }
    [[nodiscard]] const ShardedRun& run() const { return *head_.shard; }

    [[nodiscard]] Trace next(const scenarios::Lifecycle& life) {
        if (const auto* failure = std::get_if<Failure>(&head_.hello))
            return {.answers = {}, .skipped = {}, .failure = *failure};
        const auto line = next_line();
        if (sent_text_in(line) != sent_text(life))
            refuse(
                file_,
                lines_->number(),
                "found another life than the scenarios tell",
                "expected the scenarios that were played, and their day"
            );
        auto read = read_recorded_trace(line, life);
        if (const auto* malformed = std::get_if<protocol::Malformed>(&read))
            refuse(
                file_, lines_->number(), "found a line that is none: " + malformed->what, a_shard
            );
        return std::move(std::get<Trace>(read));
    }

private:
    void open() {
        in_ = std::ifstream{file_, std::ios::binary};
        lines_.emplace(in_, recorded_line_limit_bytes);
        static_cast<void>(next_line());
    }

    [[nodiscard]] std::string next_line() {
        for (std::string line; lines_->append_next(line);)
            if (!line.empty())
                return line;
        return {};
    }

    void read_head() {
        in_ = std::ifstream{file_, std::ios::binary};
        lines_.emplace(in_, recorded_line_limit_bytes);
        const auto line = in_ ? next_line() : std::string{};
        if (line.empty())
            refuse(file_, 0, "found no file that can be read, or an empty one", a_shard);
        auto read = read_recorded(line);
        auto* head = std::get_if<RecordingHead>(&read);
        if (head == nullptr)
            refuse(file_, 1, "found no line about the recording at its beginning", a_shard);
        if (!head->shard)
            refuse(file_, 1, "found the recording of a whole run", a_shard);
        head_ = std::move(*head);
    }

    void must_have_ended() {
        std::size_t count = 0;
        std::string last;
        for (auto line = next_line(); !line.empty(); line = next_line()) {
            ++count;
            last = std::move(line);
        }
        const bool has_hello = std::holds_alternative<Capabilities>(head_.hello);
        const auto due = has_hello ? size_of(run().shard, run().cases) : 0;
        const auto read = count == 0 ? RecordedLine{protocol::Malformed{}} : read_recorded(last);
        const auto* end = std::get_if<RecordingEnd>(&read);
        if (end == nullptr || end->cases != due || count != due + 1)
            refuse(
                file_,
                0,
                fmt::format("found a shard that was cut off, or not all of its {} cases", due),
                "expected one that was played to its end: `lakmus run --resume` goes on with it"
            );
    }

    std::filesystem::path file_;
    std::ifstream in_;
    std::optional<LineReader> lines_;
    RecordingHead head_;
};

class MergedShards::Merged final : public Target {
public:
    explicit Merged(MergedShards& shards) : shards_{shards} {}

    std::variant<Capabilities, Failure> hello() override { return shards_.head().hello; }

    Trace play(const scenarios::Lifecycle& life) override {
        auto& parts = shards_.parts_;
        return parts[next_++ % parts.size()]->next(life);
    }

private:
    MergedShards& shards_;
    std::size_t next_ = 0;
};

namespace {
/// Where two shards are of different runs, in words; empty: nowhere.
std::string difference(const RecordingHead& one, const RecordingHead& other) {
    if (one.target != other.target)
        return fmt::format("of `{}`, not of `{}`", other.target, one.target);
    if (one.rulebook != other.rulebook)
        return fmt::format("under rulebook {}, not {}", other.rulebook, one.rulebook);
    if (one.shard->shard.of != other.shard->shard.of)
        return fmt::format("of {} shards, not of {}", other.shard->shard.of, one.shard->shard.of);
    if (one.shard->plan != other.shard->plan || one.shard->cases != other.shard->cases)
        return "of other scenarios";
    if (one.shard->day != other.shard->day)
        return "of another day, and the clock cannot be set";
    const bool both_usable = std::holds_alternative<Capabilities>(one.hello) &&
                             std::holds_alternative<Capabilities>(other.hello);
    return both_usable && one.hello != other.hello ? "of a target with another hello" : "";
}
}  // namespace

MergedShards::MergedShards(const std::vector<std::filesystem::path>& files) {
    std::vector<std::unique_ptr<Part>> parts;
    for (const auto& file : files) {
        parts.push_back(std::make_unique<Part>(file));
        if (const auto other = difference(parts.front()->head(), parts.back()->head());
            !other.empty())
            refuse(file, 1, "found a shard " + other, "expected shards of one run");
    }
    if (parts.empty())
        refuse("merge", 0, "found no shard", a_shard);
    head_ = parts.front()->head();
    parts_.resize(head_.shard->shard.of);
    for (auto& part : parts) {
        if (std::holds_alternative<Failure>(head_.hello))
            head_.hello = part->head().hello;
        auto& place = parts_[part->run().shard.number - 1];
        if (place != nullptr)
            refuse(
                part->file(),
                1,
                fmt::format("found shard {} a second time", part->run().shard.number),
                "expected each once; the other is " + place->file().string()
            );
        place = std::move(part);
    }
    must_be_whole();
    day_ = head_.shard->day;
    head_.shard.reset();
}

MergedShards::~MergedShards() = default;

void MergedShards::must_be_whole() const {
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i != parts_.size(); ++i)
        if (parts_[i] == nullptr)
            missing.push_back(i + 1);
    constexpr std::size_t told = 10;
    if (missing.empty())
        return;
    const auto end = missing.begin() + static_cast<std::ptrdiff_t>(std::min(told, missing.size()));
    refuse(
        "merge",
        0,
        fmt::format(
            "found no shard {}{}",
            fmt::join(missing.begin(), end, ", "),
            missing.size() > told ? " and more" : ""
        ),
        fmt::format("expected all {}", parts_.size())
    );
}

void MergedShards::must_be_of(const std::vector<PlannedCase>& cases) const {
    const auto& run = parts_.front()->run();
    if (run.cases != cases.size() || run.plan != plan_mark(cases))
        refuse(
            parts_.front()->file(),
            1,
            fmt::format("found shards of {} cases, and other scenarios here", run.cases),
            "expected the scenarios and the filter of the run that was divided"
        );
}

std::unique_ptr<Target> MergedShards::target() { return std::make_unique<Merged>(*this); }
}  // namespace lakmus::oracle
