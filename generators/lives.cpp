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

Lives::Lives(const model::RuleBook& book) : book_{book}, edges_{book} {}

scenarios::Lifecycle Lives::draw(std::uint64_t seed, std::uint64_t number) const {
    return renumbered(Drawing{book_, edges_, dice_for(seed, number)}.draw(most_calls));
}

scenarios::Lifecycle Lives::vary(
    const scenarios::Lifecycle& life, const Freed& freed, std::uint64_t seed, std::uint64_t number
) const {
    auto varied = renumbered(Drawing{book_, edges_, dice_for(seed, number)}.vary(life, freed));
    varied.cprs = life.cprs;
    return varied;
}
}  // namespace lakmus::generators
