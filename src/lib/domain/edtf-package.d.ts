// The `edtf` package has no types of its own. Declared here: the part that edtf.ts calls.
declare module 'edtf' {
	export interface ExtendedDate {
		/** 'Date', 'Season', 'Year', 'Decade', 'Century', 'Interval', 'Set' or 'List'. */
		readonly type: string;
		/** Year, month (0 = January), day, hour, minute, second, as far as they are given; or year, season. */
		readonly values: readonly number[];
		/** Milliseconds since 1970, the first and the last of what the date can mean. */
		readonly min: number;
		readonly max: number;
	}
	/** Throws an Error with the parser's own words, several lines long. */
	export default function edtf(text: string): ExtendedDate;
}
