// The corpus: folders, their files, and of the files their cases.
import { by_id, make, when_quiet } from "./dom.js";

const folder_of = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const name_of = (path) => path.slice(path.lastIndexOf("/") + 1).replace(/\.yaml$/, "");

// "s2_1" is section 2.1, where the corpus calls its folders so.
function section_of(folder, sections) {
    const number = /(?:^|\/)s(\d+(?:_\d+[a-z]?)?)$/.exec(folder)?.[1].replace("_", ".");
    return sections.find((section) => section.number === number);
}

export class Tree {
    constructor({ open, sections }) {
        this.open = open;
        this.sections = sections;
        this.files = [];
        this.current = "";
        this.opened = new Set();
        by_id("search").addEventListener("input", when_quiet(80, () => this.show()));
    }

    folders() { return [...new Set(this.files.map(({ path }) => folder_of(path)))]; }

    fill(files) {
        this.files = files;
        for (const file of files) {
            const section = section_of(folder_of(file.path), this.sections);
            file.words = [file.path, file.name, ...(file.rules ?? []), ...(file.cases ?? []).map(({ name }) => name), section?.title]
                .join("\n").toLowerCase();
        }
        this.show();
    }

    set_current(path) {
        this.current = path;
        this.opened.add(folder_of(path));
        this.show();
    }

    matching() {
        const words = by_id("search").value.toLowerCase().split(/\s+/).filter(Boolean);
        return this.files.filter((file) => words.every((word) => file.words.includes(word)));
    }

    show() {
        const is_search = by_id("search").value.trim() !== "";
        const files = this.matching();
        by_id("found").textContent = is_search ? `${files.length} of ${this.files.length} files` : "";
        const by_folder = grouped(files);
        const open_all = is_search && files.length <= 60;
        by_id("tree").replaceChildren(
            ...[...by_folder].map(([folder, inside]) => this.folder(folder, inside, open_all)),
            ...(files.length === 0 ? [make("p", { class: "calm" }, is_search ? "Nothing is found." : "There is no scenario yet.")] : []));
    }

    folder(folder, files, open_all) {
        const section = section_of(folder, this.sections);
        const head = section ? [make("span", { class: "number" }, section.number), section.title] : [folder || "(here)"];
        const list = make("ul");
        const fill = () => {
            if (list.childElementCount === 0)
                list.append(...files.map((file) => this.file(file)));
        };
        const is_open = open_all || this.opened.has(folder);
        if (is_open)
            fill();
        return make("details", {
            open: is_open,
            ontoggle: (event) => {
                if (event.target.open)
                    fill();
                if (!open_all)
                    this.opened[event.target.open ? "add" : "delete"](folder);
            },
        }, make("summary", { title: folder }, make("span", { class: "folder-name" }, ...head), make("span", { class: "count" }, String(files.length))), list);
    }

    file(file) {
        const is_current = file.path === this.current;
        const item = make("li", {}, make("button", {
            type: "button", class: "file-name", title: file.path, "data-path": file.path,
            "aria-current": is_current ? "true" : false, onclick: () => this.open(file.path),
        }, file.name ?? name_of(file.path),
        file.problems ? make("span", { class: "bad-mark" }, ` ${file.problems} wrong`) : null));
        if (is_current && file.cases?.length > 0)
            item.append(make("ul", { class: "cases", "aria-label": "Cases" }, file.cases.map(({ name, line }) =>
                make("li", {}, make("button", { type: "button", onclick: () => this.open(file.path, line) }, name)))));
        return item;
    }
}

function grouped(files) {
    const groups = new Map();
    for (const file of files) {
        const folder = folder_of(file.path);
        groups.set(folder, [...(groups.get(folder) ?? []), file]);
    }
    return groups;
}
