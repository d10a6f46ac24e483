import type { UnitClass } from '../domain/unit-class';
import { LOCALE } from './dates';

/** What the drawing of a class shows, for those who do not see it: what it is, and by what one knows it. */
const SIDE_VIEWS: Readonly<Record<UnitClass, string>> = {
	vorovsky:
		'the patrol ship Vorovsky: a long yacht’s hull with a straight stem, one huge funnel, the mast abaft it',
	leone:
		'a Leone-class scout: two funnels, four twin gun mounts on the centre line, a raised forecastle',
	novik: 'a Novik-type destroyer: three funnels, four single guns, a raised forecastle',
	'krasny-kavkaz':
		'the cruiser Krasny Kavkaz: two funnels, four turrets with one long gun each, a tripod foremast over the bridge',
	svetlana: 'a Svetlana-class cruiser: three tall funnels, two pole masts, guns along the side',
	gangut:
		'a Gangut-class battleship: four turrets on one deck, two funnels, the fore one bent aft, a raised bow',
	squalo:
		'a Squalo-class submarine: a long conning tower with two periscopes, one gun before it, a raised bow',
	'conte-di-savoia':
		'the liner Conte di Savoia: two funnels above a long superstructure with boats, two masts',
	s55: 'an S.55 flying boat: two hulls under one thick wing, two engines in tandem above it, open booms to the tail',
	s59bis: 'an S.59bis flying boat: one hull, two wings, one engine between them that pushes',
	cant22: 'a CANT.22 flying boat: one hull with a cabin, two wings, engines between them',
	'tb-3':
		'a TB-3 bomber: a thick wing with the engines in its leading edge, a glazed nose, fixed wheels in tandem',
	'ant-3':
		'an ANT-3: one engine, a large wing above a small one, two open cockpits, a fixed undercarriage',
	'ant-9': 'an ANT-9: a high wing, one engine in the nose and one under each wing, a cabin',
	ca111: 'a Ca.111: one engine, a high wing on struts, a cabin, fixed wheels in fairings',
	norge:
		'the airship Norge: a long envelope on a keel, a cabin forward under it, engine cars, four fins'
};

export function sideViewInWords(of: UnitClass, metres: number): string {
	return `Side view of ${SIDE_VIEWS[of]}; ${formatMetres(metres)} long`;
}

/** "113.4 m" */
export function formatMetres(metres: number): string {
	return new Intl.NumberFormat(LOCALE, {
		style: 'unit',
		unit: 'meter',
		maximumFractionDigits: 1
	}).format(metres);
}
