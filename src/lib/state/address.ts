import { DAY, middleOfDay, type Instant } from '../domain/time';
import type { Programme } from './showing.svelte';

/** The name of the address's date parameter. */
export const DATE_PARAMETER = 't';

/** What `?t=` says: nothing, an instant, or something that cannot be read. */
export type AddressDate =
	| { readonly kind: 'none' }
	| { readonly kind: 'instant'; readonly instant: Instant }
	| { readonly kind: 'unreadable'; readonly text: string };

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** Reads `?t=`: a day (shown at its noon) or an ISO 8601 instant (UTC where it names no offset). */
export function readDate(parameters: URLSearchParams): AddressDate {
	const text = parameters.get(DATE_PARAMETER);
	if (text === null) return { kind: 'none' };
	const match = DATE.exec(text);
	const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
	if (!match || day === undefined || day === null) return { kind: 'unreadable', text };
	if (match[4] === undefined) return { kind: 'instant', instant: middleOfDay(day) };
	const instant = Date.parse(match[7] ? text : `${text}Z`);
	return Number.isNaN(instant) ? { kind: 'unreadable', text } : { kind: 'instant', instant };
}

/** Writes an instant as `?t=` holds it: a day where it is noon, otherwise to the minute. */
export function writeDate(instant: Instant): string {
	const iso = new Date(instant).toISOString();
	return instant === middleOfDay(instant) ? iso.slice(0, 10) : `${iso.slice(0, 16)}Z`;
}

/** The names of the parameters that limit what is shown: one visit alone, or several that start together. */
export const ONLY = 'only';
export const COMPARE = 'compare';

/** Reads `?only=` and `?compare=`: everything where there is neither. Ids that are not of the record are the film's matter. */
export function readProgramme(parameters: URLSearchParams): Programme {
	const only = parameters.get(ONLY);
	if (only) return { of: 'visit', id: only };
	const ids = parameters.get(COMPARE)?.split(',').filter(Boolean) ?? [];
	return ids.length > 0 ? { of: 'comparison', ids } : { of: 'everything' };
}

/** Writes what is shown into an address, and takes out what was there of it. */
export function writeProgramme(programme: Programme, parameters: URLSearchParams): void {
	parameters.delete(ONLY);
	parameters.delete(COMPARE);
	if (programme.of === 'visit') parameters.set(ONLY, programme.id);
	if (programme.of === 'comparison') parameters.set(COMPARE, programme.ids.join());
}

/** The instant of a day's beginning, or undefined where the calendar has no such day. */
function dayOf(year: number, month: number, day: number): Instant | undefined {
	const instant = Date.UTC(year, month - 1, day);
	const date = new Date(instant);
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? Math.floor(instant / DAY) * DAY : undefined;
}
