import type { AfterNavigate } from '@sveltejs/kit';
import { openingOf, type Atlas } from '../domain/atlas';
import { middleOf } from '../domain/time';
import type { Subject } from '../scene/content';
import { DATE_PARAMETER, readDate, readProgramme, writeDate, writeProgramme } from './address';
import type { Playback } from './playback.svelte';
import { remarksOn, type Remark } from './remarks';
import type { Showing } from './showing.svelte';
import type { TimeWindow } from './time-window.svelte';
import { readView, VIEW_PARAMETER, writeView, type Viewpoint } from './viewpoint';

/** What an address says something about. */
export interface Navigable {
	readonly atlas: Atlas;
	readonly showing: Showing;
	readonly playback: Playback;
	readonly view: TimeWindow;
	/** The axis of the timeline, which makes changes that bring another. */
	readonly axis: { change(how: () => void): void };
}

/** The address of the page, as the browser shows it. */
export interface AddressBar {
	read(): URL;
	/** Another address of the same page, without an entry of its own in the history. */
	replace(url: URL): void;
}

/** The address is the owner of what is selected and, where it names one, of the date. */
export class Navigation {
	/** What the address asks for in vain, until another is written or the reader dismisses it. */
	remarks: readonly Remark[] = $state.raw([]);
	/** What the address asks the map to show; null where it leaves that to the page. */
	asked: Viewpoint | null = $state.raw(null);
	/** What the reader has brought the map to show. */
	#viewpoint: Viewpoint | null = null;
	readonly #atlas: Atlas;
	readonly #showing: Showing;
	readonly #playback: Playback;
	readonly #view: TimeWindow;
	readonly #axis: Navigable['axis'];
	readonly #bar: AddressBar;

	constructor({ atlas, showing, playback, view, axis }: Navigable, bar: AddressBar) {
		this.#atlas = atlas;
		this.#showing = showing;
		this.#playback = playback;
		this.#view = view;
		this.#axis = axis;
		this.#bar = bar;
	}

	/** The page of an address has come, which is about `selected`. */
	arrive({ searchParams }: URL, how: AfterNavigate['type'], selected: Subject | null): void {
		const [showing, playback] = [this.#showing, this.#playback];
		const visit = selected?.type === 'visit' ? selected.id : null;
		showing.selected = visit;
		// A link within the page keeps what is shown; an address that is opened, or gone back to, says it.
		const named = readProgramme(searchParams);
		if (named.of !== 'everything' || (how !== 'link' && how !== 'goto'))
			this.#present(() => showing.show(named));
		const view = readView(searchParams);
		this.asked = this.#viewpoint = view.kind === 'viewpoint' ? view.viewpoint : null;
		const date = readDate(searchParams);
		// A date of the calendar has no place among days that are counted from the first.
		if (date.kind === 'instant' && showing.comparing) this.#present(() => showing.everything());
		this.remarks = remarksOn(searchParams, this.#atlas, playback.scale.domain);
		if (date.kind === 'instant') {
			if (date.instant !== playback.instant) playback.pause();
			playback.seek(date.instant);
		} else {
			if (!showing.comparing) this.#seekSubject(selected);
			if (how !== 'enter' && !playback.playing) this.write();
		}
		if (showing.programme.of === 'visit' && visit !== null && visit !== showing.programme.id)
			this.#present(() => showing.everything());
		this.#view.reveal(playback.instant);
	}

	/** The camera rests. `viewpoint`: where the reader has brought it; null where the page or the film has. */
	rest(viewpoint: Viewpoint | null): void {
		const before = this.#viewpoint;
		this.#viewpoint = viewpoint;
		if (!viewpoint || (before && writeView(viewpoint) === writeView(before))) return;
		// While the film plays the address waits, as it does for the date.
		if (!this.#playback.playing) this.write();
	}

	/** The reader has read it. */
	dismiss(remark: Remark): void {
		this.remarks = this.remarks.filter((it) => it !== remark);
	}

	/** The reader wants another programme. */
	show(change: () => void): void {
		this.#playback.pause();
		this.#present(change);
		this.write();
	}

	/** Has the address say what is shown, and at which date. */
	write(): void {
		const url = this.#bar.read();
		const { href } = url;
		const date = this.#showing.comparing ? null : writeDate(this.#playback.instant);
		writeProgramme(this.#showing.programme, url.searchParams);
		if (date === null) url.searchParams.delete(DATE_PARAMETER);
		else url.searchParams.set(DATE_PARAMETER, date);
		if (this.#viewpoint === null) url.searchParams.delete(VIEW_PARAMETER);
		else url.searchParams.set(VIEW_PARAMETER, writeView(this.#viewpoint));
		// One comma says the same as its escape, and can be read.
		url.search = url.search.replaceAll('%2C', ',');
		if (url.href === href) return;
		this.remarks = [];
		this.#bar.replace(url);
	}

	/** A visit or event opened without a date brings its own, unless the film already stands in it. */
	#seekSubject(selected: Subject | null): void {
		if (!selected || selected.type === 'place') return;
		const [atlas, playback] = [this.#atlas, this.#playback];
		const visit = selected.type === 'visit' ? atlas.visitById.get(selected.id) : undefined;
		const event = selected.type === 'event' ? atlas.eventById.get(selected.id) : undefined;
		const span = visit && this.#showing.span;
		const inside = span && playback.instant >= span[0] && playback.instant <= span[1];
		const instant = visit ? openingOf(atlas, visit) : event ? middleOf(event.date) : null;
		if (inside || instant === null) return;
		playback.pause();
		playback.seek(instant);
	}

	/** Another film: the date stays where both have it, and the timeline goes to what is new. */
	#present(change: () => void): void {
		const [showing, playback, view] = [this.#showing, this.#playback, this.#view];
		const { programme, comparing } = showing;
		playback.keepInstant(() => this.#axis.change(change));
		if (showing.programme === programme) return;
		if (showing.comparing !== comparing) playback.toStart();
		view.whole();
		const alone = showing.programme.of === 'visit' ? showing.span : null;
		if (alone && (playback.instant < alone[0] || playback.instant > alone[1]))
			playback.seek(alone[0]);
	}
}
