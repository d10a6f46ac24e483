import type { Craft } from './visit';

/** What is drawn of a class: which craft it is, and its length over all in metres, to which its drawings are true. */
export interface ClassOfCraft {
	readonly craft: Craft;
	readonly length: number;
}

/**
 * The classes of ships and types of aircraft that the atlas has drawings of. The side views are in server/side-views/, a
 * file each; the marks on the map in map/silhouettes.json.
 */
export const UNIT_CLASSES = {
	vorovsky: { craft: 'patrol-ship', length: 97.2 },
	leone: { craft: 'scout', length: 113.4 },
	novik: { craft: 'destroyer', length: 92.5 },
	'krasny-kavkaz': { craft: 'cruiser', length: 169.5 },
	svetlana: { craft: 'cruiser', length: 158.4 },
	gangut: { craft: 'battleship', length: 184.5 },
	squalo: { craft: 'submarine', length: 69.8 },
	'conte-di-savoia': { craft: 'liner', length: 248 },
	s55: { craft: 'flying-boat', length: 16.5 },
	s59bis: { craft: 'flying-boat', length: 10.2 },
	cant22: { craft: 'flying-boat', length: 14.9 },
	'tb-3': { craft: 'bomber', length: 25.1 },
	'ant-3': { craft: 'aeroplane', length: 9.4 },
	'ant-9': { craft: 'aeroplane', length: 17 },
	ca111: { craft: 'aeroplane', length: 15.3 },
	norge: { craft: 'airship', length: 106 }
} as const satisfies Record<string, ClassOfCraft>;

export type UnitClass = keyof typeof UNIT_CLASSES;

export function isUnitClass(word: string): word is UnitClass {
	return Object.hasOwn(UNIT_CLASSES, word);
}
