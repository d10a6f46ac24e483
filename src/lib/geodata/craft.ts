import { foundIn, type ById, type Craft, type UnitClass } from '../domain/config';
import type { Unit, Visit } from '../domain/visit';
import type { Translated } from './translated';
import type { VisitFile } from './visit-shape';

export function isShip(unit: Pick<Unit, 'craft'>, craft: ById<Craft>): boolean {
	return foundIn(craft, unit.craft)?.medium === 'sea';
}

/** Knots for ships, km/h for aircraft: "16.2 knots". */
export function inSpeed(kmPerHour: number, ship: boolean): string {
	const value = ship ? kmPerHour / 1.852 : kmPerHour;
	return `${Number(value.toFixed(1))} ${ship ? 'knots' : 'km/h'}`;
}

/** The visit of a file, with its stops and legs apart; units of a known class are as long as it. */
export function visitOf(
	{ visit, features }: VisitFile,
	classes: ById<UnitClass<Translated>> = {}
): Visit<Translated> {
	return {
		...visit,
		units: visit.units.map((unit) => {
			const length = unit.class === undefined ? undefined : foundIn(classes, unit.class)?.length;
			return length === undefined ? unit : { ...unit, length };
		}),
		stops: features.flatMap((feature) => (feature.type === 'stop' ? feature.stop : [])),
		legs: features.flatMap((feature) => (feature.type === 'leg' ? feature.leg : []))
	};
}
