#pragma once

#include "tests/repository/tree.hpp"

namespace lakmus::repository {
/// Includes that go against the direction of the parts: model <- scenarios <- oracle <- reports.
[[nodiscard]] Findings includes_against_the_direction(const Tree& tree);

/// Third-party headers in the model, or in headers of model, oracle and reports.
[[nodiscard]] Findings third_party_where_none_may_be(const Tree& tree);
}  // namespace lakmus::repository
