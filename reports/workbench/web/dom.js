// Elements without markup: text stays text, whatever it says.
export const by_id = (id) => document.getElementById(id);

export function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on"))
            element.addEventListener(name.slice(2), value);
        else if (value !== false && value !== undefined && value !== null)
            element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
    return element;
}

// A picture that the server drew, without anything in it that could run.
export function picture(svg) {
    const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    drawn.querySelectorAll("script, foreignObject").forEach((one) => one.remove());
    return document.importNode(drawn, true);
}

// Calls once it has been quiet for so long.
export function when_quiet(milliseconds, call) {
    let timer = 0;
    return (...given) => {
        clearTimeout(timer);
        timer = setTimeout(() => call(...given), milliseconds);
    };
}
