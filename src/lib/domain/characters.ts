// What may stand in a text, and how a text of which nothing is known is shown in a message.

/**
 * Characters that no text is written with: controls (but for the tab and the line break), what turns the order of the
 * letters round (bidirectional embeddings, overrides and isolates: a reader's browser orders scripts by itself), the
 * line and paragraph separators, the mark of a file's beginning within it, halves of surrogate pairs, what stands for
 * bytes that could not be read (U+FFFD), and what is no character.
 */
const STRAY =
	/[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\p{Surrogate}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD-\uFFFF]/u;
/** What would not be seen in a message, or would change how the rest of its line is seen. */
const UNSEEN = new RegExp(`${STRAY.source}|[\\t\\n\\r]`, 'gu');

/** How much of a text is quoted: enough to know it again. */
const QUOTED = 58;

/** The first character of a text that no text is written with, in words: "U+0007, a control character". */
export function strayCharacter(text: string): string | undefined {
	const found = STRAY.exec(text)?.[0];
	if (found === undefined) return undefined;
	const [, what] = KINDS.find(([kind]) => kind.test(found)) ?? [];
	return `${codeOf(found)}, ${what ?? 'which no text is written with'}`;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/\p{Control}/u, 'a control character'],
	[/\p{Surrogate}/u, 'one half of a character'],
	[/[\u202A-\u202E\u2066-\u2069]/, 'which turns the order of letters round'],
	[/\uFFFD/, 'which stands for bytes that are no UTF-8']
];

/** The number of a character in Unicode: "U+0430". */
export function codeOf(character: string): string {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return `U+${code}`;
}

/** A text with its characters that are not seen written as their numbers, and cut at `most` characters. */
export function shortened(text: string, most = QUOTED): string {
	// Cut twice: first what is left to be looked at, then what has grown by the numbers. A pair that the first cut halves
	// is past the second.
	const seen = text.slice(0, 2 * most + 2).replace(UNSEEN, (it) => `<${codeOf(it)}>`);
	const letters = [...seen];
	return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : seen;
}

/** A text of the record as a message quotes it: `"naples"`. */
export function quoted(text: string): string {
	return `"${shortened(text)}"`;
}
