import {
	entryOf,
	mediumOf,
	MEDIA,
	type AtlasConfig,
	type Medium,
	type ThemedColours
} from '../domain/config';
import type { VisitOutline } from '../domain/outline';

/** A colour of the atlas's own, under the id of the party or the medium that has it. */
export interface Livery extends ThemedColours {
	readonly id: string;
}

/** Shaders have room for so many, which the check of a record sees to. */
export const MOST_LIVERIES = 16;

/** Whose a visit is, as it is drawn. */
export interface Insignia {
	/** Whose body its craft have. */
	readonly party: string;
	/** The livery of its lines and names: its party's, unless its medium has one. */
	readonly livery: string;
	/** The livery of its craft's wings, whatever the visit is. */
	readonly wings: string;
	/** Its craft are drawn as an outline, and its lines have a thread. */
	readonly outlined: boolean;
	readonly medium: Medium;
}

/** Those of all parties and then those of media, in the order in which shaders have them. */
export function liveriesOf({ parties, media }: AtlasConfig<unknown>): Livery[] {
	return [
		...Object.entries(parties).map(([id, { livery }]) => ({ id, ...livery })),
		...MEDIA.flatMap((id) => (media[id] ? [{ id, ...media[id].livery }] : []))
	];
}

export function insigniaOf(
	config: AtlasConfig<unknown>,
	visit: Pick<VisitOutline, 'kind' | 'visitor' | 'units'>
): Insignia {
	return insigniaIn(config, visit.visitor, mediumOf(config, visit));
}

/** Of a party in a medium. */
export function insigniaIn(config: AtlasConfig<unknown>, party: string, medium: Medium): Insignia {
	return {
		party,
		livery: config.media[medium] ? medium : party,
		wings: config.media.air ? 'air' : party,
		outlined: entryOf(config.parties, party).outlined,
		medium
	};
}

/** A bar or a mark of it has a light line along its middle. What has the livery of its medium is told by that alone. */
export function isThreaded({ outlined, livery, party }: Insignia): boolean {
	return outlined && livery === party;
}
