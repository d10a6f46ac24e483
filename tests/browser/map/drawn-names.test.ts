// The page's letters.
import '../../../src/app.css';
import { afterAll, expect, test, vi } from 'vitest';
import { atlas } from '../../record-atlas';
import type { AtlasMap } from '../../../src/lib/map/atlas-map';
import { overlap, type LabelBox } from '../../../src/lib/map/layers/label-box';
import type { MapContent, Padding } from '../../../src/lib/scene/content';
import { mapContentOf } from '../../../src/lib/scene/map-content';
import { recordMap } from './record-map';
import { setStage } from './stage';

vi.setConfig({ testTimeout: 180_000 });

/** Windows, and what their panels leave of them at the least. */
const WINDOWS = {
	laptop: { width: 1440, height: 900, padding: { top: 28, right: 28, bottom: 370, left: 440 } },
	tablet: { width: 820, height: 1180, padding: { top: 0, right: 0, bottom: 284, left: 0 } },
	phone: { width: 390, height: 844, padding: { top: 0, right: 0, bottom: 284, left: 0 } }
} as const satisfies Record<string, { width: number; height: number; padding: Padding }>;

/** At sea, in the air and in port, from the first voyage to the last. */
const DATES = [
	['vorovsky-1924', '1924-07-26T12:00Z'],
	['vorovsky-1924', '1924-08-05T12:00Z'],
	['vorovsky-1924', '1924-08-08T12:00Z'],
	['belve-1925', '1925-06-20T12:00Z'],
	['belve-1925', '1925-06-25T12:00Z'],
	['balbo-odessa-1929', '1929-06-05T12:00Z'],
	['balbo-odessa-1929', '1929-06-08T12:00Z'],
	['krasny-kavkaz-1933', '1933-10-17T12:00Z'],
	['krasny-kavkaz-1933', '1933-10-30T12:00Z'],
	['litvinov-1933', '1933-12-03T12:00Z'],
	['tb3-rome-1934', '1934-08-06T06:00Z'],
	['tb3-rome-1934', '1934-08-07T12:00Z']
] as const;

const stage = setStage(1440, 900, 'file');
let made: ReturnType<typeof recordMap> | undefined;
afterAll(async () => (await made)?.map.destroy());

/** One map for all: it takes a while to come. */
async function open(window: keyof typeof WINDOWS, change = (content: MapContent) => content) {
	const { width, height, padding } = WINDOWS[window];
	stage.container.style.width = `${width}px`;
	stage.container.style.height = `${height}px`;
	made ??= recordMap(stage.container, 'light');
	const { map, ready } = await made;
	map.setContent(change(mapContentOf(atlas, atlas.shown)));
	map.setPadding(padding);
	await ready;
	await expect.poll(() => stage.canvas.clientWidth).toBe(width);
	return map;
}

function namesOf(map: AtlasMap) {
	const names = map.names();
	if (!names) throw new Error('there is a map');
	return names;
}

/** Around letters, in pixels: it may meet. */
const PAPER = 3;
/** Of that voyage round half the world no window shows all. */
const LONGEST = 'vorovsky-1924';

/** As the page of a visit has it. */
async function showVisit(map: AtlasMap, visit: string, date: string) {
	map.select({ type: 'visit', id: visit });
	if (visit === LONGEST) map.frameTheatre();
	else map.frame({ type: 'visit', id: visit });
	map.showInstant(Date.parse(date));
	await map.settled();
	return namesOf(map);
}

const isIn = (box: LabelBox, clear: LabelBox) =>
	box.left >= clear.left - 0.01 &&
	box.top >= clear.top - 0.01 &&
	box.right <= clear.right + 0.01 &&
	box.bottom <= clear.bottom + 0.01;

test.each(['laptop', 'phone'] as const)(
	'at twelve dates no name of a unit lies on its own glyph or on the name of a place, nor is it cut: %s',
	async (window) => {
		const map = await open(window);
		for (const [visit, date] of DATES) {
			const { units, places, clear } = await showVisit(map, visit, date);
			const at = `${visit}, ${date}`;
			expect(
				units.map(({ id }) => id),
				at
			).toContain(visit);
			for (const { text, box, glyph } of units) {
				expect(text, at).not.toBe('');
				expect(isIn(box, clear), `${at}: ${text} is cut`).toBe(true);
				expect(overlap(box, glyph), `${at}: ${text} lies on its glyph`).toBe(false);
				const covered = places
					.filter((place) => overlap(box, place.box, -PAPER))
					.map(({ id }) => id);
				expect(covered, `${at}: ${text}`).toEqual([]);
			}
		}
	}
);

