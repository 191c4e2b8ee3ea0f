#pragma once

#include "model/call.hpp"
#include "model/members.hpp"

#include <vector>

namespace lakmus::model {
/// A candidate on a job order and the jobcentre that referred them.
struct Candidate {
    CitizenId citizen{};
    std::uint16_t jobcentre = 0;
    bool removed = false;
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// A job order (CompanyRecruitment). Source: 5.1, Jobordre.
struct JobOrder {
    OrderId id{};
    Actor creator{};
    Actor responsible{};                   ///< The jobcentre or a-kasse in charge.
    std::vector<std::uint16_t> network{};  ///< Authority codes of jobcentres.
    std::vector<Candidate> candidates{};
    bool created_in_jobag = false;
    bool coordinator = false;  ///< RecruitmentCaseWorkerAllowed: tovholder.
    bool internal = true;      ///< RecruitmentIsInternal.
    bool on_national_list = false;
    bool closed = false;
    bool from_before_release = false;
    std::int32_t positions = 0;         ///< 0: not told.
    std::uint16_t doubtful_events = 0;  ///< Events of action type 10 that may be recorded too.
    std::uint16_t released_count = 0;   ///< Events of action type 10.
    std::uint16_t withdrawn_count = 0;  ///< Events of action type 11.
    friend bool operator==(const JobOrder&, const JobOrder&) = default;
};
}  // namespace lakmus::model
