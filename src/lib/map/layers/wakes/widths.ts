/** Pixels of a line of width 1, by zoom: `ways.ts` draws with the same numbers. */
export const WIDTH_STOPS = [
	[2.5, 0.75],
	[4.5, 1],
	[8, 1.35]
] as const;

export function widthAt(zoom: number): number {
	let [left, below] = WIDTH_STOPS[0] as readonly [number, number];
	if (zoom <= left) return below;
	for (const [right, above] of WIDTH_STOPS) {
		if (zoom < right) return below + ((zoom - left) / (right - left)) * (above - below);
		[left, below] = [right, above];
	}
	return below;
}
