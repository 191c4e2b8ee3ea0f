#include "oracle/stage.hpp"

#include "oracle/privacy.hpp"
#include "oracle/targets/real_clock.hpp"
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
    : options_{options},
      first_{retrying(options.make_target(), options.retries)},
      hello_{first_->hello()} {
    std::visit([](auto& told) { hide_personal_numbers(told); }, hello_);
    const auto* told = std::get_if<Capabilities>(&hello_);
    capabilities_ = told != nullptr ? *told : nothing_supported();
    is_on_real_clock_ = options.real_clock || !capabilities_.clock_settable;
    first_ = on_its_clock(std::move(first_));
}

std::unique_ptr<Target> Stage::another() const {
    auto target = on_its_clock(retrying(options_.make_target(), options_.retries));
    const auto hello = target->hello();
    return std::holds_alternative<Capabilities>(hello) ? std::move(target) : nullptr;
}

scenarios::Case Stage::placed(scenarios::Case one) const {
    const bool stays = !is_on_real_clock_ || one.life.given.now < model::release_instant;
    return stays ? one : scenarios::moved_to(std::move(one), options_.today);
}

std::unique_ptr<Target> Stage::on_its_clock(std::unique_ptr<Target> target) const {
    const bool is_held = is_on_real_clock_ && !options_.replays;
    return is_held ? on_real_clock(std::move(target), options_.today) : std::move(target);
}
}  // namespace lakmus::oracle
