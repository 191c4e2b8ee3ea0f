// The page: what is open, what was said of it, and what may be done with it.
import { ask, has_token } from "./api.js";
import { Beside } from "./beside.js";
import { Completion } from "./completion.js";
import { by_id, make, picture, when_quiet } from "./dom.js";
import { run_report } from "./run_report.js";
import { Tree } from "./tree.js";

const page = document.documentElement;
const wants_plain = page.dataset.editor !== "codemirror" || new URLSearchParams(location.search).get("editor") === "plain";
const { make_editor } = await import(wants_plain ? "./plain_editor.js" : "./editor.js");

const state = { path: "", version: "", saved: "", told: null, row_line: 0, asking: null };
let vocabulary, completion, beside, tree, editor;

const is_changed = () => state.path !== "" && editor.text() !== state.saved;

function say(text, kind = "") {
    by_id("state").textContent = text;
    by_id("state").className = kind;
}

function show_state() {
    by_id("save").disabled = !is_changed();
    by_id("run").disabled = state.path === "";
    by_id("path").textContent = state.path || "No file is open";
    document.title = `${is_changed() ? "• " : ""}${state.path || "workbench"} – lakmus`;
}

// While one writes: problems, timeline, rules.

function show_problems({ problems, remark }) {
    const wrong = problems.filter(({ severity }) => severity === "error").length;
    const disputed = problems.length - wrong;
    const parts = [wrong > 0 && (wrong === 1 ? "1 problem" : `${wrong} problems`),
        disputed > 0 && (disputed === 1 ? "1 expectation that the model contradicts" : `${disputed} expectations that the model contradicts`)].filter(Boolean);
    by_id("problems-title").textContent = parts.length > 0 ? parts.join(", ") : "Nothing is wrong with it.";
    by_id("problems-title").className = problems.length > 0 ? "bad" : "good";
    by_id("life-remark").textContent = remark ?? "";
    by_id("problem-list").replaceChildren(...problems.map((one) => make("li", { class: one.severity },
        make("button", { type: "button", onclick: () => editor.go_to(one.line, one.column) },
            make("span", { class: "place" }, `Line ${one.line}`), ` ${one.text}`))));
    editor.show_problems(problems);
}

function show_rows({ cases, case: place }) {
    const has_rows = cases.length > 1 || cases[0]?.name !== "";
    by_id("row").hidden = by_id("row-label").hidden = !has_rows;
    by_id("row").replaceChildren(...(has_rows ? cases : []).map(({ name, line }, i) =>
        make("option", { value: line, selected: i === place }, name)));
}

function mark_step() {
    const line = editor.line();
    const place = beside.show(state.told, line);
    document.querySelectorAll("#timeline .mark:not(.message)").forEach((mark, i) => mark.classList.toggle("is-current", i === place));
}

function show_life(told) {
    const drawn = picture(told.timeline);
    drawn.querySelectorAll(".mark:not(.message)").forEach((mark, i) => {
        mark.addEventListener("click", () => told.steps[i] && editor.go_to(told.steps[i].line));
    });
    by_id("timeline").replaceChildren(drawn);
    by_id("timeline").classList.remove("is-old");
}

async function check() {
    if (state.path === "")
        return;
    state.asking?.abort();
    const asking = state.asking = new AbortController();
    const body = { path: state.path, text: editor.text(), line: state.row_line };
    try {
        const told = await ask("check", { method: "POST", body, signal: asking.signal });
        if (asking.signal.aborted)
            return;
        show_problems(told);
        by_id("timeline").classList.toggle("is-old", !told.readable);
        if (told.readable) {
            state.told = told;
            completion.set_names(told.names);
            show_rows(told);
            show_life(told);
            mark_step();
        } else {
            by_id("life-remark").textContent = "As it was when the text could last be read.";
        }
    } catch (trouble) {
        if (trouble.name !== "AbortError")
            say(trouble.message, "bad");
    }
}

const check_soon = when_quiet(120, check);

function changed() {
    show_state();
    say(is_changed() ? "Not saved" : "");
    check_soon();
}

function moved(line) {
    if (!state.told)
        return;
    const row = state.told.cases.find((one) => one.name !== "" && one.line === line);
    if (row && row.line !== state.row_line) {
        state.row_line = row.line;
        check();
    } else {
        mark_step();
    }
}

// Files.

async function open_file(path, line) {
    if (path === state.path)
        return line && editor.go_to(line);
    if (is_changed() && !confirm(`${state.path} is not saved. Leave it?`))
        return undefined;
    try {
        const file = await ask(`file?path=${encodeURIComponent(path)}`);
        Object.assign(state, { path, version: file.version, saved: file.text, told: null, row_line: line ?? 0 });
        editor.set_text(file.text);
        by_id("timeline").replaceChildren();
        say("");
        show_state();
        tree.set_current(path);
        await check();
        editor.go_to(line ?? state.told?.steps[0]?.line ?? 1);
    } catch (trouble) {
        say(trouble.message, "bad");
    }
    return undefined;
}

async function save() {
    if (!is_changed())
        return;
    const text = editor.text();
    try {
        const { version } = await ask("file", { method: "PUT", body: { path: state.path, text, version: state.version } });
        Object.assign(state, { version, saved: text });
        say("Saved", "good");
        show_state();
        tree.fill((await ask("tree")).files);
    } catch (trouble) {
        say(trouble.status === 409 ? "Not saved: somebody changed the file since it was opened. Copy your text, open the file again, and put it in." : `Not saved: ${trouble.message}`, "bad");
    }
}

// Running.

