#include "generators/lifecycles.hpp"
#include "model/variants.hpp"
#include "oracle/exercise.hpp"
#include "oracle/reference.hpp"
#include "oracle/target.hpp"
#include "scenarios/format/loader.hpp"
#include "tests/mutants/equivalents.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

namespace lakmus::mutants {
namespace {
using namespace model;

/// How many lifecycles are drawn against what the corpus does not tell apart.
constexpr std::uint64_t drawn_count = 3000;

const RuleBook& intended() {
    static const auto book = intended_release();
    return book;
}

RuleBook under(const Variant& mutant) {
    auto book = intended();
    apply(mutant, book);
    return book;
}

const oracle::Capabilities& all_shown() {
    static const auto capabilities = oracle::reference_capabilities(intended());
    return capabilities;
}

/// A case of the corpus with the rules that it is about.
struct CorpusCase {
    RuleSet rules;
    oracle::Exercise exercise;
};

std::vector<CorpusCase> load_corpus() {
    const auto corpus = scenarios::load({LAKMUS_SOURCE_DIR "/scenarios"});
    std::vector<CorpusCase> cases;
    for (const auto& scenario : corpus.scenarios) {
        RuleSet rules;
        for (const auto rule : scenario.rules)
            rules.insert(rule);
        for (const auto& one : scenario.cases)
            cases.push_back(
                {rules, oracle::Exercise{intended(), oracle::resolve_actors(intended(), one.life)}}
            );
    }
    return cases;
}

/// The cases about the mutant's own rule come first: they most likely tell.
bool corpus_tells_apart(const std::vector<CorpusCase>& corpus, const Variant& mutant) {
    const auto book = under(mutant);
    const auto tells = [&](bool about_its_rule) {
        return std::ranges::any_of(corpus, [&](const CorpusCase& one) {
            return one.rules.contains(mutant.rule) == about_its_rule &&
                   one.exercise.tells_apart(book, all_shown());
        });
    };
    return tells(true) || tells(false);
}

/// The mutants that the corpus does not tell from the release, as rulebooks.
struct Survivor {
    const Variant* mutant = nullptr;
    RuleBook book;
};

std::vector<Survivor> survivors_of_corpus() {
    const auto corpus = load_corpus();
    std::vector<Survivor> survivors;
    for (const auto& mutant : model::mutants())
        if (!corpus_tells_apart(corpus, mutant))
            survivors.push_back({&mutant, under(mutant)});
    return survivors;
}

/// Takes away what drawn lifecycles tell from the release.
void tell_apart_by_drawn(std::vector<Survivor>& survivors) {
    const auto draw = generators::lifecycle(intended());
    for (std::uint64_t seed = 0; seed != drawn_count && !survivors.empty(); ++seed) {
        const oracle::Exercise exercise{
            intended(), oracle::resolve_actors(intended(), draw(rc::Random{seed}).value())};
        std::erase_if(survivors, [&](const Survivor& survivor) {
            return exercise.tells_apart(survivor.book, all_shown());
        });
    }
}

bool is_among(const Variant& mutant, const std::vector<Survivor>& survivors) {
    return std::ranges::find(survivors, &mutant, &Survivor::mutant) != survivors.end();
}

const std::vector<Equivalent>& equivalents() {
    static const auto all = read_equivalents(LAKMUS_SOURCE_DIR "/tests/mutants/equivalent.txt");
    return all;
}

bool is_listed(const Variant& mutant) {
    return std::ranges::any_of(equivalents(), [&](const Equivalent& one) {
        return one.matches(mutant.id);
    });
}

/// Rules of which no case notices a mutant, though not all their mutants are equivalent.
std::string rules_without_a_telling_case(const std::vector<Survivor>& of_corpus) {
    RuleSet told;
    RuleSet can_be_told;
    for (const auto& mutant : model::mutants()) {
        if (!is_among(mutant, of_corpus))
            told.insert(mutant.rule);
        if (!is_listed(mutant))
            can_be_told.insert(mutant.rule);
    }
    std::string ids;
    can_be_told.for_each([&](RuleIndex rule) {
        if (!told.contains(rule))
            ids += fmt::format("{} ", catalogue().rule(rule).id);
    });
    return ids;
}

/// What became of a section's mutants.
struct Score {
    std::size_t all = 0;
    std::size_t equivalent = 0;
    std::size_t by_corpus = 0;
    std::size_t by_both = 0;
};

class Scores {
public:
    void add(const Variant& mutant, bool by_corpus, bool by_both) {
        const auto number = catalogue().section_of(mutant.rule).number;
        for (auto* score : {&sections_[std::string{number}], &total_}) {
            ++score->all;
            score->equivalent += is_listed(mutant) ? 1U : 0U;
            score->by_corpus += by_corpus ? 1U : 0U;
            score->by_both += by_both ? 1U : 0U;
        }
    }

    [[nodiscard]] std::string text() const {
        auto text = row("section", "mutants", "equivalent", "corpus", "and drawn");
        for (const auto& [section, score] : sections_)
            text += line(section, score);
        return text + line("all", total_);
    }

    [[nodiscard]] const Score& total() const { return total_; }

private:
    static std::string line(std::string_view section, const Score& score) {
        return row(section, score.all, score.equivalent, score.by_corpus, score.by_both);
    }
    template <class... Cells>
    static std::string row(const Cells&... cells) {
        return (fmt::format("{:>12}", cells) + ...) + '\n';
    }

    std::map<std::string, Score> sections_;
    Score total_;
};
}  // namespace

TEST(mutants, are_told_apart_by_the_corpus_or_by_drawn_lifecycles) {
    const auto of_corpus = survivors_of_corpus();
    auto of_both = of_corpus;
    tell_apart_by_drawn(of_both);
    Scores scores;
    std::string drawn_alone;
    for (const auto& mutant : model::mutants()) {
        const bool by_corpus = !is_among(mutant, of_corpus);
        const bool by_both = !is_among(mutant, of_both);
        scores.add(mutant, by_corpus, by_both);
        if (by_both && !by_corpus)
            drawn_alone += fmt::format("{}\n", mutant.id);
        EXPECT_FALSE(by_both && is_listed(mutant)) << mutant.id << " is listed, and told apart";
        EXPECT_TRUE(by_both || is_listed(mutant)) << mutant.id << " survives: " << mutant.says;
    }
    fmt::print("{}Told apart by drawn lifecycles alone:\n{}", scores.text(), drawn_alone);
    const auto& total = scores.total();
    EXPECT_GE(10 * total.by_corpus, 9 * (total.all - total.equivalent));
    EXPECT_EQ(rules_without_a_telling_case(of_corpus), "");
}

TEST(mutants, are_listed_as_equivalent_with_a_reason_and_by_ids_that_exist) {
    ASSERT_FALSE(equivalents().empty());
    for (const auto& one : equivalents()) {
        EXPECT_TRUE(std::ranges::any_of(model::mutants(), [&](const Variant& mutant) {
            return one.matches(mutant.id);
        })) << one.id;
        EXPECT_TRUE(one.reason.ends_with('.')) << one.id;
    }
}
}  // namespace lakmus::mutants
