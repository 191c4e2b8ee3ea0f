// What stands beside the text: the step where the cursor is, and the rules.
import { by_id, make } from "./dom.js";
import { ask } from "./api.js";

const shares = {
    refuses: "refuses the call",
    decides: "decides: without it the answer would be another",
    acts: "has its effect",
    kept: "bears on it, and is kept",
};
const order = Object.keys(shares);

export class Beside {
    constructor(vocabulary) {
        this.rules = new Map(vocabulary.rules.map((rule) => [rule.id, rule]));
        this.questions = new Map(vocabulary.questions.map((question) => [question.id, question]));
    }

    show(told, line) {
        const place = step_at(told, line);
        const step = told.steps[place];
        by_id("rules").replaceChildren(
            step ? this.step(step, place, told.steps.length) : make("p", { class: "calm" }, "Put the cursor into a step to see what is at work there."),
            make("section", { "aria-labelledby": "named-title" },
                make("h2", { id: "named-title" }, told.rules.length === 1 ? "The rule that it is about" : "The rules that it is about"),
                told.rules.map((id) => this.rule(id))));
        return place;
    }

    step(step, place, count) {
        const by_share = order.map((share) => [share, step.rules.filter((rule) => rule.share === share)]).filter(([, rules]) => rules.length > 0);
        return make("section", { "aria-labelledby": "step-title" },
            make("h2", { id: "step-title" }, `Step ${place + 1} of ${count} `, make("span", { class: `answer ${step.answer}` }, answer_word(step.answer))),
            make("p", { class: "call" }, make("code", {}, step.call), ` at ${step.at}`),
            facts("Would be lawful with", step.lawful),
            facts("Changes", step.changes),
            facts("Messages", step.messages),
            step.questions.map((id) => this.question(id)),
            by_share.map(([share, rules]) => [make("h3", {}, `Rule that ${shares[share]}`), rules.map(({ id }) => this.rule(id))]));
    }

    rule(id) {
        const rule = this.rules.get(id);
        if (!rule)
            return null;
        return make("article", { class: "rule" },
            make("p", { class: "says" }, rule.says),
            rule.limits.map(({ name, value, former }) => make("p", { class: "limit" }, `${name}: ${value}`, former && former !== value ? ` (before: ${former})` : "")),
            rule.known ? make("p", { class: "limit known" }, `Known issue: ${rule.known}`) : null,
            make("p", { class: "rule-id" }, make("button", { type: "button", class: "link", onclick: () => this.tell(id) }, id)));
    }

    question(id) {
        const question = this.questions.get(id);
        return make("article", { class: "rule open-question" },
            make("p", { class: "says" }, `Open: ${question.says}`),
            make("p", { class: "limit" }, `Readings: ${question.readings.join("; ")}`),
            make("p", { class: "rule-id" }, id));
    }

    // All about a rule, with the cases of the corpus in which it is at work.
    async tell(id) {
        const dialog = by_id("rule-dialog");
        by_id("rule-title").textContent = id;
        by_id("rule-text").textContent = "…";
        dialog.showModal();
        const told = await ask(`rule?id=${encodeURIComponent(id)}`).catch((refusal) => ({ text: refusal.message }));
        by_id("rule-text").textContent = told.text;
    }
}

export function step_at(told, line) {
    const { steps } = told;
    let place = -1;
    for (let i = 0; i !== steps.length && steps[i].line <= line; ++i)
        place = i;
    return place;
}

const answer_word = (answer) => (answer === "time" ? "time passes" : answer === "open" ? "left open" : answer);

const facts = (title, lines) => (lines.length === 0 ? null
    : make("div", { class: "facts-list" }, make("h3", {}, title), make("ul", {}, lines.map((line) => make("li", {}, line)))));
