#include "oracle/targets/sessions.hpp"

namespace lakmus::oracle {
std::shared_ptr<Sessions::Session> Sessions::find(const std::string& name) {
    const std::scoped_lock lock{mutex_};
    drop_idle();
    return use(name);
}

std::shared_ptr<Sessions::Session> Sessions::find_or_make(const std::string& name) {
    const std::scoped_lock lock{mutex_};
    drop_idle();
    if (auto found = use(name))
        return found;
    if (entries_.size() >= limits_.count)
        return nullptr;
    auto made = std::make_shared<Session>(book_);
    entries_[name] = {made, Clock::now()};
    return made;
}

void Sessions::drop(const std::string& name) {
    const std::scoped_lock lock{mutex_};
    entries_.erase(name);
}

std::size_t Sessions::count() {
    const std::scoped_lock lock{mutex_};
    drop_idle();
    return entries_.size();
}

std::shared_ptr<Sessions::Session> Sessions::use(const std::string& name) {
    const auto found = entries_.find(name);
    if (found == entries_.end())
        return nullptr;
    found->second.last_use = Clock::now();
    return found->second.session;
}

void Sessions::drop_idle() {
    const auto now = Clock::now();
    std::erase_if(entries_, [&](const auto& entry) {
        return now - entry.second.last_use > limits_.idle;
    });
}
}  // namespace lakmus::oracle
