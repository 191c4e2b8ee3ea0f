// The server, asked with the token that its address brought.
const kept = "lakmus-token";

function token() {
    const brought = location.hash.slice(1).split("&").find((part) => /^[0-9a-f]{32}$/.test(part));
    if (brought) {
        sessionStorage.setItem(kept, brought);
        // The secret need not stay in view.
        history.replaceState(null, "", location.pathname + location.search);
    }
    return sessionStorage.getItem(kept) ?? "";
}

const secret = token();

export class Refusal extends Error {
    constructor(status, what) {
        super(what);
        this.status = status;
    }
}

export async function ask(path, { method = "GET", body, signal } = {}) {
    const answer = await fetch(`/api/${path}`, {
        method,
        signal,
        headers: { "Lakmus-Token": secret, ...(body && { "Content-Type": "application/json" }) },
        body: body && JSON.stringify(body),
    }).catch((trouble) => {
        if (trouble.name === "AbortError")
            throw trouble;
        throw new Refusal(0, "The workbench does not answer: is the program still running?");
    });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok)
        throw new Refusal(answer.status, said.error ?? `The workbench answered ${answer.status}.`);
    return said;
}

export const has_token = secret !== "";
