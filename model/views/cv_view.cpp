#include "model/views/parts.hpp"

namespace lakmus::model {
namespace {
/// The places of the fields, looked up once.
struct Places {
    FieldIndex exists = field_of(View::cv, "exists");
    FieldIndex searchable = field_of(View::cv, "searchable");
    FieldIndex found = field_of(View::cv, "found_in_search");
    FieldIndex is_protected = field_of(View::cv, "address_protected");
    FieldIndex profile = field_of(View::jobnet_profile, "exists");
};

const Places& at() {
    static const Places places;
    return places;
}

/// Leaves a flag open unless an authority has decided the question; `reading` 0 means "yes".
void leave_open(Showing& showing, ExpectedField& field, QuestionIndex question) {
    const auto reading = showing.facts.edition().readings[static_cast<std::size_t>(question)];
    field.value = reading == 1 ? 0 : 1;
    if (reading != unread)
        return;
    field.anything = true;
    field.questions.insert(question);
}

void show_existence(Showing& showing, CitizenId id, const Citizen& citizen) {
    const auto rule = rule_index<"3.3/old-cv-not-converted">();
    auto& field = showing.add(at().exists, id.value, citizen.cv.exists ? 1 : 0);
    const bool in_doubt =
        citizen.emigrated && citizen.old_cv && !citizen.cv.exists && !citizen.cv.profile_deleted;
    if (!in_doubt)
        return;
    field.rules.insert(rule);
    if (showing.mode(rule) == Mode::intended)
        leave_open(showing, field, question_index<"Q3.3a">());
}

void show_cv_of_emigrated(Showing& showing, CitizenId id, const Citizen& citizen) {
    const auto shown = rule_index<"3.3/address-shown-protected">();
    if (showing.is_on(shown))
        showing.add(at().is_protected, id.value, showing.choice_of(shown) == 0 ? 1 : 0, shown);
    const auto found = rule_index<"3.3/not-found-in-search">();
    if (!citizen.cv.searchable || !showing.is_on(found))
        return;
    auto& field = showing.add(at().found, id.value, 0, found);
    if (showing.mode(found) == Mode::intended)
        leave_open(showing, field, question_index<"Q3.3b">());
}

void show_cv(Showing& showing, CitizenId id, const Citizen& citizen) {
    show_existence(showing, id, citizen);
    if (citizen.cv.exists) {
        showing.add(at().searchable, id.value, citizen.cv.searchable ? 1 : 0);
        if (citizen.emigrated)
            show_cv_of_emigrated(showing, id, citizen);
        else
            showing.add(at().is_protected, id.value, 0);
    }
    auto& profile = showing.add(at().profile, id.value, citizen.cv.profile_deleted ? 0 : 1);
    if (citizen.cv.profile_deleted)
        profile.rules.insert(rule_index<"3.2/profile-deletable">());
}
}  // namespace

std::vector<FieldDef> cv_fields() {
    using enum ValueKind;
    using enum Subject;
    return {
        {View::cv, citizen, "exists", "cv_exists", flag, {}, "there is a CV"},
        {View::cv, citizen, "searchable", "cv_searchable", flag, {}, "the CV is searchable"},
        {View::cv,
         citizen,
         "found_in_search",
         "cv_found_in_search",
         flag,
         {},
         "the CV search finds it"},
        {View::cv,
         citizen,
         "address_protected",
         "cv_address_protected",
         flag,
         {},
         "its address shows as protected"},
        {View::jobnet_profile,
         citizen,
         "exists",
         "jobnet_profile",
         flag,
         {},
         "there is a Jobnet profile"},
    };
}

void show_cv(Showing& showing) {
    const auto& citizens = showing.state().citizens;
    for (std::size_t i = 0; i != citizens.size(); ++i)
        show_cv(showing, CitizenId{static_cast<std::uint16_t>(i)}, citizens[i]);
}
}  // namespace lakmus::model
