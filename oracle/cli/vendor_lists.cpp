#include "oracle/cli/vendor_lists.hpp"

#include "model/text.hpp"
#include "oracle/known_issues_file.hpp"
#include "scenarios/format/limits.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace lakmus::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view empty_list = "known_issues:\n";

[[noreturn]] void refuse(const std::string& what, std::string found, std::string expected) {
    throw scenarios::InputError{
        {{.place = {.file = what},
          .found = std::move(found),
          .expected = std::move(expected),
          .nearest = {}}}};
}

void must_be_whole(const VendorFlags& flags) {
    constexpr auto flag = "--update-known-issues";
    if (!flags.update)
        return;
    if (flags.known_issues.empty())
        refuse(flag, "found no list to write anew", "expected --known-issues FILE");
    if (flags.is_part)
        refuse(flag, "found a filter or a shard", "expected all cases to be played");
    if (!flags.named_files.empty())
        refuse(
            flag,
            fmt::format("found the file `{}`", flags.named_files.front()),
            "expected folders, or no path at all: a file is a part of what may show an issue"
        );
}

/// The text of a file that is no longer than a list may be; of a longer one a part.
std::string text_of_file(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    std::string text(scenarios::max_file_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

/// Writes beside the file first, so that it is never seen half written; follows links.
void replace_file(const std::string& file, const std::string& text) {
    std::error_code trouble;
    const auto path = fs::exists(file, trouble) ? fs::canonical(file, trouble) : fs::path{file};
    const fs::path part{path.string() + ".part"};
    std::ofstream out{part, std::ios::binary};
    out << text;
    out.close();
    if (out && !trouble)
        fs::rename(part, path, trouble);
    if (!out || trouble) {
        fs::remove(part, trouble);
        refuse(file, "found a file that cannot be written", "expected a folder that takes files");
    }
}

/// Why a run is not whole enough to write a list by; empty: it is.
std::string why_not_by(const oracle::Summary& summary) {
    if (!summary.complete)
        return "the run was stopped";
    if (!summary.problems.empty() || summary.disputed_cases != 0)
        return "there is bad input";
    if (summary.tally.of(oracle::Verdict::target_failure) != 0)
        return "the target failed";
    return {};
}
}  // namespace

VendorLists::VendorLists(const VendorFlags& flags)
    : file_{flags.known_issues}, update_{flags.update}, is_part_{flags.is_part} {
    must_be_whole(flags);
    list_.today = flags.today;
    if (!flags.reasons.empty())
        reasons_ = oracle::load_reasons(flags.reasons);
    if (file_.empty())
        return;
    const bool begins_one = update_ && !fs::exists(file_);
    if (!begins_one)
        list_.entries = oracle::load_known_issues(file_);
    if (!update_)
        return;
    text_ = begins_one ? std::string{empty_list} : text_of_file(file_);
    // What cannot be changed is refused before anything is played.
    static_cast<void>(oracle::changed_list(text_, file_, {}, list_.today));
}

void VendorLists::hook_into(oracle::RunOptions& options) const {
    options.before_judging = [this](oracle::Trace& trace) { reasons_.apply(trace); };
    if (file_.empty())
        return;
    options.after_judging = [this](const oracle::Judged& judged, oracle::CaseReport& report) {
        report.exercised_issues = oracle::exercised_issues(list_, judged, report);
        oracle::apply_known_issues(list_, judged.capabilities.version, report);
    };
}

void VendorLists::hook_into(oracle::ExploreOptions& options) const {
    options.before_judging = [this](oracle::Trace& trace) { reasons_.apply(trace); };
    options.after_judging = [this](const oracle::Judged& judged, oracle::CaseReport& report) {
        oracle::apply_known_issues(list_, judged.capabilities.version, report);
    };
}

void VendorLists::begin(const oracle::RunInfo& info) {
    totals_.emplace(list_, info.capabilities.version);
    version_ = info.capabilities.version;
}

void VendorLists::add(const oracle::CaseReport& report) { totals_->add(report); }

void VendorLists::end(oracle::Summary& summary) const {
    summary.issues = totals_->outcomes(summary.complete && !is_part_);
}

oracle::ListChange VendorLists::change(const oracle::Summary& summary) const {
    oracle::ListChange change{
        .stale = {}, .found = oracle::unlisted_variants(list_, version_, summary.roots)};
    for (const auto& issue : summary.issues)
        if (issue.end == oracle::IssueOutcome::End::stale)
            change.stale.push_back(issue.id);
    return change;
}

std::string VendorLists::update(const oracle::Summary& summary) const {
    if (!update_)
        return {};
    if (const auto why = why_not_by(summary); !why.empty())
        return fmt::format("{} stays as it is: {}", file_, why);
    if (fs::exists(file_) && text_of_file(file_) != text_)
        return fmt::format("{} stays as it is: somebody changed it meanwhile", file_);
    const auto change = this->change(summary);
    const auto text = oracle::changed_list(text_, file_, change, list_.today);
    if (text != text_ || !fs::exists(file_))
        replace_file(file_, text);
    return fmt::format("{}: {} added, {} removed", file_, change.found.size(), change.stale.size());
}
}  // namespace lakmus::cli
