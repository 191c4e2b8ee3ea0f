#pragma once

#include "oracle/diagnosis.hpp"

namespace lakmus::oracle {
/// Every former behaviour and mutation, a set of one each, in the order in which they are tried.
[[nodiscard]] std::vector<VariantSet> single_faults(const model::RuleSet& suspects);

/// One search for what explains the last of some steps. Each method adds what explains all of them
/// to the result, and says whether there is any.
class VariantSearch {
public:
    /// `symptoms` must outlive the search. Tries until `effort_steps` steps were played again.
    VariantSearch(const Symptoms& symptoms, std::size_t effort_steps);

    /// Known issues alone, beside what explained the earlier steps.
    bool by_known_issues();
    /// What explained the earlier steps equally well, and still does.
    bool by_what_explained_before();
    /// One of the faults: alone, or else beside what explained the earlier steps.
    bool by_one_of(const std::vector<VariantSet>& faults);
    /// Two faults that were tried alone: of those that explained a part, with each other, then with
    /// all; then two former behaviours.
    bool by_pairs();
    /// The known issues that leave the least to explain.
    [[nodiscard]] VariantSet known_issues_that_leave_least();

    [[nodiscard]] Diagnosis take() { return std::move(found_); }

private:
    bool explains(const VariantSet& variants);
    [[nodiscard]] std::optional<std::size_t> distance_under(const VariantSet& variants);
    bool add_if_it_explains(const VariantSet& base, const VariantSet& fault);
    bool beside(const VariantSet& base, const std::vector<VariantSet>& faults);
    void note_part(const VariantSet& fault, std::optional<std::size_t> left);
    [[nodiscard]] bool is_spent();

    const Symptoms& symptoms_;
    std::size_t effort_left_;
    VariantSet known_base_;            ///< Known issues that earlier steps showed.
    std::vector<VariantSet> bases_;    ///< What explained earlier steps, faults included.
    std::vector<VariantSet> subsets_;  ///< Of the known issues that are suspect, small ones first.
    std::vector<VariantSet> parts_;    ///< Faults that explain a part of what differs.
    std::size_t unexplained_distance_ = 0;
    Diagnosis found_;
};
}  // namespace lakmus::oracle
