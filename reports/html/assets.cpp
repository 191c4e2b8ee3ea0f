#include "reports/html/assets.hpp"

#include <charconv>
#include <cstdint>

namespace lakmus::reports {
namespace {
std::uint32_t byte_at(std::string_view hex, std::size_t place) {
    std::uint32_t byte = 0;
    if (2 * place + 2 <= hex.size())
        std::from_chars(hex.data() + 2 * place, hex.data() + 2 * place + 2, byte, 16);
    return byte;
}

std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto size = hex.size() / 2;
    std::string out;
    for (std::size_t i = 0; i < size; i += 3) {
        const auto bits =
            (byte_at(hex, i) << 16U) | (byte_at(hex, i + 1) << 8U) | byte_at(hex, i + 2);
        for (std::size_t digit = 0; digit != 4; ++digit)
            out += i + digit <= size ? digits[(bits >> (18U - 6U * digit)) & 63U] : '=';
    }
    return out;
}
}  // namespace

std::string policy_source(const Asset& asset) {
    return "'sha256-" + base64_of_hex(asset.sha256) + "'";
}
}  // namespace lakmus::reports
