#include "oracle/targets/check/talk.hpp"

#include "oracle/targets/one_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::oracle::check {
namespace {
template <std::size_t... Places>
[[nodiscard]] std::size_t place_of(std::string_view command, std::index_sequence<Places...>) {
    constexpr std::array names{std::variant_alternative_t<Places, model::Command>::name...};
    return static_cast<std::size_t>(std::ranges::find(names, command) - names.begin());
}

[[nodiscard]] std::string advice_for(const protocol::Malformed& malformed) {
    if (malformed.what.find("the answer has the id") != std::string::npos)
        return ": answer the requests in their order, each with the id that it has";
    return {};
}
}  // namespace

Talk::Talk(const OpenConversation& open, Patience patience)
    : patience_{patience}, due_within_{patience.start} {
    greet(open);
    due_within_ = patience.step;
}

void Talk::greet(const OpenConversation& open) {
    auto opened = open();
    if (auto* trouble = std::get_if<Trouble>(&opened))
        throw Fault{"the target " + trouble->what};
    talk_ = std::move(std::get<std::unique_ptr<Conversation>>(opened));
    send(protocol::hello_line());
    auto hello = protocol::read_hello(next("hello"));
    if (auto* malformed = std::get_if<protocol::Malformed>(&hello))
        throw Fault{"the answer to hello: " + malformed->what};
    capabilities_ = std::move(std::get<Capabilities>(hello));
}

bool Talk::can(std::string_view command) const {
    constexpr auto places = std::make_index_sequence<std::variant_size_v<model::Command>>{};
    const auto place = place_of(command, places);
    return place < capabilities_.commands.size() && capabilities_.commands[place];
}

std::string_view Talk::next(std::string_view request) {
    auto line = talk_->next_line(due_within_);
    if (const auto* trouble = std::get_if<Trouble>(&line))
        fail(request, *trouble);
    return std::get<std::string_view>(line);
}

void Talk::fail(std::string_view request, const Trouble& trouble) {
    auto what = fmt::format("{}: the target {}", request, trouble.what);
    if (trouble.kind == Failure::Kind::timeout) {
        // An answer that was held back comes out at the end of the input.
        talk_->end_input();
        const auto late = talk_->next_line(std::chrono::seconds{1});
        if (std::holds_alternative<std::string_view>(late))
            throw Fault{fmt::format(
                "{}: the answer came only when the input ended: flush the output after each answer",
                request
            )};
    }
    const auto last = talk_->last_errors();
    if (!last.empty())
        what += "; its last words: " + last.back();
    throw Fault{std::move(what)};
}

void Talk::take_ready(std::uint64_t id) {
    const auto request = fmt::format("reset {}", id);
    const auto ready = protocol::read_ready(next(request), id);
    if (const auto* malformed = std::get_if<protocol::Malformed>(&ready))
        throw Fault{request + ": " + malformed->what + advice_for(*malformed)};
    if (const auto& why = std::get<std::string>(ready); !why.empty())
        throw LeftOut{"the target cannot set the world up: " + why};
}

Answer Talk::take_answer(std::uint64_t id, const scenarios::Lifecycle& life) {
    const auto request = fmt::format("step {}", id);
    auto answer = protocol::read_answer(next(request), id, life);
    if (const auto* malformed = std::get_if<protocol::Malformed>(&answer))
        throw Fault{request + ": " + malformed->what + advice_for(*malformed)};
    return std::move(std::get<Answer>(answer));
}

std::vector<Answer> Talk::play(const scenarios::Lifecycle& life) {
    const auto reset = new_id();
    send(protocol::reset_line(reset, life));
    take_ready(reset);
    std::vector<Answer> answers;
    for (std::size_t call = 0; call != life.calls.size(); ++call) {
        const auto id = new_id();
        send(protocol::step_line(id, life, call));
        answers.push_back(take_answer(id, life));
    }
    return answers;
}

void Talk::expect_silence() const {
    if (talk_->aftermath())
        throw Fault{
            "the target wrote more lines than it was asked for: one for each request, "
            "and words for people to standard error"};
}

void Talk::part() {
    if (const auto trouble = talk_->part(protocol::bye_line()))
        throw Fault{"bye: the target " + trouble->what + ": end with status 0 at bye"};
}
}  // namespace lakmus::oracle::check
