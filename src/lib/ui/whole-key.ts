import type { Legend } from '$lib/map/legend';

/** All that a map can show: the key of a page whose map cannot say what it shows. */
export const wholeKey: Legend = {
	bearers: [
		{ livery: 'soviet', nation: 'soviet', mark: 'cruiser', line: true },
		{ livery: 'italian', nation: 'italian', mark: 'cruiser', line: true },
		{ livery: 'air', nation: 'soviet', mark: 'aeroplane', line: true },
		{ livery: 'air', nation: 'italian', mark: 'flying-boat', line: true },
		{ livery: 'soviet', nation: 'soviet', mark: 'mission', line: false },
		{ livery: 'italian', nation: 'italian', mark: 'mission', line: false }
	],
	patterns: ['solid', 'dashed', 'dotted'],
	strengths: ['strong', 'thin'],
	band: true,
	calls: [1, 4, 10],
	areas: true,
	events: true,
	frontiers: ['drawn', 'approximate'],
	estimated: true
};
