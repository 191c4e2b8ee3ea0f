// The editor: CodeMirror with what a scenario needs of it.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, snippet, startCompletion }
    from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers }
    from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

// A choice with a template has places to fill in; after a key comes the next choice.
function choice(option) {
    const { template, goes_on, ...given } = option;
    if (template)
        return { ...given, apply: snippet(template) };
    if (!goes_on)
        return given;
    return {
        ...given,
        apply(view, _, from, to) {
            const insert = given.apply ?? given.label;
            view.dispatch({
                changes: { from, to, insert }, selection: { anchor: from + insert.length },
                userEvent: "input.complete",
            });
            startCompletion(view);
        },
    };
}

function source(complete) {
    return (context) => {
        const found = complete(context.state.doc.toString(), context.pos, context.explicit);
        return found && { from: found.from, options: found.options.map(choice), validFor: /^[^\s,{}[\]:]*$/ };
    };
}

// From the place to the end of the word there.
function extent(doc, { line, column }) {
    const at = doc.line(Math.min(line, doc.lines));
    const from = Math.min(at.from + offset_of(at.text, column), at.to);
    const word = /^("[^"]*"?|'[^']*'?|[^\s,{}[\]:]+)/.exec(at.text.slice(from - at.from));
    return { from, to: Math.min(at.to, from + Math.max(1, word ? word[0].length : 1)) };
}

// Columns count characters, the editor counts units of UTF-16.
function offset_of(text, column) {
    return [...text].slice(0, column - 1).join("").length;
}

function diagnostic(doc, problem) {
    const { from, to } = extent(doc, problem);
    const actions = problem.nearest
        ? [{
            name: `Change to ${problem.nearest}`,
            apply: (view, start, end) => view.dispatch({ changes: { from: start, to: end, insert: problem.nearest } }),
        }]
        : [];
    return { from, to, severity: problem.severity, message: problem.text, actions };
}

export function make_editor({ parent, label, nonce, complete, on_change, on_cursor }) {
    let line = 1;
    let quiet = false;
    const extensions = [
        EditorView.cspNonce.of(nonce),
        lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), drawSelection(), history(),
        indentUnit.of("  "), indentOnInput(), bracketMatching(), closeBrackets(), yaml(),
        syntaxHighlighting(classHighlighter), lintGutter(), highlightSelectionMatches(), search({ top: true }),
        autocompletion({ override: [source(complete)], icons: false, maxRenderedOptions: 60 }),
        keymap.of([
            ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap,
            ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
            if (quiet)
                return;
            if (update.docChanged)
                on_change();
            const now = update.state.doc.lineAt(update.state.selection.main.head).number;
            if (now !== line) {
                line = now;
                on_cursor(line);
            }
        }),
    ];
    const view = new EditorView({ parent, state: EditorState.create({ extensions }) });

    return {
        text: () => view.state.doc.toString(),
        line: () => view.state.doc.lineAt(view.state.selection.main.head).number,
        focus: () => view.focus(),
        set_text(text) {
            quiet = true;
            view.setState(EditorState.create({ doc: text, extensions }));
            quiet = false;
            line = 1;
        },
        go_to(to, column = 1) {
            const at = view.state.doc.line(Math.max(1, Math.min(to, view.state.doc.lines)));
            const anchor = Math.min(at.from + offset_of(at.text, column), at.to);
            view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
            view.focus();
        },
        show_problems(problems) {
            const { doc } = view.state;
            view.dispatch(setDiagnostics(view.state, problems.map((one) => diagnostic(doc, one))));
        },
    };
}
