#include "model/sections/sections.hpp"

#include <array>

namespace lakmus::model {
std::span<const Section> sections() {
    static const std::array all{
        s0_general(),
        s1_5_recovery(),
        s2_1_bereavement_leave(),
        s2_2_mink_education(),
        s2_3_deleting_absences(),
        s2_4_flexjob_employed(),
        s2_5_work_sharing(),
        s2_6_duration_on_update(),
        s2_7_no_childcare(),
        s2_8_recovery_cause_37(),
        s2_9_vocational_education(),
    };
    return all;
}
}  // namespace lakmus::model
