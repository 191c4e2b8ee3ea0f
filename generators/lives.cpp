#include "generators/lives.hpp"

#include "generators/drawing.hpp"
#include "generators/renumber.hpp"

#include <algorithm>

namespace lakmus::generators {
namespace {
constexpr std::size_t most_calls = 30;

/// Seeds that differ in one bit give streams that have nothing in common.
Dice dice_for(std::uint64_t seed, std::uint64_t number) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    return Dice{rc::Random{seed * odd + number}};
}

/// Each rule, or none.
std::uint64_t aims_of_a_rule() { return model::catalogue().rule_count() + 1; }

std::uint64_t code_of(model::RuleIndex rule) {
    return rule == model::no_rule ? 0 : static_cast<std::uint64_t>(rule) + 1;
}

model::RuleIndex rule_of(std::uint64_t code) {
    return code == 0 ? model::no_rule : static_cast<model::RuleIndex>(code - 1);
}

std::string name_of(std::string_view command, std::string_view field) {
    return std::string{command} + '.' + std::string{field};
}
}  // namespace

bool Freed::contains(std::string_view command, std::string_view field) const {
    return std::ranges::any_of(fields, [&](const std::string& one) {
        return one == command || one == name_of(command, field) || (one == "at" && field == "at");
    });
}

std::vector<std::string> fields_of(const scenarios::Lifecycle& life) {
    std::vector<std::string> names{"at"};
    const auto add = [&](std::string name) {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    };
    for (const auto& call : life.calls)
        std::visit(
            [&]<class C>(const C& command) {
                add(std::string{C::name});
                add(name_of(C::name, "at"));
                scenarios::for_each_written_field(
                    command,
                    [&](std::string_view field, const auto&) { add(name_of(C::name, field)); }
                );
            },
            call.command
        );
    return names;
}

std::uint64_t life_number(std::uint64_t place, const Aim& aim) {
    return (place * aims_of_a_rule() + code_of(aim.first)) * aims_of_a_rule() + code_of(aim.second);
}

Aim aim_of(std::uint64_t number) {
    return {
        rule_of(number / aims_of_a_rule() % aims_of_a_rule()), rule_of(number % aims_of_a_rule())};
}

Lives::Lives(const model::RuleBook& book) : book_{book}, edges_{book}, focuses_{book, edges_} {}

DrawnLife Lives::draw(std::uint64_t seed, std::uint64_t number) const {
    const auto aim = aim_of(number);
    std::array<const Focus*, 2> focuses{};
    std::size_t count = 0;
    for (const auto rule : {aim.first, aim.second})
        if (rule != model::no_rule)
            focuses[count++] = &focuses_.of(rule);
    const std::span<const Focus* const> aimed{focuses.data(), count};
    return Drawing{book_, edges_, dice_for(seed, number), aimed}.draw(most_calls);
}

DrawnLife Lives::vary(
    const scenarios::Lifecycle& life, const Freed& freed, std::uint64_t seed, std::uint64_t number
) const {
    auto varied = Drawing{book_, edges_, dice_for(seed, number)}.vary(life, freed);
    varied.life = renumbered(std::move(varied.life));
    varied.life.cprs = life.cprs;
    return varied;
}
}  // namespace lakmus::generators
