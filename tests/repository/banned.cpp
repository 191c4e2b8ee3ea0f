#include "tests/repository/banned.hpp"

#include "tests/repository/code_text.hpp"
#include "tests/repository/matches.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lakmus::repository {
namespace {
struct BannedCall {
    std::regex pattern;
    std::string_view instead;
    std::vector<std::string_view> allowed_in;
};

const std::vector<BannedCall>& calls() {
    static const std::vector<BannedCall> table{
        {std::regex{R"(\bs?rand\s*\()"}, "draw from a seeded generator", {}},
        {std::regex{R"(\brandom_device\b)"}, "take a seed that is printed", {"oracle/cli/"}},
        {std::regex{R"(\bsystem_clock\s*::\s*now\b|\b(std::|::)time\s*\(|\b(local|gm)time\b)"},
         "take the instant as an argument",
         {"oracle/cli/", "oracle/targets/"}},
        {std::regex{R"(\bstd::(cout|cerr|clog)\b|\b(printf|puts)\s*\()"},
         "write to a stream that the caller names",
         {"oracle/cli/", "reports/"}}};
    return table;
}

/// Adds a finding for each match of `pattern` in the lines of `text`.
void search(
    const File& file,
    std::string_view text,
    const std::regex& pattern,
    std::string_view what,
    Findings& findings
) {
    for (const auto& [line, groups] : matches(text, pattern))
        findings.push_back(finding(file, line, fmt::format("{}: {}", groups.front(), what)));
}
}  // namespace

Findings banned_calls(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree) {
        if (!is_cpp(file))
            continue;
        const auto code = code_only(file.text);
        for (const auto& call : calls())
            if (std::ranges::none_of(call.allowed_in, [&](auto folder) {
                    return is_below(file, folder);
                }))
                search(file, code, call.pattern, call.instead, findings);
    }
    return findings;
}

Findings leftover_marks(const Tree& tree) {
    // Written in two pieces, so that this file holds none.
    static const std::regex mark{
        "\\b(TO"
        "DO|FIX"
        "ME|XX"
        "X|HA"
        "CK)\\b"};
    Findings findings;
    for (const auto& file : tree)
        search(file, file.text, mark, "do it now, or leave it out", findings);
    return findings;
}

Findings machine_paths(const Tree& tree) {
    static const std::regex path{R"((^|[\s"'=(:`])/(home|root|work|Users|mnt|opt|srv)/)"};
    Findings findings;
    for (const auto& file : tree)
        search(file, file.text, path, "no such folder elsewhere", findings);
    return findings;
}

Findings personal_numbers(const Tree& tree) {
    static const std::regex number{R"(\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}-?\d{4}\b)"};
    Findings findings;
    for (const auto& file : tree)
        search(file, file.text, number, "could be a person's; add 60 to the day", findings);
    return findings;
}
}  // namespace lakmus::repository
