// The texts whose contrast with what is behind them is less than WCAG's level AA asks for.
const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
const linear = (part) => part <= 0.03928 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function ground(element) {
    for (let one = element; one; one = one.parentElement) {
        const colour = numbers(getComputedStyle(one).backgroundColor);
        if (colour.length === 3 || colour[3] > 0)
            return colour;
    }
    return [255, 255, 255];
}

function contrast(element) {
    const both = [numbers(getComputedStyle(element).color), ground(element)].map(luminance);
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}

return [...document.querySelectorAll("body *:not(script):not(option):not(svg *)")]
    .filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
    .filter((one) => one.getClientRects().length > 0 && contrast(one) < 4.5)
    .map((one) => one.className + ": " + one.textContent.slice(0, 40))
    .slice(0, 10);
