import type { LngLat, Text } from '../domain/visit';

/** A text in the reader's language; English where it is not translated. */
export function read(text: Text): string {
	return text.en;
}

/** A text without its asterisks, for titles and labels that carry no italics. */
export function plain(text: Text): string {
	return read(text).replaceAll('*', '');
}

/** A text as a label that begins a line: "Three TB-3 bombers". */
export function label(text: Text): string {
	const words = plain(text);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Runs of a text, those between asterisks (names of ships) marked as italic. */
export function runs(text: Text): { text: string; italic: boolean }[] {
	return read(text)
		.split('*')
		.map((run, i) => ({ text: run, italic: i % 2 === 1 }))
		.filter((run) => run.text !== '');
}

/** "38.2° N, 15.6° E": to a tenth of a degree. */
export function formatPosition([longitude, latitude]: LngLat): string {
	const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
	const degrees = (value: number) => `${Math.abs(value).toFixed(1)}°`;
	return `${degrees(latitude)} ${latitude < 0 ? 'S' : 'N'}, ${degrees(east)} ${east < 0 ? 'W' : 'E'}`;
}
