import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/lib/domain/edtf';
import { plain, runs } from '../../src/lib/locale/text';
import { english } from './english';

const { formatDate, formatPosition } = english;

describe('dates in words', () => {
	test.each([
		['1924-08-08', '8 August 1924'],
		['1925-06', 'June 1925'],
		['1926', '1926'],
		['192X', 'the 1920s'],
		['1934-23', 'autumn 1934'],
		['1929-06-05~', 'about 5 June 1929'],
		['1934-08-07?', '7 August 1934 (uncertain)'],
		['[1924-07-12,1924-07-14]', '12 July 1924 or 14 July 1924'],
		['1934-09-06/1934-09-10', '6 – 10 September 1934'],
		['1925-09/1925-10', 'September – October 1925'],
		['1930/1931', '1930 to 1931'],
		['1927~/1933~', 'about 1927 to about 1933'],
		['../1924-08-15', '15 August 1924 at the latest'],
		['1924-08-15/..', '15 August 1924 or later'],
		['1926-04-15T20:00Z', '15 April 1926, 20:00']
	])('%s is %s', (edtf, words) => {
		expect(formatDate(parseDate(edtf)).replaceAll(/[\u2009\u202f]/g, ' ')).toBe(words);
	});
});

describe('texts', () => {
	test('the names of ships are set in italics, and their asterisks never shown', () => {
		const text = 'The cruise of *Pantera* and *Tigre*';
		expect(plain(text)).toBe('The cruise of Pantera and Tigre');
		expect(
			runs(text)
				.filter(({ italic }) => italic)
				.map((run) => run.text)
		).toEqual(['Pantera', 'Tigre']);
	});

	test('positions name their hemisphere, over the date line too', () => {
		expect(formatPosition([15.62, 38.2])).toBe('38.2° N, 15.6° E');
		expect(formatPosition([182, -8.04])).toBe('8.0° S, 178.0° W');
	});
});
