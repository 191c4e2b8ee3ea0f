#pragma once

#include "model/call.hpp"
#include "model/state/absence.hpp"
#include "model/state/plan.hpp"

#include <array>
#include <vector>

namespace lakmus::model {
inline constexpr std::size_t contact_group_limit = 32;

/// A membership of an a-kasse. Source: 5.1, Fleur-data.
struct Membership {
    AkasseId akasse{};
    Period period{};
    friend bool operator==(const Membership&, const Membership&) = default;
};

/// Registration data of a systematic referral. Source: 6.1.
struct Referral {
    ReferralId id{};
    Date registered{};
    bool deleted = false;
    friend bool operator==(const Referral&, const Referral&) = default;
};

/// What readers of the CV requirement may still see after a change. Source: 3.1.
struct Synchronisation {
    std::uint8_t current = 0;      ///< Bit per requirement that may hold now.
    std::uint8_t older = 0;        ///< Bit per requirement that held before the last change.
    CvRequirement shown_before{};  ///< What the model showed before the last change.
    CvRequirement shown_now{};
    Instant changed_at{};
    friend bool operator==(const Synchronisation&, const Synchronisation&) = default;
};

/// A citizen's CV on Jobnet. Source: 3.
struct Cv {
    bool exists = false;
    bool searchable = false;
    bool profile_deleted = false;
    friend bool operator==(const Cv&, const Cv&) = default;
};

struct Citizen {
    Municipality municipality{};
    AkasseId akasse{};  ///< The present a-kasse; 0: no member.
    bool registered = false;
    bool employed = false;
    bool emigrated = false;     ///< Without a CPR address.
    bool graduate = false;      ///< Dimittend.
    bool not_assessed = false;  ///< Person category "not assessed".
    bool old_cv = false;        ///< Had a CV before 2020-12-07.
    bool has_receipt = false;   ///< Has answered the preparation form.
    bool had_group = false;     ///< A group was open before, and was closed alone.
    /// The open groups, bit per id; the last one opened is "the" group. 0 bits: none open.
    std::uint32_t open_groups = 0;
    ContactGroup last_opened{};
    /// What each contact group asks of the CV without exemptions, where it is given.
    std::array<std::optional<CvRequirement>, contact_group_limit> requirements{};
    std::optional<CvRequirement>
        kept_requirement{};  ///< By the fault from before the release (3.2).
    Synchronisation synchronisation{};
    Cv cv{};
    Plan plan{};
    std::vector<Membership> memberships{};  ///< Earlier and present ones, where they are given.
    std::vector<Referral> referrals{};

    [[nodiscard]] constexpr bool in_group() const { return open_groups != 0; }
    [[nodiscard]] constexpr bool is_open(ContactGroup g) const {
        return ((open_groups >> static_cast<unsigned>(g)) & 1U) != 0;
    }
    friend bool operator==(const Citizen&, const Citizen&) = default;

    /// The marks that can be given with a citizen, by the names that scenarios and the protocol
    /// use.
    static constexpr auto given_flags() {
        using C = Citizen;
        return std::array{
            Field{"registered", &C::registered},
            Field{"employed", &C::employed},
            Field{"emigrated", &C::emigrated},
            Field{"graduate", &C::graduate},
            Field{"not_assessed", &C::not_assessed},
            Field{"old_cv", &C::old_cv}};
    }
};
}  // namespace lakmus::model