// The tests' own window is as broad as a laptop's, and so are the controls.
test('at twelve dates no control of the map lies over a name', async () => {
	const map = await open('laptop');
	for (const [visit, date] of DATES) {
		const { units, places, covers } = await showVisit(map, visit, date);
		expect(covers.length, 'the buttons, the scale, the credit').toBeGreaterThan(2);
		for (const { text, box } of [...units, ...places]) {
			const over = covers.filter((cover) => overlap(box, cover, -PAPER));
			expect(over, `${visit}, ${date}: ${text}`).toEqual([]);
		}
	}
});

test.each([
	['tablet', 'tb3-rome-1934', '1934-08-06T12:00Z', 'kyiv'],
	['laptop', 'krasny-kavkaz-1933', '1933-10-17T12:00Z', 'sevastopol']
] as const)(
	'the page of a visit opens with all names whole, that of its port too: %s, %s',
	async (window, visit, date, port) => {
		const map = await open(window);
		const { units, places, clear } = await showVisit(map, visit, date);
		const glyphs = units.map(({ glyph }) => glyph);
		expect(places.map(({ id }) => id)).toContain(port);
		for (const { id, box } of places) {
			expect(isIn(box, clear) || !overlap(box, clear), `${id} is cut`).toBe(true);
			if (id === port) expect(glyphs.some((glyph) => overlap(glyph, box, -4))).toBe(false);
		}
	}
);

test('while a voyage is watched and where it rests, every name of a town keeps to its side', async () => {
	const map = await open('laptop');
	const first = await showVisit(map, 'krasny-kavkaz-1933', '1933-10-17T12:00Z');
	const stands = new Map(first.places.map(({ id, box }) => [id, box]));
	const faded = new Set<string>();
	const [start, end] = ['1933-10-17T12:00Z', '1933-11-07T12:00Z'].map((it) => Date.parse(it)) as [
		number,
		number
	];
	for (let step = 0; step <= 200; step++) {
		map.showInstant(start + ((end - start) * step) / 200);
		if (step % 40 === 0) await map.settled();
		const { places } = namesOf(map);
		for (const { id, box } of places) {
			const before = stands.get(id) ?? box;
			stands.set(id, before);
			// It gives room to a ship in its port, and no more.
			expect(Math.hypot(box.left - before.left, box.top - before.top), id).toBeLessThan(15);
		}
		for (const id of stands.keys()) if (!places.some((it) => it.id === id)) faded.add(id);
	}
	expect(faded.size).toBeGreaterThan(0);
	const last = await showVisit(map, 'krasny-kavkaz-1933', '1933-10-17T12:00Z');
	expect(last.places).toEqual(first.places);
});

test('where space is short the first of several ships stands for all', async () => {
	const textIn = async (window: keyof typeof WINDOWS) => {
		const map = await open(window);
		const { units } = await showVisit(map, 'belve-1925', '1925-06-20T12:00Z');
		return units.find(({ id }) => id === 'belve-1925')?.text;
	};
	expect(await textIn('phone')).toBe('Pantera +2');
	expect(await textIn('laptop')).toBe('Pantera, Tigre and Leone');
});

test.each([
	['of many words', 'The first and second destroyer squadrons of the Baltic Fleet'],
	['of one', 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunter']
])(
	'a name of 60 characters is whole on a phone, or cut by us and not by its edge: %s',
	async (_, label) => {
		expect(label).toHaveLength(60);
		const map = await open('phone', (content) => ({
			...content,
			visits: content.visits.map((visit) => ({ ...visit, label }))
		}));
		const { units, clear } = await showVisit(map, 'vorovsky-1924', '1924-08-08T12:00Z');
		const [unit] = units;
		if (!unit) throw new Error('she is under way');
		expect(isIn(unit.box, clear)).toBe(true);
		expect(overlap(unit.box, unit.glyph)).toBe(false);
		expect(unit.box.right - unit.box.left).toBeGreaterThan(150);
	}
);
