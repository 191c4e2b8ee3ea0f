#include "oracle/stage.hpp"

#include "oracle/privacy.hpp"
#include "oracle/targets/real_clock.hpp"
#include "oracle/targets/recorded.hpp"
#include "oracle/targets/retrying.hpp"
#include "scenarios/format/shift.hpp"

namespace lakmus::oracle {
namespace {
Capabilities nothing_supported() {
    Capabilities none;
    none.commands.assign(std::variant_size_v<model::Command>, false);
    none.views.assign(model::views().size(), false);
    none.messages.assign(model::message_kinds().size(), false);
    return none;
}
}  // namespace

Stage::Stage(const RunOptions& options)
    : options_{options}, first_{new_target()}, hello_{first_->hello()} {
    std::visit([](auto& told) { hide_personal_numbers(told); }, hello_);
    const auto* told = std::get_if<Capabilities>(&hello_);
    capabilities_ = told != nullptr ? *told : nothing_supported();
    is_on_real_clock_ =
        options.make_target && (options.real_clock || !capabilities_.clock_settable);
}

std::unique_ptr<Target> Stage::another() const {
    auto target = new_target();
    const auto hello = target->hello();
    return std::holds_alternative<Capabilities>(hello) ? std::move(target) : nullptr;
}

bool Stage::moves_cases() const {
    return is_on_real_clock_ || (options_.recorded && options_.recorded->moved_cases());
}

scenarios::Case Stage::placed(scenarios::Case one) const {
    if (!moves_cases() || one.life.given.now < model::release_instant)
        return one;
    const bool once{options_.make_target};
    if (options_.recorded)
        if (const auto day = options_.recorded->day_of(options_.book, one, once))
            return scenarios::moved_to(std::move(one), *day);
    return is_on_real_clock_ ? scenarios::moved_to(std::move(one), options_.today) : one;
}

std::unique_ptr<Target> Stage::new_target() const {
    if (!options_.make_target)
        return recorded_target(options_.recorded);
    if (options_.replays)
        return retrying(options_.make_target(), options_.retries);
    auto live = on_its_clock(
        retrying(options_.make_target(), options_.retries), options_.today, options_.real_clock
    );
    return options_.recorded ? resumed_target(options_.recorded, std::move(live)) : std::move(live);
}
}  // namespace lakmus::oracle
