#pragma once

#include "reports/html/assets.hpp"

#include <span>
#include <string_view>

namespace lakmus::reports {
/// A file that the page loads from the program.
struct WebFile {
    std::string_view path;  ///< "/app.js"
    std::string_view type;
    std::string_view text;
};

[[nodiscard]] std::span<const WebFile> web_files();
/// The page itself; `{{nonce}}` and `{{editor}}` stand for what the server puts there.
[[nodiscard]] std::string_view web_page();
/// False where the program was built without its editor: the page then has a plain text area.
[[nodiscard]] bool has_editor();
}  // namespace lakmus::reports
