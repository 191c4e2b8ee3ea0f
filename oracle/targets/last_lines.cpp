#include "oracle/targets/last_lines.hpp"

#include "oracle/targets/one_line.hpp"

namespace lakmus::oracle {
void LastLines::add(std::string_view text) {
    if (text.size() >= kept_bytes) {
        tail_ = text.substr(text.size() - kept_bytes);
        return;
    }
    if (tail_.size() + text.size() > 2 * kept_bytes)
        tail_.erase(0, tail_.size() - kept_bytes);
    tail_ += text;
}

std::vector<std::string> LastLines::lines() const {
    std::string_view rest = tail_;
    std::vector<std::string> newest_first;
    while (!rest.empty() && newest_first.size() != count_) {
        if (rest.back() == '\n')
            rest.remove_suffix(1);
        const auto line_break = rest.rfind('\n');
        const auto begin = line_break == std::string_view::npos ? 0 : line_break + 1;
        newest_first.push_back(one_line(rest.substr(begin)));
        rest = rest.substr(0, begin);
    }
    return {newest_first.rbegin(), newest_first.rend()};
}
}  // namespace lakmus::oracle
