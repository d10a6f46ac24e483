import type { UnitMark } from './unit-mark';
import address from './silhouettes.json?url';

/** A craft seen from above, bow up, centred on the origin, at most 50 units long or wide. */
export interface Silhouette {
	readonly body: Path2D;
	readonly wings?: Path2D;
	/** Turrets, funnels, decks: what makes it that craft and no other. */
	readonly details: Path2D;
}

/*
 * The file has the path of each part: of each craft as such, of each class, and the pennant of a mission, a swallow-tailed
 * one whose staff stands on the place. Ships' lengths are their own, drawn nearer to each other, and their beams are
 * fuller: a destroyer to scale would be a thread. What stands on deck stands where it stood. It is data, so that no page
 * has it in its scripts.
 */
type Paths = Readonly<Record<keyof Silhouette, string>>;

let paths: Partial<Readonly<Record<UnitMark, Paths>>> | undefined;
let coming: Promise<void> | undefined;

/** Resolves when the silhouettes are there, or cannot be had. */
export function loadSilhouettes(): Promise<void> {
	coming ??= fetch(address)
		.then((response) => response.json())
		.then(
			(read) => {
				paths = read;
			},
			(error: unknown) => {
				paths = {};
				console.error(error);
			}
		);
	return coming;
}

/** Of all marks the same where there is no file: it points the way at least. */
const DART: Paths = { body: 'M0-20 8 20H-8Z', wings: '', details: '' };
const NOTHING: Paths = { body: '', wings: '', details: '' };

/** Nothing before the silhouettes have come. */
export function silhouetteOf(mark: UnitMark): Silhouette {
	const { body, wings, details } = paths ? (paths[mark] ?? DART) : NOTHING;
	return {
		body: new Path2D(body),
		...(wings && { wings: new Path2D(wings) }),
		details: new Path2D(details)
	};
}
