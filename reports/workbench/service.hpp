#pragma once

#include "reports/workbench/running.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lakmus::reports {
struct WorkbenchOptions {
    std::string host = "127.0.0.1";
    int port = 0;  ///< 0: any that is free.
    std::filesystem::path folder;
    /// The targets that the page may play, the usual one first. It may also ask for the reference
    /// under variants, which runs nothing; nothing else, because a target can be any program.
    std::vector<std::string> targets;
    std::string token;  ///< Who knows it may see and change the folder.
    std::string nonce;  ///< Lets the editor, and nobody else, add styles to the page.
    /// Throws: InputError for a specification that is none.
    std::function<RunTarget(const std::string& spec)> make_target;
};

/// A page for people who write scenarios without a terminal, served in threads of its own from
/// `start` to the end of the object. Whatever a client sends is hostile: it gets nothing without
/// the token, and nothing at all if it calls the server by another name.
class WorkbenchService {
public:
    explicit WorkbenchService(WorkbenchOptions options);
    WorkbenchService(const WorkbenchService&) = delete;
    WorkbenchService& operator=(const WorkbenchService&) = delete;
    ~WorkbenchService();

    /// Returns the port, or nothing where it cannot be had.
    [[nodiscard]] std::optional<int> start();
    /// The address with the token in it, for a browser. Pre: it was started.
    [[nodiscard]] std::string url() const;

private:
    class Listener;
    std::unique_ptr<Listener> listener_;
};
}  // namespace lakmus::reports
