#include "generators/lifecycles.hpp"

#include "generators/renumber.hpp"
#include "generators/simpler.hpp"
#include "model/text.hpp"
#include "oracle/target.hpp"
#include "oracle/targets/protocol.hpp"
#include "scenarios/format/loader.hpp"
#include "scenarios/format/writer.hpp"
#include "tests/generators/lives.hpp"
#include "tests/reports/approved.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace lakmus::generators {
namespace {
using namespace model;
using scenarios::Lifecycle;

Lifecycle of_seed(const RuleBook& book, std::uint64_t seed) {
    return lifecycle(book)(rc::Random{seed}).value();
}

std::string as_file(const Lifecycle& life) {
    std::ostringstream out;
    showValue(life, out);
    return out.str();
}

/// The handle of what a call creates, or `unknown_handle`.
std::uint16_t created_by(const Call& call) {
    return std::visit(
        []<class C>(const C& c) {
            if constexpr (creates_handle<C>)
                return (c.*std::get<0>(C::fields()).member).value;
            else
                return unknown_handle;
        },
        call.command
    );
}

/// Time never goes back, and each thing comes into being once and has a name.
bool is_legal(const Lifecycle& life) {
    std::set<std::uint16_t> created;
    for (const auto& absence : life.given.absences)
        created.insert(absence.id.value);
    auto now = life.given.now;
    for (const auto& call : life.calls) {
        if (call.at < now)
            return false;
        now = call.at;
        const auto handle = created_by(call);
        const bool is_named = handle < life.names.things.size();
        if (handle != unknown_handle && !(is_named && created.insert(handle).second))
            return false;
    }
    return !life.calls.empty() && life.given.citizens.size() == life.names.citizens.size() &&
           date_of(life.given.now) >= earliest_start;
}

/// Some call deletes what an earlier one created.
bool deletes_what_it_created(const Lifecycle& life) {
    std::set<std::uint16_t> created;
    for (const auto& call : life.calls) {
        created.insert(created_by(call));
        const auto* deletion = std::get_if<DeleteAbsence>(&call.command);
        if (deletion != nullptr && deletion->absence.value != unknown_handle &&
            created.contains(deletion->absence.value))
            return true;
    }
    return false;
}

/// All that the model says of a lifecycle, as text.
std::string told(const RuleBook& book, const Lifecycle& life) {
    std::string text;
    for (const auto& step : play(book, life)) {
        const auto& outcome = step.result.outcome;
        text += fmt::format(
            "{} {} {}\n", outcome.accepted, ids_text(outcome.reasons), ids_text(outcome.questions)
        );
        for (const auto& field : step.fields) {
            const auto& def = field_def(field.field);
            text += fmt::format(
                "{}.{}={} {}\n",
                field.subject,
                def.name,
                admitted_text(field),
                ids_text(field.rules)
            );
        }
    }
    return text;
}

/// FNV-1a: simple enough to be the same everywhere.
std::uint64_t digest(std::string_view text, std::uint64_t hash) {
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3U;
    }
    return hash;
}
}  // namespace

RC_GTEST_PROP(lifecycles, are_legal, ()) {
    const auto life = *lifecycle(intended_release());
    RC_ASSERT(is_legal(life));
    RC_ASSERT(life.given.citizens.size() <= 4U);
    RC_ASSERT(life.calls.size() <= 30U);
}

RC_GTEST_PROP(lifecycles, load_back_from_a_scenario_file, ()) {
    const auto life = *lifecycle(intended_release());
    RC_ASSERT(scenarios::load_text(as_file(life), "drawn.yaml").cases.front().life == life);
}

RC_GTEST_PROP(lifecycles, read_back_from_the_lines_of_the_protocol, ()) {
    const auto book = intended_release();
    const auto life = oracle::resolve_actors(book, *lifecycle(book));
    using namespace oracle::protocol;
    scenarios::Names names;
    auto reset = std::get<Reset>(read_request(reset_line(1, life), names));
    RC_ASSERT(reset.life.given == life.given);
    names = std::move(reset.life.names);
    for (std::size_t i = 0; i != life.calls.size(); ++i) {
        const auto request = read_request(step_line(i, life, i), names);
        RC_ASSERT(std::get<StepRequest>(request).call.command == life.calls[i].command);
        RC_ASSERT(std::get<StepRequest>(request).call.at == life.calls[i].at);
    }
}

