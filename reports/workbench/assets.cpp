#include "reports/workbench/assets.hpp"

#include <array>

namespace lakmus::reports {
// Written at build time, from the files of `web`.
Asset web_api_js();
Asset web_app_js();
Asset web_beside_js();
Asset web_completion_js();
Asset web_context_js();
Asset web_dom_js();
Asset web_editor_js();
Asset web_index_html();
Asset web_plain_editor_js();
Asset web_run_report_js();
Asset web_tree_js();
Asset web_workbench_css();

namespace {
constexpr std::string_view script = "text/javascript; charset=utf-8";
constexpr std::string_view style = "text/css; charset=utf-8";
}  // namespace

std::span<const WebFile> web_files() {
    static const std::array files{
        WebFile{"/report.css", style, report_css().text},
        WebFile{"/workbench.css", style, web_workbench_css().text},
        WebFile{"/api.js", script, web_api_js().text},
        WebFile{"/app.js", script, web_app_js().text},
        WebFile{"/beside.js", script, web_beside_js().text},
        WebFile{"/completion.js", script, web_completion_js().text},
        WebFile{"/context.js", script, web_context_js().text},
        WebFile{"/dom.js", script, web_dom_js().text},
        WebFile{"/editor.js", script, web_editor_js().text},
        WebFile{"/plain_editor.js", script, web_plain_editor_js().text},
        WebFile{"/run_report.js", script, web_run_report_js().text},
        WebFile{"/tree.js", script, web_tree_js().text}};
    return files;
}

std::string_view web_page() { return web_index_html().text; }

bool has_editor() { return !web_editor_js().text.starts_with("// without an editor"); }
}  // namespace lakmus::reports
