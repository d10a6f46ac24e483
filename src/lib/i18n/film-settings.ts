/** What is said where the film's settings are made, in English. Apart from the other messages: most readers never open them. */
export const filmSettings = {
	loops: { off: 'off', all: 'the whole film', visit: 'this visit' } satisfies Record<
		'off' | 'all' | 'visit',
		string
	>,
	showOnly: 'Show',
	everything: 'everything',
	trailAll: 'never',
	compareHint: 'They start together, each on its first day.',
	compareThese: (count: number) => (count < 2 ? 'Choose two or more' : `Compare these ${count}`),
	endComparison: 'End the comparison',
	visitsOfRecord: (all: number, timed: number) =>
		`${timed} of ${all} visits can be put in time; of the others only a window of dates is known.`
};
