"use strict";
// The page is complete without this script, but for the cases: they are data until they are opened.

const SIGNS = ["✓", "○", "?", "◆", "≈", "!", "✕"];
const STYLES = ["conforms", "not-observed", "not-observed", "known", "known", "deviates", "deviates"];
const FILTERS = ["text", "verdict", "section", "rule"];
const ROWS_AT_A_TIME = 200;
const DEVIATION = 6;

const list = JSON.parse(document.getElementById("data-list").textContent);
const byId = (id) => document.getElementById(id);
let rowsShown = ROWS_AT_A_TIME;

// ---- Building elements: text goes in as text, never as markup.

function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {}))
        element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
}

function verdictSign(verdict) {
    return make("span", { class: "state " + STYLES[verdict] },
        make("span", { class: "symbol", "aria-hidden": "true" }, SIGNS[verdict]),
        list.verdicts[verdict]);
}

function copyBox(text, label, kind) {
    const code = make("code", {}, text);
    const button = make("button", { type: "button", "aria-label": "Copy " + label }, "Copy");
    button.addEventListener("click", () => copy(text, code, button));
    return make("div", { class: "copy " + kind },
        make("pre", { tabindex: "0", "aria-label": label }, code), button);
}

function copy(text, code, button) {
    const told = (word) => {
        button.textContent = word;
        setTimeout(() => { button.textContent = "Copy"; }, 2000);
    };
    const select = () => {
        getSelection().selectAllChildren(code);
        told(document.execCommand("copy") ? "Copied" : "Selected");
    };
    if (navigator.clipboard)
        navigator.clipboard.writeText(text).then(() => told("Copied"), select);
    else
        select();
}

// ---- A case, opened

function ruleBox(index) {
    const [id, section, says] = list.rules[index];
    return make("div", { class: "rule-box" },
        make("p", { class: "rule-head" }, make("a", { href: "#rule-" + id }, id), ", section " + section),
        make("p", { class: "rule-says" }, says));
}

function ruleLinks(tag, indices) {
    const cell = make(tag);
    indices.slice(0, 6).forEach((index, i) => {
        if (i > 0)
            cell.append(", ");
        cell.append(make("a", { href: "#rule-" + list.rules[index][0] }, list.rules[index][0]));
    });
    if (indices.length > 6)
        cell.append(" and " + (indices.length - 6) + " more");
    return cell;
}

function checkRow(check) {
    const verdict = make("td", {}, verdictSign(check.verdict));
    if (check.consequence)
        verdict.append(make("p", { class: "aside" }, "follows from an earlier step"));
    if (check.note)
        verdict.append(make("p", { class: "aside" }, check.note));
    return make("tr", { class: check.verdict === DEVIATION && !check.consequence ? "deviates" : "" },
        make("th", { scope: "row" }, check.subject === check.kind ? check.kind : check.kind + " " + check.subject),
        make("td", {}, check.expected || "–"),
        make("td", {}, check.provided || "–"),
        verdict,
        ruleLinks("td", check.rules));
}

function stepTable(step) {
    const heads = ["Check", "Expected", "Provided", "Verdict", "Rules"];
    const caption = "Step " + step.step;
    return [
        make("p", { class: "step-call" }, make("b", {}, caption), make("code", {}, step.call)),
        make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
            make("table", { class: "checks" },
                make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
                make("tbody", {}, ...step.checks.map(checkRow)))),
    ];
}

function timeline(detail) {
    const svg = new DOMParser().parseFromString(detail.timeline, "image/svg+xml").documentElement;
    if (svg.localName !== "svg")
        return [];
    return [
        make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "The life as a timeline" },
            document.importNode(svg, true)),
        make("p", { class: "legend" },
            "As the rules have it. Circle: a step by its number; struck through: refused; dashed: open, or time "
            + "that passes; filled diamond: the target deviates here; envelope: a message. Bars: solid, active; "
            + "long dashes, on hold; outline, planned."),
    ];
}

function calls(detail, deviating) {
    return make("ol", { class: "calls" }, ...detail.life.map((line, i) =>
        make("li", { class: i + 1 === detail.failed_step ? "fails" : deviating.has(i + 1) ? "deviates" : "" },
            line.replace(/^\d+ /, ""))));
}

function deviatingSteps(detail) {
    const steps = detail.steps.filter((step) =>
        step.checks.some((check) => check.verdict === DEVIATION && !check.consequence));
    const numbers = new Set(steps.map((step) => step.step));
    return numbers;
}

function failurePart(detail) {
    if (!detail.failed_step)
        return [];
    const parts = [make("h4", {}, "How the target failed"),
        make("p", {}, "In step " + detail.failed_step + ": ", make("code", {}, detail.failure))];
    if (detail.stderr.length > 0)
        parts.push(copyBox(detail.stderr.join("\n"), "standard error", "text"));
    return parts;
}

