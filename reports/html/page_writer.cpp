#include "reports/html/page_writer.hpp"

#include "reports/html/assets.hpp"
#include "reports/html/case_json.hpp"
#include "reports/html/page_parts.hpp"

#include <fmt/format.h>

namespace lakmus::reports {
namespace {
constexpr std::size_t list_limit_bytes = 1'500'000;
constexpr std::size_t details_limit_bytes = 2'500'000;

std::string target_name(const oracle::RunInfo& info) {
    const auto& told = info.capabilities;
    return told.name.empty() ? "A target that did not say its name"
                             : fmt::format("{} {}", told.name, told.version);
}

/// Nothing is loaded, sent or run but what stands in the file.
std::string policy() {
    return fmt::format(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
        policy_source(report_js()),
        policy_source(report_css())
    );
}

void write_head(const ReportPage& page, Markup& html) {
    html.open("head");
    html.empty("meta", {{"charset", "utf-8"}});
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html.leaf("title", fmt::format("{}: lakmus report", target_name(page.info)));
    html.raw("style", {}, report_css().text);
    html.close();
}

void write_header(const ReportPage& page, Markup& html) {
    html.leaf("a", "Skip to the report", {{"class", "skip"}, {"href", "#main"}});
    html.open("header", {{"class", "masthead"}});
    html.open("div");
    html.leaf("p", "lakmus compliance report", {{"class", "brand"}});
    html.leaf("h1", target_name(page.info));
    html.open("p", {{"class", "subject"}});
    html.text(fmt::format("Held to the rules of DFDG release {}. Target ", page.info.rulebook));
    html.leaf("code", page.info.target);
    html.close().close();
    html.open("div", {{"class", "tools"}, {"id", "tools"}, {"hidden", ""}});
    html.leaf("button", "Appearance: automatic", {{"type", "button"}, {"id", "theme"}});
    html.leaf("button", "Keys", {{"type", "button"}, {"id", "help"}});
    html.close().close();
}

/// The details that have room; the list knows of the others.
void write_data(const ReportPage& page, const std::string& list, Markup& html) {
    html.raw("script", {{"type", "application/json"}, {"id", "data-list"}}, list);
    std::size_t size = 0;
    for (const auto& detail : page.details) {
        const auto json = detail_json(detail);
        if (size + json.size() > details_limit_bytes)
            continue;
        size += json.size();
        html.raw(
            "script",
            {{"type", "application/json"}, {"id", fmt::format("data-{}", detail.number)}},
            json
        );
    }
}
}  // namespace

std::string page_html(const ReportPage& page) {
    std::size_t left_out = 0;
    const auto list = list_json(page, list_limit_bytes, left_out);
    Markup html;
    html.open("html", {{"lang", "en"}});
    write_head(page, html);
    html.open("body");
    write_header(page, html);
    html.open("main", {{"id", "main"}, {"tabindex", "-1"}});
    write_decision(page, html);
    write_sections(page, html);
    write_findings(page, html);
    write_known_issues(page, html);
    write_unsettled(page, html);
    write_earlier_run(page, html);
    write_case_list(page, left_out, html);
    write_rules(page, html);
    html.close();
    html.open("footer");
    html.leaf(
        "p",
        "Written by lakmus. The rules are told in words of our own, with the number of the section "
        "of the release note."
    );
    html.close();
    write_data(page, list, html);
    html.raw("script", {}, report_js().text);
    return "<!doctype html>\n" + html.take() + "\n";
}
}  // namespace lakmus::reports
