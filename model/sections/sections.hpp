#pragma once

#include "model/rule.hpp"

namespace lakmus::model {
/// The sections of the note, one for each file of this folder, in the order of the note.
[[nodiscard]] std::span<const Section> sections();

[[nodiscard]] Section s0_general();
[[nodiscard]] Section s1_1_origin();
[[nodiscard]] Section s1_2_joint_interview();
[[nodiscard]] Section s1_3_move();
[[nodiscard]] Section s1_4_self_booking();
[[nodiscard]] Section s1_5_recovery();
[[nodiscard]] Section s1_6_screening();
[[nodiscard]] Section s2_1_bereavement_leave();
[[nodiscard]] Section s2_2_mink_education();
[[nodiscard]] Section s2_3_deleting_absences();
[[nodiscard]] Section s2_4_flexjob_employed();
[[nodiscard]] Section s2_5_work_sharing();
[[nodiscard]] Section s2_6_duration_on_update();
[[nodiscard]] Section s2_7_no_childcare();
[[nodiscard]] Section s2_8_recovery_cause_37();
[[nodiscard]] Section s2_9_vocational_education();
[[nodiscard]] Section s3_1_synchronisation();
[[nodiscard]] Section s3_2_no_contact_group();
[[nodiscard]] Section s3_3_emigrated();
[[nodiscard]] Section s4_1_job_search_requirements();
[[nodiscard]] Section s4_2_grant_frameworks();
[[nodiscard]] Section s5_1j_job_orders();
[[nodiscard]] Section s5_1f_eea_benefits();
[[nodiscard]] Section s6_1_retention();
}  // namespace lakmus::model