function differencesPart(detail) {
    return detail.steps.length === 0 ? [] : [
        make("h4", {}, "Expected and provided"),
        ...detail.steps.flatMap(stepTable)];
}

function caseBody(detail) {
    const reasons = [...detail.why, ...detail.remarks];
    // Where there is a diagnosis, the first rule is the one that it names.
    const told = detail.rules.slice(0, detail.why.length > 0 ? 1 : 3);
    const others = ruleLinks("p", detail.rules.slice(told.length));
    others.prepend("Also at work here: ");
    return make("div", { class: "case-body" },
        ...reasons.map((text) => make("p", {}, text)),
        ...failurePart(detail),
        ...differencesPart(detail),
        make("h4", {}, "The life"),
        ...(detail.timeline ? timeline(detail) : []),
        calls(detail, deviatingSteps(detail)),
        make("h4", {}, told.length === 1 ? "The rule" : "The rules"),
        ...told.map(ruleBox),
        ...(detail.rules.length > told.length ? [others] : []),
        make("h4", {}, "Play it again"),
        copyBox(detail.reproduce, "the command", "command"),
        ...(detail.yaml ? [make("h4", {}, "The smallest case, as a scenario"),
            copyBox(detail.yaml, "the scenario", "yaml")] : []));
}

/// Fills a case the first time that it is opened.
function fill(details) {
    const data = byId("data-" + details.dataset.case);
    if (details.querySelector(".case-body") || !data)
        return;
    details.append(caseBody(JSON.parse(data.textContent)));
}

document.addEventListener("toggle", (event) => {
    if (event.target.matches("details[data-case]") && event.target.open)
        fill(event.target);
}, true);

// ---- The list and its filters

const sectionOf = (index) => list.rules[index][1];

function matches(line, filter) {
    const [, , verdict, name, place, rules, headline] = line;
    if (filter.verdict && list.verdicts[verdict] !== filter.verdict)
        return false;
    if (filter.section && !rules.some((index) => sectionOf(index) === filter.section))
        return false;
    if (filter.rule && !rules.some((index) => list.rules[index][0] === filter.rule))
        return false;
    const words = filter.text.toLowerCase();
    return !words || [name, place, headline, ...rules.map((index) => list.rules[index][0])]
        .some((text) => text.toLowerCase().includes(words));
}

const countOf = (line) => line[1] - line[0] + 1;

function lineText(line) {
    const [first, last, verdict, name, place, , headline] = line;
    return [
        make("span", { class: "case-head" },
            verdictSign(verdict), " ",
            make("span", {},
                make("span", { class: "case-number" },
                    first === last ? "Case " + first : "Cases " + first + " to " + last), " ",
                make("span", { class: "case-name" }, name))), " ",
        make("span", { class: "case-headline" }, make("code", {}, place), headline ? "  " + headline : "")];
}

function lineElement(line) {
    const id = "case-" + line[0];
    const reproduce = line[7];
    if (reproduce === "")
        return make("li", {}, make("div", { id, class: "case-line", tabindex: "-1" }, ...lineText(line)));
    const details = make("details", { class: "case", "data-case": line[0] },
        make("summary", { id, class: "item" }, ...lineText(line)));
    if (reproduce)
        details.append(make("div", { class: "case-body" },
            make("p", { class: "aside" }, "To keep the file small, not all cases are told in full. This one plays again with:"),
            copyBox(reproduce, "the command", "command")));
    return make("li", {}, details);
}

function filterNow() {
    return Object.fromEntries(FILTERS.map((name) => [name, byId("filter-" + name).value]));
}

function showList() {
    const filter = filterNow();
    const lines = list.cases.filter((line) => matches(line, filter))
        .sort((a, b) => b[2] - a[2] || a[0] - b[0]);
    const total = list.cases.reduce((sum, line) => sum + countOf(line), 0);
    const found = lines.reduce((sum, line) => sum + countOf(line), 0);
    byId("filter-count").textContent = found === total ? total + " cases" : found + " of " + total + " cases";
    byId("case-list").replaceChildren(...lines.slice(0, rowsShown).map(lineElement));
    byId("more").hidden = lines.length <= rowsShown;
    return lines;
}

function addChoices(name, values) {
    const select = byId("filter-" + name);
    for (const value of values)
        select.append(make("option", { value }, value));
}

function fillFilters() {
    addChoices("verdict", list.verdicts.filter((_, i) => list.cases.some((line) => line[2] === i)));
    const used = new Set(list.cases.flatMap((line) => line[5]));
    addChoices("section", new Set([...used].sort((a, b) => a - b).map(sectionOf)));
    addChoices("rule", [...used].sort((a, b) => a - b).map((index) => list.rules[index][0]));
}

// ---- The address: #case-12, #rule-2.3/…, #section=2.3&verdict=deviation

