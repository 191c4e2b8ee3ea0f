#include "oracle/targets/reference_server.hpp"

#include "oracle/reference.hpp"
#include "oracle/targets/answers.hpp"
#include "oracle/targets/json_line.hpp"
#include "oracle/targets/protocol.hpp"

#include <utility>

namespace lakmus::oracle {
namespace {
using Kind = ReferenceServer::Reply::Kind;

/// One overload for each request.
struct Answering {
    const model::RuleBook& book;
    model::State& state;
    scenarios::Names& names;

    ReferenceServer::Reply operator()(const protocol::Hello&) const {
        return {Kind::answer, protocol::hello_answer(reference_capabilities(book))};
    }
    ReferenceServer::Reply operator()(protocol::Reset& reset) const {
        state = std::move(reset.life.given);
        names = std::move(reset.life.names);
        return {Kind::answer, protocol::ready_answer(reset.id)};
    }
    ReferenceServer::Reply operator()(const protocol::StepRequest& request) const {
        auto result = model::step(book, std::move(state), request.call);
        auto shown = reference_answer(book, result);
        state = std::move(result.state);
        complete(shown, names);
        return {Kind::answer, protocol::step_answer(request.id, shown, names)};
    }
    ReferenceServer::Reply operator()(const protocol::UnknownCommand& unknown) const {
        const auto why = "the model knows no command `" + unknown.name + "`";
        return {Kind::answer, protocol::skipped_answer(unknown.id, why)};
    }
    ReferenceServer::Reply operator()(const protocol::Bye&) const { return {Kind::bye, {}}; }
    ReferenceServer::Reply operator()(const protocol::Malformed& malformed) const {
        return {Kind::malformed, error_line(malformed.what)};
    }
};
}  // namespace

ReferenceServer::Reply ReferenceServer::reply(std::string_view line) {
    auto request = protocol::read_request(line, names_);
    return std::visit(Answering{*book_, state_, names_}, request);
}

std::string error_line(std::string_view what) {
    std::string line;
    json::Writer{line}.begin_object().key("error").text(what).end_object();
    return line;
}
}  // namespace lakmus::oracle
