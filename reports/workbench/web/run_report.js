// What came of a run: the verdict, and of each case that does not conform why, and what was expected.
import { make, picture } from "./dom.js";

export function run_report(told, vocabulary, go_to) {
    if (told.problems)
        return [make("h2", { class: "verdict deviation" }, "The text cannot be read"), list(told.problems)];
    const says = new Map(vocabulary.rules.map((rule) => [rule.id, rule.says]));
    const is_good = told.status === 0;
    return [
        make("h2", { class: `verdict ${is_good ? "conforms" : told.status === 1 ? "deviation" : "target_failure"}` },
            is_good ? "✓ Conforms" : told.status === 1 ? "✕ Deviates" : "◆ Not decided"),
        make("p", { class: "result" }, `${told.verdicts}, against `, make("code", {}, told.target)),
        told.cases.length === 1 ? null : told.roots.map(({ variant, says: words }) => make("p", { class: "root" }, upper(words), " ", make("code", {}, variant))),
        told.cases.filter(({ detail }) => detail).map((one) => case_part(one, says, go_to)),
        conforming(told.cases, go_to),
    ];
}

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const list = (lines) => make("ul", {}, lines.map((line) => make("li", {}, line)));

function case_part({ name, line, verdict, detail }, says, go_to) {
    const is_bad = verdict === "deviation" || verdict === "target failure";
    return make("details", { class: "run-case", open: is_bad },
        make("summary", {}, make("span", { class: `answer ${is_bad ? "refused" : "open"}` }, verdict), ` ${name || "The life"}`),
        make("p", { class: "go" }, make("button", { type: "button", class: "link", onclick: () => go_to(line) }, `To line ${line}`)),
        detail.why.map((why) => make("p", { class: "why" }, why)),
        detail.failure ? make("p", { class: "why" }, detail.failure) : null,
        detail.stderr.length > 0 ? make("pre", {}, detail.stderr.join("\n")) : null,
        detail.remarks.length > 0 ? list(detail.remarks) : null,
        detail.steps.map((step) => step_part(step, says)),
        detail.steps.length > 0 ? make("div", { class: "scroll small-timeline", tabindex: "0", role: "group", "aria-label": "Timeline of the case" }, picture(detail.timeline)) : null,
        make("h3", {}, "To see it again"),
        make("pre", { class: "command" }, detail.reproduce));
}

function step_part({ step, call, checks }, says) {
    return make("div", { class: "run-step" },
        make("p", { class: "call" }, `Step ${step}: `, make("code", {}, call)),
        checks.map((check) => make("div", { class: `check${check.verdict === "deviation" ? " deviates" : ""}` },
            make("p", { class: "subject" }, check.subject, check.verdict === "deviation" ? "" : ` (${check.verdict})`, check.consequence ? " (a consequence)" : ""),
            make("dl", {},
                make("dt", {}, "expected"), make("dd", { class: "expected" }, check.expected || "—"),
                make("dt", {}, "provided"), make("dd", { class: "provided" }, check.provided || "—")),
            check.why ? make("p", { class: "why" }, check.why) : null,
            check.note ? make("p", { class: "limit" }, check.note) : null,
            check.rules.map((id) => make("p", { class: "limit" }, make("code", {}, id), ` ${says.get(id) ?? ""}`)))));
}

function conforming(cases, go_to) {
    const good = cases.filter(({ detail }) => !detail);
    if (good.length === 0)
        return null;
    return make("details", { class: "run-case" },
        make("summary", {}, good.length === 1 ? "1 case with nothing to say" : `${good.length} cases with nothing to say`),
        make("ul", {}, good.map(({ name, line, verdict }) => make("li", {},
            make("button", { type: "button", class: "link", onclick: () => go_to(line) }, name || "The life"), ` ${verdict}`))));
}