function writeHash() {
    const parts = FILTERS.map((name) => [name, byId("filter-" + name).value])
        .filter(([, value]) => value)
        .map(([name, value]) => name + "=" + encodeURIComponent(value));
    history.replaceState(null, "", "#" + (parts.join("&") || "cases"));
}

function setFilters(parts) {
    for (const name of FILTERS) {
        const part = parts.find((text) => text.startsWith(name + "="));
        byId("filter-" + name).value = part ? part.slice(name.length + 1) : "";
    }
    rowsShown = ROWS_AT_A_TIME;
    showList();
}

function goToCase(number) {
    const place = (lines) => lines.findIndex((line) => line[0] <= number && number <= line[1]);
    let lines = showList();
    if (place(lines) < 0) {
        setFilters([]);
        lines = showList();
    }
    if (place(lines) < 0)
        return;
    rowsShown = Math.max(rowsShown, place(lines) + 1);
    showList();
    open(byId("case-" + lines[place(lines)][0]));
}

function open(element) {
    for (let outer = element; outer; outer = outer.parentElement)
        if (outer.matches("details"))
            outer.open = true;
    if (element.parentElement.matches("details[data-case]"))
        fill(element.parentElement);
    element.scrollIntoView({ block: "start" });
    element.focus({ preventScroll: true });
}

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function followHash() {
    const parts = location.hash.slice(1).split("&").map(decoded);
    const goal = parts[0];
    if (parts.some((part) => FILTERS.some((name) => part.startsWith(name + "=")))) {
        setFilters(parts);
        byId("cases").scrollIntoView();
    } else if (/^case-\d+$/.test(goal)) {
        goToCase(Number(goal.slice(5)));
    } else if (goal.startsWith("rule-") && byId(goal)) {
        open(byId(goal));
    }
}

// ---- Keys

const KEYS = [["/", "search in the cases"], ["j", "next finding or case"], ["k", "the one before"],
    ["Enter", "open or close it"], ["?", "this list"], ["Esc", "leave a field or this list"]];

function showHelp() {
    if (!byId("keys"))
        document.body.append(make("dialog", { id: "keys", "aria-labelledby": "keys-title" },
            make("h2", { id: "keys-title" }, "Keys"),
            make("dl", {}, ...KEYS.flatMap(([key, does]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)])),
            make("form", { method: "dialog" }, make("button", {}, "Close"))));
    if (!byId("keys").open)
        byId("keys").showModal();
}

function move(by) {
    const items = [...document.querySelectorAll(".item")].filter((item) => item.getClientRects().length > 0);
    if (items.length === 0)
        return;
    const here = items.indexOf(document.activeElement);
    const next = here < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(Math.max(here + by, 0), items.length - 1);
    items[next].focus();
    items[next].scrollIntoView({ block: "nearest" });
}

const ACTIONS = {
    "/": () => byId("filter-text").focus(),
    j: () => move(1),
    k: () => move(-1),
    "?": showHelp,
};

document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && typing)
        event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !ACTIONS[event.key])
        return;
    event.preventDefault();
    ACTIONS[event.key]();
});

// ---- Appearance, and paper

const APPEARANCES = ["automatic", "light", "dark"];

function setAppearance(name) {
    if (name === "automatic")
        delete document.documentElement.dataset.theme;
    else
        document.documentElement.dataset.theme = name;
    byId("theme").textContent = "Appearance: " + name;
}

function nextAppearance() {
    const now = document.documentElement.dataset.theme || "automatic";
    setAppearance(APPEARANCES[(APPEARANCES.indexOf(now) + 1) % APPEARANCES.length]);
}

/// On paper the first case of each finding is open, and the rules that do not simply conform.
function unfold() {
    const firsts = [...document.querySelectorAll(".finding")].map((finding) => finding.querySelector("details.case"));
    const all = [...firsts.filter(Boolean), ...document.querySelectorAll("#unsettled details, #rules .telling")];
    for (const details of all.filter((one) => !one.open)) {
        details.open = true;
        details.dataset.unfolded = "";
        if (details.dataset.case)
            fill(details);
    }
}

function foldAgain() {
    for (const details of document.querySelectorAll("[data-unfolded]")) {
        details.open = false;
        delete details.dataset.unfolded;
    }
}

addEventListener("beforeprint", unfold);
addEventListener("afterprint", foldAgain);
addEventListener("hashchange", followHash);
byId("theme").addEventListener("click", nextAppearance);
byId("help").addEventListener("click", showHelp);
byId("more").addEventListener("click", () => { rowsShown += ROWS_AT_A_TIME; showList(); });
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("filters").addEventListener("reset", () => setTimeout(() => { setFilters([]); writeHash(); }));
byId("filters").addEventListener("input", () => { rowsShown = ROWS_AT_A_TIME; showList(); writeHash(); });
fillFilters();
byId("tools").hidden = false;
byId("filters").hidden = false;
showList();
followHash();
