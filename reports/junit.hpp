#pragma once

#include "model/catalogue.hpp"
#include "oracle/verdict.hpp"
#include "reports/output_file.hpp"

#include <filesystem>
#include <memory>
#include <ostream>

namespace lakmus::reports {
/// JUnit XML as Jenkins, GitLab and GitHub read it: a suite for each file, a test case for each
/// case. A deviation is a `failure`; a target failure and a disputed case are an `error`; a case of
/// which nothing was observed is `skipped`. A run that was stopped has an error of its own. An
/// entry of the vendor's list of known issues is a test case too, and a `failure` where it is
/// stale.
class JunitDocument {
public:
    /// Pre: `catalogue` outlives the document.
    explicit JunitDocument(const model::Catalogue& catalogue = model::catalogue());
    ~JunitDocument();

    void begin(const oracle::RunInfo& info);
    void add(const oracle::CaseReport& report);
    void end(const oracle::Summary& summary);
    void write(std::ostream& out) const;

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

/// A `JunitDocument` in a file, which appears whole at its end. A run that ends in an exception
/// leaves what was judged, marked as incomplete.
class JunitReport {
public:
    /// Throws: InputError when nothing can be written there.
    explicit JunitReport(
        const std::filesystem::path& path, const model::Catalogue& catalogue = model::catalogue()
    );
    JunitReport(const JunitReport&) = delete;
    JunitReport& operator=(const JunitReport&) = delete;
    ~JunitReport();

    void begin(const oracle::RunInfo& info) { document_.begin(info); }
    void add(const oracle::CaseReport& report) { document_.add(report); }
    /// Throws: InputError when the file cannot be written.
    void end(const oracle::Summary& summary);

private:
    void save() const;

    OutputFile file_;
    JunitDocument document_;
    bool ended_ = false;
};
}  // namespace lakmus::reports
