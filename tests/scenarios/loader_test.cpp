#include "tests/scenarios/support.hpp"

#include <fstream>

namespace lakmus::scenarios::testing {
namespace {
namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A folder that is gone when the test is over.
// NOLINTNEXTLINE(readability-identifier-naming): names the suite.
class loader : public ::testing::Test {
public:
    loader(const loader&) = delete;
    loader& operator=(const loader&) = delete;

protected:
    loader()
        : folder_{
              fs::path{::testing::TempDir()} /
              ::testing::UnitTest::GetInstance()->current_test_info()->name()} {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~loader() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    fs::path write(const fs::path& name, const std::string& text) const {
        auto path = folder_ / name;
        fs::create_directories(path.parent_path());
        std::ofstream{path} << text;
        return path;
    }
    [[nodiscard]] const fs::path& folder() const { return folder_; }

    /// The files of the scenarios, as seen from the folder.
    [[nodiscard]] std::vector<std::string> files(const Corpus& corpus) const {
        std::vector<std::string> names;
        for (const auto& scenario : corpus.scenarios)
            names.push_back(
                fs::path{scenario.place.file}.lexically_relative(folder_).generic_string()
            );
        return names;
    }

private:
    fs::path folder_;
};

const std::string good = with_step("at: +1d");
const std::string uses = head + "given: {today: 2021-03-22, use: [parent]}\nsteps: [{at: +1d}]\n";
std::string fragment(const std::string& name, int group) {
    return "fragments: {" + name + ": {citizens: {anna: {group: " + std::to_string(group) +
           "}}}}\n";
}
unsigned group_in(const Scenario& scenario) {
    return static_cast<unsigned>(scenario.cases.at(0).life.given.citizens.at(0).last_opened);
}

TEST_F(loader, reads_all_scenarios_below_a_folder_in_the_order_of_their_paths) {
    write("b.yaml", good);
    write("a/z.yaml", good);
    write("a/fragments.yaml", fragment("parent", 2));
    write("c.yml", "no scenario");
    write("notes.txt", "no scenario");
    const auto corpus = load({folder()});
    EXPECT_THAT(corpus.problems, IsEmpty());
    EXPECT_THAT(files(corpus), ElementsAre("a/z.yaml", "b.yaml"));
}

TEST_F(loader, keeps_the_order_of_its_paths) {
    const auto b = write("b.yaml", good);
    const auto a = write("x/a.yaml", good);
    EXPECT_THAT(files(load({b, folder() / "x"})), ElementsAre("b.yaml", "x/a.yaml"));
}

TEST_F(loader, reads_the_others_where_a_file_is_broken) {
    write("a.yaml", good);
    write("b.yaml", "scenario: x\n");
    write("c.yaml", good);
    const auto corpus = load({folder()});
    EXPECT_THAT(files(corpus), ElementsAre("a.yaml", "c.yaml"));
    EXPECT_EQ(corpus.problems.size(), 5U);
    EXPECT_EQ(corpus.problems.at(0).place, (Place{(folder() / "b.yaml").generic_string(), 1, 1}));
}

TEST_F(loader, tells_of_paths_where_there_is_nothing) {
    const auto corpus = load({folder() / "none", folder()});
    ASSERT_EQ(corpus.problems.size(), 2U);
    EXPECT_THAT(
        to_text(corpus.problems[0]),
        HasSubstr("none: found no such file or folder; expected scenario files (*.yaml)")
    );
    EXPECT_THAT(to_text(corpus.problems[1]), HasSubstr("found no scenario below this folder"));
}

TEST_F(loader, tells_of_a_file_that_cannot_be_read) {
    EXPECT_THROW(static_cast<void>(load_file(folder())), InputError);
    try {
        static_cast<void>(load_file(folder() / "none.yaml"));
        ADD_FAILURE();
    } catch (const InputError& error) {
        EXPECT_THAT(
            error.what(),
            HasSubstr("none.yaml: found no file that can be read; expected a YAML file")
        );
    }
}

TEST_F(loader, refuses_a_file_that_is_too_large) {
    const auto path = write("a.yaml", good + "#" + std::string(std::size_t{2} << 20U, ' '));
    try {
        static_cast<void>(load_file(path));
        ADD_FAILURE();
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), HasSubstr("found more than 1 MiB"));
    }
}

TEST_F(loader, finds_fragments_in_the_folder_or_above_the_nearest_first) {
    write("fragments.yaml", fragment("parent", 2));
    const auto low = write("a/b/low.yaml", uses);
    EXPECT_EQ(group_in(load_file(low)), 2U);
    write("a/b/fragments.yaml", fragment("other", 7));
    EXPECT_EQ(group_in(load_file(low)), 2U);
    write("a/fragments.yaml", fragment("parent", 11));
    EXPECT_EQ(group_in(load_file(low)), 11U);
}

TEST_F(loader, searches_eight_folders_for_fragments) {
    write("fragments.yaml", fragment("parent", 2));
    EXPECT_EQ(group_in(load_file(write("1/2/3/4/5/6/7/a.yaml", uses))), 2U);
    EXPECT_THROW(static_cast<void>(load_file(write("1/2/3/4/5/6/7/8/a.yaml", uses))), InputError);
}

TEST_F(loader, finds_fragments_above_the_folder_in_which_the_program_runs) {
    write("fragments.yaml", fragment("parent", 2));
    write("a/b/low.yaml", uses);
    const auto before = fs::current_path();
    fs::current_path(folder() / "a" / "b");
    EXPECT_EQ(group_in(load_file("low.yaml")), 2U);
    EXPECT_EQ(group_in(load_file("./low.yaml")), 2U);
    EXPECT_EQ(group_in(load_file("../b/low.yaml")), 2U);
    fs::current_path(folder());
    EXPECT_EQ(group_in(load_file("a/b/low.yaml")), 2U);
    fs::current_path(before);
}

TEST_F(loader, tells_of_a_broken_fragments_file_once) {
    write("fragments.yaml", "fragments: {parent: {citizens: {anna: {grup: 2}}}}\n");
    write("a.yaml", uses);
    write("b.yaml", uses);
    write("c.yaml", good);
    const auto corpus = load({folder()});
    EXPECT_THAT(files(corpus), ElementsAre("c.yaml"));
    ASSERT_EQ(corpus.problems.size(), 1U);
    EXPECT_EQ(corpus.problems[0].nearest, "group");
}
}  // namespace
}  // namespace lakmus::scenarios::testing
