import { group } from 'd3-array';
import type { Known, Leg } from '../domain/visit';

type Track = Pick<Leg, 'from' | 'to' | 'evidence' | 'sources' | 'reason'>;

/** How some legs' lines are known, said once: the same evidence, sources and reason. */
export interface ToldTracks {
	readonly known: Known;
	/** The stops' ids along them, one row for each unbroken way. */
	readonly ways: readonly (readonly string[])[];
}

/** Legs by how their lines are known, in the order in which each is first so known. */
export function tracksTold(legs: readonly Track[]): ToldTracks[] {
	const alike = group(legs, ({ evidence, sources, reason }) =>
		JSON.stringify([evidence, sources, reason])
	);
	return [...alike.values()].map((tracks) => ({ known: tracks[0] as Known, ways: waysOf(tracks) }));
}

function waysOf(tracks: readonly Track[]): string[][] {
	const ways: string[][] = [];
	for (const { from, to } of tracks) {
		const way = ways.at(-1);
		if (way?.at(-1) === from) way.push(to);
		else ways.push([from, to]);
	}
	return ways;
}
