#include "scenarios/format/fragments.hpp"

#include "scenarios/format/file_reader.hpp"
#include "scenarios/format/limits.hpp"
#include "scenarios/format/map_reader.hpp"
#include "scenarios/format/nearest_word.hpp"
#include "scenarios/format/text_reader.hpp"

#include <algorithm>

namespace lakmus::scenarios {
namespace {
/// Deep: maps are merged key by key, anything else is replaced.
void merge(const Node& over, Node& base) {
    if (base.kind != NodeKind::map || over.kind != NodeKind::map) {
        base = over;
        return;
    }
    for (const auto& entry : over.entries) {
        const auto same = std::ranges::find_if(base.entries, [&](const Entry& candidate) {
            return candidate.key.text == entry.key.text;
        });
        if (same == base.entries.end()) {
            base.entries.push_back(entry);
        } else {
            same->key = entry.key;
            merge(entry.value, same->value);
        }
    }
}

/// The fragments of one file.
const Node* fragments_in(const Document& document, Problems& problems) {
    problems.add_all(document.problems);
    if (!document.readable)
        return nullptr;
    MapReader map{document.root, "fragments by name", problems};
    const auto* fragments = map.need("fragments", "fragments by name");
    map.finish();
    if (fragments != nullptr && fragments->kind != NodeKind::map)
        problems.unexpected(*fragments, "fragments by name");
    return fragments;
}

const Node* find_fragment(const Node& name, const std::vector<const Node*>& files) {
    for (const auto* file : files)
        if (const auto* fragment = file->find(name.text))
            return fragment;
    return nullptr;
}

std::vector<std::string_view> names_in(const std::vector<const Node*>& files) {
    std::vector<std::string_view> names;
    for (const auto* file : files)
        for (const auto& entry : file->entries)
            names.push_back(entry.key.text);
    return names;
}
/// The folder that holds `folder`; empty where there is none.
std::filesystem::path folder_above(const std::filesystem::path& folder) {
    const bool has_name = !folder.empty() && folder.filename() != "." && folder.filename() != "..";
    auto above = folder.parent_path();
    if (has_name && !above.empty())
        return above;
    // A relative path ends at the folder in which the program runs.
    std::error_code error;
    if (has_name)
        return ".";
    return std::filesystem::canonical(folder.empty() ? "." : folder, error).parent_path();
}
}  // namespace

Node with_fragments(const Node& given, const FindFragments& find, Problems& problems) {
    const auto* use = given.find("use");
    if (use == nullptr)
        return given;
    std::vector<const Node*> files;
    for (const auto* document : find())
        if (const auto* fragments = fragments_in(*document, problems))
            files.push_back(fragments);
    Node merged;
    merged.kind = NodeKind::map;
    merged.mark = given.mark;
    for (const auto& name : one_or_more(*use)) {
        const auto* fragment = find_fragment(name, files);
        if (fragment == nullptr) {
            const auto names = names_in(files);
            problems.unknown_word(
                name,
                names.empty() ? "no `use`, for there are no fragments"
                              : "a fragment: " + one_of(names),
                names
            );
        } else if (fragment->kind != NodeKind::map) {
            problems.unexpected(*fragment, "what is given: citizens, today");
        } else {
            merge(*fragment, merged);
        }
    }
    merge(given, merged);
    return merged;
}

std::vector<const Document*> FragmentFiles::above(const std::filesystem::path& scenario) {
    std::vector<const Document*> found;
    auto folder = scenario.parent_path();
    for (std::size_t level = 0; level != max_fragment_levels; ++level) {
        if (const auto* document = read(folder))
            found.push_back(document);
        auto above = folder_above(folder);
        if (above == folder || above.empty())
            break;
        folder = std::move(above);
    }
    return found;
}

const Document* FragmentFiles::read(const std::filesystem::path& folder) {
    const auto [place, is_new] = files_.try_emplace(folder);
    if (is_new) {
        const auto path = folder / "fragments.yaml";
        std::error_code error;
        if (std::filesystem::exists(path, error))
            place->second = read_yaml_file(path);
    }
    return place->second.get();
}
}  // namespace lakmus::scenarios
