#pragma once

#include "reports/closing.hpp"
#include "reports/standings.hpp"
#include "reports/unobserved.hpp"

namespace lakmus::reports {
/// What GitHub takes as a comment, with room for who posts it.
inline constexpr std::size_t markdown_limit_bytes = 60'000;

/// A run as the summary of a pull request or of a build: the verdict first, then what it rests on.
/// Bounded, whatever the run holds.
class MarkdownReport {
public:
    /// Pre: `catalogue` outlives the report.
    explicit MarkdownReport(const model::Catalogue& catalogue = model::catalogue())
        : catalogue_{&catalogue}, standings_{catalogue} {}

    void begin(const oracle::RunInfo& info) { info_ = info; }
    void add(const oracle::CaseReport& report);
    void end(const oracle::Summary& summary);
    /// Pre: the run has ended.
    void write(std::ostream& out) const { out << text_; }

private:
    /// A case of which more is told than its number.
    struct Told {
        std::string place;
        std::string name;
        std::string what;
    };

    [[nodiscard]] std::string heading(const oracle::Summary& summary) const;
    [[nodiscard]] std::string faults(const oracle::Summary& summary) const;
    [[nodiscard]] std::string known_issues(const oracle::Summary& summary) const;
    [[nodiscard]] std::string not_observed(const oracle::Summary& summary) const;
    [[nodiscard]] std::string sections() const;
    [[nodiscard]] std::string problems(const oracle::Summary& summary) const;
    [[nodiscard]] std::string expected_fix(const std::string& variants) const;

    const model::Catalogue* catalogue_;
    oracle::RunInfo info_;
    Totals totals_;
    Standings standings_;
    Unobserved unobserved_;
    std::vector<Told> unexplained_;
    std::size_t unexplained_count_ = 0;
    std::vector<Told> failures_;
    std::size_t failure_count_ = 0;
    std::string text_;
};
}  // namespace lakmus::reports
