#pragma once

#include "oracle/runner.hpp"
#include "reports/html/page.hpp"
#include "reports/totals.hpp"
#include "reports/unobserved.hpp"

#include <map>
#include <memory>

namespace lakmus::reports {
/// Keeps of a run what its page will show: counts of everything, of each kind of finding the few
/// shortest cases, and beside them the first that deviate. Its memory is bounded, however long the
/// run is.
class Gathering {
public:
    /// Pre: `catalogue` outlives the gathering.
    explicit Gathering(const model::Catalogue& catalogue) : catalogue_{catalogue} {}

    void begin(const oracle::RunInfo& info) { info_ = info; }
    /// Lets the life of the case be seen that is added next: it can be drawn then, and written as a
    /// scenario.
    void look(const oracle::Judged& judged, const oracle::CaseReport& report);
    void add(const oracle::CaseReport& report);

    /// What the page says. `end` is the summary of the run.
    [[nodiscard]] ReportPage page(const oracle::Summary& end) const;

private:
    struct Kept {
        CaseDetail detail;
        std::optional<scenarios::Lifecycle> life;
        std::vector<std::size_t> deviating;  ///< Calls, from 0.
    };
    struct Group {
        std::size_t cases = 0;
        std::vector<std::shared_ptr<const Kept>> shortest;
    };

    void keep(const oracle::CaseReport& report);
    void add_line(const oracle::CaseReport& report);
    [[nodiscard]] const Group* group(const std::string& key) const;
    [[nodiscard]] std::vector<std::size_t> examples(const std::string& key) const;
    void add_findings(ReportPage& page, const oracle::Summary& end) const;
    void add_known(ReportPage& page, const oracle::Summary& end) const;
    void add_inconsistencies(ReportPage& page, const oracle::Summary& end) const;
    void add_details(ReportPage& page) const;
    [[nodiscard]] CaseDetail told(const Kept& kept) const;

    const model::Catalogue& catalogue_;
    oracle::RunInfo info_;
    Totals totals_;
    Unobserved unobserved_;
    std::vector<std::uint64_t> known_by_rule_;
    model::RuleSet unexplained_;  ///< Rules of deviations that nothing explains.
    std::map<std::string, Group> groups_;
    std::vector<std::shared_ptr<const Kept>> first_;  ///< That deviate or fail, as they come.
    std::vector<CaseLine> lines_;
    std::size_t telling_lines_ = 0;  ///< Of cases that go into the list one by one.
    std::size_t lines_left_out_ = 0;
    std::optional<model::RuleBook> book_;
    std::optional<scenarios::Lifecycle> next_life_;
};
}  // namespace lakmus::reports
