import type { Text } from '../domain/visit';
import { LOCALE } from './dates';
import { read } from './text';

/** What the drawing of a class shows, for those who do not see it. */
export function sideViewInWords(words: Text, metres: number): string {
	return `Side view of ${read(words)}; ${formatMetres(metres)} long`;
}

/** "113.4 m" */
export function formatMetres(metres: number): string {
	return new Intl.NumberFormat(LOCALE, {
		style: 'unit',
		unit: 'meter',
		maximumFractionDigits: 1
	}).format(metres);
}
