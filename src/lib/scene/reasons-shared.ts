import { group } from 'd3-array';
import type { Known, Stop } from '../domain/visit';

/** A reason that holds of several stops or their dates, to be given once. */
export interface SharedReason {
	/** Without sources: those stand with each date. */
	readonly known: Known & { readonly reason: string };
	/** Ids of places, each once. */
	readonly places: readonly string[];
}

export function reasonsShared(stops: readonly Stop[]): SharedReason[] {
	const given = stops.flatMap((stop) =>
		[stop, stop.arrival, stop.departure].flatMap((known) =>
			known?.reason === undefined
				? []
				: [{ place: stop.place, evidence: known.evidence, reason: known.reason }]
		)
	);
	return [...group(given, ({ reason }) => reason).entries()].flatMap(([reason, all]) => {
		const [first, ...others] = all;
		if (!first || others.length === 0) return [];
		const places = [...new Set(all.map(({ place }) => place))];
		return [{ known: { evidence: first.evidence, sources: [], reason }, places }];
	});
}

/** What is known without its reason, where that is given elsewhere. */
export function withoutReason<T extends Known>(known: T, elsewhere: readonly SharedReason[]): T {
	const given = elsewhere.some((shared) => shared.known.reason === known.reason);
	return given ? { ...known, reason: undefined } : known;
}
