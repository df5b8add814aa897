import { RED_SQUARE } from './other-pdfs-picture.ts';

/**
 * A letter as a flat OpenDocument file: headings, a link, a list, a table with a row of headings, a paragraph in Dutch, a
 * picture with a text and one without, and two form fields.
 */
export const LETTER = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:ooo="http://openoffice.org/2004/office"
  xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
  office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta>
<dc:title>Letter about leave</dc:title>
</office:meta>
<office:styles>
<style:default-style style:family="paragraph">
<style:text-properties fo:language="en" fo:country="GB" style:font-name="Liberation Sans" fo:font-family="'Liberation Sans'" fo:font-size="11pt"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/>
<style:style style:name="Dutch" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:language="nl" fo:country="NL"/>
</style:style>
<style:style style:name="Graphics" style:family="graphic"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="fr1" style:family="graphic" style:parent-style-name="Graphics">
<style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/>
</style:style>
<text:list-style style:name="L1">
<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
</text:list-style>
</office:automatic-styles>
<office:body>
<office:text>
<office:forms form:automatic-focus="false" form:apply-design-mode="false">
<form:form form:name="Form">
<form:text form:name="surname" form:control-implementation="ooo:com.sun.star.form.component.TextField" xml:id="c1" form:id="c1" form:title="Your surname"/>
<form:checkbox form:name="agree" form:control-implementation="ooo:com.sun.star.form.component.CheckBox" xml:id="c2" form:id="c2" form:label="I agree" form:title="I agree"/>
</form:form>
</office:forms>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Leave</text:h>
<text:p text:style-name="Standard">How you ask for it; see <text:a xlink:type="simple" xlink:href="https://example.org/leave">the rules of leave</text:a>.</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Steps</text:h>
<text:list text:style-name="L1">
<text:list-item>
<text:p>Talk it over</text:p>
</text:list-item>
<text:list-item>
<text:p>Send the form</text:p>
</text:list-item>
</text:list>
<table:table table:name="Days">
<table:table-column table:number-columns-repeated="2"/>
<table:table-header-rows>
<table:table-row>
<table:table-cell office:value-type="string">
<text:p>Year</text:p>
</table:table-cell>
<table:table-cell office:value-type="string">
<text:p>Days</text:p>
</table:table-cell>
</table:table-row>
</table:table-header-rows>
<table:table-row>
<table:table-cell office:value-type="string">
<text:p>2026</text:p>
</table:table-cell>
<table:table-cell office:value-type="string">
<text:p>25</text:p>
</table:table-cell>
</table:table-row>
</table:table>
<text:p text:style-name="Dutch">Een alinea in een andere taal.</text:p>
<text:p>
<draw:frame draw:style-name="fr1" draw:name="Picture1" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">
<draw:image draw:mime-type="image/png">
<office:binary-data>${RED_SQUARE}</office:binary-data>
</draw:image>
<svg:desc>A red square</svg:desc>
</draw:frame>
</text:p>
<text:p>
<draw:frame draw:style-name="fr1" draw:name="Picture2" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">
<draw:image draw:mime-type="image/png">
<office:binary-data>${RED_SQUARE}</office:binary-data>
</draw:image>
</draw:frame>
</text:p>
<text:p>Surname: <draw:control text:anchor-type="as-char" svg:width="5cm" svg:height="0.6cm" draw:control="c1"/>
</text:p>
<text:p>
<draw:control text:anchor-type="as-char" svg:width="5cm" svg:height="0.6cm" draw:control="c2"/>
</text:p>
</office:text>
</office:body>
</office:document>`;

/** Two rows and columns of a workbook, the first row with headings. */
export const DAYS = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta>
<dc:title>Days of leave</dc:title>
</office:meta>
<office:body>
<office:spreadsheet>
<table:table table:name="Days">
<table:table-row>
<table:table-cell office:value-type="string">
<text:p>Year</text:p>
</table:table-cell>
<table:table-cell office:value-type="string">
<text:p>Days</text:p>
</table:table-cell>
</table:table-row>
<table:table-row>
<table:table-cell office:value-type="string">
<text:p>Next year</text:p>
</table:table-cell>
<table:table-cell office:value-type="string">
<text:p>Thirty</text:p>
</table:table-cell>
</table:table-row>
</table:table>
</office:spreadsheet>
</office:body>
</office:document>`;
