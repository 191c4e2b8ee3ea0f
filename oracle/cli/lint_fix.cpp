#include "oracle/cli/lint_fix.hpp"

#include "reports/output_file.hpp"
#include "scenarios/format/limits.hpp"
#include "scenarios/format/loader.hpp"

#include <fstream>
#include <optional>
#include <sstream>

namespace lakmus::cli {
namespace fs = std::filesystem;

namespace {
constexpr std::string_view schema_mark = "# yaml-language-server:";
constexpr std::string_view schema_file = "docs/scenario.schema.json";

std::string text_of(const fs::path& path) {
    const std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The way from the file to the schema, or empty where none lies above it.
std::string way_to_schema(const fs::path& file) {
    std::error_code trouble;
    auto folder = fs::absolute(file, trouble).parent_path();
    std::string up;
    for (std::size_t level = 0; level != scenarios::max_fragment_levels; ++level) {
        if (fs::exists(folder / schema_file, trouble))
            return up.append(schema_file);
        folder = folder.parent_path();
        up += "../";
    }
    return {};
}

std::string without_spaces_at_ends(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, length);
        out.append(line.substr(0, line.find_last_not_of(" \t\r") + 1)) += '\n';
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return out;
}

std::string mended(std::string_view text, const fs::path& file) {
    auto out = without_spaces_at_ends(text);
    // The last line moves no other, so that every FILE:LINE that somebody noted stays right.
    if (out.find(schema_mark) == std::string::npos)
        if (const auto way = way_to_schema(file); !way.empty())
            out.append(schema_mark).append(" $schema=").append(way) += '\n';
    return out;
}

std::optional<scenarios::Scenario> read(const fs::path& file) {
    try {
        return scenarios::load_file(file);
    } catch (const scenarios::InputError&) {
        return {};
    }
}

bool mend_file(const fs::path& file) {
    const auto before = read(file);
    if (!before)
        return false;
    const auto text = text_of(file);
    const auto changed = mended(text, file);
    if (changed == text)
        return false;
    const auto write = [&](std::string_view contents) {
        reports::OutputFile{file.string()}.write([&](std::ostream& out) { out << contents; });
    };
    write(changed);
    if (read(file) == before)
        return true;
    write(text);
    return false;
}
}  // namespace

std::vector<fs::path> mend(const std::vector<fs::path>& files) {
    std::vector<fs::path> changed;
    for (const auto& file : files)
        if (mend_file(file))
            changed.push_back(file);
    return changed;
}
}  // namespace lakmus::cli
