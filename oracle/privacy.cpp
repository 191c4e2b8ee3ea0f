#include "oracle/privacy.hpp"

#include "scenarios/format/cpr.hpp"

namespace lakmus::oracle {
namespace {
/// A digit, so that a table of reasons that knows the text of an error still finds it.
void hide(std::string& text) {
    if (scenarios::holds_real_looking_cpr(text))
        text = scenarios::with_serials_as(text, '0');
}

void hide(std::vector<std::string>& texts) {
    for (auto& text : texts)
        hide(text);
}
}  // namespace

void hide_personal_numbers(Trace& trace) {
    for (auto& answer : trace.answers) {
        hide(answer.why_skipped);
        hide(answer.reasons);
        hide(answer.strangers);
        for (auto& field : answer.fields)
            hide(field.raw);
    }
    hide(trace.skipped);
    hide(trace.flaky);
    if (trace.failure)
        hide_personal_numbers(*trace.failure);
}

void hide_personal_numbers(Capabilities& capabilities) {
    hide(capabilities.name);
    hide(capabilities.version);
}

void hide_personal_numbers(Failure& failure) {
    hide(failure.what);
    hide(failure.last_stderr);
}
}  // namespace lakmus::oracle
