#include "reports/workbench/corpus_tree.hpp"

#include "model/catalogue.hpp"
#include "reports/escaping.hpp"
#include "scenarios/format/loader.hpp"

#include <nlohmann/json.hpp>

namespace lakmus::reports {
namespace {
using Json = nlohmann::ordered_json;

constexpr std::size_t cases_listed = 200;

Json describe(const scenarios::Scenario& scenario) {
    auto rules = Json::array();
    for (const auto rule : scenario.rules)
        rules.push_back(model::catalogue().rule(rule).id);
    auto cases = Json::array();
    for (const auto& one : scenario.cases)
        if (!one.name.empty() && cases.size() != cases_listed)
            cases.push_back({{"name", json_text(printable(one.name))}, {"line", one.place.line}});
    return {
        {"name", json_text(printable(scenario.name))},
        {"rules", std::move(rules)},
        {"cases", std::move(cases)}};
}

std::string file_json(
    const ScenarioFolder& folder, const std::string& path, const std::string& text
) {
    Json json{{"path", json_text(path)}};
    try {
        json.update(describe(scenarios::load_as(text, folder.root() / path)));
    } catch (const scenarios::InputError& error) {
        json["problems"] = error.problems().size();
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}
}  // namespace

std::string CorpusTree::json() {
    std::map<std::string, Known> present;
    std::string all;
    for (const auto& path : folder_.files()) {
        const auto read = folder_.read(path);
        if (read.trouble)
            continue;
        const auto known = known_.find(path);
        auto& now = present[path];
        if (known != known_.end() && known->second.version == read.content.version)
            now = std::move(known->second);
        else
            now = {read.content.version, file_json(folder_, path, read.content.text)};
        all += (all.empty() ? "" : ",\n") + now.json;
    }
    known_ = std::move(present);
    return "{\"folder\":" + Json(json_text(folder_.root().filename().generic_string())).dump() +
           ",\"files\":[" + all + "]}";
}
}  // namespace lakmus::reports
