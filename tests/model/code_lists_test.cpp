#include "model/code_lists.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace lakmus::model {
TEST(code_lists, give_each_id_once) {
    for (const auto& list : code_lists()) {
        std::set<int> ids;
        for (const auto& code : list.codes)
            EXPECT_TRUE(ids.insert(code.id).second) << list.name << " " << code.id;
        EXPECT_FALSE(ids.empty()) << list.name;
    }
}

TEST(code_lists, give_each_name_once) {
    for (const auto& list : code_lists()) {
        std::set<std::string_view> names;
        for (const auto& code : list.codes)
            EXPECT_TRUE(code.name.empty() || names.insert(code.name).second)
                << list.name << " " << code.name;
    }
}

TEST(code_lists, say_where_each_code_is_told) {
    for (const auto& list : code_lists())
        for (const auto& code : list.codes)
            EXPECT_FALSE(code.source.empty()) << list.name << " " << code.id;
}

TEST(code_lists, find_a_code_by_number_and_by_name_whatever_the_case) {
    ASSERT_NE(find_code(absence_types(), 79), nullptr);
    EXPECT_EQ(find_code(absence_types(), 79)->name, "Sorgorlov");
    EXPECT_EQ(find_code(absence_types(), "sorgORLOV"), find_code(absence_types(), 79));
    EXPECT_EQ(find_code(absence_types(), 5), nullptr);
    EXPECT_EQ(find_code(absence_types(), "Sorg"), nullptr);
}

TEST(code_lists, do_not_find_codes_without_a_name_by_none) {
    EXPECT_EQ(find_code(contact_groups(), ""), nullptr);
}

TEST(code_lists, have_an_id_below_32_for_each_contact_group) {
    for (const auto& group : contact_groups())
        EXPECT_LT(group.id, 32);
}
}  // namespace lakmus::model
