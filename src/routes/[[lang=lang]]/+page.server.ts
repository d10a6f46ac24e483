import { inLanguages } from '$lib/server/site';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => inLanguages([{}]);
