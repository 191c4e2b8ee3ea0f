#include "reports/html/timeline_svg.hpp"

#include "model/text.hpp"
#include "reports/html/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lakmus::reports {
namespace {
using model::Instant;

constexpr int width = 960;
constexpr int gutter = 220;  ///< For the names of the lanes.
constexpr int margin = 12;
constexpr int axis_height = 30;
constexpr int lane_height = 26;
constexpr int bar_height = 18;
constexpr int mark_radius = 10;
constexpr int mark_rows = 8;
constexpr std::size_t lanes_drawn = 24;
constexpr std::size_t marks_drawn = 120;
constexpr double letter_width = 6.6;

std::string px(double value) { return fmt::format("{:.1f}", value); }

/// The text, cut to what has room there.
std::string fitting(std::string_view text, double room) {
    const auto letters = static_cast<std::size_t>(std::max(0.0, room / letter_width));
    if (text.size() <= letters)
        return std::string{text};
    if (letters < 3)
        return {};
    auto cut = letters - 1;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
        --cut;
    return std::string{text.substr(0, cut)} + "…";
}

std::string_view css_class(TimelineLane::Kind kind) {
    constexpr std::array<std::string_view, 4> names{"group", "absence", "requirement", "exemption"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view css_class(TimelineMark::Kind kind) {
    constexpr std::array<std::string_view, 5> names{
        "accepted", "refused", "open", "waiting", "message"};
    return names.at(static_cast<std::size_t>(kind));
}

/// Marks in rows, so that none covers another.
struct Rows {
    std::vector<std::size_t> row_of;
    std::size_t count = 0;
};

class Drawing {
public:
    explicit Drawing(const Timeline& timeline) : timeline_{timeline} {}

    std::string draw() {
        const auto calls = rows_of(timeline_.calls, 2.0 * mark_radius + 4);
        const auto messages = rows_of(timeline_.messages, 2.0 * mark_radius + 4);
        const auto lanes = std::min(timeline_.lanes.size(), lanes_drawn);
        const auto rows = static_cast<int>(calls.count + messages.count + lanes);
        const bool leaves_out = timeline_.lanes.size() > lanes;
        height_ = axis_height + rows * lane_height + (leaves_out ? lane_height : 0) + 2 * margin;
        svg_.open(
            "svg",
            {{"xmlns", "http://www.w3.org/2000/svg"},
             {"viewBox", fmt::format("0 0 {} {}", width, height_)},
             {"class", "timeline"},
             {"role", "img"},
             {"aria-label", label()}}
        );
        draw_axis();
        draw_deviations();
        draw_marks(timeline_.calls, calls, "Steps");
        for (std::size_t i = 0; i != lanes; ++i)
            draw_lane(timeline_.lanes[i]);
        draw_marks(timeline_.messages, messages, "Messages");
        if (leaves_out)
            draw_name(fmt::format("… and {} more", timeline_.lanes.size() - lanes));
        return svg_.take();
    }

private:
    [[nodiscard]] double x(Instant at) const {
        const auto whole = static_cast<double>((timeline_.to - timeline_.from).count());
        const auto part = static_cast<double>((at - timeline_.from).count());
        const auto share = whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0.0;
        return gutter + share * (width - gutter - 2 * margin);
    }

    [[nodiscard]] std::string label() const {
        std::string deviating;
        for (const auto& call : timeline_.calls)
            if (call.deviates)
                deviating += fmt::format("{}{}", deviating.empty() ? "" : ", ", call.step + 1);
        return fmt::format(
            "Timeline from {} to {} with {} steps{}",
            model::date_text(model::date_of(timeline_.from)),
            model::date_text(model::date_of(timeline_.to)),
            timeline_.calls.size(),
            deviating.empty() ? "" : "; the target deviates in step " + deviating
        );
    }

    [[nodiscard]] Rows rows_of(const std::vector<TimelineMark>& marks, double room) const {
        Rows rows;
        std::vector<double> ends;
        for (std::size_t i = 0; i != std::min(marks.size(), marks_drawn); ++i) {
            const auto at = x(marks[i].at);
            const auto free = std::ranges::find_if(ends, [&](double end) { return end <= at; });
            auto row = static_cast<std::size_t>(free - ends.begin());
            if (free == ends.end() && ends.size() < mark_rows)
                ends.emplace_back();
            row = std::min(row, ends.size() - 1);
            ends[row] = at + room;
            rows.row_of.push_back(row);
        }
        rows.count = ends.size();
        return rows;
    }

    void draw_text(double at, double y, std::string_view text, std::string_view css) {
        svg_.leaf("text", text, {{"x", px(at)}, {"y", px(y)}, {"class", std::string{css}}});
    }

    void draw_name(std::string_view name) {
        draw_text(0, y_ + lane_height / 2.0 + 4, fitting(name, gutter - margin), "lane-name");
    }

    void draw_line(double from_x, double from_y, double to_x, double to_y, std::string_view css) {
        svg_.leaf(
            "line",
            "",
            {{"x1", px(from_x)},
             {"y1", px(from_y)},
             {"x2", px(to_x)},
             {"y2", px(to_y)},
             {"class", std::string{css}}}
        );
    }

    /// A line for each month, or for each quarter or year where months would be too many.
    void draw_axis() {
        using namespace std::chrono;
        const year_month_day first{model::date_of(timeline_.from)};
        const auto months_shown = (timeline_.to - timeline_.from) / days{30};
        const int stride = months_shown <= 10 ? 1 : months_shown <= 30 ? 3 : 12;
        auto month = first.year() / first.month();
        double last_label = -width;
        const auto draw_tick = [&](model::Date day) {
            const auto at = x(day);
            draw_line(at, axis_height - 8, at, height_ - margin, "grid");
            if (at - last_label < 90)
                return;
            draw_text(
                std::min(at + 3, width - 80.0), axis_height - 14, model::date_text(day), "date"
            );
            last_label = at;
        };
        draw_tick(model::date_of(timeline_.from));
        for (month += months{stride}; model::Date{month / 1} < timeline_.to;
             month += months{stride})
            draw_tick(model::Date{month / 1});
        y_ = axis_height;
    }

    void draw_deviations() {
        for (const auto& call : timeline_.calls)
            if (call.deviates)
                draw_line(
                    x(call.at), axis_height - 8, x(call.at), height_ - margin, "deviation-line"
                );
    }

    void draw_marks(
        const std::vector<TimelineMark>& marks, const Rows& rows, std::string_view name
    ) {
        if (rows.count == 0)
            return;
        draw_name(
            marks.size() > marks_drawn ? fmt::format("{} (first {})", name, marks_drawn) : name
        );
        for (std::size_t i = 0; i != rows.row_of.size(); ++i) {
            const auto y = y_ + (static_cast<double>(rows.row_of[i]) + 0.5) * lane_height;
            draw_mark(marks[i], y);
            if (marks[i].kind == TimelineMark::Kind::message)
                draw_message_name(marks, rows, i, y);
        }
        y_ += static_cast<double>(rows.count) * lane_height;
    }

    void draw_mark(const TimelineMark& mark, double y) {
        const auto at = x(mark.at);
        svg_.open(
            "g",
            {{"class",
              fmt::format("mark {}{}", css_class(mark.kind), mark.deviates ? " deviates" : "")}}
        );
        svg_.leaf(
            "title",
            fmt::format(
                "Step {}, {}: {}{}",
                mark.step + 1,
                model::instant_text(mark.at).substr(0, 16),
                mark.text,
                mark.deviates ? " (the target deviates here)" : ""
            )
        );
        if (mark.deviates)
            draw_polygon(at, y, mark_radius + 2);
        else if (mark.kind == TimelineMark::Kind::message)
            draw_envelope(at, y);
        else
            svg_.leaf("circle", "", {{"cx", px(at)}, {"cy", px(y)}, {"r", px(mark_radius - 1)}});
        if (mark.kind != TimelineMark::Kind::message)
            svg_.leaf(
                "text",
                std::to_string(mark.step + 1),
                {{"x", px(at)}, {"y", px(y + 4)}, {"text-anchor", "middle"}}
            );
        if (mark.kind == TimelineMark::Kind::refused)
            draw_line(at - 8, y + 8, at + 8, y - 8, "stroke-through");
        svg_.close();
    }

    /// As much of the message's name as has room before the next in its row.
    void draw_message_name(
        const std::vector<TimelineMark>& marks, const Rows& rows, std::size_t place, double y
    ) {
        double end = width - margin;
        for (auto next = place + 1; next < rows.row_of.size(); ++next)
            if (rows.row_of[next] == rows.row_of[place])
                end = std::min(end, x(marks[next].at) - mark_radius);
        const auto from = x(marks[place].at) + mark_radius + 3;
        const auto name = std::string_view{marks[place].text};
        draw_text(from, y + 4, fitting(name.substr(0, name.find(' ')), end - from), "date");
    }

    void draw_polygon(double at, double y, double r) {
        svg_.leaf(
            "polygon",
            "",
            {{"points",
              fmt::format(
                  "{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}",
                  at,
                  y - r,
                  at + r,
                  y,
                  at,
                  y + r,
                  at - r,
                  y
              )}}
        );
    }

    void draw_envelope(double at, double y) {
        svg_.leaf(
            "rect",
            "",
            {{"x", px(at - 8)}, {"y", px(y - 6)}, {"width", "16"}, {"height", "12"}, {"rx", "1.5"}}
        );
        svg_.leaf(
            "polyline",
            "",
            {{"points",
              fmt::format(
                  "{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}",
                  at - 8,
                  y - 5,
                  at,
                  y + 1,
                  at + 8,
                  y - 5
              )}}
        );
    }

    void draw_lane(const TimelineLane& lane) {
        draw_line(0, y_, width - margin, y_, "lane-line");
        draw_name(lane.name);
        for (const auto& span : lane.spans)
            draw_bar(lane, span);
        y_ += lane_height;
    }

    void draw_bar(const TimelineLane& lane, const TimelineSpan& span) {
        const auto from = x(span.from);
        const auto length = std::max(x(span.to) - from, 2.0);
        const auto top = y_ + (lane_height - bar_height) / 2.0;
        const bool is_word = lane.kind == TimelineLane::Kind::absence ||
                             lane.kind == TimelineLane::Kind::requirement;
        const auto css = is_word ? " is-" + span.value : "";
        svg_.open("g", {{"class", fmt::format("bar {}{}", css_class(lane.kind), css)}});
        svg_.leaf(
            "title",
            fmt::format(
                "{}: {}, {} to {}",
                lane.name,
                span.value,
                model::date_text(model::date_of(span.from)),
                span.to == timeline_.to ? "the end" : model::date_text(model::date_of(span.to))
            )
        );
        svg_.leaf(
            "rect",
            "",
            {{"x", px(from)},
             {"y", px(top)},
             {"width", px(length)},
             {"height", std::to_string(bar_height)},
             {"rx", "2"}}
        );
        draw_text(from + 6, top + 13, fitting(span.value, length - 10), "bar-text");
        svg_.close();
    }

    const Timeline& timeline_;
    Markup svg_;
    double y_ = 0;
    int height_ = 0;
};
}  // namespace

std::string timeline_svg(const Timeline& timeline) { return Drawing{timeline}.draw(); }
}  // namespace lakmus::reports
