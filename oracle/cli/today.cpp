#include "oracle/cli/today.hpp"

#include "model/text.hpp"
#include "scenarios/format/input_error.hpp"

#include <chrono>
#include <ctime>

namespace lakmus::cli {
namespace {
model::Date system_date() {
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    return model::date(
        local.tm_year + 1900,
        static_cast<unsigned>(local.tm_mon + 1),
        static_cast<unsigned>(local.tm_mday)
    );
}
}  // namespace

model::Date day_of_run(const std::string& given) {
    if (given.empty())
        return system_date();
    if (const auto day = model::parse_date(given))
        return *day;
    throw scenarios::InputError{
        {{.place = {.file = "--today"},
          .found = "found `" + given + "`",
          .expected = "expected a date such as 2021-03-22",
          .nearest = {}}}};
}
}  // namespace lakmus::cli
