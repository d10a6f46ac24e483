/** How wide letters are, in hundredths of the font's size: Jost as measured in a browser. */
const JOST: readonly (readonly [width: number, letters: string])[] = [
	[26, "ijltIJf' .,:!()[]-|"],
	[37, 'r;s`"'],
	[44, 'ckvxyz1LTF'],
	[51, 'aehnu7Z/'],
	[57, 'EPSXBKRYbdgopq2345689?'],
	[66, 'AVU0&+'],
	[72, 'CDHw%'],
	[79, 'GNOQm@M'],
	[99, 'W']
];
const OTHER = 57;

const widths = new Map(JOST.flatMap(([width, letters]) => [...letters].map((it) => [it, width])));

/** The width in pixels of a text at a size, a little more rather than less: another font may stand in. */
export function widthOf(text: string, size: number): number {
	// An accent adds nothing to the letter under it.
	const letters = [...text.normalize('NFD')].filter((letter) => !/\p{M}/u.test(letter));
	const hundredths = letters.reduce((sum, letter) => sum + (widths.get(letter) ?? OTHER), 0);
	return (hundredths / 100) * size * 1.04;
}
