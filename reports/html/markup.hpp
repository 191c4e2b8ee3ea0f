#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lakmus::reports {
/// HTML or SVG under construction. Whatever is put in as text or as the value of an attribute is
/// escaped and its personnumre masked; names of tags and attributes are the caller's own.
class Markup {
public:
    struct Attribute {
        std::string_view name;
        std::string value;
    };
    using Attributes = std::initializer_list<Attribute>;

    /// Opens an element; `close` ends the last one that is open.
    Markup& open(std::string_view tag, Attributes attributes = {});
    Markup& close();
    Markup& text(std::string_view text);
    /// An element with nothing but text in it.
    Markup& leaf(std::string_view tag, std::string_view text, Attributes attributes = {});
    /// An element of HTML that has no end tag.
    Markup& empty(std::string_view tag, Attributes attributes = {});
    /// A script or style element. Pre: `code` is ours, or was made safe for its element.
    Markup& raw(std::string_view tag, Attributes attributes, std::string_view code);

    /// The text, with all that was open closed.
    [[nodiscard]] std::string take();

private:
    void begin(std::string_view tag, Attributes attributes);

    std::string out_;
    std::vector<std::string> open_;
};
}  // namespace lakmus::reports
