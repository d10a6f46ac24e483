import { expect, test } from 'vitest';
import {
	eventFeatures,
	numberedLegs,
	placeFeatures,
	routeFeatures,
	unitFeatures
} from '../../src/lib/map/features';
import { content, leg } from './content';

test('each leg is a line with the pattern of its evidence and the colour of its visit', () => {
	const lines = routeFeatures(numberedLegs(content)).features;
	expect(
		lines.map(({ id, properties }) => [
			id,
			properties?.visit,
			properties?.pattern,
			properties?.livery
		])
	).toEqual([
		[1, 'cruiser', 'solid', 'soviet'],
		[2, 'cruiser', 'dashed', 'soviet'],
		[3, 'bombers', 'dotted', 'air']
	]);
});

test('a leg of a single point is not drawn', () => {
	const [visit] = content.visits;
	if (!visit) throw new Error('the fixture has visits');
	const lone = { ...content, visits: [{ ...visit, legs: [leg(0, [[0, 0]])] }] };
	expect(numberedLegs(lone)).toEqual([]);
});

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

test('a unit that can be elsewhere is drawn with the stretch where it can be', () => {
	const unit = {
		id: 'cruiser',
		label: 'Krasny Kavkaz',
		position: [30, 42] as const,
		bearing: 220,
		craft: 'cruiser' as const,
		nation: 'soviet' as const,
		state: 'sea' as const,
		estimated: true
	};
	expect(unitFeatures(unit, 'soviet').map(({ properties }) => properties?.role)).toEqual(['unit']);
	const spread = [
		[29.5, 41.5],
		[30.5, 42.5]
	] as const;
	const drawn = unitFeatures({ ...unit, spread }, 'soviet');
	expect(drawn.map(({ properties }) => properties?.role)).toEqual(['spread', 'unit']);
});
