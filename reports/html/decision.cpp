#include "reports/html/decision.hpp"

#include "reports/escaping.hpp"
#include "reports/wording.hpp"

#include <fmt/format.h>

#include <cctype>

namespace lakmus::reports {
namespace {
using oracle::Summary;
using oracle::Verdict;

std::string faults_text(const Summary& summary, const Totals& totals) {
    std::vector<std::string> causes;
    if (!summary.roots.empty())
        causes.push_back(
            counted(summary.roots.size(), "fault with a diagnosis", "faults with a diagnosis")
        );
    if (const auto& rest = totals.unexplained(); rest.cases != 0)
        causes.push_back(
            fmt::format("{} without an explanation", counted(rest.cases, "case", "cases"))
        );
    return fmt::format("{}", fmt::join(causes, " and "));
}

}  // namespace

Decision decision_of(const Summary& summary) {
    switch (summary.exit_code()) {
        case 0:
            return Decision::go;
        case 1:
            return Decision::no_go;
        default:
            return Decision::undecided;
    }
}

std::string sentence_of(const Summary& summary, const Totals& totals) {
    const auto total = summary.case_total();
    if (const auto deviating = summary.of(Verdict::deviation); deviating != 0) {
        const auto causes = faults_text(summary, totals);
        return fmt::format(
            "{} of {} {} from the rules{}.",
            deviating,
            counted(total, "case", "cases"),
            deviating == 1 ? "deviates" : "deviate",
            causes.empty() ? "" : ": " + causes
        );
    }
    if (summary.exit_code() != 0) {
        const auto text = result_text(summary);
        const auto colon = text.find(": ");
        auto reason = colon == std::string::npos ? text : text.substr(colon + 2);
        reason[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(reason[0])));
        return printable(reason) + ".";
    }
    const auto known = summary.tally.of(Verdict::known_issue);
    if (summary.tally.of(Verdict::conforms) + known == 0)
        return "Nothing deviates, but nothing was observed that could be judged either.";
    return fmt::format(
        "{} judged and nothing deviates from the rules{}.",
        counted(total, "case was", "cases were"),
        known == 0 ? ""
                   : fmt::format(
                         "; {} as {}",
                         counted(known, "check went", "checks went"),
                         known == 1 ? "a known issue" : "known issues"
                     )
    );
}

std::string incomplete_text(const oracle::RunInfo& info, const Summary& summary) {
    if (summary.complete)
        return {};
    const auto of = info.case_count ? fmt::format(" of {}", *info.case_count) : std::string{};
    return fmt::format(
        "This run was stopped before its end: {}{} were judged, and nothing is said of the rest.",
        counted(summary.case_total(), "case", "cases"),
        of
    );
}
}  // namespace lakmus::reports
