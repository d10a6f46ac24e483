import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drag } from '../../src/lib/ui/drag';
import { gestures } from '../../src/lib/ui/timeline/gestures';

let node: HTMLElement;
beforeEach(() => {
	node = document.createElement('div');
	node.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 400px; height: 40px';
	document.body.append(node);
	// No pointer is down that the browser knows of.
	vi.spyOn(node, 'setPointerCapture').mockImplementation(() => {});
});
afterEach(() => node.remove());

function point(type: string, x: number, more: PointerEventInit = {}) {
	node.dispatchEvent(
		new PointerEvent(type, { pointerId: 1, buttons: 1, clientX: x, bubbles: true, ...more })
	);
}

/** How a pointer that is held down gets lost. */
const LOSSES: Readonly<Record<string, () => void>> = {
	'the browser takes it away': () => point('pointercancel', 60),
	'something else captures it': () => point('lostpointercapture', 60),
	'a menu opens': () => node.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true })),
	'another window is in front': () => window.dispatchEvent(new Event('blur')),
	'it comes back with no button down': () => point('pointermove', 60, { buttons: 0 })
};

function dragged() {
	const [start, move, end] = [vi.fn(() => true), vi.fn(), vi.fn()];
	const off = drag({ start, move, end })(node) as () => void;
	return { start, move, end, off };
}

describe('a drag', () => {
	test('begins, moves and ends where the pointer lets go', () => {
		const { start, move, end, off } = dragged();
		point('pointerdown', 10);
		point('pointermove', 50);
		point('pointerup', 50, { buttons: 0 });
		point('pointermove', 90);
		expect(start).toHaveBeenCalledOnce();
		expect(move).toHaveBeenCalledOnce();
		expect(end).toHaveBeenCalledOnce();
		expect(end.mock.calls[0]?.[0]).toBeInstanceOf(PointerEvent);
		off();
	});

	test.each(Object.entries(LOSSES))('is given up when %s', (_, lose) => {
		const { move, end, off } = dragged();
		point('pointerdown', 10);
		point('pointermove', 50);
		lose();
		point('pointermove', 90);
		point('pointerup', 90, { buttons: 0 });
		expect(move).toHaveBeenCalledOnce();
		expect(end.mock.calls).toEqual([[null]]);
		off();
	});

	test('is given up when a second finger comes, and neither moves anything', () => {
		const { start, move, end, off } = dragged();
		point('pointerdown', 10);
		point('pointerdown', 200, { pointerId: 2 });
		point('pointermove', 90);
		point('pointermove', 220, { pointerId: 2 });
		expect(start).toHaveBeenCalledOnce();
		expect(move).not.toHaveBeenCalled();
		expect(end.mock.calls).toEqual([[null]]);
		off();
	});

	test('is none with another button, or where the press belongs to something else', () => {
		const { move, off } = dragged();
		point('pointerdown', 10, { button: 2, buttons: 2 });
		point('pointermove', 50, { buttons: 2 });
		off();
		const start = vi.fn(() => false);
		const offOther = drag({ start, move, end: vi.fn() })(node) as () => void;
		point('pointerdown', 10);
		point('pointermove', 50);
		expect(start).toHaveBeenCalledOnce();
		expect(move).not.toHaveBeenCalled();
		offOther();
	});
});

describe('on a strip of time', () => {
	const strip = () => {
		const [start, move, end, zoom, pan] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];
		return { start, move, end, zoom, pan };
	};

	test.each(Object.entries(LOSSES))('a drag ends when %s', (_, lose) => {
		const { start, move, end, zoom, pan } = strip();
		const off = gestures({ zoom, pan, drag: { start, move, end } })(node) as () => void;
		point('pointerdown', 10);
		lose();
		point('pointermove', 90);
		point('pointerup', 90, { buttons: 0 });
		expect(move).not.toHaveBeenCalled();
		expect(end).toHaveBeenCalledOnce();
		// The next press is the first again.
		point('pointerdown', 20);
		expect(start).toHaveBeenCalledTimes(2);
		off();
	});

	test.each(Object.entries(LOSSES))('nothing is panned any more when %s', (_, lose) => {
		const { zoom, pan } = strip();
		const off = gestures({ zoom, pan })(node) as () => void;
		point('pointerdown', 10);
		point('pointermove', 60);
		expect(pan).toHaveBeenCalledOnce();
		lose();
		point('pointermove', 120);
		expect(pan).toHaveBeenCalledOnce();
		expect(zoom).not.toHaveBeenCalled();
		off();
	});
});
