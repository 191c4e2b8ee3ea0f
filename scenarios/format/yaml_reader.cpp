#include "scenarios/format/yaml_reader.hpp"

#include "scenarios/format/limits.hpp"
#include "scenarios/format/tree_builder.hpp"
#include "scenarios/format/utf8.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

namespace lakmus::scenarios {
namespace {
/// Reads the only document of the text, or notes why there is none.
std::optional<Node> read_tree(std::string_view text, MarkReader& marks, Problems& problems) {
    try {
        std::istringstream in{std::string{text}};
        YAML::Parser parser{in};
        TreeBuilder builder{marks, problems};
        if (!parser.HandleNextDocument(builder)) {
            problems.add(marks.at_offset(0), "an empty file", "keys with values");
            return {};
        }
        auto root = builder.take_root();
        static_cast<void>(parser.HandleNextDocument(builder));
        return root;
    } catch (const Unreadable&) {
        return {};
    } catch (const YAML::Exception& error) {
        problems.add(
            marks.at(error.mark), fmt::format("YAML that breaks off: {}", error.msg), "valid YAML"
        );
        return {};
    }
}

/// True when the bytes are a text that is small enough; otherwise notes what is wrong.
bool is_text(std::string_view text, MarkReader& marks, Problems& problems) {
    if (text.size() > max_file_bytes) {
        problems.add(marks.at_offset(0), "more than 1 MiB", "a file of at most 1 MiB");
        return false;
    }
    if (const auto bad = first_unreadable(text)) {
        problems.add(marks.at_offset(*bad), "bytes that are no text", "UTF-8 text");
        return false;
    }
    return true;
}
}  // namespace

std::unique_ptr<const Document> read_yaml(std::string_view text, std::string file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    auto document = std::make_unique<Document>();
    document->file = std::move(file);
    Problems problems;
    MarkReader marks{text, document->file};
    if (is_text(text, marks, problems)) {
        if (auto root = read_tree(text, marks, problems)) {
            document->root = std::move(*root);
            document->readable = true;
        }
    }
    document->problems = problems.take();
    return document;
}
}  // namespace lakmus::scenarios
