#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace lakmus::oracle {
/// Calls `work` with every number below `count`, from `jobs` threads. What it does for a number
/// must not depend on the others, so that the result is the same with any number of threads.
template <class Work>
void for_each_number(std::size_t count, unsigned jobs, const Work& work) {
    std::atomic<std::size_t> next = 0;
    const auto work_on = [&] {
        for (auto i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (unsigned job = 1; job < jobs; ++job)
        others.emplace_back(work_on);
    work_on();
}
}  // namespace lakmus::oracle
