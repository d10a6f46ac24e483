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
