/** Parts that one counts to know a class, and that a drawing has one element for each of, of that `class`. */
export type Part =
	'funnel' | 'turret' | 'mount' | 'tubes' | 'engine' | 'airscrew' | 'wheel' | 'cabin';

/**
 * How many of them there are to be seen from the side. Engines side by side hide each other; of guns behind shields the
 * shields count.
 */
export const LINES: Readonly<Record<string, Readonly<Partial<Record<Part, number>>>>> = {
	vorovsky: { funnel: 1 },
	leone: { funnel: 2, mount: 4, tubes: 2 },
	novik: { funnel: 3, mount: 4, tubes: 3 },
	'krasny-kavkaz': { funnel: 2, turret: 4 },
	svetlana: { funnel: 3 },
	gangut: { funnel: 2, turret: 4 },
	squalo: { mount: 1 },
	'conte-di-savoia': { funnel: 2 },
	// Two in one nacelle, each with its airscrew.
	s55: { engine: 1, airscrew: 2 },
	s59bis: { engine: 1, airscrew: 1 },
	cant22: { engine: 1, airscrew: 1 },
	'tb-3': { engine: 1, airscrew: 1, wheel: 2 },
	'ant-3': { engine: 1, airscrew: 1, wheel: 1 },
	'ant-9': { engine: 2, airscrew: 2, wheel: 1 },
	ca111: { engine: 1, airscrew: 1, wheel: 1 },
	norge: { cabin: 1 }
};
