#include "model/invariants.hpp"

#include "generators/lifecycles.hpp"
#include "oracle/target.hpp"
#include "scenarios/format/loader.hpp"
#include "tests/generators/lives.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace lakmus::generators {
namespace {
using namespace model;

/// What is broken, step by step; empty where everything holds.
std::string broken_in(const RuleBook& book, const scenarios::Lifecycle& life) {
    std::string broken;
    const auto steps = play(book, life);
    for (std::size_t i = 0; i != steps.size(); ++i) {
        const auto& call = life.calls[i];
        const Call wait{.at = call.at, .by = {}, .command = PassTime{}};
        const auto in_time = step(book, steps[i].before, wait).state;
        const Taken taken{.book = book, .before = in_time, .call = call, .result = steps[i].result};
        for (const auto& invariant : invariants())
            if (!invariant.holds(taken))
                broken += fmt::format("step {}: {}\n", i + 1, invariant.says);
    }
    return broken;
}
}  // namespace

RC_GTEST_PROP(invariants, hold_after_every_step_of_drawn_lifecycles, ()) {
    const auto book = intended_release();
    const auto life = *lifecycle(book);
    RC_PRE(life.given.now >= book.release);
    RC_ASSERT(broken_in(book, life) == "");
}

TEST(invariants, hold_after_every_step_of_the_corpus) {
    const auto book = intended_release();
    std::size_t judged = 0;
    for (const auto& scenario : scenarios::load({LAKMUS_SOURCE_DIR "/scenarios"}).scenarios)
        for (const auto& one : scenario.cases) {
            if (one.life.given.now < book.release)
                continue;
            ++judged;
            const auto life = oracle::resolve_actors(book, one.life);
            EXPECT_EQ(broken_in(book, life), "") << scenario.place.file << ' ' << one.name;
        }
    EXPECT_GT(judged, 0U);
}

TEST(invariants, have_ids_and_sentences_of_their_own) {
    std::set<std::string_view> ids;
    for (const auto& invariant : invariants()) {
        EXPECT_TRUE(ids.insert(invariant.id).second) << invariant.id;
        EXPECT_TRUE(invariant.says.ends_with('.')) << invariant.id;
    }
}
}  // namespace lakmus::generators
