#pragma once

#include "generators/edges.hpp"

#include <span>

/// What the matrices are made of.
namespace lakmus::generators {
/// A number taken apart into a place on each axis; the axis that is asked first turns fastest.
class Cell {
public:
    explicit Cell(std::size_t number) : rest_{number} {}

    template <class T>
    [[nodiscard]] const T& on(const std::vector<T>& axis) {
        const auto place = rest_ % axis.size();
        rest_ /= axis.size();
        return axis[place];
    }

private:
    std::size_t rest_;
};

/// How many cells axes have together.
template <class... Axes>
[[nodiscard]] std::size_t cells_of(const Axes&... axes) {
    return (axes.size() * ...);
}

/// The ids of a code list as values.
template <class T>
[[nodiscard]] std::vector<T> axis_of(std::span<const model::Code> codes) {
    std::vector<T> axis;
    for (const auto& code : codes)
        axis.push_back(static_cast<T>(code.id));
    return axis;
}

/// The days at every limit of the rulebook counted from `day` in one direction, with the day
/// before and the day after each, around `day` too; in order.
[[nodiscard]] std::vector<model::Date> days_at_limits(
    const model::RuleBook& book, model::Date day, int direction
);
}  // namespace lakmus::generators
