import { json } from '@sveltejs/kit';
import { atlas } from '$lib/atlas';
import { sourcesJson } from '$lib/geodata/export';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(sourcesJson(atlas));
