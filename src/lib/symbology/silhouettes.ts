import type { Silhouette } from '../domain/atlas-record';
import { MISSION, type UnitMark } from './unit-mark';
import address from 'virtual:silhouettes';

/** The parts of a craft as they are painted. */
export interface Parts {
	readonly body: Path2D;
	readonly wings?: Path2D;
	readonly details: Path2D;
}

// The record's silhouettes are fetched, so that no page has them in its scripts.
let silhouettes: Readonly<Record<string, Silhouette>> | undefined;
let coming: Promise<void> | undefined;

/** Resolves when the silhouettes are there, or cannot be had. */
export function loadSilhouettes(): Promise<void> {
	coming ??= (
		address ? fetch(address).then((response) => response.json()) : Promise.resolve({})
	).then(
		(read) => {
			silhouettes = read;
		},
		(error: unknown) => {
			silhouettes = {};
			console.error(error);
		}
	);
	return coming;
}

/** A swallow-tailed pennant whose staff stands on the place. */
const PENNANT: Silhouette = { body: 'M-1.5-20h3v2H20L15-11.5 20-5H1.5V0h-3Z' };
/** Of all marks the same where there is no file: it points the way at least. */
const DART: Silhouette = { body: 'M0-20 8 20H-8Z' };
const NOTHING: Silhouette = { body: '' };

/** Nothing before the silhouettes have come. */
export function partsOf(mark: UnitMark): Parts {
	const { body, wings, details } = silhouettes
		? mark === MISSION
			? PENNANT
			: (silhouettes[mark] ?? DART)
		: NOTHING;
	return {
		body: new Path2D(body),
		...(wings && { wings: new Path2D(wings) }),
		details: new Path2D(details)
	};
}
