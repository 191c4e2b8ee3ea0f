#include "model/basis/actions.hpp"

namespace lakmus::model {
void act(Draft& draft, const RegisterJobseeker& c) { draft.citizen(c.citizen).registered = true; }

void act(Draft& draft, const DeregisterJobseeker& c) {
    draft.citizen(c.citizen).registered = false;
}

void act(Draft& draft, const CreateContactGroup& c) { draft.open_group(c.citizen, c.group); }

void act(Draft& draft, const CloseContactGroup& c) { draft.close_group(c.citizen); }

void act(Draft& draft, const MoveCitizen& c) {
    auto& municipality = draft.citizen(c.citizen).municipality;
    const auto from = municipality;
    municipality = c.municipality;
    draft.raise(Moved{c.citizen, from, c.municipality});
}

void Draft::open_group(CitizenId id, ContactGroup group) {
    auto& who = citizen(id);
    if (who.is_open(group))
        return;
    const bool switched = who.in_group();
    const auto from = who.last_opened;
    who.open_groups |= 1U << static_cast<unsigned>(group);
    who.last_opened = group;
    who.kept_requirement.reset();
    if (switched)
        switch_group({id, from, group});
    else if (who.had_group)
        raise(GroupReopened{id, group});
    mention({.kind = MessageKind::contact_group_changed, .to = {Role::jobcentre, 0}, .about = {id}}
    );
}

void Draft::switch_group(const GroupSwitched& event) {
    settled_.reset();
    raise(event);
    raise(SwitchLeavesOver{event.citizen});
}

void Draft::close_group(CitizenId id) {
    auto& who = citizen(id);
    const auto group = who.last_opened;
    who.open_groups = 0;
    who.had_group = true;
    settled_.reset();
    raise(GroupClosed{id, group});
}
}  // namespace lakmus::model
