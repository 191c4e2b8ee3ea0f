#pragma once

#include <string>
#include <string_view>

namespace lakmus::reports {
/// A file that every page carries.
struct Asset {
    std::string_view text;
    std::string_view sha256;  ///< In hexadecimal.
};

[[nodiscard]] Asset report_css();
[[nodiscard]] Asset report_js();

/// What a content security policy calls the asset: "'sha256-…'", in base 64.
[[nodiscard]] std::string policy_source(const Asset& asset);
}  // namespace lakmus::reports
