#include "scenarios/format/keys.hpp"

#include "model/state/citizen.hpp"
#include "scenarios/format/loader.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lakmus::scenarios {
namespace {
using ::testing::IsSupersetOf;
using ::testing::UnorderedElementsAreArray;

/// A scenario in which `zzz`, a key that nothing has, stands in one part.
std::string with_strange_key(Part part) {
    const auto here = [&](Part one) { return one == part ? "zzz: 1" : ""; };
    const auto also = [&](Part one) { return one == part ? ", zzz: 1" : ""; };
    return fmt::format(
        "scenario: a\nrules: [2.1/backdating]\nsource: \"2.1\"\nwhy: b\n{}\n"
        "given:\n  today: 2021-03-22\n  {}\n  citizens:\n"
        "    anna: {{group: 2, memberships: [{{akasse: metal, from: 2020-01-01{}}}],"
        " absences: {{old: {{type: 8, start: 2021-01-01{}}}}},"
        " referrals: {{one: {{registered: 2021-01-01{}}}}}{}}}\n"
        "steps:\n  - CreateAbsence: {{citizen: anna, type: 79, start: today}}\n    {}\n"
        "    expect: {{messages: [{{kind: AbsenceDeleted, to: jobcentre, about: anna{}}}]}}\n",
        here(Part::scenario),
        here(Part::given),
        also(Part::membership),
        also(Part::absence),
        also(Part::referral),
        also(Part::citizen),
        here(Part::step),
        also(Part::message)
    );
}

/// The keys that the loader expects in the place of the strange one.
std::vector<std::string> keys_expected_in(Part part) {
    try {
        static_cast<void>(load_text(with_strange_key(part), "a.yaml"));
    } catch (const InputError& error) {
        const auto found = std::ranges::find_if(error.problems(), [](const Problem& problem) {
            return problem.found == "found `zzz`";
        });
        if (found == error.problems().end())
            return {};
        auto rest = found->expected.substr(std::string_view{"expected "}.size());
        if (const auto last = rest.rfind(" or "); last != std::string::npos)
            rest.replace(last, 4, ", ");
        std::vector<std::string> keys;
        for (std::size_t at = 0; at < rest.size();) {
            const auto end = std::min(rest.find(", ", at), rest.size());
            keys.push_back(rest.substr(at, end - at));
            at = end + 2;
        }
        return keys;
    }
    return {};
}

std::vector<std::string> names_of(Part part) {
    std::vector<std::string> names;
    for (const auto& key : keys_of(part))
        names.emplace_back(key.name);
    return names;
}

TEST(keys, are_those_that_the_loader_expects) {
    for (const auto part :
         {Part::scenario, Part::given, Part::absence, Part::referral, Part::membership})
        EXPECT_THAT(keys_expected_in(part), UnorderedElementsAreArray(names_of(part)))
            << part_name(part);
    auto citizen = names_of(Part::citizen);
    for (const auto& flag : model::Citizen::given_flags())
        citizen.emplace_back(flag.name);
    EXPECT_THAT(keys_expected_in(Part::citizen), UnorderedElementsAreArray(citizen));
}

TEST(keys, of_a_step_stand_beside_the_commands) {
    EXPECT_THAT(keys_expected_in(Part::step), IsSupersetOf(names_of(Part::step)));
}

TEST(keys, of_a_message_are_those_that_it_needs_for_what_it_is_about) {
    EXPECT_THAT(names_of(Part::message), IsSupersetOf(keys_expected_in(Part::message)));
}

TEST(keys, have_words_for_people) {
    for (const auto part : parts())
        for (const auto& key : keys_of(part))
            EXPECT_FALSE(key.says.empty()) << part_name(part) << ' ' << key.name;
}
}  // namespace
}  // namespace lakmus::scenarios
