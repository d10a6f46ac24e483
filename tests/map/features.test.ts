import { expect, test } from 'vitest';
import { eventMarks } from '../../src/lib/map/features';
import { content } from './content';

test('events at one place stand beside each other above it', () => {
	const shifts = eventMarks(content.events).map(({ shift }) => shift);
	expect(shifts).toEqual([
		[-4.5, -15],
		[4.5, -15]
	]);
});
