import { describe, expect, test } from 'vitest';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import { english } from '../locale/english';
import { entryOf } from '../../src/lib/domain/config';
import { boxOf } from '../../src/lib/geodata/side-view-file';
import { scaleOf } from '../../src/lib/scene/side-view';
import { sideViewsOf, UNITS_PER_METRE } from '../../src/lib/server/side-views';
import { LINES } from './side-view-lines';

const atlas = readAtlas('geodata');
const site = { record: atlas, locale: english };
const visits = atlas.visits;

const unitsOf = (visit: string) => visits.find(({ id }) => id === visit)?.units ?? [];

describe.each(Object.entries(atlas.classes))('the side view of the class %s', (of, drawn) => {
	const { craft, length, words, sideView: file } = drawn;

	test('is as wide as the ship is long, and a margin', () => {
		const scale = UNITS_PER_METRE[scaleOf(entryOf(atlas.config.craft, craft).medium, length)];
		const [left, , width] = boxOf(file);
		expect(width + 2 * left).toBeCloseTo(length * scale, 5);
		expect(-left / scale).toBe(scale === 10 ? 0.5 : 1);
	});

	test('has as many funnels, guns, engines and wheels as one counts on her', () => {
		for (const [part, number] of Object.entries(LINES[of] ?? {}))
			expect(file.match(new RegExp(`class="${part}"`, 'g')) ?? [], part).toHaveLength(number);
	});

	test('takes its colours from the page, and nothing from anywhere', () => {
		const drawn = file.replaceAll(/<!--[\s\S]*?-->|<style>@media [^<]*<\/style>/g, '');
		const colours = [...drawn.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
		expect([...new Set(colours)].sort()).toEqual(
			['currentColor', 'none', 'var(--paper, #fff)'].sort()
		);
		expect(drawn).not.toMatch(/href|url\(|<style|<script|<text/);
		expect(drawn.match(/id="side"/g)).toHaveLength(1);
	});

	test('is told in words, with its length', () => {
		expect(english.m.sideView(words, english.formatMetres(length))).toMatch(
			/^Side view of .+; [\d.]+ m long$/
		);
	});
});

test('every class in the record is drawn, and a unit without one is not', () => {
	const units = visits.flatMap((visit) => visit.units);
	expect(new Set(units.flatMap((unit) => unit.class ?? [])).size).toBeGreaterThan(5);
	for (const visit of visits)
		expect(sideViewsOf(site, visit.units).map((view) => view.class)).toEqual([
			...new Set(visit.units.flatMap((unit) => unit.class ?? []))
		]);
	const unknown = unitsOf('belve-1925').map((unit) => ({ ...unit, class: undefined }));
	expect(sideViewsOf(site, unknown)).toEqual([]);
});

test('ships that sailed together are drawn to one scale, each of her class once', () => {
	const [cruiser, destroyers, ...others] = sideViewsOf(site, unitsOf('krasny-kavkaz-1933'));
	expect(others).toEqual([]);
	if (!cruiser || !destroyers) throw new Error('two classes');
	expect(cruiser.width).toBe('100%');
	const [before = 0, after = 0] = destroyers.ends.split(' ').map(parseFloat);
	const measured = (parseFloat(destroyers.width) * (100 - before - after)) / 100;
	const [cruisers = 0] = cruiser.ends.split(' ').map(parseFloat);
	expect(measured / (100 - 2 * cruisers)).toBeCloseTo(92.5 / 169.5, 3);
	expect(destroyers.words).toBe(
		'Side view of a Novik-type destroyer: three funnels, four single guns, a raised forecastle; 92.5 m long'
	);
});
