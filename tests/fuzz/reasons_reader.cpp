#include "model/catalogue.hpp"
#include "oracle/reasons.hpp"
#include "reports/escaping.hpp"
#include "tests/fuzz/must.hpp"
#include "tests/fuzz/readers.hpp"

#include <algorithm>
#include <optional>

namespace lakmus::fuzz {
namespace {
using oracle::ReasonTable;

constexpr std::string_view rule = "2.1/backdating";

/// The target's words stay in front, and to map them again adds nothing.
void map(const ReasonTable& table, const std::vector<std::string>& reasons) {
    oracle::Trace trace;
    trace.answers.emplace_back().reasons = reasons;
    table.apply(trace);
    const auto once = trace.answers.front().reasons;
    must(once.size() >= reasons.size(), "no reason goes");
    must(std::equal(reasons.begin(), reasons.end(), once.begin()), "the target's words stay");
    table.apply(trace);
    must(trace.answers.front().reasons == once, "reasons are mapped once");
}

/// Of a text that a report shows as it is: the line that it shows maps it.
void map_by_its_own_line(const std::string& reason) {
    const auto line = oracle::reason_line(reason, rule);
    if (reason.find_first_not_of(' ') == std::string::npos ||
        reports::printable(line, reports::command_limit_bytes) != line)
        return;
    const auto table = oracle::read_reasons("reasons:\n  " + line + "\n", "fuzz.yaml");
    must(
        table.rules_of(reason).contains(model::catalogue().find_rule(rule)),
        "a reason is mapped by the line that a report shows for it"
    );
}

std::optional<ReasonTable> read(std::string_view bytes) {
    try {
        return oracle::read_reasons(bytes, "fuzz.yaml");
    } catch (const scenarios::InputError& error) {
        must(!error.problems().empty(), "a table that is refused has a problem");
        return {};
    }
}
}  // namespace

void reasons_reader(std::string_view bytes) {
    const std::string all{bytes};
    map_by_its_own_line(all.substr(0, all.find('\n')));
    if (const auto table = read(bytes))
        map(*table, {all, "E123", "too late by 3 days", std::string{rule}});
}
}  // namespace lakmus::fuzz
