import { DAY } from '../domain/time';
const f = (o: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat('en-GB', { ...o, timeZone: 'UTC' });
const hour = f({ hour: '2-digit', minute: '2-digit' }),
	day = f({ day: 'numeric', month: 'short' }),
	month = f({ month: 'short' }),
	full = f({ day: 'numeric', month: 'long', year: 'numeric' }),
	my = f({ month: 'long', year: 'numeric' });
export function formatLength(ms: number): string {
	const d = Math.round(ms / DAY);
	return d < 60
		? `${d} days`
		: d < 730
			? `${Math.round(d / 30.44)} months`
			: `${Math.round(d / 182.6) / 2} years`;
}
export function formatAxis(i: number, unit: 'hour' | 'day' | 'month' | 'year'): string {
	return unit === 'hour'
		? hour.format(i)
		: unit === 'day'
			? day.format(i)
			: unit === 'month'
				? month.format(i)
				: String(new Date(i).getUTCFullYear());
}
export function formatContext(i: number, unit: 'hour' | 'day' | 'month' | 'year'): string {
	return unit === 'day' || unit === 'hour'
		? full.format(i)
		: unit === 'month'
			? my.format(i)
			: String(new Date(i).getUTCFullYear());
}
