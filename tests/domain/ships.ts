// Ships and dates made up for the tests: plain values, shaped like the record's.
import { parseDate } from '../../src/lib/domain/edtf';
import type { AtlasConfig } from '../../src/lib/domain/config';
import { routeAlong } from '../../src/lib/domain/route';
import type {
	AtlasEvent,
	DatedFact,
	Evidence,
	Happening,
	Leg,
	LngLat,
	Stop,
	Unit,
	Visit
} from '../../src/lib/domain/visit';

export function on(date: string, evidence: Evidence = 'attested'): DatedFact {
	return { date: parseDate(date), evidence, sources: ['log'] };
}

export function happening(date: string, evidence: Evidence = 'attested'): Happening {
	return { date: parseDate(date), evidence, sources: ['log'], text: 'a reception' };
}

export function event(id: string, date: string, evidence: Evidence = 'attested'): AtlasEvent {
	return {
		id,
		title: `The ${id}`,
		summary: `The ${id}.`,
		position: null,
		...on(date, evidence)
	};
}

export function call(
	place: string,
	position: LngLat,
	details: Partial<Pick<Stop, 'arrival' | 'departure' | 'happenings' | 'passage'>> = {}
): Stop {
	return {
		id: place,
		place,
		position,
		passage: false,
		evidence: 'attested',
		sources: ['log'],
		arrival: null,
		departure: null,
		happenings: [],
		...details
	};
}

export function ship(knots = 15, topKnots = 30): Unit {
	return {
		id: 'ship',
		name: 'Ship',
		craft: 'destroyer',
		count: 1,
		type: 'destroyer',
		cruisingSpeed: knots * 1.852,
		topSpeed: topKnots * 1.852,
		evidence: 'attested',
		sources: ['log']
	};
}

/** A voyage that calls at the stops in order, on straight legs between them. */
export function voyage(stops: Stop[], units: Unit[] = [ship()]): Visit {
	const legs = stops.slice(1).map((to, i): Leg => {
		const from = stops[i] as Stop;
		return {
			from: from.id,
			to: to.id,
			canal: false,
			evidence: 'inferred',
			sources: [],
			reason: 'the usual lane',
			waypoints: [from.position, to.position],
			route: routeAlong([from.position, to.position])
		};
	});
	return {
		id: 'voyage',
		kind: 'naval',
		visitor: 'soviet',
		host: 'italian',
		title: 'A voyage',
		who: 'the ship',
		summary: 'A voyage.',
		units,
		people: [],
		notes: [],
		stops,
		legs
	};
}

/** What an atlas of these ships is about. */
export const config: AtlasConfig = {
	languages: ['en'],
	wantedLanguages: [],
	title: 'Ships',
	tagline: 'Ships made up for the tests',
	description: 'Ships made up for the tests.',
	intro: ['They sail.'],
	span: [Date.UTC(1924, 0), Date.UTC(1936, 0) - 1],
	opening: Date.UTC(1924, 7, 5),
	extent: [-6, 31, 42, 61],
	basemapYear: 1933,
	parties: {
		soviet: {
			name: 'USSR',
			livery: {
				light: { line: '#a8321f', ink: '#861a12' },
				dark: { line: '#d2553b', ink: '#ee8068' }
			},
			outlined: false,
			key: { sea: { words: 'Soviet ships', craft: 'cruiser' } }
		},
		italian: {
			name: 'Italy',
			livery: {
				light: { line: '#1f5c8f', ink: '#1a4f7c' },
				dark: { line: '#4d92cb', ink: '#92c2ea' }
			},
			outlined: true,
			key: { sea: { words: 'Italian ships', craft: 'cruiser' } }
		}
	},
	media: {
		air: {
			livery: {
				light: { line: '#aa7718', ink: '#86600f' },
				dark: { line: '#d6a13c', ink: '#e8c477' }
			}
		}
	},
	kinds: {
		naval: { medium: 'sea', mission: false, name: 'Naval visit', lanes: 'Ships' },
		air: { medium: 'air', mission: false, name: 'Air visit', lanes: 'Aircraft' }
	},
	craft: { destroyer: { medium: 'sea' }, cruiser: { medium: 'sea' }, bomber: { medium: 'air' } }
};

export const SEVASTOPOL: LngLat = [33.53, 44.617];
export const ISTANBUL: LngLat = [29.006, 41.034];
export const PIRAEUS: LngLat = [23.625, 37.94];
export const NAPLES: LngLat = [14.262, 40.834];

/** A way from Sevastopol to Naples, of which both days are documented. */
export function sailing(
	id: string,
	departs: string,
	arrives: string,
	happenings: readonly Happening[] = []
): Visit {
	const visit = voyage([
		call('sevastopol', SEVASTOPOL, { departure: on(departs) }),
		call('naples', NAPLES, { arrival: on(arrives), happenings })
	]);
	return { ...visit, id };
}
