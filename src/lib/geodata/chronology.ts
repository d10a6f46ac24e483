import { quoted, shortened } from '../domain/characters';
import type { ById, Craft } from '../domain/config';
import { paceOf, scheduleOf } from '../domain/schedule';
import { HOUR, isExact, windowOf, type HistoricalDate, type Instant } from '../domain/time';
import type { Place, Stop } from '../domain/visit';
import { inSpeed, isShip, visitOf } from './craft';
import type { Fault, JsonPath } from './faults';
import type { JsonFile } from './json-file';
import { faultAt, type Parsed } from './parse';
import { FALLBACK, type Translated } from './translated';
import type { VisitFile } from './visit-shape';

/** One date at a stop, with the widest span that it can mean. */
interface DateClaim {
	readonly what: 'arrives' | 'is there on' | 'departs';
	readonly date: HistoricalDate;
	readonly from: Instant;
	readonly to: Instant;
	readonly path: JsonPath;
	readonly stop: Stop<Translated>;
}

/** A stop that cannot be reached in time after `since`, `km` earlier. */
interface Clash {
	readonly since: DateClaim;
	readonly due: DateClaim;
	readonly km: number;
}

const HURRIED = 1.5;
/** What a date can say: a year has four digits. */
const FIRST_INSTANT = Date.parse('0000-01-01T00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59Z');

/** Whether a visit's dates can all be true: their order, and the speed they ask for. */
export function chronology(
	parsed: Parsed<VisitFile>,
	places: ReadonlyMap<string, Place<Translated>> | null,
	craft: ById<Craft>
): { faults: Fault[]; warnings: Fault[] } {
	const claims = claimsOf(parsed.value);
	const misplaced = claims.flatMap(misplacedIn);
	const stops = claims.map((stop) =>
		stop.filter((claim) => !misplaced.some((it) => it.claim === claim))
	);
	const pace = paceOf(visitOf(parsed.value));
	const name = (stop: Stop<Translated>) => {
		const place = places?.get(stop.place)?.name.in(FALLBACK);
		return place === undefined ? quoted(stop.id) : shortened(place);
	};
	const tooFast = clashes(parsed.value, stops, pace.top);
	const hurried = clashes(parsed.value, stops, pace.cruising * HURRIED).filter(
		(clash) => !tooFast.some(({ due }) => due === clash.due)
	);
	const faults = [
		...misplaced.map(({ claim, wrong }) => dateFault(parsed.json, claim, wrong)),
		...tooFast.map((clash) => clashFault(parsed, clash, name, craft))
	];
	return {
		faults: faults.length > 0 ? faults : unschedulable(parsed),
		warnings: hurried.map((clash) => hurryWarning(parsed, clash, name, craft))
	};
}

/** What is dated at each stop, in the order in which it must be true. */
function claimsOf({ features }: VisitFile): DateClaim[][] {
	return features.flatMap((feature, index) => {
		if (feature.type === 'leg') return [];
		const { stop } = feature;
		const claim = (
			what: DateClaim['what'],
			date: HistoricalDate | undefined,
			...field: JsonPath
		): DateClaim[] => {
			if (!date) return [];
			const { from, to } = windowOf(date);
			const path = ['features', index, 'properties', ...field, 'date'];
			return [{ what, date, from: from ?? -Infinity, to: to ?? Infinity, path, stop }];
		};
		// What happened on one known day at the stop itself says that the visitors were there (see geodata/README.md).
		const seen = stop.happenings.flatMap(({ date, place, evidence }, i) =>
			date && isExact(date) && !place && evidence !== 'conjectural'
				? claim('is there on', date, 'happenings', i)
				: []
		);
		return [
			[
				...claim('arrives', stop.arrival?.date, 'arrival'),
				...seen,
				...claim('departs', stop.departure?.date, 'departure')
			]
		];
	});
}

/** The dates of one stop that contradict its own arrival or departure. */
function misplacedIn(claims: DateClaim[]): { claim: DateClaim; wrong: string }[] {
	const arrival = claims.find(({ what }) => what === 'arrives');
	const departure = claims.find(({ what }) => what === 'departs');
	return claims.flatMap((claim) => {
		if (departure && claim !== departure && claim.from > departure.to)
			return [{ claim, wrong: `after it departs (${shortened(departure.date.edtf)})` }];
		if (arrival && claim.what === 'is there on' && claim.to < arrival.from)
			return [{ claim, wrong: `before it arrives (${shortened(arrival.date.edtf)})` }];
		return [];
	});
}

