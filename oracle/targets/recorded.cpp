#include "oracle/targets/recorded.hpp"

#include "oracle/privacy.hpp"
#include "oracle/recording/line_reader.hpp"
#include "oracle/recording/recording.hpp"
#include "scenarios/format/input_error.hpp"

#include <fmt/format.h>

#include <fstream>
#include <mutex>
#include <unordered_map>

namespace lakmus::oracle {
namespace {
[[noreturn]] void refuse(const std::filesystem::path& file, int line, std::string found) {
    throw scenarios::InputError{
        {{.place = {.file = file.string(), .line = line, .column = line},
          .found = std::move(found),
          .expected = "expected a recording, as `lakmus run --record` writes it",
          .nearest = {}}}};
}

/// Where each life stands in a recording. The lives themselves stay in the file.
class Index {
public:
    explicit Index(const std::filesystem::path& file) : file_{file} {
        std::ifstream in{file, std::ios::binary};
        LineReader lines{in, recorded_line_limit_bytes};
        std::string line;
        if (!in || !lines.append_next(line))
            refuse(file, 0, "found no file that can be read, or an empty one");
        read_head(line);
        while (line.clear(), lines.append_next(line))
            add(line, lines);
    }

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] const RecordingHead& head() const { return head_; }

    /// Where the life stands that is told like this and has not been taken yet.
    [[nodiscard]] std::optional<std::size_t> take_once(const std::string& sent) {
        const std::scoped_lock lock{mutex_};
        const auto found = lives_.find(hash_(sent));
        if (found == lives_.end() || found->second.taken == found->second.begins.size())
            return {};
        return found->second.begins[found->second.taken++];
    }

    /// Where the life stands that is told like this and whose turn it is.
    [[nodiscard]] std::optional<std::size_t> take(const std::string& sent) {
        const std::scoped_lock lock{mutex_};
        const auto found = lives_.find(hash_(sent));
        if (found == lives_.end())
            return {};
        auto& [begins, next, taken] = found->second;
        const auto turn = next;
        next = std::min(next + 1, begins.size() - 1);
        return begins[turn];
    }

    /// Why a life may not be found.
    [[nodiscard]] std::string why_missing() const {
        auto why = "it is not in the recording " + file_.string();
        if (unreadable_ != 0)
            why += fmt::format(
                ", of which {} cannot be read, the first in line {}",
                unreadable_ == 1 ? "one line" : fmt::format("{} lines", unreadable_),
                first_unreadable_
            );
        return has_end_ ? why : why + ", which was cut off";
    }

private:
    struct Places {
        std::vector<std::size_t> begins;  ///< Of the lines, in bytes.
        std::size_t next = 0;
        std::size_t taken = 0;
    };

    void read_head(const std::string& line) {
        auto read = read_recorded(line);
        if (auto* malformed = std::get_if<protocol::Malformed>(&read))
            refuse(file_, 1, "found a line that is none: " + malformed->what);
        auto* head = std::get_if<RecordingHead>(&read);
        if (head == nullptr)
            refuse(file_, 1, "found no line about the recording at its beginning");
        head_ = std::move(*head);
    }

    void add(const std::string& line, const LineReader& lines) {
        if (line.empty())
            return;
        if (const auto sent = sent_text_in(line); !sent.empty())
            lives_[hash_(sent)].begins.push_back(lines.begin());
        else if (std::holds_alternative<RecordingEnd>(read_recorded(line)))
            has_end_ = true;
        else if (unreadable_++ == 0)
            first_unreadable_ = lines.number();
    }

    std::filesystem::path file_;
    RecordingHead head_;
    std::hash<std::string> hash_;
    std::unordered_map<std::size_t, Places> lives_;  ///< By the hash of what was sent.
    std::mutex mutex_;
    std::size_t unreadable_ = 0;
    std::size_t first_unreadable_ = 0;
    bool has_end_ = false;
};

/// The lives of a recording, read where they stand.
class Lives {
public:
    explicit Lives(std::shared_ptr<Index> index)
        : index_{std::move(index)}, in_{index_->file(), std::ios::binary} {}

    [[nodiscard]] Index& index() { return *index_; }

    /// What stands at a place about the life; nothing where another life stands there.
    [[nodiscard]] std::optional<std::variant<Trace, protocol::Malformed>> read(
        std::optional<std::size_t> place, const std::string& sent, const scenarios::Lifecycle& life
    ) {
        const auto line = place ? line_at(*place) : std::string{};
        if (sent_text_in(line) != sent)
            return {};
        return read_recorded_trace(line, life);
    }

private:
    [[nodiscard]] std::string line_at(std::size_t place) {
        in_.clear();
        in_.seekg(static_cast<std::streamoff>(place));
        std::string line;
        static_cast<void>(LineReader{in_, recorded_line_limit_bytes}.append_next(line));
        return line;
    }

    std::shared_ptr<Index> index_;
    std::ifstream in_;
};

class Recorded final : public Target {
public:
    explicit Recorded(std::shared_ptr<Index> index) : lives_{std::move(index)} {}

    std::variant<Capabilities, Failure> hello() override { return lives_.index().head().hello; }

    Trace play(const scenarios::Lifecycle& life) override {
        const auto sent = sent_text(life);
        auto read = lives_.read(lives_.index().take(sent), sent, life);
        Trace trace;
        if (!read)
            trace.skipped = lives_.index().why_missing();
        else if (const auto* malformed = std::get_if<protocol::Malformed>(&*read))
            trace.failure = Failure{malformed->kind, malformed->what, {}};
        else
            trace = std::move(std::get<Trace>(*read));
        return trace;
    }

private:
    Lives lives_;
};

class Resumed final : public Target {
public:
    Resumed(std::shared_ptr<Index> index, std::unique_ptr<Target> live)
        : lives_{std::move(index)}, live_{std::move(live)} {}

    std::variant<Capabilities, Failure> hello() override {
        auto hello = live_->hello();
        // As it was recorded.
        std::visit([](auto& told) { hide_personal_numbers(told); }, hello);
        if (std::holds_alternative<Capabilities>(hello) && hello != lives_.index().head().hello)
            return Failure{
                Failure::Kind::unusable,
                "the target says another hello than when the run began that is to go on",
                {}};
        return hello;
    }

    Trace play(const scenarios::Lifecycle& life) override {
        const auto sent = sent_text(life);
        auto read = lives_.read(lives_.index().take_once(sent), sent, life);
        auto* trace = read ? std::get_if<Trace>(&*read) : nullptr;
        return trace != nullptr ? std::move(*trace) : live_->play(life);
    }

private:
    Lives lives_;
    std::unique_ptr<Target> live_;
};
}  // namespace

std::function<std::unique_ptr<Target>()> recorded_target(const std::filesystem::path& file) {
    return [index = std::make_shared<Index>(file)] { return std::make_unique<Recorded>(index); };
}

std::function<std::unique_ptr<Target>()> resumed_target(
    const std::filesystem::path& file,
    const std::string& spec,
    std::function<std::unique_ptr<Target>()> make_live
) {
    auto index = std::make_shared<Index>(file);
    if (index->head().target != spec)
        refuse(
            file,
            1,
            fmt::format("found a recording of `{}`, not of `{}`", index->head().target, spec)
        );
    return [index = std::move(index), make_live = std::move(make_live)] {
        return std::make_unique<Resumed>(index, make_live());
    };
}
}  // namespace lakmus::oracle
