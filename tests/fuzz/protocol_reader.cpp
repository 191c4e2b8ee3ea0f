#include "oracle/targets/protocol.hpp"
#include "tests/fuzz/must.hpp"
#include "tests/fuzz/readers.hpp"

#include <algorithm>

namespace lakmus::fuzz {
namespace {
namespace protocol = oracle::protocol;
using protocol::Malformed;

constexpr std::uint64_t answer_id = 1;

/// The world of a conversation that begins without a reset.
scenarios::Lifecycle first_world() {
    scenarios::Lifecycle life;
    life.names.citizens = {"anna", "bo"};
    life.names.things = {
        {"leave", model::Subject::absence},
        {"meeting", model::Subject::invitation},
        {"deadline", model::Subject::deadline},
        {"course", model::Subject::activity},
        {"order", model::Subject::order},
        {"payment", model::Subject::payment},
        {"referral", model::Subject::referral}};
    life.names.akasser = {"metal"};
    life.given.citizens.resize(life.names.citizens.size());
    return life;
}

void must_be_one_line(const Malformed& malformed) {
    must(!malformed.what.empty(), "a line that is refused is told why");
    must(malformed.what.find('\n') == std::string::npos, "the reason is one line");
}

/// The line is read to the same as the one that `write` makes of what was read.
template <class Read, class Write>
void read_and_write(std::string_view line, Read&& read, Write&& write) {
    const auto first = read(line);
    if (const auto* malformed = std::get_if<Malformed>(&first)) {
        must_be_one_line(*malformed);
        return;
    }
    const auto written = write(std::get<0>(first));
    const auto second = read(written);
    must(!std::holds_alternative<Malformed>(second), "what is written can be read");
    must(write(std::get<0>(second)) == written, "what is read again is written as the same line");
}

void read_hello(std::string_view line) {
    read_and_write(line, protocol::read_hello, protocol::hello_answer);
}

void read_ready(std::string_view line) {
    const auto ready = protocol::read_ready(line, answer_id);
    if (const auto* malformed = std::get_if<Malformed>(&ready))
        must_be_one_line(*malformed);
}

/// The answer without what is kept for reports alone: it cannot be written as it came.
std::variant<oracle::Answer, Malformed> readable_answer(
    std::string_view line, const scenarios::Lifecycle& life
) {
    auto read = protocol::read_answer(line, answer_id, life);
    if (auto* answer = std::get_if<oracle::Answer>(&read))
        std::erase_if(answer->fields, [](const auto& field) { return !field.raw.empty(); });
    return read;
}

void read_answer(std::string_view line, const scenarios::Lifecycle& life) {
    read_and_write(
        line,
        [&](std::string_view from) { return readable_answer(from, life); },
        [&](const oracle::Answer& answer) {
            return protocol::step_answer(answer_id, answer, life.names);
        }
    );
}

void read_and_write_reset(const protocol::Reset& reset) {
    scenarios::Names names;
    const auto again = protocol::read_request(protocol::reset_line(reset.id, reset.life), names);
    const auto* second = std::get_if<protocol::Reset>(&again);
    must(second != nullptr, "a reset that is written can be read");
    must(second->id == reset.id, "a reset keeps its id");
    must(second->life == reset.life, "a reset that is written is read to the same world");
}

/// `before` and `after`: the names before the step was read, and after it.
void read_and_write_step(
    const protocol::StepRequest& step, scenarios::Names before, const scenarios::Names& after
) {
    scenarios::Lifecycle life;
    life.calls = {step.call};
    life.names = after;
    const auto again = protocol::read_request(protocol::step_line(step.id, life, 0), before);
    const auto* second = std::get_if<protocol::StepRequest>(&again);
    must(second != nullptr, "a step that is written can be read");
    must(second->id == step.id, "a step keeps its id");
    must(second->call == step.call, "a step that is written is read to the same call");
    must(before == after, "a step that is written gives the same names");
}

/// Goes on in the world of the last reset, as a target does.
void read_request(std::string_view line, scenarios::Lifecycle& life) {
    const auto before = life.names;
    auto request = protocol::read_request(line, life.names);
    if (const auto* malformed = std::get_if<Malformed>(&request))
        must_be_one_line(*malformed);
    else if (const auto* step = std::get_if<protocol::StepRequest>(&request))
        read_and_write_step(*step, before, life.names);
    else if (auto* reset = std::get_if<protocol::Reset>(&request)) {
        read_and_write_reset(*reset);
        life = std::move(reset->life);
    }
}
}  // namespace

void protocol_reader(std::string_view bytes) {
    auto life = first_world();
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
        read_request(line, life);
        read_hello(line);
        read_ready(line);
        read_answer(line, life);
    }
}
}  // namespace lakmus::fuzz
