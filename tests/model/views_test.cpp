#include "model/views.hpp"

#include "model/rulebook.hpp"
#include "tests/model/support.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <tuple>

namespace lakmus::model {
TEST(views, declare_each_field_once) {
    std::set<std::tuple<View, std::string_view>> names;
    for (const auto& field : view_fields()) {
        EXPECT_TRUE(names.insert({field.view, field.name}).second) << field.name;
        EXPECT_FALSE(field.says.empty()) << field.name;
        EXPECT_EQ(field_def(field_of(field.view, field.name)).says, field.says);
    }
}

TEST(views, have_fields_of_their_own_subject) {
    for (const auto& field : view_fields())
        EXPECT_EQ(views()[static_cast<std::size_t>(field.view)].subject, field.subject)
            << field.name;
}

TEST(views, are_expected_in_scenarios_by_words_that_mean_one_thing) {
    std::set<std::tuple<Subject, std::string_view>> words;
    for (const auto& field : view_fields())
        EXPECT_TRUE(
            field.expected_as.empty() || words.insert({field.subject, field.expected_as}).second
        ) << field.expected_as;
}

TEST(views, show_each_field_of_a_subject_at_most_once) {
    World world;
    world.has(79, world.today() - days{3}, world.today() + days{3});
    world.has(80, world.today() + days{3}, world.today() + days{9});
    std::vector<ExpectedField> fields;
    show(intended_release(), world.state(), fields);
    std::set<std::tuple<FieldIndex, std::uint16_t>> shown;
    for (const auto& field : fields)
        EXPECT_TRUE(shown.insert({field.field, field.subject}).second)
            << field_def(field.field).name << " " << field.subject;
}

TEST(views, admit_the_value_and_what_would_do_too) {
    ExpectedField field;
    field.field = field_of(View::person_status, "cv_requirement");
    field.value = 0;
    field.also = 0b100;
    EXPECT_TRUE(admits(field, 0));
    EXPECT_FALSE(admits(field, 1));
    EXPECT_TRUE(admits(field, 2));
    field.anything = true;
    EXPECT_TRUE(admits(field, 1));
}

TEST(views, admit_sets_between_what_must_and_what_may_be_there) {
    ExpectedField field;
    field.field = field_of(View::person_status, "exempt");
    field.value = 0b001;
    field.also = 0b010;
    EXPECT_TRUE(admits(field, 0b001));
    EXPECT_TRUE(admits(field, 0b011));
    EXPECT_FALSE(admits(field, 0b010));
    EXPECT_FALSE(admits(field, 0b101));
}

TEST(views, admit_no_number_that_is_no_value) {
    ExpectedField field;
    field.field = field_of(View::absences, "state");
    field.also = -1;
    EXPECT_FALSE(admits(field, -1));
    EXPECT_FALSE(admits(field, 63));
}
}  // namespace lakmus::model
