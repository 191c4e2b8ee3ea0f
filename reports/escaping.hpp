#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text from targets and scenarios is hostile: each function makes it fit for one place.
/// All of them mask what looks like a real personnummer, where they are given text.
namespace lakmus::reports {
inline constexpr std::size_t text_limit_bytes = 600;
/// A command that was cut would play nothing.
inline constexpr std::size_t command_limit_bytes = 10'000;

/// One line for a terminal: control characters, broken UTF-8 and marks that turn the direction of
/// writing are spelled out ("\x1b"), and what is longer than the limit is cut.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit = text_limit_bytes);

/// UTF-8 of which XML 1.0 allows every character; the markup characters are left to the writer.
[[nodiscard]] std::string xml_text(std::string_view text);

/// The same with the markup characters and quotes written as references: text and the values of
/// attributes, in HTML and in SVG.
[[nodiscard]] std::string html_text(std::string_view text);

/// A JSON text that can stand in a script element, whatever its strings hold.
[[nodiscard]] std::string script_text(std::string_view json);

/// Valid UTF-8, for JSON; the writer escapes the rest.
[[nodiscard]] std::string json_text(std::string_view text);
[[nodiscard]] std::vector<std::string> json_texts(const std::vector<std::string>& texts);

/// Markdown that shows the text as it is, on one line and also inside a table.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// The same as a span of code, in which nobody is mentioned and nothing becomes a link.
[[nodiscard]] std::string markdown_code(std::string_view text, std::size_t limit);

/// A cell of a spreadsheet between quotes. What a spreadsheet would compute begins with an
/// apostrophe, so that it is shown as it is.
[[nodiscard]] std::string csv_cell(std::string_view text);

/// The same as `html_text` of a text on one line.
[[nodiscard]] std::string html_line(std::string_view text, std::size_t limit = text_limit_bytes);

/// The text with the last four digits of every real-looking personnummer replaced.
[[nodiscard]] std::string masked(std::string_view text);
}  // namespace lakmus::reports
