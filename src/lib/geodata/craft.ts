import type { Craft, Unit, Visit } from '../domain/visit';
import type { VisitFile } from './visit-shape';

const SHIPS: ReadonlySet<Craft> = new Set([
	'patrol-ship',
	'scout',
	'destroyer',
	'cruiser',
	'battleship',
	'submarine',
	'liner'
]);

export function isShip({ craft }: Unit): boolean {
	return SHIPS.has(craft);
}

/** Knots for ships, km/h for aircraft: "16.2 knots". */
export function inSpeed(kmPerHour: number, ship: boolean): string {
	const value = ship ? kmPerHour / 1.852 : kmPerHour;
	return `${Number(value.toFixed(1))} ${ship ? 'knots' : 'km/h'}`;
}

/** The visit of a file, with its stops and legs apart. */
export function visitOf({ visit, features }: VisitFile): Visit {
	return {
		...visit,
		stops: features.flatMap((feature) => (feature.type === 'stop' ? feature.stop : [])),
		legs: features.flatMap((feature) => (feature.type === 'leg' ? feature.leg : []))
	};
}
