#include "model/sections/sections.hpp"

#include <array>

namespace lakmus::model {
std::span<const Section> sections() {
    static const std::array all{
        s0_general(),
        s1_1_origin(),
        s1_2_joint_interview(),
        s1_3_move(),
        s1_4_self_booking(),
        s1_5_recovery(),
        s1_6_screening(),
        s2_1_bereavement_leave(),
        s2_2_mink_education(),
        s2_3_deleting_absences(),
        s2_4_flexjob_employed(),
        s2_5_work_sharing(),
        s2_6_duration_on_update(),
        s2_7_no_childcare(),
        s2_8_recovery_cause_37(),
        s2_9_vocational_education(),
        s3_1_synchronisation(),
        s3_2_no_contact_group(),
        s3_3_emigrated(),
        s4_1_job_search_requirements(),
        s4_2_grant_frameworks(),
        s5_1j_job_orders(),
        s5_1f_eea_benefits(),
        s6_1_retention(),
    };
    return all;
}
}  // namespace lakmus::model
