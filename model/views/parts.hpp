#pragma once

#include "model/views/showing.hpp"

/// The parts of the views, a file for each; a part declares its fields and shows them.
namespace lakmus::model {
[[nodiscard]] std::vector<FieldDef> person_fields();
[[nodiscard]] std::vector<FieldDef> absence_fields();
[[nodiscard]] std::vector<FieldDef> contact_course_fields();
[[nodiscard]] std::vector<FieldDef> cv_fields();
[[nodiscard]] std::vector<FieldDef> plan_fields();
[[nodiscard]] std::vector<FieldDef> job_order_fields();
[[nodiscard]] std::vector<FieldDef> eea_benefit_fields();
[[nodiscard]] std::vector<FieldDef> retention_fields();

void show_persons(Showing& showing);
void show_absences(Showing& showing);
void show_contact_course(Showing& showing);
void show_cv(Showing& showing);
void show_plan(Showing& showing);
void show_job_orders(Showing& showing);
void show_eea_benefits(Showing& showing);
void show_retention(Showing& showing);
}  // namespace lakmus::model
