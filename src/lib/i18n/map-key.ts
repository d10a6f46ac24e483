import { LOCALE } from './dates';
import type { Nation } from '../domain/visit';

const or = new Intl.ListFormat(LOCALE, { type: 'disjunction' });
const orOf = (words: string[]) => or.format(words);

/** What the map's key says, in English. Apart from the other messages: most readers never open it. */
export const key = {
	title: 'How to read the map',
	empty: 'Nothing that needs a word is in sight.',
	who: 'Who',
	ships: {
		soviet: 'Soviet ships',
		italian: 'Italian ships: outlined, a light thread in the line'
	} satisfies Record<Nation, string>,
	aircraft: {
		soviet: 'Soviet aircraft',
		italian: 'Italian aircraft: the thread as well'
	} satisfies Record<Nation, string>,
	missions: {
		soviet: 'Soviet missions, who brought no craft',
		italian: 'Italian missions, who brought no craft'
	} satisfies Record<Nation, string>,
	lines: 'Lines',
	patterns: {
		solid: 'track documented',
		dashed: 'reconstructed along the usual lane',
		dotted: 'a conjecture'
	},
	strengths: {
		strong: 'sailed, and still under way',
		thin: 'past, or yet to come'
	},
	band: 'where the unit can be',
	places: 'Places',
	/** Fewest first. */
	calls: (counts: readonly number[]) =>
		counts.length === 1 && counts[0] === 1
			? 'one visit called'
			: `${orOf(counts.map(String))} visits called`,
	area: 'somewhere in this sea or country',
	event: 'an event: choose it to read',
	frontiers: {
		drawn: 'frontier of 1933',
		approximate: 'the same, where only about is known'
	},
	dates: 'Names and dates',
	documented: '8 August 1924',
	documentedMeaning: 'upright: documented',
	estimated: '18 October 1933',
	estimatedMeaning: 'in italics: inferred, unverified or computed'
};
