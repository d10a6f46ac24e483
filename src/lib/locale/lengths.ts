import { lazily } from './lazily';
import { DAY, HOUR } from '../domain/time';

/** Days of the Gregorian calendar's mean month and year. */
const MONTH = 30.436875 * DAY;
const YEAR = 12 * MONTH;

/** Lengths of time, and of ships, in a language: `tag` is that of BCP 47. */
export function lengthsIn(tag: string) {
	/**
	 * A length of time in round words: "18 hours" under a day, "3 days" under 60, "14 months" under 24, then years to the
	 * half: "2½ years".
	 */
	function formatLength(ms: number): string {
		const hours = Math.round(ms / HOUR);
		if (hours < 24) return inUnits(hours, 'hour');
		const days = Math.round(ms / DAY);
		if (days < 60) return inUnits(days, 'day');
		const months = Math.round(ms / MONTH);
		if (months < 24) return inUnits(months, 'month');
		return inUnits(Math.round((ms / YEAR) * 2) / 2, 'year');
	}

	const formats = {
		hour: format('hour'),
		day: format('day'),
		month: format('month'),
		year: format('year')
	};

	// To make one costs far more than to use it, and a timeline uses them in each frame.
	function format(unit: string): () => Intl.NumberFormat {
		return lazily(() => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }));
	}

	// The decimals of a half give way to its sign; the form of the word stays that of 2.5.
	function inUnits(value: number, unit: keyof typeof formats): string {
		return formats[unit]()
			.formatToParts(value)
			.filter(({ type }) => type !== 'decimal')
			.map((part) => (part.type === 'fraction' ? '½' : part.value))
			.join('');
	}

	/** "113.4 m" */
	function formatMetres(metres: number): string {
		const format = { style: 'unit', unit: 'meter', maximumFractionDigits: 1 } as const;
		return new Intl.NumberFormat(tag, format).format(metres);
	}

	return { formatLength, formatMetres };
}
