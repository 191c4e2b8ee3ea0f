#include "oracle/known_issue.hpp"

#include "model/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::oracle {
Standing standing_of(const KnownIssue& issue, std::string_view version, model::Date today) {
    if (!issue.versions.empty() &&
        std::ranges::find(issue.versions, version) == issue.versions.end())
        return Standing::other_version;
    return issue.expires && today > *issue.expires ? Standing::expired : Standing::counts;
}

std::string condition_text(const KnownIssue& issue) {
    if (issue.variant != nullptr)
        return issue.variant->id;
    const auto subject = issue.subject.empty() ? "" : " " + issue.subject;
    return fmt::format(
        "{}{} {} ({})",
        check_kind_name(issue.kind),
        subject,
        issue.provided,
        model::catalogue().rule(issue.rule).id
    );
}

std::vector<std::string_view> variants_in(std::string_view explanation) {
    constexpr std::string_view between = " + ";
    std::vector<std::string_view> ids;
    while (!explanation.empty()) {
        const auto end = std::min(explanation.find(between), explanation.size());
        ids.push_back(explanation.substr(0, end));
        explanation.remove_prefix(std::min(end + between.size(), explanation.size()));
    }
    return ids;
}
}  // namespace lakmus::oracle
