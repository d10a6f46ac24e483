import { faultIn } from '../domain/voyage/trajectory';
import type { MapLeg, MapVisit } from '../scene/content';

/** A leg that cannot be drawn, and where it goes wrong. `leg` and `point` count from 0. */
export class TrackError extends Error {
	override readonly name = 'TrackError';
	readonly visit: string;
	readonly leg: number;
	readonly point: number;

	constructor(visit: string, leg: number, point: number, fault: string) {
		super(`${visit}, leg ${leg}, point ${point}: ${fault}`);
		this.visit = visit;
		this.leg = leg;
		this.point = point;
	}
}

/**
 * Why a visit's leg is not drawn, or undefined where it can be. A leg of one point, a stay (equal positions) and a
 * leap (equal times) can all be drawn, if only as nothing.
 */
export function faultOf(visit: MapVisit, leg: number): TrackError | undefined {
	const track = visit.legs[leg];
	if (!track) return undefined;
	// Legs never change, and this is asked in every frame.
	let fault = faults.get(track);
	if (fault === undefined) {
		fault = findFault(visit, leg, track) ?? null;
		faults.set(track, fault);
	}
	return fault ?? undefined;
}

const faults = new WeakMap<MapLeg, TrackError | null>();

function findFault(visit: MapVisit, leg: number, track: MapLeg): TrackError | undefined {
	const fault = faultIn(track);
	return fault && new TrackError(visit.id, leg, fault.at, fault.what);
}
