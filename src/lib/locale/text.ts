import type { Text } from '../domain/visit';

/** A text without its asterisks, for titles and labels that carry no italics. */
export function plain(text: Text): string {
	return text.replaceAll('*', '');
}

/** A text as a label that begins a line: "Three TB-3 bombers". */
export function label(text: Text): string {
	const words = plain(text);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Runs of a text, those between asterisks (names of ships) marked as italic. */
export function runs(text: Text): { text: string; italic: boolean }[] {
	return text
		.split('*')
		.map((run, i) => ({ text: run, italic: i % 2 === 1 }))
		.filter((run) => run.text !== '');
}

/** The first of several ships that a text names, and how many more: "*Krasny Kavkaz* +2"; undefined where it names fewer. */
export function leadOf(text: Text): Text | undefined {
	const [lead, ...others] = runs(text).filter(({ italic }) => italic);
	return lead && others.length > 0 ? `*${lead.text}* +${others.length}` : undefined;
}
