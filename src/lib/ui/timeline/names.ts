/** Something that stands at a point of an axis and has a name. */
export interface Named {
	readonly id: string;
	readonly name: string;
	readonly instant: number;
}

/** Room for the mark before its name, and the least distance to the next, in pixels. */
const MARK = 14;
const GAP = 8;

/** The ids of those whose names fit between them and the next one. */
export function placesOfNames(
	marks: readonly Named[],
	xOf: (mark: Named) => number,
	widthOf: (text: string) => number,
	width: number
): ReadonlySet<string> {
	return new Set(
		marks
			.filter((mark, i) => {
				const next = marks[i + 1];
				const end = Math.min(width, next ? xOf(next) - GAP : Infinity);
				return xOf(mark) + MARK + widthOf(mark.name) <= end;
			})
			.map(({ id }) => id)
	);
}
