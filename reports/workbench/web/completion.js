// What may stand where somebody is writing, from the words that the model declares.
import { context_at } from "./context.js";

const awkward = /[,:#{}[\]"'&*!|>%@`]|^\s|\s$/;
const roles = ["jobcentre", "akasse", "citizen", "company", "system"];
const days = ["today", "today-1d", "today-8w", "today+1d", "today+4w", "today+26w"];

const written = (word) => (awkward.test(word) ? JSON.stringify(word) : word);
const word_options = (words, detail) => words.map((label) => ({ label, detail }));
const says_options = (entries) => entries.map(({ id, says }) => ({ label: id, info: says }));
const key_options = (keys, siblings) => keys
    .filter(({ name }) => !siblings.includes(name))
    .map(({ name, says, needed }) => ({
        label: name, apply: `${name}: `, info: says, detail: needed ? "needed" : undefined, boost: needed ? 1 : 0,
        goes_on: true,
    }));

function code_options(codes) {
    return codes.map(({ id, name, gloss, word }) => ({
        label: `${word} ${name} ${id}`, displayLabel: word, apply: written(word),
        detail: word === name ? `${id}` : name, info: gloss || undefined,
    }));
}

export class Completion {
    constructor(vocabulary) {
        this.words = vocabulary;
        this.commands = new Map(vocabulary.commands.map((command) => [command.name, command]));
        this.names = [];
    }

    // Names of citizens and things, as the last readable text had them.
    set_names(names) { this.names = names; }

    at(text, offset, is_asked_for) {
        const place = context_at(text, offset);
        const begun = text.slice(place.from, offset);
        if (!is_asked_for && begun === "" && !/[{[,:] ?$/.test(text.slice(0, offset)) && !place.in_flow)
            return null;
        const options = place.is_key ? this.keys(place, text) : this.values(place.path, text);
        return options.length > 0 ? { from: place.from, options } : null;
    }

    keys({ path, siblings }, text) {
        const { keys } = this.words;
        const [first, second, , fourth] = path;
        const last = path[path.length - 1];
        if (path.length === 0)
            return key_options(keys.scenario, siblings);
        if (first === "given")
            return this.given_keys(path, second, fourth, siblings);
        if (first === "cases")
            return path.length === 2 ? variables(text).map((name) => ({ label: name, apply: `${name}: `, goes_on: true })) : this.values(path, text);
        if (first !== "steps")
            return this.values(path, text);
        if (path.length === 2)
            return this.step_options(siblings);
        if (this.commands.has(last))
            return key_options(this.commands.get(last).fields.map(field_key), siblings);
        if (last === "expect")
            return [...key_options(keys.expectation, siblings), ...this.view_options(siblings)];
        if (last === "answer")
            return key_options(keys.expectation.filter(({ name }) => name === "refused" || name === "open"), siblings);
        if (last === "-" && path.includes("messages"))
            return key_options(keys.message, siblings);
        if (last === "by" || last === "to")
            return key_options(roles.slice(0, 2).map((name) => ({ name, says: "Names the authority." })), siblings);
        return this.values(path, text);
    }

    given_keys(path, second, fourth, siblings) {
        const { keys } = this.words;
        if (path.length === 1)
            return key_options(keys.given, siblings);
        if (second !== "citizens")
            return this.values(path, "");
        if (path.length === 3)
            return key_options(keys.citizen, siblings);
        if (fourth === "requirements")
            return this.list("contact_groups").map((one) => ({ ...one, apply: `${one.apply}: `, goes_on: true }));
        const part = { absences: keys.absence, referrals: keys.referral, memberships: keys.membership }[fourth];
        return part && path.length === 5 ? key_options(part, siblings) : [];
    }

    step_options(siblings) {
        const commands = siblings.some((key) => this.commands.has(key)) ? [] : [...this.commands.values()];
        return [
            ...commands.map((command) => ({
                label: command.name,
                detail: command.creates ? `creates: ${command.creates}` : undefined,
                info: command.fields.map(({ name, optional }) => (optional ? `${name} (optional)` : name)).join(", "),
                template: `${command.name}: {${command.fields.filter(({ optional }) => !optional)
                    .map(({ name }) => `${name}: \${}`).join(", ")}}`,
            })),
            ...key_options(this.words.keys.step, siblings),
        ];
    }

    // "leave.state" and the like, of everything that has a name.
    view_options(siblings) {
        return this.names.flatMap(({ name, of }) => this.words.views
            .filter((view) => view.of === of)
            .map((view) => ({ label: `${name}.${view.name}`, apply: `${name}.${view.name}: `, info: view.says, goes_on: true })))
            .filter(({ label }) => !siblings.includes(label));
    }

    values(path, text) {
        const at = path.filter((key) => key !== "-");
        const key = at[at.length - 1];
        const options = this.plain_values(at, key);
        return at[0] === "steps" || at[0] === "given"
            ? [...options, ...variables(text, at[0] !== "steps").filter(() => text.includes("\ncases:")).map((name) => ({ label: `$${name}`, detail: "of the row" }))]
            : options;
    }

    plain_values(at, key) {
        if (key === "rules" || key === "refused")
            return says_options(this.words.rules);
        if (key === "open")
            return says_options(this.words.questions);
        if (key === "source")
            return this.words.sections.map(({ number, title }) => ({ label: number, apply: `"${number}"`, info: title }));
        if (key === "expect" || key === "answer")
            return this.answer_options(key);
        if (key === "by" || key === "to")
            return word_options(roles);
        if (key === "at")
            return word_options(["+1d", "+2d", "+1w", "+4w", "today+3d"]);
        if (at.includes("messages"))
            return this.message_values(key);
        if (at.includes("expect"))
            return this.view_values(key);
        if (at[0] === "given")
            return this.given_values(at, key);
        if (at[0] === "steps" && this.commands.has(at[1]))
            return this.field_values(this.commands.get(at[1]).fields.find(({ name }) => name === key));
        return at[0] === "cases" ? this.answer_options("answer") : [];
    }

    answer_options(key) {
        const rich = [
            { label: "{refused: …}", info: "Refused, and this rule is one of the right reasons.", template: "{refused: ${}}" },
            { label: "{open: …}", info: "The note leaves it open.", template: "{open: ${}}" },
        ];
        const more = { label: "{name.field: …}", info: "What a view shows after the step.", template: "{${}}" };
        return [...word_options(["accepted", "refused", "open"]), ...rich, ...(key === "expect" ? [more] : [])];
    }

    message_values(key) {
        if (key === "messages")
            return word_options(["none"]);
        if (key === "kind")
            return word_options(this.words.messages);
        return key === "about" || key === "citizen" ? word_options(this.names.map(({ name }) => name)) : [];
    }

    view_values(key) {
        const [name, field] = (key ?? "").split(".");
        const of = this.names.find((one) => one.name === name)?.of;
        const view = this.words.views.find((one) => one.name === field && (of === undefined || one.of === of));
        return view ? [...this.field_values(view), { label: "open", info: "The note leaves the field open." }] : [];
    }

    given_values(at, key) {
        const lists = { group: "contact_groups", municipality: "municipalities", type: "absence_types" };
        if (at[3] === "requirements" && at.length > 4)
            return this.list("cv_requirements");
        if (key in lists)
            return this.list(lists[key]);
        if (["start", "end", "from", "to", "registered"].includes(key) && at.length > 4)
            return word_options(["given", "given-2y", "given-2w", "given+10w"]);
        if (key === "state")
            return word_options(["on_hold"]);
        const is_flag = at.length === 4 && this.words.keys.citizen.some(({ name, says }) => name === key && says === "true or false");
        return is_flag ? word_options(["true", "false"]) : [];
    }

    field_values(field) {
        if (field === undefined)
            return [];
        if (field.kind === "code")
            return field.list ? this.list(field.list) : code_options(field.codes);
        if (field.kind === "name")
            return word_options([...this.names.filter(({ of }) => of === field.of).map(({ name }) => name), "unknown"], field.of);
        if (field.kind === "date")
            return word_options(days);
        return field.kind === "flag" ? word_options(["true", "false"]) : [];
    }

    list(name) { return code_options(this.words.lists[name].codes); }
}

const field_key = ({ name, kind, of, list, optional }) => ({
    name, says: optional ? `${of ?? list ?? kind}, may be left out` : (of ?? list ?? kind), needed: !optional,
});

// The names that the steps use with a dollar sign, or that rows give.
function variables(text) {
    return [...new Set([...text.matchAll(/\$([a-z][a-z0-9_]*)/gi)].map((found) => found[1]))];
}
