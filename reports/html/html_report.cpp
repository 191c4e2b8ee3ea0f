#include "reports/html/html_report.hpp"

#include "reports/html/page_writer.hpp"

#include <fstream>

namespace lakmus::reports {
HtmlReport::HtmlReport(std::filesystem::path path, const model::Catalogue& catalogue)
    : path_{std::move(path)}, part_{path_.string() + ".part"}, gathering_{catalogue} {
    std::error_code trouble;
    if (std::filesystem::is_directory(path_, trouble) || !std::ofstream{part_})
        fail();
}

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
    std::ofstream out{part_, std::ios::binary};
    out << page_html(page);
    out.close();
    std::error_code trouble;
    if (out)
        std::filesystem::rename(part_, path_, trouble);
    if (!out || trouble)
        fail();
}

void HtmlReport::fail() const {
    throw scenarios::InputError{
        {{.place = {.file = path_.string()},
          .found = "found a file that cannot be written",
          .expected = "expected a path in a folder that exists and may be written to",
          .nearest = {}}}};
}
}  // namespace lakmus::reports
