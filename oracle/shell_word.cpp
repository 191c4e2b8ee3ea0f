#include "oracle/shell_word.hpp"

namespace lakmus::oracle {
std::string shell_word(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string{R"('\'')"} : std::string{c};
    return out + "'";
}
}  // namespace lakmus::oracle
