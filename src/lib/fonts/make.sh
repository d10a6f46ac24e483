#!/bin/sh
# Cuts the faces of Jost and Spectral to the letters and weights that the atlas uses: half their bytes, on every page.
# Needs fonttools 4 with brotli (pip install fonttools brotli) and the packages of npm install. Run in this folder.
set -e

packages=../../../node_modules
# English, and the other languages of western Europe, with their punctuation.
latin=U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+2009-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2190-2193,U+2212
# Names from Poland to Turkey.
latin_ext=U+0102-0107,U+010C-010D,U+0118-0119,U+011E-011F,U+0130,U+0141-0144,U+0150-0151,U+015A-015B,U+015E-0163,U+0170-0171,U+0179-017E,U+0218-021B
# Russian, and its neighbours' letters.
cyrillic=U+0400-045F,U+0490-0491,U+2116
# Kerning, ligatures, accents; figures of equal width.
features=kern,liga,ccmp,locl,mark,mkmk,pnum,tnum

# subset <from> <letters> <to>
subset() {
	pyftsubset "$1" --unicodes="$2" --output-file="$3" --flavor=woff2 --layout-features="$features" \
		--no-hinting --notdef-outline --name-IDs=0,1,2,13,14
}

for script in latin latin-ext cyrillic; do
	case $script in
	latin) letters=$latin ;;
	latin-ext) letters=$latin_ext ;;
	*) letters=$cyrillic ;;
	esac
	fonttools varLib.instancer --quiet "$packages/@fontsource-variable/jost/files/jost-$script-wght-normal.woff2" \
		wght=400:500 --output=jost.ttf
	subset jost.ttf $letters jost-$script.woff2
	rm jost.ttf
	subset "$packages/@fontsource/spectral/files/spectral-$script-400-normal.woff2" $letters spectral-roman-$script.woff2
	subset "$packages/@fontsource/spectral/files/spectral-$script-400-italic.woff2" $letters spectral-italic-$script.woff2
done
