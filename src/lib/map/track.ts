import type { MapLeg, MapVisit } from './content';

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

function findFault(
	visit: MapVisit,
	leg: number,
	{ coordinates, times }: MapLeg
): TrackError | undefined {
	const fault = (point: number, what: string) => new TrackError(visit.id, leg, point, what);
	if (coordinates.length !== times.length) {
		const point = Math.min(coordinates.length, times.length);
		return fault(point, `${coordinates.length} positions, but ${times.length} times`);
	}
	for (let i = 0; i < times.length; i++) {
		const [longitude, latitude] = coordinates[i] ?? [NaN, NaN];
		const [time, before] = [times[i] ?? NaN, times[i - 1] ?? -Infinity];
		if (!Number.isFinite(longitude) || !(Math.abs(latitude) <= 90))
			return fault(i, `no such position: ${longitude}, ${latitude}`);
		if (!Number.isFinite(time)) return fault(i, `no such time: ${time}`);
		if (time < before) return fault(i, `time goes back, from ${before} to ${time}`);
	}
	return undefined;
}
