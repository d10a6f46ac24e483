import { expect, test } from '@playwright/test';
import { leftBehind, readOn } from '../bench/reader.mjs';
import { open } from './atlas';

/** Megabytes of the heap that some seconds of reading may leave behind once the page is warm. */
const KEPT = 5;

test('a reader who plays, scrubs and opens visits for long leaves nothing behind', async ({
	page
}) => {
	test.setTimeout(120_000);
	const session = await page.context().newCDPSession(page);
	await open(page, '/');
	await readOn(page, 15);
	const before = await leftBehind(session);
	await readOn(page, 25);
	const after = await leftBehind(session);
	expect(after.heap - before.heap).toBeLessThan(KEPT);
});
