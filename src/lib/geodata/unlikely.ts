import { foundIn } from '../domain/config';
import { parseDate } from '../domain/edtf';
import { DAY } from '../domain/time';
import { inSpeed, isShip } from './craft';
import type { ConfigFile } from './config-shape';
import type { Fault } from './faults';
import { LIKELY_SPEED, LIKELY_UNITS, LIKELY_YEARS } from './limits';
import { faultAt, type Parsed } from './parse';
import type { GeoRecord } from './parsed-record';
import type { VisitFile } from './visit-shape';
import { quoted } from '../domain/characters';

// What can be true and hardly ever is. It is asked about, as a warning.

const YEAR = 365.2425 * DAY;

/** What of a record is to be asked about: faster craft, larger fleets and more distant dates than an atlas has. */
export function unlikely({ config, visits, events }: GeoRecord): Fault[] {
	return [
		...visits.flatMap((visit) => [
			...largeFleets(visit),
			...(config ? fastCraft(visit, config.value) : [])
		]),
		...(config
			? [...visits, ...(events ? [events] : [])].flatMap((parsed) => farDates(parsed, config.value))
			: [])
	];
}

function largeFleets({ json, value: { visit } }: Parsed<VisitFile>): Fault[] {
	return visit.units.flatMap(({ count }, i) =>
		count > LIKELY_UNITS
			? [
					faultAt(
						json,
						['visit', 'units', i, 'count'],
						`found ${count}: is it right? So many hardly ever set out together (more than ${LIKELY_UNITS})`
					)
				]
			: []
	);
}

function fastCraft(
	{ json, value: { visit } }: Parsed<VisitFile>,
	{ config: { craft } }: ConfigFile
): Fault[] {
	return visit.units.flatMap((unit, i) => {
		const medium = foundIn(craft, unit.craft)?.medium;
		if (medium === undefined || unit.topSpeed <= LIKELY_SPEED[medium]) return [];
		const speed = (kmh: number) => inSpeed(kmh, isShip(unit, craft));
		return [
			faultAt(
				json,
				['visit', 'units', i, 'topSpeed'],
				`found ${speed(unit.topSpeed)}: is it right? The fastest craft by ${medium} reach ${speed(LIKELY_SPEED[medium])}`
			)
		];
	});
}

/** Dates that lie wholly more than a generation before or after the years of the atlas. */
function farDates({ json }: Parsed<unknown>, { config: { span } }: ConfigFile): Fault[] {
	return json.fieldsNamed('date').flatMap(({ path, value }) => {
		if (typeof value !== 'string') return [];
		const { earliest, latest } = parseDate(value);
		const before = latest === null ? 0 : (span[0] - latest) / YEAR;
		const after = earliest === null ? 0 : (earliest - span[1]) / YEAR;
		const years = Math.max(before, after);
		if (years <= LIKELY_YEARS) return [];
		const where = `${Math.round(years)} years ${before > after ? 'before' : 'after'} the years of the atlas`;
		return [
			faultAt(
				json,
				path,
				`found ${quoted(value)}: is it right? It lies ${where}, "span" of atlas.json`
			)
		];
	});
}
