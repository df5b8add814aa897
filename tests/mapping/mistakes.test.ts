import { describe, expect, it } from 'vitest';
import { edited, MAPPING } from './mapping-file.ts';
import { messages } from './support.ts';

/** A mapping with one thing wrong, and exactly what people then read. */
interface BrokenMapping {
  readonly what: string;
  readonly yaml: string;
  readonly says: readonly string[];
}

const cases: readonly BrokenMapping[] = [
  {
    what: 'an unknown transform',
    yaml: edited(['do: [number],', 'do: [nummer],']),
    says: [
      `m.yaml:17:48 error mapping/unknown-transform: there is no transform "nummer"
  hint: did you mean "number"?`,
    ],
  },
  {
    what: 'an unknown transform with an argument',
    yaml: edited(['do: [{ date: [iso_as_written] }]', 'do: [{ datum: [iso_as_written] }]']),
    says: [
      `m.yaml:16:51 error mapping/unknown-transform: there is no transform "datum"
  hint: did you mean "date"?`,
    ],
  },
  {
    what: 'a source among the transforms',
    yaml: edited(['do: [number],', 'do: [number, sum],']),
    says: [
      `m.yaml:17:56 error mapping/unknown-transform: there is no transform "sum"
  hint: "sum" is a key of the field, beside "do"`,
    ],
  },
  {
    what: 'a transform that lacks its argument',
    yaml: edited(['do: [{ date: [iso_as_written] }]', 'do: [date]']),
    says: [
      `m.yaml:16:49 error mapping/wrong-argument: "date" needs an argument
  hint: write it like this: { date: [iso_as_written] }`,
    ],
  },
  {
    what: 'an argument for a transform without one',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Email, do: [{ one_line: 3 }] }']),
    says: [
      `m.yaml:14:52 error mapping/wrong-argument: "one_line" can't take this
  hint: write only its name: one_line`,
    ],
  },
  {
    what: 'two transforms in one member',
    yaml: edited(['do: [{ date: [iso_as_written] }]', 'do: [{ date: [iso_as_written], case: lower }]']),
    says: [
      `m.yaml:16:75 error mapping/unknown-key: "case" can't stand beside "date"
  hint: make it a member of its own in the list`,
    ],
  },
  {
    what: 'an unknown date format',
    yaml: edited(['[iso_as_written]', '[iso_as_writen]']),
    says: [
      `m.yaml:16:58 error mapping/unknown-date-format: there is no date format "iso_as_writen"
  hint: did you mean "iso_as_written"?`,
    ],
  },
  {
    what: 'no date format',
    yaml: edited(['[iso_as_written]', '[]']),
    says: [
      `m.yaml:16:57 error mapping/wrong-argument: "date" can't take this
  hint: write it like this: { date: [iso_as_written] }`,
    ],
  },
  {
    what: 'an empty_if that is no list',
    yaml: edited(['{ date: [iso_as_written] }', "{ date: [iso_as_written], empty_if: '0000-00-00' }"]),
    says: [
      `m.yaml:16:85 error mapping/wrong-type: "empty_if" must be a list of texts
  hint: write it like this: ['1900-01-01']`,
    ],
  },
  {
    what: 'a range that is not two numbers',
    yaml: edited(['do: [number],', 'do: [number, { range: [60] }],']),
    says: [
      `m.yaml:17:65 error mapping/wrong-argument: "range" can't take this
  hint: write it like this: { range: [0, 60] }`,
    ],
  },
  {
    what: 'a range from high to low',
    yaml: edited(['do: [number],', 'do: [number, { range: [60, 0] }],']),
    says: [
      `m.yaml:17:65 error mapping/wrong-argument: "range" can't take this
  hint: the lowest number comes first`,
    ],
  },
  {
    what: 'a range before the number',
    yaml: edited(['do: [number],', 'do: [{ range: [0, 60] }, number],']),
    says: [
      `m.yaml:17:48 error mapping/transform-order: "range" stands before "number", which makes its number
  hint: change their places`,
    ],
  },
  {
    what: 'brackets that are none',
    yaml: edited(['{ from: /Email, expected: true }', "{ from: /Email, do: [{ drop_trailing: '(' }] }"]),
    says: [
      `m.yaml:14:57 error mapping/wrong-argument: "drop_trailing" can't take this
  hint: write the brackets around three dots: '(…)', '[…]', '{…}' or '<…>'`,
    ],
  },
  {
    what: 'a decimal mark that is none',
    yaml: edited(['do: [number],', "do: [{ number: ';' }],"]),
    says: [
      `m.yaml:17:58 error mapping/wrong-argument: "number" can't take this
  hint: write it like this: number, or { number: ',' } for decimal commas`,
    ],
  },
  {
    what: 'an unknown case',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Email, do: [{ case: title }] }']),
    says: [
      `m.yaml:14:48 error mapping/wrong-argument: "case" can't take this
  hint: write it like this: { case: lower }, or upper`,
    ],
  },
  {
    what: 'a default that is text, for a number',
    yaml: edited(['do: [number],', 'do: [number, { default: veel }],']),
    says: [
      `m.yaml:17:67 error mapping/wrong-argument: "default" can't take this
  hint: write a number, with a point for the decimals`,
    ],
  },
  {
    what: 'a default that is no day',
    yaml: edited([
      'do: [{ date: [iso_as_written] }]',
      "do: [{ date: [iso_as_written] }, { default: '1-1-2020' }]",
    ]),
    says: [
      `m.yaml:16:88 error mapping/wrong-argument: "default" can't take this
  hint: write a day as yyyy-mm-dd`,
    ],
  },
  {
    what: 'a date for a number',
    yaml: edited(['do: [number],', 'do: [{ date: [iso_as_written] }],']),
    says: [
      `m.yaml:17:48 error mapping/wrong-target: "date" makes a date, but employee.hours_per_week is a number`,
    ],
  },
  {
    what: 'a number for a date',
    yaml: edited(['do: [{ date: [iso_as_written] }]', 'do: [number]']),
    says: [
      `m.yaml:16:49 error mapping/wrong-target: "number" makes a number, but employee.start_date is a date`,
    ],
  },
  {
    what: 'a transform that is a list',
    yaml: edited(['do: [number],', 'do: [[number]],']),
    says: [
      `m.yaml:17:48 error mapping/wrong-type: a transform is a name, or a name with its argument
  hint: known here: clean, one_line, number, percent_of_fulltime, fraction_of_fulltime, drop_trailing, range, date, map, case, default`,
    ],
  },
  {
    what: 'an unknown record field',
    yaml: edited(['employee.email:', 'employee.e_mail:']),
    says: [
      `m.yaml:14:3 error mapping/unknown-key: fields has no key "employee.e_mail"
  hint: did you mean "employee.email"?`,
    ],
  },
  {
    what: 'a field of the conversation',
    yaml: edited(['employee.email:', 'conversation.date:']),
    says: [
      `m.yaml:14:3 error mapping/unknown-key: fields has no key "conversation.date"
  hint: known here: employee.id, employee.name_parts, employee.name, employee.name_sort, employee.email, employee.job_title, employee.department, employee.start_date, employee.hours_per_week, employee.fulltime_hours, employee.percent, manager.id, manager.name, employer.name`,
    ],
  },
  {
    what: 'two sources in one field',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Email, join: [/A, /B] }']),
    says: [
      `m.yaml:14:35 error mapping/two-sources: employee.email has two sources, "from" and "join"
  hint: keep one; what is tried when it gives nothing goes under "else"`,
    ],
  },
  {
    what: 'no source',
    yaml: edited(['{ from: /Email, expected: true }', '{ expected: true }']),
    says: [
      `m.yaml:14:3 error mapping/no-source: employee.email doesn't say where its value comes from
  hint: add one of from, join, sum, lookup, constant, not_exported`,
    ],
  },
  {
    what: 'an else without a source',
    yaml: edited(['else: { from: /Deeltijd, do: [number, percent_of_fulltime] }', 'else: { do: [number] }']),
    says: [
      `m.yaml:17:57 error mapping/no-source: employee.hours_per_week doesn't say where its value comes from
  hint: add one of from, join, sum, lookup, constant, not_exported`,
    ],
  },
  {
    what: 'a mistake deep in a chain of elses',
    yaml: edited(['do: [number, percent_of_fulltime] }', 'else: { from: /X, else: { constant: geen } } }']),
    says: [
      `m.yaml:17:118 error mapping/unknown-constant: there is no constant "geen"
  hint: known here: fulltime_hours, employer`,
    ],
  },
  {
    what: 'not_exported with something beside it',
    yaml: edited(['{ from: /Email, expected: true }', '{ not_exported: true, expected: true }']),
    says: [
      `m.yaml:14:41 error mapping/not-exported: employee.email is not exported, so "expected" has no meaning
  hint: leave it out`,
    ],
  },
  {
    what: 'not_exported under else',
    yaml: edited([
      'else: { from: /Deeltijd, do: [number, percent_of_fulltime] }',
      'else: { not_exported: true }',
    ]),
    says: [
      `m.yaml:17:65 error mapping/not-exported: "not_exported" can't stand under "else"
  hint: leave it out`,
    ],
  },
  {
    what: 'not_exported: no',
    yaml: edited(['{ from: /Email, expected: true }', '{ not_exported: no }']),
    says: [
      `m.yaml:14:35 error mapping/unknown-value: fields.employee.email.not_exported must be true, not "no"`,
    ],
  },
  {
    what: 'an unknown index',
    yaml: edited(['index: people, key: boss/Nr', 'index: peple, key: boss/Nr']),
    says: [
      `m.yaml:19:36 error mapping/unknown-index: there is no index "peple"
  hint: did you mean "people"?`,
    ],
  },
  {
    what: 'an unknown index of via',
    yaml: edited(['index: unit, key: /Afdeling', 'index: units, key: /Afdeling']),
    says: [
      `m.yaml:15:40 error mapping/unknown-index: there is no index "units"
  hint: did you mean "unit"?`,
    ],
  },
  {
    what: 'an unknown pick',
    yaml: edited(['from: boss/Nr', 'from: bos/Nr']),
    says: [
      `m.yaml:18:23 error mapping/unknown-pick: "bos/Nr" begins neither with a slash nor with the name of a pick
  hint: did you mean "boss"?`,
    ],
  },
  {
    what: 'a column without a slash',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: Email }']),
    says: [
      `m.yaml:14:27 error mapping/unknown-pick: "Email" begins neither with a slash nor with the name of a pick
  hint: a column begins with a slash: "/Email"`,
    ],
  },
  {
    what: 'an empty column',
    yaml: edited(['{ from: /Email, expected: true }', "{ from: '' }"]),
    says: [
      `m.yaml:14:21 error mapping/empty: fields.employee.email.from is empty
  hint: fill it in`,
    ],
  },
  {
    what: 'an unknown constant',
    yaml: edited(['constant: employer', 'constant: employr']),
    says: [
      `m.yaml:20:30 error mapping/unknown-constant: there is no constant "employr"
  hint: did you mean "employer"?`,
    ],
  },
  {
    what: 'an unknown file',
    yaml: edited(['file: units,', 'file: unit,']),
    says: [
      `m.yaml:8:17 error mapping/unknown-file: there is no file "unit"
  hint: did you mean "units"?`,
    ],
  },
  {
    what: 'a ~ that escapes nothing',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /E~mail }']),
    says: [
      `m.yaml:14:29 error mapping/bad-pointer: "/E~mail" has a ~ that is neither ~0 nor ~1
  hint: write ~0 for ~, ~1 for a slash inside a name`,
    ],
  },
  {
    what: 'a ~ at the end of a path from a pick',
    yaml: edited(['from: boss/Nr', 'from: boss/Nr~']),
    says: [
      `m.yaml:18:30 error mapping/bad-pointer: "/Nr~" has a ~ that is neither ~0 nor ~1
  hint: write ~0 for ~, ~1 for a slash inside a name`,
    ],
  },
  {
    what: 'records without a slash',
    yaml: edited(['records: /rows\n', 'records: rows\n']),
    says: [
      `m.yaml:1:10 error mapping/bad-pointer: "rows" is not a JSON Pointer: it doesn't begin with a slash
  hint: write "/rows"`,
    ],
  },
  {
    what: 'a denied column',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Verzuim_reden }']),
    says: [
      `m.yaml:14:28 error mapping/denied-column: "Verzuim_reden" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column in any case, deep in a pointer',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /persoon/BSN_nummer/value }']),
    says: [
      `m.yaml:14:36 error mapping/denied-column: "BSN_nummer" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column as a key with slashes',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /~1payroll~1salary/value }']),
    says: [
      `m.yaml:14:28 error mapping/denied-column: "/payroll/salary" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column as the key of a look-up',
    yaml: edited(['index: people, key: boss/Nr', 'index: people, key: /bsn']),
    says: [
      `m.yaml:19:50 error mapping/denied-column: "bsn" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column as the key of an index',
    yaml: edited(['key: /Nr }\n', 'key: /BSN }\n']),
    says: [
      `m.yaml:7:35 error mapping/denied-column: "BSN" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column in where',
    yaml: edited(["/Primary: '1'", "/Ziek: '1'"]),
    says: [
      `m.yaml:9:43 error mapping/denied-column: "Ziek" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied label in where',
    yaml: edited(["/Primary: '1'", '/label: BSN']),
    says: [
      `m.yaml:9:51 error mapping/denied-column: "BSN" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column where a pick looks',
    yaml: edited(['from: /Managers', 'from: /Attesten']),
    says: [
      `m.yaml:9:24 error mapping/denied-column: "Attesten" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column as what tells highest',
    yaml: edited(["where: { /Primary: '1' }", 'highest: [/Geboortedatum]']),
    says: [
      `m.yaml:9:45 error mapping/denied-column: "Geboortedatum" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column as id',
    yaml: edited(['id: /Nr', 'id: /insz']),
    says: [
      `m.yaml:2:6 error mapping/denied-column: "insz" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'records in a list of a denied name',
    yaml: edited(['records: /rows\nid', 'records: /absence/Verzuim\nid']),
    says: [
      `m.yaml:1:19 error mapping/denied-column: "Verzuim" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'an index of a list of a denied name',
    yaml: edited(['{ records: /rows, key: /Nr }', '{ records: /Attesten, key: /Nr }']),
    says: [
      `m.yaml:7:23 error mapping/denied-column: "Attesten" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column that a look-up takes',
    yaml: edited(['take: employee.name', 'take: /IBAN']),
    says: [
      `m.yaml:19:65 error mapping/denied-column: "IBAN" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a denied column in a name',
    yaml: edited(['given: [/Roepnaam]', 'given: [/Diagnose]']),
    says: [
      `m.yaml:13:49 error mapping/denied-column: "Diagnose" may not be read: it is on the list of identity, health and pay columns
  hint: leave it out; no form needs it`,
    ],
  },
  {
    what: 'a column under never_read',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Foto }']),
    says: [
      `m.yaml:14:27 error mapping/never-read: "/Foto" is read here, and under "never_read" too
  hint: take it out of one of the two`,
    ],
  },
  {
    what: 'a column inside one under never_read',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Foto/alt }']),
    says: [
      `m.yaml:14:27 error mapping/never-read: "/Foto/alt" is read here, and under "never_read" too
  hint: take it out of one of the two`,
    ],
  },
  {
    what: 'a share of hours that are nowhere',
    yaml: edited(['fulltime_hours: 38, ', '']),
    says: [
      `m.yaml:17:57 error mapping/no-fulltime-hours: "percent_of_fulltime" needs full-time hours, and the mapping has none
  hint: add "constants: { fulltime_hours: 38 }" with your own hours`,
    ],
  },
  {
    what: 'full-time hours that need themselves',
    yaml: edited([
      '  manager.id:',
      '  employee.fulltime_hours: { from: /FTE, do: [number, fraction_of_fulltime] }\n  manager.id:',
    ]),
    says: [
      `m.yaml:18:3 error mapping/circular-hours: "fraction_of_fulltime" needs employee.fulltime_hours, which it makes here
  hint: map the column that holds full-time hours`,
    ],
  },
  {
    what: 'full-time hours as text',
    yaml: edited(['fulltime_hours: 38', "fulltime_hours: '38'"]),
    says: [
      `m.yaml:4:30 error mapping/wrong-type: constants.fulltime_hours must be a number, not "38"
  hint: without quotes, with a point for the decimals`,
    ],
  },
  {
    what: 'full-time hours with a comma',
    yaml: edited(['fulltime_hours: 38', 'fulltime_hours: 38,5']),
    says: [
      `m.yaml:4:33 error mapping/wrong-value: constants has a key 5 without a value
  hint: decimals have a point: 38.5, not 38,5`,
    ],
  },
  {
    what: 'a take that is nothing',
    yaml: edited(['take: employee.name', 'take: employee.nam']),
    says: [
      `m.yaml:19:64 error mapping/unknown-field: "employee.nam" is neither a record field nor a pointer
  hint: did you mean "employee.name"?`,
    ],
  },
  {
    what: 'a take of a field that the mapping lacks',
    yaml: edited(['take: employee.name', 'take: employee.job_title']),
    says: [
      `m.yaml:19:64 error mapping/unmapped-field: the mapping doesn't make employee.job_title, so it can't be taken of a found record
  hint: it makes employee.id, employee.name, employee.email, employee.department, employee.start_date, employee.hours_per_week, manager.id, manager.name, employer.name`,
    ],
  },
  {
    what: 'a take of a field that looks up itself',
    yaml: edited(['take: employee.name', 'take: employee.department']),
    says: [
      `m.yaml:19:64 error mapping/lookup-depth: employee.department is looked up itself; a look-up goes one step
  hint: take a column of the found record, such as "/Name"`,
    ],
  },
  {
    what: 'a name beside name_parts',
    yaml: edited(['  manager.id:', '  employee.name: { from: /Naam }\n  manager.id:']),
    says: [
      `m.yaml:18:3 error mapping/two-sources: employee.name_parts already makes employee.name
  hint: keep one of the two`,
    ],
  },
  {
    what: 'name_parts with two rules',
    yaml: edited(['family: /Naam } }', 'family: /Naam }, name_caps: /Naam }']),
    says: [
      `m.yaml:13:77 error mapping/two-sources: employee.name_parts has two rules, "name_plain" and "name_caps"
  hint: keep one`,
    ],
  },
  {
    what: 'name_parts without a rule',
    yaml: edited([
      '{ name_plain: { given: [/Roepnaam], family: /Naam } }',
      '{ via: { index: unit, key: /Nr } }',
    ]),
    says: [
      `m.yaml:13:3 error mapping/no-source: employee.name_parts doesn't say how names are made
  hint: add one of name_nl, name_plain, name_caps`,
    ],
  },
  {
    what: 'an index without a key',
    yaml: edited(["records: '', key: /Code", "records: ''"]),
    says: [
      `m.yaml:8:3 error mapping/missing-key: the index "unit" has no key
  hint: add "key:", or "key_each:" for a list of keys`,
    ],
  },
  {
    what: 'an index with two keys',
    yaml: edited(['key: /Code }', 'key: /Code, key_each: /Codes }']),
    says: [
      `m.yaml:8:49 error mapping/two-sources: the index "unit" has both "key" and "key_each"
  hint: keep one`,
    ],
  },
  {
    what: 'a pick that takes no member',
    yaml: edited(["from: /Managers, where: { /Primary: '1' }", 'from: /Managers']),
    says: [
      `m.yaml:9:9 error mapping/missing-key: the pick "boss" doesn't say which member it takes
  hint: add "where:" or "highest:"`,
    ],
  },
  {
    what: 'a pick with a slash in its name',
    yaml: edited(['boss: {', 'a/b: {']),
    says: [
      `m.yaml:9:9 error mapping/wrong-value: a pick can't be called "a/b": in a path the slash ends its name`,
      `m.yaml:18:23 error mapping/unknown-pick: "boss/Nr" begins neither with a slash nor with the name of a pick
  hint: a column begins with a slash: "/boss/Nr"`,
      `m.yaml:19:49 error mapping/unknown-pick: "boss/Nr" begins neither with a slash nor with the name of a pick
  hint: a column begins with a slash: "/boss/Nr"`,
    ],
  },
  {
    what: 'a where that compares with nothing',
    yaml: edited(["/Primary: '1'", '/Primary: ']),
    says: [
      `m.yaml:9:43 error mapping/empty: "/Primary" is compared with nothing
  hint: write the value, or null for one that is not there`,
    ],
  },
  {
    what: 'a where that YAML reads as a number',
    yaml: edited(["/Primary: '1'", '/Primary: 01']),
    says: [
      `m.yaml:9:53 error mapping/read-as-number: YAML reads 01 as the number 1
  hint: put it in quotes: "01"`,
    ],
  },
  {
    what: 'a constant that YAML reads as a number',
    yaml: edited(['employer: Voorbeeld nv', 'employer: 007']),
    says: [
      `m.yaml:4:44 error mapping/read-as-number: YAML reads 007 as the number 7
  hint: put it in quotes: "007"`,
    ],
  },
  {
    what: 'a constant that YAML reads as true',
    yaml: edited(['employer: Voorbeeld nv', 'employer: true']),
    says: [
      `m.yaml:4:44 error mapping/wrong-value: constants.employer must be text or a number, not the value true`,
    ],
  },
  {
    what: 'an empty_if that YAML reads as a number',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Email, empty_if: [00] }']),
    says: [
      `m.yaml:14:46 error mapping/read-as-number: YAML reads 00 as the number 0
  hint: put it in quotes: "00"`,
    ],
  },
  {
    what: 'a map with a key that YAML reads as a number',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Email, do: [{ map: { 01: Zorg } }] }']),
    says: [
      `m.yaml:14:49 error mapping/read-as-number: YAML reads the key 01 as the number 1
  hint: put it in quotes: "01"`,
    ],
  },
  {
    what: 'a map with a value that YAML reads as a number',
    yaml: edited(['{ from: /Email, expected: true }', '{ from: /Email, do: [{ map: { a: 1.0 } }] }']),
    says: [
      `m.yaml:14:52 error mapping/read-as-number: YAML reads 1.0 as the number 1
  hint: put it in quotes: "1.0"`,
    ],
  },
  {
    what: 'expected: yes',
    yaml: edited(['expected: true', 'expected: yes']),
    says: [
      `m.yaml:14:45 error mapping/wrong-type: fields.employee.email.expected must be true or false, not "yes"`,
    ],
  },
  {
    what: 'a misspelt key',
    yaml: edited(['sort: nl', 'sort: nl\nincomplete: /next']),
    says: [
      `m.yaml:4:1 error mapping/unknown-key: the mapping file has no key "incomplete"
  hint: did you mean "incomplete_if"?`,
    ],
  },
  {
    what: 'an unknown sort',
    yaml: edited(['sort: nl', 'sort: de']),
    says: [
      `m.yaml:3:7 error mapping/unknown-value: sort must be nl or be, not "de"
  hint: did you mean "be"?`,
    ],
  },
  {
    what: 'an absent that is no choice',
    yaml: edited(['sort: nl', 'sort: nl\nabsent: ignore']),
    says: [`m.yaml:4:9 error mapping/unknown-value: absent must be empty, not "ignore"`],
  },
  {
    what: 'a missing id',
    yaml: edited(['id: /Nr\n', '']),
    says: [
      `m.yaml:1:1 error mapping/missing-key: the mapping file has no "id"
  hint: add "id:"`,
    ],
  },
  {
    what: 'a key twice',
    yaml: edited(['sort: nl', 'sort: nl\nsort: be']),
    says: [
      `m.yaml:4:1 error mapping/duplicate-key: the key "sort" stands twice in one mapping, first at 3:1
  hint: keep one of the two`,
    ],
  },
  {
    what: 'names that nothing uses',
    yaml: edited(
      [
        'manager.name: { lookup: { index: people, key: boss/Nr, take: employee.name } }',
        'manager.name: { from: /Chef }',
      ],
      ['from: boss/Nr', 'from: /Chefnr'],
      ['constant: employer', 'not_exported: true'],
    ),
    says: [
      `m.yaml:4:34 warning mapping/unused: nothing uses the constant "employer"`,
      `m.yaml:7:3 warning mapping/unused: nothing uses the index "people"`,
      `m.yaml:9:9 warning mapping/unused: nothing uses the pick "boss"`,
    ],
  },
];

describe('a mapping file', () => {
  it('without mistakes loads without a word', () => {
    expect(messages(MAPPING)).toEqual([]);
  });

  it.each(cases)('is told about $what', ({ yaml, says }) => {
    expect(messages(yaml)).toEqual(says);
  });

  it('is told about all its mistakes at once, in the order of the file', () => {
    const yaml = edited(
      ['constant: employer', 'constant: werkgever'],
      ['[/Roepnaam]', '[Roepnaam]'],
      ['expected: true', 'expected: maybe'],
      ['do: [number]', 'do: [nummer]'],
      ['id: /Nr', 'id: /BSN'],
    );
    expect(messages(yaml).map(message => message.split(':', 2)[1])).toEqual(['2', '13', '14', '17', '20']);
  });

  it('may hold values where text was meant, when nothing is lost', () => {
    expect(
      messages(edited(["/Primary: '1'", '/Primary: 1'], ['employer: Voorbeeld nv', 'employer: 1946'])),
    ).toEqual([]);
  });

  it('in UTF-16 is refused', () => {
    expect(messages(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toEqual([
      `m.yaml:1:1 error mapping/yaml: the file is not UTF-8 text
  hint: save it with the encoding UTF-8`,
    ]);
  });

  it('that nests without end is refused', () => {
    const deep = `${'{ from: /A, else: '.repeat(50)}{ from: /A }${' }'.repeat(50)}`;
    expect(messages(edited(['{ from: /Email, expected: true }', deep]))).toEqual([
      `m.yaml:1:1 error mapping/yaml: the file nests more than 40 levels deep
  hint: check brackets and indentation`,
    ]);
  });

  it('of 100 kB is refused', () => {
    expect(messages(`#${' '.repeat(100_000)}`)).toEqual([
      `m.yaml:1:1 error mapping/yaml: the file has 101 kB; a mapping file has at most 100 kB
  hint: a mapping of one export is some 3 kB: leave out what is not it`,
    ]);
  });

  it('that is empty is told so', () => {
    expect(messages('')).toEqual([
      `m.yaml:1:1 error mapping/missing-key: the file is empty
  hint: begin with the keys of an example file`,
    ]);
  });

  it.each(['- a', '42', '"text"', 'fields: []', 'pick: 3', 'index: { a: }', 'fields: { employee.email: }'])(
    'that is %s never throws',
    yaml => {
      expect(messages(yaml).length).toBeGreaterThan(0);
    },
  );
});
