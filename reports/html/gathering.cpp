#include "reports/html/gathering.hpp"

#include "reports/escaping.hpp"
#include "reports/html/case_detail.hpp"
#include "reports/html/smallest_case.hpp"
#include "reports/html/timeline_svg.hpp"
#include "reports/wording.hpp"

#include <algorithm>
#include <set>

namespace lakmus::reports {
namespace {
using oracle::Verdict;

constexpr std::size_t cases_per_group = 3;
constexpr std::size_t most_groups = 500;
constexpr std::size_t most_first = 60;
/// Of cases with something to say, and as many of others.
constexpr std::size_t most_lines = 4000;
constexpr std::size_t alternatives_noted = 8;

bool is_unexplained(const oracle::Check& check) {
    return check.verdict == Verdict::deviation && !check.consequence && check.explanation.empty();
}

void add_explanation(std::set<std::string>& keys, const oracle::Explanation& explanation) {
    const std::string kind = explanation.known ? "known " : "fault ";
    keys.insert(kind + explanation.variant);
    for (std::size_t i = 0; i != std::min(explanation.or_equally.size(), alternatives_noted); ++i)
        keys.insert(kind + explanation.or_equally[i]);
}

/// Under what a case is looked up later.
std::set<std::string> keys_of(const oracle::CaseReport& report) {
    std::set<std::string> keys;
    for (const auto& explanation : report.explanations)
        add_explanation(keys, explanation);
    for (const auto& step : report.steps)
        for (const auto& check : step.checks) {
            if (is_unexplained(check))
                keys.insert("unexplained");
            for (const auto& issue : check.issues)
                keys.insert("issue " + issue);
        }
    if (report.failure)
        keys.insert(std::string{"failure "} + std::string{failure_kind_text(report.failure->kind)});
    if (!report.flaky.empty() && report.verdict == Verdict::flaky)
        keys.insert("flaky");
    if (!report.disputes.empty())
        keys.insert("dispute");
    return keys;
}

/// One of several cases of a scenario about which there is the same to say.
bool goes_on(const CaseLine& line, const CaseLine& next, const std::string& scenario) {
    return next.verdict < Verdict::known_issue && line.verdict == next.verdict &&
           line.last + 1 == next.first && line.name == scenario && line.headline == next.headline;
}
}  // namespace

void Gathering::look(const oracle::Judged& judged, const oracle::CaseReport& report) {
    if (!book_)
        book_ = judged.book;
    next_life_.reset();
    if (!keys_of(report).empty())
        next_life_ = judged.life;
}

void Gathering::add(const oracle::CaseReport& report) {
    totals_.add(report);
    unobserved_.add(report);
    known_by_rule_.resize(catalogue_.rule_count());
    model::RuleSet known;
    for (const auto& step : report.steps)
        for (const auto& check : step.checks)
            if (check.verdict == Verdict::known_issue)
                known |= check.rules;
            else if (is_unexplained(check))
                unexplained_ |= check.rules;
    known.for_each([&](model::RuleIndex rule) {
        ++known_by_rule_.at(static_cast<std::size_t>(rule));
    });
    add_line(report);
    keep(report);
    next_life_.reset();
}

void Gathering::add_line(const oracle::CaseReport& report) {
    auto line = line_of(catalogue_, report);
    const bool is_telling = line.verdict >= Verdict::known_issue;
    if (!is_telling) {
        line.name = printable(report.scenario);
        line.reproduce.clear();
        if (!lines_.empty() && goes_on(lines_.back(), line, line.name)) {
            lines_.back().last = line.last;
            return;
        }
    }
    const auto alike = is_telling ? telling_lines_ : lines_.size() - telling_lines_;
    if (alike >= most_lines) {
        ++lines_left_out_;
        return;
    }
    lines_.push_back(std::move(line));
    telling_lines_ += is_telling ? 1U : 0U;
}

void Gathering::keep(const oracle::CaseReport& report) {
    std::shared_ptr<const Kept> kept;
    const auto make = [&] {
        if (!kept)
            kept = std::make_shared<const Kept>(Kept{
                detail_of(catalogue_, report), std::move(next_life_), deviating_calls(report)});
        return kept;
    };
    const auto length = [](const std::shared_ptr<const Kept>& one) {
        return one->detail.life.size();
    };
    for (const auto& key : keys_of(report)) {
        if (groups_.size() >= most_groups && !groups_.contains(key))
            continue;
        auto& group = groups_[key];
        ++group.cases;
        const auto place = std::ranges::upper_bound(group.shortest, report.life.size(), {}, length);
        if (group.shortest.size() >= cases_per_group && place == group.shortest.end())
            continue;
        group.shortest.insert(place, make());
        if (group.shortest.size() > cases_per_group)
            group.shortest.pop_back();
    }
    if (first_.size() < most_first && report.verdict >= Verdict::flaky)
        first_.push_back(make());
}

const Gathering::Group* Gathering::group(const std::string& key) const {
    const auto found = groups_.find(key);
    return found == groups_.end() ? nullptr : &found->second;
}

std::vector<std::size_t> Gathering::examples(const std::string& key) const {
    std::vector<std::size_t> numbers;
    if (const auto* found = group(key))
        for (const auto& kept : found->shortest)
            numbers.push_back(kept->detail.number);
    return numbers;
}

CaseDetail Gathering::told(const Kept& kept) const {
    auto detail = kept.detail;
    if (!kept.life || !book_)
        return detail;
    detail.timeline_svg = timeline_svg(timeline_of(*book_, *kept.life, kept.deviating));
    detail.yaml = smallest_case(*book_, *kept.life, detail, kept.deviating);
    return detail;
}

void Gathering::add_details(ReportPage& page) const {
    std::set<std::size_t> wanted;
    for (const auto& finding : page.findings)
        wanted.insert(finding.examples.begin(), finding.examples.end());
    for (const auto& known : page.known)
        wanted.insert(known.examples.begin(), known.examples.end());
    std::map<std::size_t, std::shared_ptr<const Kept>> by_number;
    for (const auto& [key, group] : groups_)
        for (const auto& kept : group.shortest)
            if (wanted.contains(kept->detail.number))
                by_number[kept->detail.number] = kept;
    for (const auto& [number, kept] : by_number)
        page.details.push_back(told(*kept));
    for (const auto& kept : first_)
        if (!by_number.contains(kept->detail.number))
            page.details.push_back(told(*kept));
}
}  // namespace lakmus::reports
