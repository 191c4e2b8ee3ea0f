#include "scenarios/format/loader.hpp"

#include "scenarios/format/file_reader.hpp"
#include "scenarios/format/scenario_reader.hpp"
#include "scenarios/format/yaml_reader.hpp"

#include <algorithm>

namespace lakmus::scenarios {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view fragments_name = "fragments.yaml";

Scenario load_with(const fs::path& path, FragmentFiles& fragments) {
    const auto document = read_yaml_file(path);
    return read_scenario(*document, [&] { return fragments.above(path); });
}

Problem path_problem(const fs::path& path, std::string found) {
    return {
        {path.generic_string(), 0, 0}, std::move(found), "expected scenario files (*.yaml)", {}};
}

/// The scenario files below a folder, in the order of their names.
std::vector<fs::path> scenarios_below(const fs::path& folder, std::vector<Problem>& problems) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator at{folder, error};
    for (; !error && at != fs::recursive_directory_iterator{}; at.increment(error)) {
        const auto& path = at->path();
        std::error_code ignored;
        if (path.extension() == ".yaml" && path.filename() != fragments_name &&
            at->is_regular_file(ignored))
            files.push_back(path);
    }
    if (error)
        problems.push_back(path_problem(folder, "found a folder that cannot be read"));
    else if (files.empty())
        problems.push_back(path_problem(folder, "found no scenario below this folder"));
    std::ranges::sort(files);
    return files;
}

std::vector<fs::path> files_of(const fs::path& path, std::vector<Problem>& problems) {
    std::error_code error;
    if (fs::is_directory(path, error))
        return scenarios_below(path, problems);
    if (fs::exists(path, error))
        return {path};
    problems.push_back(path_problem(path, "found no such file or folder"));
    return {};
}

/// A broken fragments file is told once, not by each scenario that uses it.
void add_new(const std::vector<Problem>& more, std::vector<Problem>& problems) {
    for (const auto& problem : more)
        if (std::ranges::find(problems, problem) == problems.end())
            problems.push_back(problem);
}
}  // namespace

Scenario load_file(const fs::path& path) {
    FragmentFiles fragments;
    return load_with(path, fragments);
}

Scenario load_text(std::string_view text, const std::string& file, std::string_view fragments) {
    const auto document = read_yaml(text, file);
    std::unique_ptr<const Document> given;
    return read_scenario(*document, [&] {
        std::vector<const Document*> found;
        if (fragments.empty())
            return found;
        given = read_yaml(fragments, std::string{fragments_name});
        found.push_back(given.get());
        return found;
    });
}

Scenario load_as(std::string_view text, const fs::path& path) {
    FragmentFiles fragments;
    const auto document = read_yaml(text, path.generic_string());
    return read_scenario(*document, [&] { return fragments.above(path); });
}

Corpus load(const std::vector<fs::path>& paths) {
    Corpus corpus;
    FragmentFiles fragments;
    for (const auto& path : paths) {
        for (const auto& file : files_of(path, corpus.problems)) {
            try {
                corpus.scenarios.push_back(load_with(file, fragments));
            } catch (const InputError& error) {
                add_new(error.problems(), corpus.problems);
            }
        }
    }
    return corpus;
}
}  // namespace lakmus::scenarios
