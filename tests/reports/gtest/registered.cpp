#include "model/variants.hpp"
#include "oracle/targets/in_process.hpp"
#include "reports/gtest/register_scenarios.hpp"

#include <gtest/gtest.h>

namespace {
/// The release as intended but for one variant.
lakmus::model::RuleBook book_with(std::string_view variant) {
    auto book = lakmus::model::intended_release();
    if (const auto* found = lakmus::model::find_variant(variant))
        lakmus::model::apply(*found, book);
    return book;
}
}  // namespace

/// Tests the reference model under a variant with scenarios: VARIANT PATH [FILTER].
int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    const std::string variant = argc > 1 ? argv[1] : "";
    lakmus::gtest::register_scenarios(
        {.paths = {argc > 2 ? argv[2] : ""},
         .make_target = [variant] { return lakmus::oracle::in_process_target(book_with(variant)); },
         .filter = argc > 3 ? argv[3] : ""}
    );
    return RUN_ALL_TESTS();
}
