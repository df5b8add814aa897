#!/usr/bin/env bash
# Makes the README's picture from the built documents. Needs poppler-utils and imagemagick.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for page in 1 2 3; do
  pdftoppm -r 60 -f $page -l $page -png out/naast/werkbalans_formulier.nl-NL.pdf "$work/naast"
done
pdftoppm -r 60 -f 1 -l 1 -png out/dienst/werkbalans_formulier.nl-NL.pdf "$work/wdienst"
montage "$work"/*.png -tile 4x1 -geometry +10+10 -background '#d9d9de' -define png:compression-level=9 \
  -colors 128 templates/pictures/werkbalans-formulier.png
