#include "tests/repository/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace lakmus::repository {
namespace fs = std::filesystem;

namespace {
bool is_foreign(const fs::path& folder) {
    static const std::set<std::string> names{".git", ".build", "__pycache__"};
    return names.contains(folder.filename()) || fs::exists(folder / "CMakeCache.txt");
}

std::string read(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator{in}, {}};
}
}  // namespace

Tree read_tree(const fs::path& root) {
    Tree tree;
    for (fs::recursive_directory_iterator it{root}, end; it != end; ++it) {
        if (it->is_directory() && is_foreign(it->path()))
            it.disable_recursion_pending();
        else if (it->is_regular_file() && it->path().filename() != ".git")
            tree.push_back({it->path().lexically_relative(root), read(it->path())});
    }
    std::ranges::sort(tree, {}, &File::path);
    return tree;
}

const Tree& repository() {
    static const Tree tree = read_tree(LAKMUS_SOURCE_DIR);
    return tree;
}

const File* find(const Tree& tree, std::string_view path) {
    const auto found = std::ranges::find(tree, path, &File::path);
    return found == tree.end() ? nullptr : &*found;
}

bool is_cpp(const File& file) { return file.path.ends_with(".cpp") || file.path.ends_with(".hpp"); }

bool is_below(const File& file, std::string_view folder) { return file.path.starts_with(folder); }

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string finding(const File& file, std::size_t line, std::string_view what) {
    return fmt::format("{}:{}: {}", file.path, line, what);
}
}  // namespace lakmus::repository
