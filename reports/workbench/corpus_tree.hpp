#pragma once

#include "reports/workbench/folder.hpp"

#include <map>
#include <string>

namespace lakmus::reports {
/// What a tree of the corpus shows of each file: its scenario's name and rules, and its cases.
/// Files are read again only when their text has changed.
class CorpusTree {
public:
    explicit CorpusTree(const ScenarioFolder& folder) : folder_{folder} {}

    [[nodiscard]] std::string json();

private:
    struct Known {
        std::string version;
        std::string json;
    };
    const ScenarioFolder& folder_;
    std::map<std::string, Known> known_;  ///< By path.
};
}  // namespace lakmus::reports