function dateFault(json: JsonFile, { what, date, path }: DateClaim, wrong: string): Fault {
	return faultAt(json, path, `${what} ${shortened(date.edtf)}, ${wrong}`, path.slice(0, 2));
}

/**
 * The forward pass of the critical-path method: each stop is reached no sooner than the stops before it and the length
 * of the legs between allow at `speed` (km/h). Where a stop is due before that, it clashes with the date that holds it
 * back, and the pass goes on from the stop itself, so that one wrong date is told once.
 */
function clashes({ features }: VisitFile, stops: DateClaim[][], speed: number): Clash[] {
	const found: Clash[] = [];
	let since: DateClaim | null = null;
	let km = 0;
	let stop = -1;
	for (const feature of features) {
		if (feature.type === 'leg') {
			km += feature.leg.route.length;
			continue;
		}
		const claims: DateClaim[] = stops[++stop] ?? [];
		const reached: Instant = since ? since.from + (km / speed) * HOUR : -Infinity;
		const due = claims.reduce<DateClaim | null>(
			(first, it) => (first && first.to <= it.to ? first : it),
			null
		);
		const late = since !== null && due !== null && reached > due.to;
		if (since && due && late) found.push({ since, due, km });
		const last = claims.reduce<DateClaim | null>(
			(latest, it) => (latest && latest.from >= it.from ? latest : it),
			null
		);
		if (last && (late || last.from >= reached)) [since, km] = [last, 0];
	}
	return found;
}

function clashFault(
	parsed: Parsed<VisitFile>,
	clash: Clash,
	name: (stop: Stop<Translated>) => string,
	craft: ById<Craft>
): Fault {
	const { since, due } = clash;
	if (since.from > due.to) return dateFault(parsed.json, due, `before it ${at(since, name)}`);
	const { units } = parsed.value.visit;
	const slowest = units.reduce((slow, it) => (it.topSpeed < slow.topSpeed ? it : slow));
	const limit = `the top speed of ${shortened(slowest.name)}, ${inSpeed(slowest.topSpeed, isShip(slowest, craft))}`;
	return dateFault(
		parsed.json,
		due,
		`${journey(clash, name)}, which needs ${needed(parsed, clash, craft)}, more than ${limit}`
	);
}

function hurryWarning(
	parsed: Parsed<VisitFile>,
	clash: Clash,
	name: (stop: Stop<Translated>) => string,
	craft: ById<Craft>
): Fault {
	return dateFault(
		parsed.json,
		clash.due,
		`${journey(clash, name)}, which needs ${needed(parsed, clash, craft)}, more than ${HURRIED} times the cruising speed`
	);
}

function journey({ since, km }: Clash, name: (stop: Stop<Translated>) => string): string {
	return `${Math.round(km)} km after it ${at(since, name)}`;
}

function needed(
	{ value }: Parsed<VisitFile>,
	{ since, due, km }: Clash,
	craft: ById<Craft>
): string {
	const ships = value.visit.units.every((unit) => isShip(unit, craft));
	return inSpeed((km / (due.to - since.from)) * HOUR, ships);
}

/** "departs Plymouth (1924-08-10)" */
function at({ what, date, stop }: DateClaim, name: (stop: Stop<Translated>) => string): string {
	const verb = { arrives: 'arrives at', 'is there on': 'is at', departs: 'departs' }[what];
	return `${verb} ${name(stop)} (${shortened(date.edtf)})`;
}

/** What passes the rules above must also fit on the film, which follows the first version of a disputed date. */
function unschedulable({ json, value }: Parsed<VisitFile>): Fault[] {
	if (!value.features.some(({ type }) => type === 'stop')) return [];
	try {
		const visit = visitOf(value);
		const schedule = scheduleOf({
			...visit,
			title: visit.title.in(FALLBACK),
			who: visit.who.in(FALLBACK)
		});
		return schedule && (schedule.start < FIRST_INSTANT || schedule.end > LAST_INSTANT)
			? [
					faultAt(
						json,
						['features'],
						'cannot be put in time: at its speed it leaves the years 0 to 9999',
						[]
					)
				]
			: [];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return [faultAt(json, ['features'], `cannot be put in time: ${reason}`, [])];
	}
}
