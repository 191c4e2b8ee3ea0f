#include "oracle/targets/recorded.hpp"

#include "oracle/privacy.hpp"
#include "oracle/recording/line_reader.hpp"

#include <fstream>

namespace lakmus::oracle {
namespace {
/// The lives of a recording, read where they stand.
class Lives {
public:
    explicit Lives(std::shared_ptr<RecordedRun> run)
        : run_{std::move(run)}, in_{run_->file(), std::ios::binary} {}

    [[nodiscard]] RecordedRun& run() { return *run_; }

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

    std::shared_ptr<RecordedRun> run_;
    std::ifstream in_;
};

class Recorded final : public Target {
public:
    explicit Recorded(std::shared_ptr<RecordedRun> run) : lives_{std::move(run)} {}

    std::variant<Capabilities, Failure> hello() override { return lives_.run().head().hello; }

    Trace play(const scenarios::Lifecycle& life) override {
        const auto sent = sent_text(life);
        auto read = lives_.read(lives_.run().take(sent), sent, life);
        Trace trace;
        if (!read)
            trace.skipped = lives_.run().why_missing();
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
    Resumed(std::shared_ptr<RecordedRun> run, std::unique_ptr<Target> live)
        : lives_{std::move(run)}, live_{std::move(live)} {}

    std::variant<Capabilities, Failure> hello() override {
        auto hello = live_->hello();
        // As it was recorded.
        std::visit([](auto& told) { hide_personal_numbers(told); }, hello);
        if (std::holds_alternative<Capabilities>(hello) && hello != lives_.run().head().hello)
            return Failure{
                Failure::Kind::unusable,
                "the target says another hello than when the run began that is to go on",
                {}};
        return hello;
    }

    Trace play(const scenarios::Lifecycle& life) override {
        const auto sent = sent_text(life);
        auto read = lives_.read(lives_.run().take_once(sent), sent, life);
        auto* trace = read ? std::get_if<Trace>(&*read) : nullptr;
        return trace != nullptr ? std::move(*trace) : live_->play(life);
    }

private:
    Lives lives_;
    std::unique_ptr<Target> live_;
};
}  // namespace

std::unique_ptr<Target> recorded_target(std::shared_ptr<RecordedRun> run) {
    return std::make_unique<Recorded>(std::move(run));
}

std::unique_ptr<Target> resumed_target(
    std::shared_ptr<RecordedRun> run, std::unique_ptr<Target> live
) {
    return std::make_unique<Resumed>(std::move(run), std::move(live));
}
}  // namespace lakmus::oracle
