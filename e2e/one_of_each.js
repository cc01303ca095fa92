// Let axe look at the colours of one text of each look: the two hundredth row of a table says nothing new of its colours,
// and to look at those is most of what axe does. Two texts look alike when they, and all that they stand in, have the
// same style. What floats may stand over anything, and is like nothing else.
() => {
    const MARK = "data-one-of-each";
    const NAMES = ["color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "textShadow",
                   "fontSize", "fontWeight"];
    const looks = new Map(), numbers = new Map(), seen = new Set();
    for (const each of document.body.querySelectorAll("*")) {
        const style = getComputedStyle(each);
        const floating = /absolute|fixed|sticky/.test(style.position) && looks.size;
        const off = each.matches(":disabled, [aria-disabled=true]") || each.control?.disabled;
        const said = [looks.get(each.parentElement), each.tagName, floating, off, ...NAMES.map(name => style[name])].join();
        if (!numbers.has(said)) numbers.set(said, numbers.size);
        const look = numbers.get(said);
        looks.set(each, look);
        const speaks = each.matches("input, select, textarea")
            || [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        const isFirst = speaks && !seen.has(look) && each.checkVisibility({visibilityProperty: true});
        each.toggleAttribute(MARK, isFirst);
        if (isFirst) seen.add(look);
    }
    axe.configure({rules: [{id: "color-contrast", selector: `[${MARK}]`}]});
}
