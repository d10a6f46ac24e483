import { routeAlong } from '../domain/route';
import type { Atlas, Leg, Visit } from '../domain/visit';

/**
 * The atlas as it travels to the browser: without the dense routes, which follow from the waypoints and would be two
 * thirds of its bytes.
 */
export interface PackedAtlas extends Omit<Atlas, 'visits'> {
	readonly visits: readonly PackedVisit[];
}

interface PackedVisit extends Omit<Visit, 'legs'> {
	readonly legs: readonly Omit<Leg, 'route'>[];
}

export function packed(atlas: Atlas): PackedAtlas {
	return {
		...atlas,
		visits: atlas.visits.map((visit) => ({
			...visit,
			legs: visit.legs.map(withoutRoute)
		}))
	};
}

function withoutRoute(leg: Leg): Omit<Leg, 'route'> {
	const { route: _dense, ...sparse } = leg;
	return sparse;
}

/** Its undoing. Takes some 10 ms. */
export function unpacked(atlas: PackedAtlas): Atlas {
	return {
		...atlas,
		visits: atlas.visits.map((visit) => ({
			...visit,
			legs: visit.legs.map((leg) => ({ ...leg, route: routeAlong(leg.waypoints) }))
		}))
	};
}
