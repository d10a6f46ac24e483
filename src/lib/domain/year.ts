import type { HistoricalDate } from './time';

/** Whether something of such a date, a state or a name, was there in the middle of a year. Without a date it always is. */
export function standsIn(date: HistoricalDate | undefined, year: number): boolean {
	const middle = Date.UTC(year, 6);
	return !date || ((date.earliest ?? -Infinity) <= middle && middle <= (date.latest ?? Infinity));
}
