import { sourcesCited } from '$lib/domain/citing';
import type { Text } from '$lib/domain/visit';
import { listed } from '$lib/server/page-data';
import { inLanguages, siteIn } from '$lib/server/site';
import type { Subject } from '$lib/scene/content';
import type { EntryGenerator, PageServerLoad } from './$types';

interface Use {
	readonly subject: Subject;
	readonly title: Text;
}

export const entries: EntryGenerator = () => inLanguages([{}]);

/** Each source, with what cites it: visits and events. */
export const load: PageServerLoad = ({ params }) => {
	const { record } = siteIn(params.lang);
	const uses = new Map<string, Use[]>();
	for (const visit of record.visits) note(visit, { type: 'visit', id: visit.id });
	for (const event of record.events) note(event, { type: 'event', id: event.id });

	function note(thing: { title: Text }, subject: Subject) {
		for (const id of sourcesCited(thing)) {
			uses.set(id, [...(uses.get(id) ?? []), { subject, title: thing.title }]);
		}
	}

	return {
		sources: record.sources.map((source) => ({
			source: listed(source),
			uses: uses.get(source.id) ?? []
		}))
	};
};
