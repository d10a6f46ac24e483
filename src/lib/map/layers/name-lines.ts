/** One line or, where it would be longer than `widest`, two that are as even as its words allow. */
export function linesOf(text: string, widthOf: (text: string) => number, widest: number): string[] {
	if (widthOf(text) <= widest) return [text];
	const words = text.split(' ');
	const splits = words
		.slice(1)
		.map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
	const widthOfAll = (lines: string[]) => Math.max(...lines.map(widthOf));
	return splits.reduce(
		(best, lines) => (widthOfAll(lines) < widthOfAll(best) ? lines : best),
		[text]
	);
}

/** A text that is no wider than so much: what does not fit is left out of its end. */
export function cutTo(text: string, widthOf: (text: string) => number, most: number): string {
	if (widthOf(text) <= most) return text;
	const letters = [...text];
	while (letters.length > 1 && widthOf(`${letters.join('')}…`) > most) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}
