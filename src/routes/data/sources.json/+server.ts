import { json } from '@sveltejs/kit';
import { sourcesJson } from '$lib/geodata/export';
import { record } from '$lib/server/record';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(sourcesJson(record));
