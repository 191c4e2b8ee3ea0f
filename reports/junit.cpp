#include "reports/junit.hpp"

#include "reports/describe.hpp"
#include "reports/escaping.hpp"
#include "reports/listed_issues.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <map>
#include <set>

namespace lakmus::reports {
namespace {
using oracle::CaseReport;
using oracle::Verdict;

struct Counts {
    unsigned tests = 0;
    unsigned failures = 0;
    unsigned errors = 0;
    unsigned skipped = 0;
};

struct Suite {
    pugi::xml_node node;
    pugi::xml_node properties;
    Counts counts;
};

void set(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(xml_text(value).c_str());
}

void set_text(pugi::xml_node node, std::string_view value) {
    node.text().set(xml_text(value).c_str());
}

void add_property(pugi::xml_node properties, std::string_view name, std::string_view value) {
    auto node = properties.append_child("property");
    set(node, "name", name);
    set(node, "value", value);
}

void set_counts(pugi::xml_node node, const Counts& counts) {
    node.append_attribute("tests").set_value(counts.tests);
    node.append_attribute("failures").set_value(counts.failures);
    node.append_attribute("errors").set_value(counts.errors);
    node.append_attribute("skipped").set_value(counts.skipped);
}

/// "scenarios/s2_1/x.yaml" as "scenarios.s2_1.x": servers group by what stands before a dot.
std::string class_name(const std::string& file) {
    auto name = std::filesystem::path{file}.lexically_normal().replace_extension().generic_string();
    while (name.starts_with('.') || name.starts_with('/'))
        name.erase(0, 1);
    for (auto& c : name)
        if (c == '/')
            c = '.';
    return name;
}

std::string lines_text(const std::vector<Line>& lines) {
    std::string text = "\n";
    for (const auto& line : lines)
        text += fmt::format("{:<10} {}\n", line.label, line.text);
    return text;
}

std::string disputes_text(const CaseReport& report) {
    std::string text = "\n";
    for (const auto& dispute : report.disputes)
        text += printable(scenarios::to_text(dispute)) + "\n";
    return text;
}

/// The entries of the vendor's list that were seen in the case.
std::set<std::string> issues_of(const CaseReport& report) {
    std::set<std::string> issues;
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            issues.insert(check.issues.begin(), check.issues.end());
    return issues;
}

/// What does not fail the case, and is still worth a look.
std::string remarks(const CaseReport& report) {
    std::string text;
    for (const auto& explanation : report.explanations)
        if (explanation.known)
            text += fmt::format("known issue: {}\n", printable(explanation.in_words));
    for (const auto& issue : issues_of(report))
        text += fmt::format("known issue of the list: {}\n", printable(issue));
    for (const auto verdict : {Verdict::known_issue, Verdict::not_specified, Verdict::not_observed})
        if (report.tally.of(verdict) != 0)
            text +=
                fmt::format("checks: {}\n", verdict_count_text(verdict, report.tally.of(verdict)));
    if (report.failure && report.verdict != Verdict::target_failure)
        text += lines_text(describe_failure(report));
    return text;
}
}  // namespace

struct JunitDocument::Content {
    explicit Content(const model::Catalogue& rules) : catalogue{rules} {
        auto declaration = document.append_child(pugi::node_declaration);
        declaration.append_attribute("version").set_value("1.0");
        declaration.append_attribute("encoding").set_value("UTF-8");
        root = document.append_child("testsuites");
        set(root, "name", "lakmus");
    }

    Suite& suite(const std::string& file) {
        const auto [place, is_new] = suites.try_emplace(file);
        auto& suite = place->second;
        if (is_new) {
            suite.node = root.append_child("testsuite");
            set(suite.node, "name", file);
            suite.properties = suite.node.append_child("properties");
            add_property(suite.properties, "target", info.target);
            add_property(suite.properties, "rulebook", info.rulebook);
        }
        return suite;
    }

    static pugi::xml_node add_case(Suite& suite, std::string_view group, std::string_view name) {
        ++suite.counts.tests;
        auto node = suite.node.append_child("testcase");
        set(node, "classname", group);
        set(node, "name", name);
        return node;
    }

    static void add_error(
        Suite& suite, pugi::xml_node node, std::string_view type, std::string_view message
    ) {
        ++suite.counts.errors;
        auto error = node.append_child("error");
        set(error, "type", type);
        set(error, "message", message);
    }

    void add_properties(pugi::xml_node node, const CaseReport& report) const {
        auto properties = node.append_child("properties");
        for (const auto rule : report.rules)
            add_property(properties, "rule", catalogue.rule(rule).id);
        add_property(properties, "verdict", oracle::verdict_name(report.verdict));
        for (const auto& issue : issues_of(report))
            add_property(properties, "known issue", issue);
    }

