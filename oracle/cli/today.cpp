#include "oracle/cli/today.hpp"

#include "model/text.hpp"
#include "scenarios/format/input_error.hpp"

#include <fmt/format.h>

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

std::string instant_of_run(const std::string& given) {
    if (!given.empty())
        return model::date_text(day_of_run(given)) + "T00:00:00Z";
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time{now - day};
    return fmt::format(
        "{}T{:02}:{:02}:{:02}Z",
        model::date_text(model::Date{day.time_since_epoch()}),
        time.hours().count(),
        time.minutes().count(),
        time.seconds().count()
    );
}
}  // namespace lakmus::cli
