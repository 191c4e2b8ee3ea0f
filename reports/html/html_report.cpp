#include "reports/html/html_report.hpp"

#include "reports/html/page_writer.hpp"

namespace lakmus::reports {
HtmlReport::HtmlReport(const std::filesystem::path& path, const model::Catalogue& catalogue)
    : file_{path.string()}, gathering_{catalogue} {}

HtmlReport::~HtmlReport() {
    if (ended_)
        return;
    try {
        save(so_far_);
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
        // The exception that ended the run is the one to be told.
    }
}

void HtmlReport::add(const oracle::CaseReport& report) {
    so_far_.add(report);
    gathering_.add(report);
}

void HtmlReport::end(const oracle::Summary& summary) {
    ended_ = true;
    save(summary);
}

void HtmlReport::save(const oracle::Summary& summary) const {
    auto page = gathering_.page(summary);
    page.earlier = earlier_;
    file_.write([&](std::ostream& out) { out << page_html(page); });
}
}  // namespace lakmus::reports
