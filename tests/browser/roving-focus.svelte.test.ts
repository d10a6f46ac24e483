import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lane, EventMark } from '../../src/lib/ui/timeline/timeline-content';
import { RovingFocus } from '../../src/lib/ui/timeline/roving-focus.svelte';
import { itemsOf, type Row } from '../../src/lib/ui/timeline/rows';

function visit(id: string, top: number, ...stops: string[]): Row {
	const lane = { id, stops: stops.map((stop) => ({ id: stop })) } as unknown as Lane;
	return { of: 'visit', key: id, top, lane };
}

const vorovsky = visit('vorovsky', 0, 'arkhangelsk', 'plymouth', 'naples');
const bombers = visit('bombers', 1, 'kyiv', 'rome');
const events: Row = {
	of: 'events',
	key: 'events',
	top: 2,
	marks: ['pact', 'treaty'].map((id) => ({ id }) as EventMark)
};
const rows = [vorovsky, bombers, events];
const focusIn = (...some: Row[]) => new RovingFocus(() => some);

/** "bombers 2": the link that the Tab key comes to. */
const linkOf = ({ row, place }: RovingFocus) => `${row?.key} ${place.item}`;

/** Every link that has a Tab stop. */
const stopsIn = (focus: RovingFocus, some: readonly Row[]) =>
	some.flatMap((row) =>
		Array.from({ length: itemsOf(row) }, (_, item) => `${row.key} ${item}`).filter(
			(_, item) => focus.tabindexOf(row, item) === 0
		)
	);

describe('the Tab key', () => {
	test('comes to the first visit at first', () => {
		expect(stopsIn(focusIn(...rows), rows)).toEqual(['vorovsky 0']);
	});

	test('comes to one link of them all, whatever was pressed', () => {
		const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
		fc.assert(
			fc.property(fc.array(keys), (pressed) => {
				const focus = focusIn(...rows);
				for (const key of pressed) focus.press(key);
				expect(stopsIn(focus, rows)).toEqual([linkOf(focus)]);
			})
		);
	});

	test('comes back to a link that was focused by other means', () => {
		const focus = focusIn(...rows);
		focus.remember(bombers, 1);
		expect(stopsIn(focus, rows)).toEqual(['bombers 1']);
	});

	test('has a link to come to when fewer visits are shown', () => {
		let shown: readonly Row[] = $state.raw(rows);
		const focus = new RovingFocus(() => shown);
		focus.remember(events, 1);
		const fewer = [vorovsky];
		shown = fewer;
		expect(stopsIn(focus, fewer)).toEqual(['vorovsky 1']);
	});

	test('comes to nothing where nothing is', () => {
		const focus = focusIn();
		expect(focus.row).toBeUndefined();
		expect(focus.press('ArrowDown')).toBe(true);
		expect(focus.row).toBeUndefined();
	});
});

describe('the arrow keys', () => {
	test('go along a visit to its stops, and no further than the last', () => {
		const focus = focusIn(...rows);
		const way = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'].map((key) => {
			focus.press(key);
			return linkOf(focus);
		});
		expect(way).toEqual(['vorovsky 1', 'vorovsky 2', 'vorovsky 3', 'vorovsky 3', 'vorovsky 2']);
	});

	test('go from a stop to the bar of the next visit, and last to the events', () => {
		const focus = focusIn(...rows);
		focus.remember(vorovsky, 2);
		const way = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
			focus.press(key);
			return linkOf(focus);
		});
		expect(way).toEqual(['bombers 0', 'events 0', 'events 0', 'bombers 0']);
	});

	test('with Home and End go to the first row and to the last', () => {
		const focus = focusIn(...rows);
		focus.press('End');
		expect(linkOf(focus)).toBe('events 0');
		focus.press('Home');
		expect(linkOf(focus)).toBe('vorovsky 0');
	});
});

test('a key that leads nowhere is left to others', () => {
	const focus = focusIn(...rows);
	expect(focus.press('Enter')).toBe(false);
	expect(linkOf(focus)).toBe('vorovsky 0');
});
