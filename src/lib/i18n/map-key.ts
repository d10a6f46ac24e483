import { LOCALE } from './dates';

const or = new Intl.ListFormat(LOCALE, { type: 'disjunction' });
const orOf = (words: string[]) => or.format(words);

/** What the map's key says, in English. Apart from the other messages: most readers never open it. */
export const key = {
	title: 'How to read the map',
	empty: 'Nothing that needs a word is in sight.',
	who: 'Who',
	/** Of what is drawn as an outline, with a thread in its lines. */
	outlined: {
		sea: (words: string) => `${words}: outlined, a light thread in the line`,
		air: (words: string) => `${words}: the thread as well`,
		land: (words: string) => `${words}: the thread as well`
	},
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
		drawn: (year: number) => `frontier of ${year}`,
		approximate: () => 'the same, where only about is known'
	},
	dates: 'Names and dates',
	documentedMeaning: 'upright: documented',
	estimatedMeaning: 'in italics: inferred, unverified or computed'
};
