#include "generators/steering.hpp"

#include <algorithm>

namespace lakmus::generators {
using model::RuleIndex;

namespace {
/// Of the rules that were met least, so many take turns.
constexpr std::size_t seldom_rules = 16;

RuleIndex rule_at(std::uint64_t turn) {
    return static_cast<RuleIndex>(turn % model::catalogue().rule_count());
}

/// One of the rules that were met least, or that were met less often than all but some others.
RuleIndex seldom_rule(const Coverage& seen, std::uint64_t turn) {
    std::vector<std::pair<std::uint32_t, RuleIndex>> rules;
    for (std::size_t i = 0; i != model::catalogue().rule_count(); ++i)
        rules.emplace_back(seen.met(static_cast<RuleIndex>(i)), static_cast<RuleIndex>(i));
    std::ranges::sort(rules);
    const auto least = static_cast<std::size_t>(
        std::ranges::count(rules, rules.front().first, &std::pair<std::uint32_t, RuleIndex>::first)
    );
    const auto among = turn % 4 != 0 ? least : std::min(seldom_rules, rules.size());
    return rules[turn / 4 % among].second;
}

/// The rule that was met least often together with this one.
RuleIndex seldom_partner(const Coverage& seen, RuleIndex of) {
    auto best = of;
    for (std::size_t i = 0; i != model::catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        if (rule != of && (best == of || seen.met(rule, of) < seen.met(best, of)))
            best = rule;
    }
    return best;
}

RuleIndex wanted_rule(const model::RuleSet& wanted, std::uint64_t turn) {
    auto skip = turn % wanted.size();
    auto found = model::no_rule;
    wanted.for_each([&](RuleIndex rule) {
        if (skip-- == 0)
            found = rule;
    });
    return found;
}
}  // namespace

Aim next_aim(const Course& course, const Coverage& seen, std::uint64_t slot) {
    constexpr std::uint64_t ways = 8;
    const auto turn = slot / ways;
    const auto way = slot % ways;
    const auto any = rule_at(2 * turn + way % 2);
    const auto first = course.wanted.empty() ? any : wanted_rule(course.wanted, turn);
    if (way == 0)
        return {};
    if (way < 4)
        return {.first = course.wanted.empty() ? seldom_rule(seen, 3 * turn + way) : first};
    if (way < 6)
        return {.first = first};
    return {.first = first, .second = seldom_partner(seen, first)};
}

Chosen most_promising(const Course& course, const Coverage& seen, std::uint64_t slot) {
    const auto aim = course.aims ? next_aim(course, seen, slot) : Aim{};
    Chosen best;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i != course.candidates; ++i) {
        const auto place = slot * course.candidates + i;
        const auto number = course.aims ? life_number(place, aim) : place;
        auto drawn = course.draw(number);
        const auto promise = course.candidates == 1 ? 0 : seen.promise_of(drawn.met, course.wanted);
        if (i != 0 && promise <= most)
            continue;
        most = promise;
        best = {.number = number, .life = std::move(drawn.life), .met = drawn.met};
    }
    return best;
}
}  // namespace lakmus::generators
