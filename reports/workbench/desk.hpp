#pragma once

#include "reports/workbench/corpus_tree.hpp"
#include "reports/workbench/service.hpp"

#include <atomic>
#include <mutex>
#include <string>
#include <string_view>

namespace lakmus::reports {
/// An answer to a client: an HTTP status, and JSON.
struct Reply {
    int status = 200;
    std::string json;
};

/// What the workbench does, whoever asks it: each function takes what a client sent, trusts nothing
/// of it, and may be called by several threads.
class Desk {
public:
    explicit Desk(const WorkbenchOptions& options)
        : options_{options}, folder_{options.folder}, tree_{folder_} {}

    [[nodiscard]] Reply tree();
    [[nodiscard]] Reply targets() const;
    [[nodiscard]] Reply rule(const std::string& id) const;
    [[nodiscard]] Reply read(const std::string& path) const;
    /// {"path", "text", "version"}
    [[nodiscard]] Reply write(std::string_view body) const;
    /// {"path", "text", "line"}
    [[nodiscard]] Reply check(std::string_view body) const;
    /// {"path", "text", "target"}
    [[nodiscard]] Reply run(std::string_view body);
    /// Ends a run at its next case.
    void stop() { stopped_ = true; }

private:
    [[nodiscard]] bool is_allowed(const std::string& target) const;

    const WorkbenchOptions& options_;
    ScenarioFolder folder_;
    CorpusTree tree_;
    std::mutex tree_busy_;
    std::mutex run_busy_;
    std::atomic<bool> stopped_{false};
};

[[nodiscard]] Reply complaint(int status, std::string_view what);
}  // namespace lakmus::reports
