#include "oracle/shard.hpp"

#include "oracle/runner.hpp"

#include <fmt/format.h>

namespace lakmus::oracle {
namespace {
/// FNV-1a: the same with every compiler and on every machine, which std::hash is not.
class Mark {
public:
    void add(std::string_view text) {
        for (const char c : text)
            add_byte(static_cast<unsigned char>(c));
        add_byte(0);
    }
    [[nodiscard]] std::string text() const { return fmt::format("{:016x}", value_); }

private:
    void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }

    std::uint64_t value_ = 0xCBF29CE484222325U;
};
}  // namespace

std::string plan_mark(const std::vector<PlannedCase>& cases) {
    Mark mark;
    for (const auto& planned : cases) {
        mark.add(planned.scenario->name);
        mark.add(planned.one->name);
        mark.add(std::to_string(planned.one->place.line));
    }
    return mark.text();
}

std::size_t size_of(const Shard& shard, std::size_t cases) {
    return (cases + shard.of - shard.number) / shard.of;
}

std::vector<PlannedCase> cases_of(const Shard& shard, const std::vector<PlannedCase>& cases) {
    std::vector<PlannedCase> part;
    for (auto i = shard.number - 1; i < cases.size(); i += shard.of)
        part.push_back(cases[i]);
    return part;
}
}  // namespace lakmus::oracle
