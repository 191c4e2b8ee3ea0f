#include "oracle/targets/check/adapter_check.hpp"

#include "oracle/targets/exec.hpp"
#include "oracle/targets/http.hpp"
#include "oracle/targets/http_service.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace lakmus::oracle {
namespace {
using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;
using Verdict = CheckResult::Verdict;

/// A fault of an adapter, the check that finds it and what that says.
struct Fault {
    std::string_view name;
    std::string_view check;
    std::string_view says;

    friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

constexpr Patience patience{.step = 2s, .start = 10s};

[[nodiscard]] std::vector<CheckResult> check_command(
    std::string command, Patience limits = patience
) {
    return check_adapter(exec_conversation({.command = std::move(command)}), limits);
}

/// "ids: the answer …" for each fault that was found.
[[nodiscard]] std::vector<std::string> faults_in(const std::vector<CheckResult>& results) {
    std::vector<std::string> faults;
    for (const auto& result : results)
        if (result.verdict == Verdict::fault)
            faults.push_back(std::string{result.name} + ": " + result.why);
    return faults;
}

class AdapterFault : public testing::TestWithParam<Fault> {};
}  // namespace

TEST_P(AdapterFault, is_told_to_whoever_wrote_the_adapter) {
    const auto& fault = GetParam();
    const auto limits =
        fault.name == "never_flushes" ? Patience{.step = 2s, .start = 1s} : patience;
    const auto faults =
        faults_in(check_command("exec " FAULTY_ADAPTER " " + std::string{fault.name}, limits));
    EXPECT_THAT(
        faults,
        Contains(testing::AllOf(
            testing::StartsWith(std::string{fault.check} + ": "), HasSubstr(std::string{fault.says})
        ))
    ) << testing::PrintToString(faults);
    for (const auto& line : faults)
        EXPECT_EQ(line.find('\n'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    adapter_check,
    AdapterFault,
    testing::Values(
        Fault{"says_no_name", "handshake", "there is no `name`"},
        Fault{"never_flushes", "handshake", "flush the output after each answer"},
        Fault{"changes_its_mind", "same hello", "the second hello is another than the first"},
        Fault{"offers_nothing", "offer", "`views` of the hello names none"},
        Fault{"strict", "unknown keys", "exited with status 1"},
        Fault{"null_is_strange", "null", "exited with status 1"},
        Fault{"rounds_ids", "ids", "keep them as whole numbers"},
        Fault{"ids_as_text", "ids", "`id`: expected a whole number"},
        Fault{"own_names", "aliases", "A-0`, which is no alias"},
        Fault{"keeps_worlds", "isolation", "earlier leave`, which the world before held"},
        Fault{"stands_still", "clock", "is still `planned` in a step at 2021-03-26"},
        Fault{"accepts_anything", "unknown command", "it was accepted: answer `skipped`"},
        Fault{"short_lines", "size", "line too long"},
        Fault{"out_of_order", "order", "answer the requests in their order"},
        Fault{"chats", "handshake", "the line begins: done"},
        Fault{"stays", "end", "was still there 1000 ms after the bye"},
        Fault{"ends_badly", "end", "exited with status 4: end with status 0 at bye"}
    ),
    [](const testing::TestParamInfo<Fault>& one) { return std::string{one.param.name}; }
);

TEST(adapter_check, finds_nothing_wrong_with_the_sample_target) {
    EXPECT_THAT(faults_in(check_command(SAMPLE_TARGET)), testing::IsEmpty());
}

TEST(adapter_check, finds_nothing_wrong_with_a_slow_start) {
    EXPECT_THAT(
        faults_in(check_command("exec " FAULTY_ADAPTER " starts_slowly")), testing::IsEmpty()
    );
}

TEST(adapter_check, finds_nothing_wrong_with_the_reference) {
    const auto results = check_command("exec " REFERENCE_TARGET);
    EXPECT_TRUE(std::ranges::all_of(results, [](const CheckResult& result) {
        return result.verdict == Verdict::well;
    })) << testing::PrintToString(faults_in(results));
}

TEST(adapter_check, finds_nothing_wrong_with_the_reference_over_http) {
    HttpService service{model::intended_release(), {}};
    const auto port = service.start().value_or(0);
    const auto open = http_conversation({.address = {.host = "127.0.0.1", .port = port}});
    EXPECT_THAT(faults_in(check_adapter(open, patience)), testing::IsEmpty());
}

TEST(adapter_check, leaves_the_rest_out_where_there_is_no_handshake) {
    const auto results = check_command("echo no database >&2; exit 3");
    EXPECT_THAT(faults_in(results), testing::ElementsAre(HasSubstr("no database")));
    EXPECT_EQ(std::ranges::count(results, Verdict::left_out, &CheckResult::verdict), 11);
}
}  // namespace lakmus::oracle
