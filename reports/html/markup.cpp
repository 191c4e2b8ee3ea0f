#include "reports/html/markup.hpp"

#include "reports/escaping.hpp"

namespace lakmus::reports {
void Markup::begin(std::string_view tag, Attributes attributes) {
    out_ += '<';
    out_ += tag;
    for (const auto& [name, value] : attributes) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        out_ += html_text(value);
        out_ += '"';
    }
    out_ += '>';
}

Markup& Markup::open(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    open_.emplace_back(tag);
    return *this;
}

Markup& Markup::close() {
    out_ += "</" + open_.back() + ">";
    open_.pop_back();
    return *this;
}

Markup& Markup::text(std::string_view text) {
    out_ += html_text(text);
    return *this;
}

Markup& Markup::leaf(std::string_view tag, std::string_view text, Attributes attributes) {
    return open(tag, attributes).text(text).close();
}

Markup& Markup::empty(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    return *this;
}

Markup& Markup::raw(std::string_view tag, Attributes attributes, std::string_view code) {
    open(tag, attributes);
    out_ += code;
    close();
    out_ += '\n';
    return *this;
}

std::string Markup::take() {
    while (!open_.empty())
        close();
    return std::move(out_);
}
}  // namespace lakmus::reports
