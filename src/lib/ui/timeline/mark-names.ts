/** Something that stands at a point of an axis and has a name. */
export interface Named {
	readonly id: string;
	readonly name: string;
	readonly instant: number;
}

/** Room for the mark before its name, in pixels. */
export const MARK_ROOM = 14;
/** From the end of a name to the next mark, at least. */
const GAP = 8;

/** The ids of those whose names fit between them and the next one, and into their own year. */
export function namesThatFit(
	marks: readonly Named[],
	xOf: (mark: Named) => number,
	endOfYear: (mark: Named) => number,
	widthOf: (text: string) => number
): ReadonlySet<string> {
	return new Set(
		marks
			.filter((mark, i) => {
				const next = marks[i + 1];
				const end = Math.min(next ? xOf(next) - GAP : Infinity, endOfYear(mark));
				return xOf(mark) + MARK_ROOM + widthOf(mark.name) <= end;
			})
			.map(({ id }) => id)
	);
}
