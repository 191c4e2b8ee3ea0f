/// Section 1.1: a citizen's origin leaves PersonStatusService.

#include "model/facts.hpp"
#include "model/sections/sections.hpp"

namespace lakmus::model {
namespace {
constexpr Question q1_1{"Q1.1", "Does the person history still show the origin?", {"no"}};

constexpr std::array rules{
    Rule{
        .id = "1.1/origin-code-empty",
        .says =
            "PersonOriginCode carries no value in the person status, in no version of the service.",
        .decides = "Absent, empty and nil all conform.",
        .former = "It carried a value.",
        .cells = {choice("PersonOriginCode", {"empty", "filled"}, 0, {}, 1)},
        .also_asks = {&q1_1}},
    Rule{
        .id = "1.1/origin-in-receipt",
        .says = "The receipt of an answered preparation form still shows the origin.",
        .held_before = true,
        .cells = {choice("origin in the receipt", {"shown", "empty"}, 0)}},
};
static_assert(well_formed(rules));
}  // namespace

Section s1_1_origin() { return {"1.1", "Origin leaves PersonStatusService", rules}; }
}  // namespace lakmus::model
