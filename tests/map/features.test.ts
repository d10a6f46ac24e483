import { expect, test } from 'vitest';
import { eventFeatures, placeFeatures } from '../../src/lib/map/features';
import { content } from './content';

test('events at one place stand beside each other above it', () => {
	const shifts = eventFeatures(content).features.map(({ properties }) => properties?.shift);
	expect(shifts).toEqual([
		[-4.5, -15],
		[4.5, -15]
	]);
});

test('places keep their ids and get a number each', () => {
	const { features } = placeFeatures(content);
	expect(features.map(({ id, properties }) => [id, properties?.id])).toEqual([
		[1, 'istanbul'],
		[2, 'odessa'],
		[3, 'black-sea']
	]);
});
