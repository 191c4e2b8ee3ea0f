#include "oracle/targets/talking_target.hpp"

#include "oracle/targets/answers.hpp"
#include "oracle/targets/protocol.hpp"

#include <array>

namespace lakmus::oracle {
namespace {
inline constexpr int start_limit = 3;

template <std::size_t... Places>
[[nodiscard]] std::string_view
name_of(const model::Command& command, std::index_sequence<Places...>) {
    constexpr std::array names{std::variant_alternative_t<Places, model::Command>::name...};
    return names[command.index()];
}

[[nodiscard]] Answer unsupported(const model::Command& command) {
    constexpr auto places = std::make_index_sequence<std::variant_size_v<model::Command>>{};
    return skipped_answer("the target does not support " + std::string{name_of(command, places)});
}

class TalkingTarget final : public Target {
public:
    TalkingTarget(OpenConversation open, Patience patience)
        : open_{std::move(open)}, patience_{patience} {}
    TalkingTarget(const TalkingTarget&) = delete;
    TalkingTarget& operator=(const TalkingTarget&) = delete;
    ~TalkingTarget() override {
        if (talk_)
            talk_->part(protocol::bye_line());
    }

    std::variant<Capabilities, Failure> hello() override {
        if (auto failure = start())
            return std::move(*failure);
        return *capabilities_;
    }

    Trace play(const scenarios::Lifecycle& life) override {
        Trace trace;
        trace.failure = start();
        if (!trace.failure)
            trace.failure = converse(life, trace);
        return trace;
    }

private:
    /// Begins a conversation where there is none. Returns what went wrong.
    std::optional<Failure> start() {
        if (talk_)
            return {};
        if (failed_starts_ == start_limit)
            return Failure{
                Failure::Kind::unusable,
                "failed to say hello " + std::to_string(start_limit) +
                    " times in a row; the last time: " + last_failure_.what,
                last_failure_.last_stderr};
        auto failure = start_anew();
        if (failure) {
            ++failed_starts_;
            last_failure_ = *failure;
            failure->what = "at hello: " + failure->what;
        } else {
            failed_starts_ = 0;
        }
        return failure;
    }

    std::optional<Failure> start_anew() {
        auto opened = open_();
        if (auto* trouble = std::get_if<Trouble>(&opened))
            return Failure{trouble->kind, std::move(trouble->what), {}};
        talk_ = std::move(std::get<std::unique_ptr<Conversation>>(opened));
        talk_->send(protocol::hello_line());
        auto line = talk_->next_line(patience_.start);
        if (auto* trouble = std::get_if<Trouble>(&line))
            return stop(trouble->kind, std::move(trouble->what));
        auto hello = protocol::read_hello(std::get<std::string_view>(line));
        if (auto* malformed = std::get_if<protocol::Malformed>(&hello))
            return stop(malformed->kind, std::move(malformed->what));
        auto& said = std::get<Capabilities>(hello);
        if (capabilities_ && *capabilities_ != said)
            return stop(Failure::Kind::protocol, "says hello otherwise than at first");
        capabilities_ = std::move(said);
        return {};
    }

    /// Ends the conversation; the next play begins another.
    Failure stop(Failure::Kind kind, std::string what) {
        Failure failure{kind, std::move(what), talk_->last_errors()};
        talk_.reset();
        return failure;
    }

    [[nodiscard]] bool supports(const model::Command& command) const {
        return capabilities_->commands[command.index()];
    }

    /// Sends everything, then takes the answers as they come.
    std::optional<Failure> converse(const scenarios::Lifecycle& life, Trace& trace) {
        auto due = next_id_;
        talk_->send(protocol::reset_line(next_id_++, life));
        for (std::size_t call = 0; call != life.calls.size(); ++call)
            if (supports(life.calls[call].command))
                talk_->send(protocol::step_line(next_id_++, life, call));

        if (auto failure = take(protocol::read_ready, trace.skipped, due++))
            return failure;
        trace.answers.reserve(trace.skipped.empty() ? life.calls.size() : 0);
        const auto read = [&](std::string_view line, std::uint64_t id) {
            return protocol::read_answer(line, id, life);
        };
        for (const auto& call : life.calls) {
            Answer answer;
            if (!supports(call.command))
                answer = unsupported(call.command);
            else if (auto failure = take(read, answer, due++))
                return failure;
            if (trace.skipped.empty())
                trace.answers.push_back(std::move(answer));
        }
        if (auto trouble = talk_->aftermath())
            return stop(trouble->kind, std::move(trouble->what));
        return {};
    }

    /// Reads the answer with the id `due` into `out`.
    template <class Read, class Out>
    std::optional<Failure> take(Read&& read, Out& out, std::uint64_t due) {
        auto line = talk_->next_line(patience_.step);
        if (auto* trouble = std::get_if<Trouble>(&line))
            return stop(trouble->kind, std::move(trouble->what));
        auto result = read(std::get<std::string_view>(line), due);
        if (auto* malformed = std::get_if<protocol::Malformed>(&result))
            return stop(malformed->kind, std::move(malformed->what));
        out = std::move(std::get<Out>(result));
        return {};
    }

    OpenConversation open_;
    Patience patience_;
    std::unique_ptr<Conversation> talk_;
    std::optional<Capabilities> capabilities_;
    std::uint64_t next_id_ = 1;
    int failed_starts_ = 0;
    Failure last_failure_;
};
}  // namespace

std::unique_ptr<Target> talking_target(OpenConversation open, Patience patience) {
    return std::make_unique<TalkingTarget>(std::move(open), patience);
}
}  // namespace lakmus::oracle
