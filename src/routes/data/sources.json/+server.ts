import { json } from '@sveltejs/kit';
import { sourcesJson } from '$lib/geodata/export';
import { siteIn } from '$lib/server/site';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(sourcesJson(siteIn(undefined).record));
