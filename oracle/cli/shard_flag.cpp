#include "oracle/cli/shard_flag.hpp"

#include "scenarios/format/input_error.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>

namespace lakmus::cli {
namespace {
constexpr auto kubernetes_index = "JOB_COMPLETION_INDEX";
constexpr auto shard_count = "LAKMUS_SHARDS";
constexpr auto slurm_id = "SLURM_ARRAY_TASK_ID";

[[noreturn]] void refuse(const std::string& said_by, std::string found, std::string expected) {
    throw scenarios::InputError{
        {{.place = {.file = said_by},
          .found = std::move(found),
          .expected = std::move(expected),
          .nearest = {}}}};
}

std::optional<std::size_t> number_in(std::string_view text) {
    std::size_t value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    const bool is_number = error == std::errc{} && stop == end && !text.empty();
    return is_number ? std::optional{value} : std::nullopt;
}

const char* given(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0' ? value : nullptr;
}

std::size_t number_of(const char* variable, const std::string& beside) {
    const char* value = given(variable);
    if (value == nullptr)
        refuse(variable, "found no value", "expected a number, because " + beside + " is set");
    if (const auto number = number_in(value))
        return *number;
    refuse(variable, fmt::format("found `{}`", value), "expected a whole number");
}

oracle::Shard checked(const std::string& said_by, std::size_t number, std::size_t of) {
    if (of == 0 || of > oracle::Shard::most || number == 0 || number > of)
        refuse(
            said_by,
            fmt::format("found shard {} of {}", number, of),
            fmt::format("expected K/N with K from 1 to N, and N up to {}", oracle::Shard::most)
        );
    return {number, of};
}

oracle::Shard shard_of_the_job() {
    if (given(kubernetes_index) != nullptr)
        return checked(
            kubernetes_index,
            number_of(kubernetes_index, "") + 1,
            number_of(shard_count, kubernetes_index)
        );
    if (given(slurm_id) == nullptr)
        refuse(
            "--shard env",
            "found no job array",
            fmt::format("expected {} with {}, or {}", kubernetes_index, shard_count, slurm_id)
        );
    const auto first = number_of("SLURM_ARRAY_TASK_MIN", slurm_id);
    // An id below the first wraps round to a number that is far too large.
    return checked(
        slurm_id, number_of(slurm_id, "") - first + 1, number_of("SLURM_ARRAY_TASK_COUNT", slurm_id)
    );
}
}  // namespace

std::optional<oracle::Shard> parse_shard(const std::string& flag) {
    if (flag.empty())
        return {};
    if (flag == "env")
        return shard_of_the_job();
    const auto slash = std::min(flag.find('/'), flag.size());
    const auto number = number_in(std::string_view{flag}.substr(0, slash));
    const auto of = number_in(std::string_view{flag}.substr(std::min(slash + 1, flag.size())));
    if (!number || !of)
        refuse("--shard", "found `" + flag + "`", "expected K/N such as 2/8, or env");
    return checked("--shard", *number, *of);
}
}  // namespace lakmus::cli
