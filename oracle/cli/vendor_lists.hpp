#pragma once

#include "oracle/exploring/explore.hpp"
#include "oracle/known_issues.hpp"
#include "oracle/known_issues_update.hpp"
#include "oracle/reasons.hpp"

#include <string>

namespace lakmus::cli {
/// What the flags say of the files that a vendor keeps.
struct VendorFlags {
    std::string known_issues;  ///< The file; empty: there is none.
    std::string reasons;
    model::Date today{};
    bool update = false;
    bool is_part = false;                  ///< A filter leaves cases out.
    std::vector<std::string> named_files;  ///< Paths that are no folders.
};

/// A vendor's table of reasons and list of known issues, in one run.
class VendorLists {
public:
    /// Throws: InputError for a flag that does not fit and for a file with faults.
    explicit VendorLists(const VendorFlags& flags);

    /// Lets the lists see what is judged. Pre: the lists outlive the run.
    void hook_into(oracle::RunOptions& options) const;
    void hook_into(oracle::ExploreOptions& options) const;

    void begin(const oracle::RunInfo& info);
    void add(const oracle::CaseReport& report);
    /// Says in the summary what became of the list.
    void end(oracle::Summary& summary) const;
    /// Writes the list anew where that was asked for; a line about it, or empty.
    /// Throws: InputError when the file cannot be written.
    [[nodiscard]] std::string update(const oracle::Summary& summary) const;

private:
    [[nodiscard]] oracle::ListChange change(const oracle::Summary& summary) const;

    std::string file_;
    std::string text_;  ///< Of the file when the run began; for an update.
    bool update_ = false;
    bool is_part_ = false;
    oracle::ReasonTable reasons_;
    oracle::KnownIssueList list_;
    std::optional<oracle::KnownIssueTotals> totals_;
    std::string version_;
};
}  // namespace lakmus::cli