function show_tab(name) {
    for (const one of ["rules", "report"]) {
        const is_shown = one === name;
        by_id(one).hidden = !is_shown;
        by_id(`tab-${one}`).setAttribute("aria-selected", is_shown);
        by_id(`tab-${one}`).tabIndex = is_shown ? 0 : -1;
    }
}

async function run() {
    const report = by_id("report");
    const hint = by_id("target-says");
    show_tab("report");
    by_id("run").disabled = true;
    report.replaceChildren(make("p", { class: "calm", role: "status" }, "Running …"), hint);
    try {
        const told = await ask("run", { method: "POST", body: { path: state.path, text: editor.text(), target: by_id("target").value.trim() } });
        report.replaceChildren(...run_report(told, vocabulary, (line) => editor.go_to(line)).flat(Infinity).filter(Boolean), hint);
    } catch (trouble) {
        report.replaceChildren(make("p", { class: "bad", role: "alert" }, trouble.message), hint);
    }
    show_state();
}

// A new scenario.

const new_text = (rule) => `scenario: What the life shows, in one line
rules: [${rule.id}]
source: "${rule.section}"
why: What would go wrong for people if the rule failed.
given:
  today: 2021-03-22
  citizens:
    anna: {group: 2, municipality: Aarhus}
steps:
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today, end: today+4w}
    as: leave
    expect: accepted
`;

function open_new() {
    const here = state.path.slice(0, Math.max(0, state.path.lastIndexOf("/")));
    by_id("new-folder").replaceChildren(...tree.folders().map((folder) => make("option", { value: folder, selected: folder === here }, folder || "(here)")));
    by_id("new-trouble").textContent = "";
    by_id("new-dialog").showModal();
}

function show_new_rule() {
    const rule = vocabulary.rules.find(({ id }) => id === by_id("new-rule").value.trim());
    by_id("new-rule-says").textContent = rule?.says ?? "";
    const folder = rule && `s${rule.section.replace(".", "_")}`;
    if (folder && tree.folders().includes(folder))
        by_id("new-folder").value = folder;
}

async function make_new(event) {
    event.preventDefault();
    const rule = vocabulary.rules.find(({ id }) => id === by_id("new-rule").value.trim());
    const folder = by_id("new-folder").value;
    const name = by_id("new-name").value.trim().replace(/(\.yaml)?$/, ".yaml");
    const path = folder ? `${folder}/${name}` : name;
    if (!rule) {
        by_id("new-trouble").textContent = "Choose a rule from the list.";
        return;
    }
    try {
        await ask("file", { method: "PUT", body: { path, text: new_text(rule), version: "" } });
        by_id("new-dialog").close();
        tree.fill((await ask("tree")).files);
        await open_file(path);
    } catch (trouble) {
        by_id("new-trouble").textContent = trouble.status === 409 ? "There is such a file already." : trouble.message;
    }
}

// All that can be pressed.

function dark() {
    const is_dark = page.dataset.theme ? page.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    page.dataset.theme = is_dark ? "light" : "dark";
}

function press(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey)
        return;
    if (event.key === "s") {
        event.preventDefault();
        save();
    } else if (event.key === "Enter" && !by_id("run").disabled) {
        event.preventDefault();
        event.stopPropagation();
        run();
    }
}

function listen() {
    by_id("save").addEventListener("click", save);
    by_id("run").addEventListener("click", run);
    by_id("theme").addEventListener("click", dark);
    by_id("new").addEventListener("click", open_new);
    by_id("new-cancel").addEventListener("click", () => by_id("new-dialog").close());
    by_id("new-rule").addEventListener("input", show_new_rule);
    by_id("new-form").addEventListener("submit", make_new);
    by_id("row").addEventListener("change", (event) => {
        state.row_line = Number(event.target.value);
        check();
    });
    for (const one of ["rules", "report"])
        by_id(`tab-${one}`).addEventListener("click", () => show_tab(one));
    document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight")
            return;
        const other = by_id("rules").hidden ? "rules" : "report";
        show_tab(other);
        by_id(`tab-${other}`).focus();
    });
    addEventListener("keydown", press, { capture: true });
    addEventListener("beforeunload", (event) => is_changed() && event.preventDefault());
}

function offer_targets(targets) {
    const variants = vocabulary.variants.map(({ id, says }) => make("option", { value: `reference+${id}`, label: says }));
    by_id("targets").append(...targets.map((spec) => make("option", { value: spec })), make("option", { value: "reference", label: "The reference model itself" }), ...variants);
    by_id("target").value = targets[0];
    by_id("rule-ids").append(...vocabulary.rules.map(({ id, says }) => make("option", { value: id, label: says })));
}

async function start() {
    if (!has_token) {
        say("Open the address that the program printed: it ends with a secret that this page needs.", "bad");
        return;
    }
    const [words, targets, corpus] = await Promise.all(["vocabulary", "targets", "tree"].map((path) => ask(path)));
    vocabulary = words;
    completion = new Completion(vocabulary);
    beside = new Beside(vocabulary);
    editor = make_editor({
        parent: by_id("text"), label: "Text of the scenario", nonce: page.dataset.nonce,
        complete: (text, offset, is_asked_for) => completion.at(text, offset, is_asked_for),
        on_change: changed, on_cursor: moved,
    });
    tree = new Tree({ open: open_file, sections: vocabulary.sections });
    tree.fill(corpus.files);
    offer_targets(targets);
    listen();
    show_state();
    page.dataset.ready = "yes";
}

start().catch((trouble) => say(trouble.message, "bad"));
