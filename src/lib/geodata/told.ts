import { shortened } from '../domain/characters';
import { byFileAndLine, type Fault } from './faults';

/** In characters: some six lines of a terminal, twice what the longest message needs that quotes two names. */
export const LONGEST_MESSAGE = 500;
/** Of one file. Who has mended so many runs the check again. */
export const MOST_TOLD = 100;

/**
 * Faults, or warnings, as they are told: by file and line, each in characters that can be seen and short enough to be
 * read. Of a file with more than a hundred the first hundred, and how many more there are. Every message that leaves the
 * check goes through here.
 */
export function asTold(faults: readonly Fault[]): Fault[] {
	const sorted = [...faults].sort(byFileAndLine);
	const told: Fault[] = [];
	for (let start = 0; start < sorted.length;) {
		const { file } = sorted[start] as Fault;
		let end = start;
		while (sorted[end]?.file === file) end++;
		for (const fault of sorted.slice(start, Math.min(end, start + MOST_TOLD)))
			told.push({ ...fault, message: shortened(fault.message, LONGEST_MESSAGE) });
		const next = sorted[start + MOST_TOLD];
		if (next && start + MOST_TOLD < end)
			told.push({ ...next, message: `and ${end - start - MOST_TOLD} more, from this line on` });
		start = end;
	}
	return told;
}