    void add_failure(Suite& suite, pugi::xml_node node, const CaseReport& report) const {
        ++suite.counts.failures;
        auto failure = node.append_child("failure");
        set(failure, "type", "deviation");
        set(failure, "message", first_deviation(report));
        set_text(failure, lines_text(describe_deviations(catalogue, report)));
    }

    void add_result(Suite& suite, pugi::xml_node node, const CaseReport& report) const {
        if (report.verdict == Verdict::deviation) {
            add_failure(suite, node, report);
        } else if (report.failure) {
            const auto message = fmt::format(
                "{}: {}", failure_kind_text(report.failure->kind), printable(report.failure->what)
            );
            add_error(suite, node, "target failure", message);
            set_text(node.last_child(), lines_text(describe_failure(report)));
        } else if (!report.flaky.empty()) {
            add_error(suite, node, "flaky", printable("the target " + report.flaky));
        } else if (!report.disputes.empty()) {
            add_error(suite, node, "dispute", "the author and the model contradict each other");
            set_text(node.last_child(), disputes_text(report));
        } else if (nothing_observed(report)) {
            ++suite.counts.skipped;
            const auto why = printable(report.skipped);
            set(node.append_child("skipped"), "message", why.empty() ? "nothing was observed" : why
            );
        }
    }

    void add(const CaseReport& report) {
        auto& in = suite(report.place.file);
        auto node = add_case(
            in, class_name(report.place.file), report.name.empty() ? report.scenario : report.name
        );
        set(node, "file", report.place.file);
        node.append_attribute("line").set_value(report.place.line);
        add_properties(node, report);
        add_result(in, node, report);
        if (const auto text = remarks(report); !text.empty())
            set_text(node.append_child("system-out"), text);
    }

    void add_run_errors(const oracle::Summary& summary) {
        for (const auto& problem : summary.problems) {
            auto& in = suite(problem.place.file);
            auto node = add_case(in, class_name(problem.place.file), "the file can be read");
            add_error(in, node, "unreadable", printable(scenarios::to_text(problem)));
        }
        if (summary.complete)
            return;
        auto& in = suite("lakmus");
        auto node = add_case(in, "lakmus", "the run is complete");
        add_error(in, node, "incomplete", "the run was stopped; the other cases were not judged");
    }

    /// An entry that was seen is a case that passes.
    void add_issue(const oracle::IssueOutcome& issue) {
        using End = oracle::IssueOutcome::End;
        auto& in = suite(issue.place.file);
        auto node = add_case(in, class_name(issue.place.file), issue.id);
        set(node, "file", issue.place.file);
        node.append_attribute("line").set_value(issue.place.line);
        auto properties = node.append_child("properties");
        add_property(properties, "outcome", oracle::issue_end_name(issue.end));
        add_property(properties, "owner", issue.owner);
        if (!issue.ticket.empty())
            add_property(properties, "ticket", issue.ticket);
        const auto text = printable(issue_text(issue));
        if (issue.end == End::stale) {
            ++in.counts.failures;
            auto failure = node.append_child("failure");
            set(failure, "type", "stale");
            set(failure, "message", text);
        } else if (issue.end != End::seen) {
            ++in.counts.skipped;
            set(node.append_child("skipped"), "message", text);
        }
    }

    void finish(const oracle::Summary& summary) {
        for (const auto& issue : summary.issues)
            add_issue(issue);
        add_run_errors(summary);
        Counts all;
        for (auto& [file, in] : suites) {
            set_counts(in.node, in.counts);
            all.tests += in.counts.tests;
            all.failures += in.counts.failures;
            all.errors += in.counts.errors;
            all.skipped += in.counts.skipped;
        }
        set_counts(root, all);
    }

    const model::Catalogue& catalogue;
    oracle::RunInfo info;
    pugi::xml_document document;
    pugi::xml_node root;
    std::map<std::string, Suite> suites;
};

JunitDocument::JunitDocument(const model::Catalogue& catalogue)
    : content_{std::make_unique<Content>(catalogue)} {}
JunitDocument::~JunitDocument() = default;

void JunitDocument::begin(const oracle::RunInfo& info) { content_->info = info; }
void JunitDocument::add(const CaseReport& report) { content_->add(report); }
void JunitDocument::end(const oracle::Summary& summary) { content_->finish(summary); }

void JunitDocument::write(std::ostream& out) const {
    content_->document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
}

JunitReport::JunitReport(const std::filesystem::path& path, const model::Catalogue& catalogue)
    : file_{path.string()}, document_{catalogue} {}

JunitReport::~JunitReport() {
    if (ended_)
        return;
    try {
        document_.end({});
        save();
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
        // The exception that ended the run is the one to be told.
    }
}

void JunitReport::end(const oracle::Summary& summary) {
    ended_ = true;
    document_.end(summary);
    save();
}

void JunitReport::save() const {
    file_.write([&](std::ostream& out) { document_.write(out); });
}
}  // namespace lakmus::reports