RC_GTEST_PROP(lifecycles, stay_legal_when_any_call_is_dropped, ()) {
    const auto book = intended_release();
    const auto life = *lifecycle(book);
    RC_PRE(life.calls.size() > 1U);
    auto shorter = life;
    const auto dropped = *rc::gen::inRange<std::size_t>(0, life.calls.size());
    shorter.calls.erase(shorter.calls.begin() + static_cast<std::ptrdiff_t>(dropped));
    RC_ASSERT(play(book, shorter).size() == shorter.calls.size());
    shorter = renumbered(shorter);
    RC_ASSERT(is_legal(shorter));
    RC_ASSERT(scenarios::load_text(as_file(shorter), "drawn.yaml").cases.front().life == shorter);
}

RC_GTEST_PROP(lifecycles, become_simpler_only_in_legal_ways, ()) {
    const auto life = *lifecycle(intended_release());
    for (const auto& plain : simpler(life)) {
        RC_ASSERT(is_legal(plain));
        RC_ASSERT(!(plain == life));
        RC_ASSERT(renumbered(plain) == plain);
    }
}

TEST(lifecycles, shrink_to_the_calls_that_matter) {
    const auto book = intended_release();
    std::uint64_t seed = 1;
    while (!deletes_what_it_created(of_seed(book, seed)))
        ++seed;
    auto life = of_seed(book, seed);
    for (bool found = true; found;) {
        found = false;
        for (auto& plain : simpler(life)) {
            if (!deletes_what_it_created(plain))
                continue;
            life = std::move(plain);
            found = true;
            break;
        }
    }
    ASSERT_EQ(life.calls.size(), 2U) << as_file(life);
    EXPECT_EQ(life.given.citizens.size(), 1U);
    EXPECT_TRUE(life.given.absences.empty());
    EXPECT_EQ(life.calls.back().at, life.given.now);
    EXPECT_EQ(std::get<DeleteAbsence>(life.calls.back().command).comment, std::nullopt);
}

RC_GTEST_PROP(lifecycles, are_not_simpler_than_what_is_simpler_than_they, ()) {
    const auto life = *lifecycle(intended_release());
    RC_PRE(life.calls.size() < 6U);
    for (const auto& plain : simpler(life))
        RC_ASSERT(std::ranges::count(simpler(plain), life) == 0);
}

TEST(lifecycles, meet_every_command_and_every_role) {
    const auto book = intended_release();
    std::set<std::size_t> commands;
    std::set<Role> senders;
    bool crosses = false;
    for (std::uint64_t seed = 0; seed != 1000; ++seed) {
        const auto life = of_seed(book, seed);
        for (const auto& call : life.calls) {
            commands.insert(call.command.index());
            senders.insert(call.by.role);
        }
        crosses =
            crosses || (life.given.now < book.release && book.release <= life.calls.back().at);
    }
    EXPECT_EQ(commands.size(), std::variant_size_v<Command>);
    EXPECT_EQ(senders.size(), roles().size());
    EXPECT_TRUE(crosses);
}

TEST(lifecycles, meet_nearly_every_rule_kept_and_broken) {
    const auto book = intended_release();
    RuleSet met;
    for (std::uint64_t seed = 0; seed != 3000; ++seed)
        for (const auto& step : play(book, of_seed(book, seed))) {
            met |= step.result.hits.kept;
            met |= step.result.hits.broken;
            for (const auto& field : step.fields)
                met |= field.rules;
        }
    // They need three rare things at once: an a-kasse, an active type 75 and type 17; or an
    // emigrated citizen with a searchable CV. Lives that aim at them and the corpus meet them.
    const std::set<std::string_view> rare{
        "1.2/joint-interview-created",
        "1.2/joint-interview-updated",
        "1.2/joint-interview-cancelled",
        "3.3/not-found-in-search"};
    for (std::size_t i = 0; i != catalogue().rule_count(); ++i) {
        const auto rule = static_cast<RuleIndex>(i);
        const auto id = catalogue().rule(rule).id;
        EXPECT_TRUE(met.contains(rule) || rare.contains(id)) << id;
    }
}

TEST(lifecycles, are_the_same_bytes_with_every_compiler) {
    constexpr std::uint64_t offset_basis = 0xCBF29CE484222325U;
    const auto book = intended_release();
    auto drawn = offset_basis;
    auto answered = offset_basis;
    for (std::uint64_t seed = 0; seed != 100; ++seed) {
        const auto life = of_seed(book, seed);
        ASSERT_EQ(life, of_seed(book, seed));
        drawn = digest(as_file(life), drawn);
        answered = digest(told(book, life), answered);
    }
    reports::expect_approved(
        "lifecycles.txt", fmt::format("drawn    {:016x}\nanswered {:016x}\n", drawn, answered)
    );
}
}  // namespace lakmus::generators
