#pragma once

#include <bitset>
#include <cstdint>

namespace lakmus::model {
/// The place of a rule in the catalogue; the same in every rulebook.
enum class RuleIndex : std::uint16_t {};
inline constexpr auto no_rule = RuleIndex{0xFFFF};

/// The place of an open question in the catalogue; the same in every rulebook.
enum class QuestionIndex : std::uint16_t {};
inline constexpr auto no_question = QuestionIndex{0xFFFF};

/// A set of places; large enough for every release so far, and the catalogue checks that it is.
template <class Index, std::size_t Capacity>
class IndexSet {
public:
    static constexpr std::size_t capacity = Capacity;

    void insert(Index i) { bits_.set(static_cast<std::size_t>(i)); }
    [[nodiscard]] bool contains(Index i) const {
        const auto place = static_cast<std::size_t>(i);
        return place < Capacity && bits_[place];
    }
    [[nodiscard]] bool empty() const { return bits_.none(); }
    [[nodiscard]] std::size_t size() const { return bits_.count(); }
    [[nodiscard]] bool intersects(const IndexSet& other) const {
        return (bits_ & other.bits_).any();
    }
    IndexSet& operator|=(const IndexSet& other) {
        bits_ |= other.bits_;
        return *this;
    }

    /// Calls `visit` for each member, in ascending order.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (auto i = bits_._Find_first(); i < Capacity; i = bits_._Find_next(i))
            visit(static_cast<Index>(i));
    }
    friend bool operator==(const IndexSet&, const IndexSet&) = default;

private:
    std::bitset<Capacity> bits_;
};

using RuleSet = IndexSet<RuleIndex, 192>;
using QuestionSet = IndexSet<QuestionIndex, 128>;
}  // namespace lakmus::model
