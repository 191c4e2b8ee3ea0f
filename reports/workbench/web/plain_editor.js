// A text area with the interface of the editor: where there is no editor, or somebody likes it
// better.
import { make } from "./dom.js";

export function make_editor({ parent, label, on_change, on_cursor }) {
    const area = make("textarea", {
        class: "plain-editor", "aria-label": label, spellcheck: "false", wrap: "off",
        autocapitalize: "off", autocomplete: "off",
    });
    const line_at = (offset) => area.value.slice(0, offset).split("\n").length;
    let line = 1;
    const look = () => {
        const now = line_at(area.selectionStart);
        if (now !== line) {
            line = now;
            on_cursor(line);
        }
    };
    area.addEventListener("input", () => {
        on_change();
        look();
    });
    for (const event of ["keyup", "click", "focus"])
        area.addEventListener(event, look);
    parent.append(area);

    return {
        text: () => area.value,
        line: () => line_at(area.selectionStart),
        focus: () => area.focus(),
        set_text(text) {
            area.value = text;
            area.setSelectionRange(0, 0);
            line = 1;
        },
        go_to(to, column = 1) {
            const lines = area.value.split("\n");
            const before = lines.slice(0, to - 1).join("\n").length + (to > 1 ? 1 : 0);
            area.focus();
            area.setSelectionRange(before + column - 1, before + column - 1);
            area.scrollTop = Math.max(0, (to - 4) * parseFloat(getComputedStyle(area).lineHeight));
            look();
        },
        show_problems(problems) {
            area.setAttribute("aria-invalid", problems.some((one) => one.severity === "error"));
        },
    };
}
