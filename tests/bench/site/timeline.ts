import { flushSync, mount } from 'svelte';
import { rendererOf } from '../page/renderer';
import { crowdOf } from './crowd';
import TimelineStage from './TimelineStage.svelte';

const VISITS = 2000;
const EVENTS = 500;
/** Of what is shown, or of the height of all lanes, in each frame. */
const STEP = 0.01;
const SCROLL = 0.001;

/** What is done in each frame; `empty` does as little as can be, in a page without a timeline. */
const scenes: Record<TimelineScene, () => () => void> = {
	empty: () => () => {},
	/** A tenth of history goes by, with those lanes in sight that have bars there. */
	lanes: () => pan(0.5),
	/** The same with the lane of all events in sight. */
	events: () => pan(1),
	/** All of history, with the lanes going by from top to bottom and back. */
	scrolled() {
		const { strip } = timeline();
		// Read once: in a frame it would make the page lay itself out twice.
		const room = strip.scrollHeight - strip.clientHeight;
		let [depth, step] = [0, SCROLL];
		return () => {
			if (depth + step < 0 || depth + step > 1) step = -step;
			depth += step;
			strip.scrollTop = depth * room;
		};
	}
};

/** From the middle of history on, forth and back. `depth`: how far down the lanes are scrolled. */
function pan(depth: number): () => void {
	const { view, strip } = timeline();
	view.zoom(0.1);
	flushSync();
	const lanes = VISITS / 5;
	const room = strip.scrollHeight - strip.clientHeight;
	// Half-way down the first kind, whose lanes are in the order of time.
	strip.scrollTop = depth === 1 ? room : (room * depth * lanes) / VISITS;
	let step = STEP;
	return () => {
		const [before, start] = [step, view.start];
		view.pan(step);
		if (view.start === start) step = -before;
	};
}

function timeline() {
	const { view } = mount(TimelineStage, {
		target: document.body,
		props: { crowd: crowdOf(VISITS, EVENTS) }
	});
	flushSync();
	const strip = document.querySelector<HTMLElement>('[role=list]');
	if (!strip) throw new Error('the timeline has no lanes');
	return { view, strip };
}

let step = () => {};

window.timeline = {
	renderer: rendererOf,
	async start(scene) {
		step = scenes[scene]();
		await document.fonts.ready;
	},
	run(seconds) {
		return new Promise((resolve) => {
			let frames = -1;
			let began = NaN;
			requestAnimationFrame(function tick(now) {
				frames++;
				if (frames === 0) began = now;
				if (now - began >= seconds * 1000) return resolve({ frames, ms: now - began });
				step();
				requestAnimationFrame(tick);
			});
		});
	}
};
