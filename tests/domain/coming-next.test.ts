import { expect, test } from 'vitest';
import { chronicleOf } from '../../src/lib/domain/chronicle';
import { comingNext } from '../../src/lib/domain/coming-next';
import { byTheirDates } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { call, event, ISTANBUL, NAPLES, on, SEVASTOPOL, voyage } from './ships';

const cruise = {
	...voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('istanbul', ISTANBUL, {}),
		call('naples', NAPLES, { arrival: on('1933-10-30') })
	]),
	id: 'cruise'
};
const chronicle = chronicleOf(byTheirDates([scheduleOf(cruise) as Schedule]), [
	event('pact', '1933-09-02'),
	event('putsch', '1934-07-25')
]);

const next = (day: string, visit?: string) => {
	const entry = comingNext(chronicle, Date.parse(day), visit);
	return (
		entry &&
		(entry.what === 'event' ? entry.event.id : entry.visit && `${entry.what} ${entry.stop.id}`)
	);
};

test('what comes next is the next arrival or event that is documented', () => {
	expect(next('1933-08-01')).toBe('pact');
	expect(next('1933-09-10')).toBe('arrival naples');
	expect(next('1933-11-10')).toBe('putsch');
});

test('of one visit it is its next stop, whose date may be an estimate, and after its last what others do', () => {
	expect(next('1933-08-01', 'cruise')).toBe('arrival istanbul');
	expect(next('1933-10-29', 'cruise')).toBe('arrival naples');
	expect(next('1933-11-10', 'cruise')).toBe('putsch');
});

test('nothing comes after the last', () => {
	expect(next('1935-01-01')).toBeUndefined();
	expect(next('1935-01-01', 'cruise')).toBeUndefined();
});
