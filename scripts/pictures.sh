#!/usr/bin/env bash
# Makes the README's pictures from documents built in a folder of their own. Needs poppler-utils, imagemagick, LibreOffice and Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node dist/veldwerk.mjs build --size normal,large --ink full,saving --out "$work/out" 2> /dev/null

# page NAME FILE NUMBER: one page as NAME.png
page() {
  pdftoppm -r 60 -f "$3" -l "$3" -singlefile -png "$work/out/$2.pdf" "$work/$1"
}
# row PICTURE NAME…: pages side by side
row() {
  local picture=$1
  shift
  montage "${@/#/$work/}" -tile "$#x1" -geometry +10+10 -background '#d9d9de' -define png:compression-level=9 \
    +dither -colors 160 "templates/pictures/$picture.png"
}

page cover naast/werkboek.nl-NL 1
page step naast/werkboek.nl-NL 4
page talk naast/werkboek.nl-NL 12
page sober dienst/werkboek.nl-NL 1
row werkboek cover.png step.png talk.png sober.png

# word NAME FILE NUMBER: one page of a Word file, as LibreOffice shows it
word() {
  soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work/word" \
    "$work/out/$2.docx" > /dev/null
  pdftoppm -r 60 -f "$3" -l "$3" -singlefile -png "$work/word/$(basename "$2").pdf" "$work/$1"
}
word word-step naast/werkboek.nl-NL 4
word word-form naast/werkbalans_formulier.nl-NL 1
word word-letterhead dienst/werkbalans_formulier.nl-NL 1
page form naast/werkbalans_formulier.nl-NL 1
row word form.png word-form.png word-step.png word-letterhead.png

page guide dienst/terugkeergids.nl-BE 1
page large naast/werkboek.nl-NL.large 7
page saving naast/werkboek.nl-NL.ink-saving 1
row set form.png guide.png large.png saving.png

# The workbook with its example, as LibreOffice prints it.
mkdir "$work/excel"
npx tsx scripts/example-workbook.ts optieoverzicht "$work/out/naast/optieoverzicht.nl-BE.xlsx" "$work/excel/example.xlsx"
soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work/excel" \
  "$work/excel/example.xlsx" > /dev/null
# sheet NAME NUMBER: one page of it, as high as the others
sheet() {
  pdftoppm -r 90 -f "$2" -l "$2" -singlefile -png "$work/excel/example.pdf" "$work/$1"
  mogrify -resize x560 "$work/$1.png"
}
sheet start 1
sheet scores 3
sheet firm 7
row excel start.png scores.png firm.png

# The example export as one file for the printer: the list at the front, a first page, and where people sign.
node dist/veldwerk.mjs prefill werkbalans_formulier --brand naast --data data/exports/afas_profit_getconnector.json \
  --mapping afas_profit_getconnector --set conversation.date=2026-12-01 --merge "$work/out/print.pdf" 2> /dev/null
page list print 1
page filled print 3
page signed print 5
row prefill list.png filled.png signed.png

# The page on which a person ticks off what no machine can judge.
node dist/veldwerk.mjs check "$work/out/naast/werkboek.nl-NL.pdf" --review "$work/review.html" 2> /dev/null
npx tsx scripts/review-picture.ts "$work/review.html" "$work" "$(command -v chromium)"
mogrify -resize 760x "$work/order.png" "$work/fields.png"
row check order.png fields.png
