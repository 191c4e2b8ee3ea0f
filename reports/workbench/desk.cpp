#include "reports/workbench/desk.hpp"

#include "oracle/explaining/rule_use.hpp"
#include "reports/escaping.hpp"
#include "reports/rule_explanation.hpp"
#include "scenarios/format/loader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;

constexpr std::chrono::seconds longest_run{60};
constexpr std::size_t deepest_body = 4;

std::string written(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Reply complaint_of(FileTrouble trouble) {
    switch (trouble) {
        case FileTrouble::forbidden:
            return complaint(403, "this is no scenario file (*.yaml) below the folder");
        case FileTrouble::missing:
            return complaint(404, "there is no such file");
        case FileTrouble::changed:
            return complaint(409, "the file on disk is not the one that was opened");
        case FileTrouble::failed:
            break;
    }
    return complaint(500, "the file could not be written");
}

/// What a client sent: the fields that it may have, each of the right kind or as if left out.
struct Body {
    std::string path;
    std::string text;
    std::string version;
    std::string target;
    int line = 0;
};

std::optional<Body> read_body(std::string_view json) {
    // Nothing that a client may send is deep.
    const auto shallow = [](int depth, Json::parse_event_t, Json&) {
        return static_cast<std::size_t>(depth) <= deepest_body;
    };
    const auto object = Json::parse(json, shallow, false);
    if (!object.is_object())
        return {};
    Body body;
    const auto take = [&](const char* name, std::string& value) {
        if (const auto found = object.find(name); found != object.end() && found->is_string())
            value = found->get<std::string>();
    };
    take("path", body.path);
    take("text", body.text);
    take("version", body.version);
    take("target", body.target);
    if (const auto line = object.find("line"); line != object.end() && line->is_number_integer())
        body.line =
            static_cast<int>(std::clamp<std::int64_t>(line->get<std::int64_t>(), 0, 1 << 24));
    return body;
}

Reply no_json() { return complaint(400, "the body is no JSON object"); }
}  // namespace

Reply complaint(int status, std::string_view what) {
    return {status, written({{"error", json_text(what)}})};
}

Reply Desk::tree() {
    const std::scoped_lock lock{tree_busy_};
    return {200, tree_.json()};
}

Reply Desk::targets() const {
    auto specs = Json::array();
    for (const auto& spec : options_.targets)
        specs.push_back(json_text(spec));
    return {200, written(specs)};
}

Reply Desk::rule(const std::string& id) const {
    const auto rule = model::catalogue().find_rule(id);
    if (rule == model::no_rule)
        return complaint(404, "there is no such rule");
    const auto corpus = scenarios::load({folder_.root()});
    const auto cases = oracle::plan(corpus.scenarios, {});
    const auto uses = oracle::uses_of(topic_of(rule), model::intended_release(), cases);
    return {200, written({{"text", json_text(rule_explanation(rule, uses))}})};
}

Reply Desk::read(const std::string& path) const {
    const auto file = folder_.read(path);
    if (file.trouble)
        return complaint_of(*file.trouble);
    return {
        200,
        written(
            {{"path", json_text(path)},
             {"text", json_text(file.content.text)},
             {"version", file.content.version}}
        )};
}

Reply Desk::write(std::string_view json) const {
    const auto body = read_body(json);
    if (!body)
        return no_json();
    const auto file = folder_.write(body->path, body->text, body->version);
    if (file.trouble)
        return complaint_of(*file.trouble);
    return {200, written({{"version", file.version}})};
}

Reply Desk::check(std::string_view json) const {
    const auto body = read_body(json);
    if (!body)
        return no_json();
    if (!folder_.has_place_for(body->path))
        return complaint_of(FileTrouble::forbidden);
    return {200, check_json({body->text, folder_.root() / body->path, body->line})};
}

bool Desk::is_allowed(const std::string& target) const {
    constexpr std::string_view reference = "reference";
    if (std::ranges::find(options_.targets, target) != options_.targets.end())
        return true;
    return target == reference || target.starts_with("reference@") ||
           target.starts_with("reference+");
}

Reply Desk::run(std::string_view json) {
    const auto body = read_body(json);
    if (!body)
        return no_json();
    if (!folder_.has_place_for(body->path))
        return complaint_of(FileTrouble::forbidden);
    if (!is_allowed(body->target))
        return complaint(
            403,
            "only the targets that the workbench was started with can be run, and the reference "
            "with variants"
        );
    const std::unique_lock lock{run_busy_, std::try_to_lock};
    if (!lock)
        return complaint(429, "another run is under way");
    try {
        const auto end = std::chrono::steady_clock::now() + longest_run;
        return {
            200,
            run_json(
                {body->text, folder_.root() / body->path, 0},
                options_.make_target(body->target),
                [&] { return stopped_ || std::chrono::steady_clock::now() > end; }
            )};
    } catch (const scenarios::InputError& error) {
        return complaint(400, printable(error.what()));
    }
}
}  // namespace lakmus::reports
