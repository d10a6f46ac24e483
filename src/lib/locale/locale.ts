import type { LngLat } from '../domain/visit';
import { datesIn } from './dates';
import { lazily } from './lazily';
import { lengthsIn } from './lengths';
import type { Words } from './words.en';

/** A language of the site: every word, date, number and unit that is not of the record. */
export type Locale = ReturnType<typeof createLocale>;

/** `language` is that of the page; `lang` that of its addresses, undefined for the first language of the atlas. */
export function createLocale(language: string, words: Words, lang?: string) {
	const { tag, compass } = words;
	const numbers = lazily(() => new Intl.NumberFormat(tag));
	const tenths = lazily(
		() => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
	);
	return {
		language,
		lang,
		/** What the interface says. */
		m: words,
		...datesIn(tag, words.dates),
		...lengthsIn(tag),
		/** "2,000" */
		formatNumber: (value: number): string => numbers().format(value),
		/** "1, 4 or 10" */
		formatChoice: (values: readonly string[]): string =>
			new Intl.ListFormat(tag, { type: 'disjunction' }).format(values),
		/** "38.2° N, 15.6° E": to a tenth of a degree. */
		formatPosition([longitude, latitude]: LngLat): string {
			const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
			const degrees = (value: number) => `${tenths().format(Math.abs(value))}°`;
			const [north, south] = [compass.north, compass.south];
			return `${degrees(latitude)} ${latitude < 0 ? south : north}, ${degrees(east)} ${east < 0 ? compass.west : compass.east}`;
		},
		/** Which of two names comes first in a list. */
		compare: (a: string, b: string): number => a.localeCompare(b, tag)
	};
}
