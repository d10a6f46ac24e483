import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { parseDate } from '../../src/lib/domain/edtf';
import type { DatedFact } from '../../src/lib/domain/visit';
import DisputedDate from './DisputedDate.svelte';

const disputed: DatedFact = {
	date: parseDate('[1924-07-12,1924-07-14]'),
	evidence: 'disputed',
	sources: ['topwar-2024', 'clarke-1988'],
	versions: [
		{ date: parseDate('1924-07-12'), sources: ['topwar-2024'] },
		{ date: parseDate('1924-07-14'), sources: ['clarke-1988'] }
	]
};

describe('a date on a page', () => {
	test('where sources disagree every version stands with its own source', async () => {
		const { getByTestId } = await render(DisputedDate, { fact: disputed });
		await expect
			.element(getByTestId('date'))
			.toHaveTextContent(/12 July 1924\s*1\s*or\s*14 July 1924\s*2\s*disputed/);
	});

	test('what is inferred stands in italics, with the reason', async () => {
		const fact: DatedFact = {
			date: parseDate('1933-10-30'),
			evidence: 'inferred',
			sources: ['topwar-2024'],
			reason: 'thirteen days after 17 October'
		};
		const { getByTestId, getByText } = await render(DisputedDate, { fact });
		await expect.element(getByTestId('date')).toHaveTextContent(/inferred \(thirteen days/);
		await expect.element(getByText('30 October 1933')).toHaveStyle({ fontStyle: 'italic' });
	});
});
