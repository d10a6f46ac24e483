import { createScanner } from 'jsonc-parser';
import { DEEPEST, LARGEST_FILE, MOST_VALUES } from './limits';

/** Why a text is not to be read as JSON, and where that shows. */
export interface Excess {
	readonly offset: number;
	readonly message: string;
}

/**
 * Why a text is not to be read at all: it is longer, deeper or fuller than any file of a record. What reads JSON goes down
 * into lists and objects by calling itself, and would come to the end of its stack. Here tokens are walked one by one.
 */
export function beyondLimits(text: string): Excess | null {
	if (text.length > LARGEST_FILE) return { offset: 0, message: tooLarge(text.length) };
	const scanner = createScanner(text, true);
	let [depth, values] = [0, 0];
	let garbage: number | undefined;
	for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
		const offset = scanner.getTokenOffset();
		const begins = text.charAt(offset);
		if ('[{'.includes(begins)) depth++;
		else if (']}'.includes(begins)) depth--;
		else if (!',:'.includes(begins) && !BEGINS_VALUE.test(begins)) garbage ??= offset;
		if (!']},:'.includes(begins)) values++;
		const message =
			depth > DEEPEST
				? `lists and objects stand within each other more than ${DEEPEST} deep, expected fewer`
				: values > MOST_VALUES
					? `holds more than ${MOST_VALUES} values, expected fewer`
					: null;
		if (message === null) continue;
		// Of what is no JSON from the beginning, neither its depth nor its size is what is to be mended.
		return garbage === undefined
			? { offset, message }
			: { offset: garbage, message: 'not JSON: expected a value, a comma or a bracket' };
	}
	return null;
}

const BEGINS_VALUE = /["\d\-tfn]/;

/** What is said of a file that holds more bytes, or characters, than any of a record. */
export function tooLarge(size: number, largest = LARGEST_FILE): string {
	return `holds ${inUnits(size)}, expected at most ${inUnits(largest)}`;
}

function inUnits(size: number): string {
	const megabytes = size / 1024 / 1024;
	return megabytes < 1 ? `${Math.ceil(size / 1024)} kB` : `${megabytes.toFixed(1)} MB`;
}
