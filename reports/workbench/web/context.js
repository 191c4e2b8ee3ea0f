// Where in a scenario somebody is writing: the keys that lead there, whether a key or a value comes
// next, and the word that has been begun. Reads block and flow style as far as scenarios use them,
// and bears what is unfinished.
const key_at_start = /^("[^"]*"|'[^']*'|[^\s:#{}[\],"'-][^:#{}[\]]*?|-?[^\s:#{}[\],"'-][^:#{}[\]]*?)\s*:(?=\s|$)/;

const bare = (key) => key.trim().replace(/^["']|["']$/g, "");

class Scanner {
    constructor() {
        this.blocks = [{ indent: -1, key: null, keys: [] }];
        this.flow = [];
        this.word = 0;
        this.value = false;
    }

    top() { return this.blocks[this.blocks.length - 1]; }

    inner() { return this.flow[this.flow.length - 1]; }

    // One line of block style, from its first character; what follows a key is scanned as a value.
    line(text, start) {
        let indent = text.length - text.trimStart().length;
        let rest = text.slice(indent);
        if (rest.startsWith("#"))
            return;
        const is_item = /^-(\s|$)/.test(rest);
        while (this.top().indent > indent || (this.top().indent === indent && !(is_item && this.top().key !== "-")))
            this.blocks.pop();
        while (/^-(\s|$)/.test(rest)) {
            this.blocks.push({ indent, key: "-", keys: [] });
            const width = /^-\s*/.exec(rest)[0].length;
            indent += width;
            rest = rest.slice(width);
        }
        this.value = false;
        this.word = start + indent;
        const found = key_at_start.exec(rest);
        if (found) {
            const key = bare(found[1]);
            this.top().keys.push(key);
            this.blocks.push({ indent, key, keys: [] });
            this.value = true;
            const behind = rest.slice(found[0].length);
            const space = behind.length - behind.trimStart().length;
            indent += found[0].length + space;
            this.word = start + indent;
            rest = behind.slice(space);
        }
        this.rest(rest, start + indent);
    }

    // The rest of a line: values and flow style.
    rest(text, start) {
        let quote = "";
        for (let i = 0; i < text.length; ++i) {
            const c = text[i];
            if (quote) {
                if (c === quote)
                    quote = "";
                continue;
            }
            if (c === "#" && (i === 0 || text[i - 1] === " "))
                return;
            if ((c === '"' || c === "'") && start + i === this.word)
                quote = c;
            else
                this.step(c, text[i + 1], text, start, i);
        }
    }

    step(c, next, text, start, i) {
        const inner = this.inner();
        if (c === "{" || c === "[") {
            if (!inner && start + i !== this.word)
                return;
            this.flow.push({ kind: c, key: null, keys: [] });
        } else if (inner && (c === "}" || c === "]")) {
            this.flow.pop();
        } else if (inner && c === ",") {
            inner.key = null;
        } else if (inner?.kind === "{" && inner.key === null && c === ":" && (next === undefined || next === " ")) {
            inner.key = bare(text.slice(Math.max(0, this.word - start), i));
            inner.keys.push(inner.key);
        } else if (!(c === " " && this.word === start + i)) {
            return;
        }
        this.word = start + i + 1;
    }

    // What has been found once all text before the cursor is read.
    found(offset) {
        const path = this.blocks.slice(1).map((block) => block.key);
        for (const one of this.flow) {
            if (one.kind === "[")
                path.push("-");
            else if (one.key !== null)
                path.push(one.key);
        }
        const inner = this.inner();
        const is_key = inner ? inner.kind === "{" && inner.key === null : !this.value;
        return {
            path, is_key, from: Math.min(this.word, offset),
            in_flow: inner !== undefined,
            siblings: inner ? inner.keys : this.top().keys,
        };
    }
}

export function context_at(text, offset) {
    const scanner = new Scanner();
    let start = 0;
    for (const line of text.slice(0, offset).split("\n")) {
        const is_last = start + line.length === offset;
        if (scanner.flow.length > 0) {
            scanner.word = start;
            scanner.rest(line, start);
        } else if (line.trim() !== "" || is_last) {
            scanner.line(line, start);
        }
        start += line.length + 1;
    }
    return scanner.found(offset);
}
