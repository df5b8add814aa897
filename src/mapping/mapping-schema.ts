import * as z from 'zod';

const text = z.string().min(1);
const pointer = z
  .string()
  .meta({ description: 'A JSON Pointer (RFC 6901): /row/column; ~1 stands for a slash, ~0 for ~.' });
const path = text.meta({
  description: 'A JSON Pointer from the record, or the name of a pick and a pointer.',
});
const paths = z.array(path).min(1);
const scalar = z.union([z.string(), z.number()], 'text or a number');
const texts = z.array(scalar);

const TRANSFORM_NAMES = [
  'clean',
  'one_line',
  'number',
  'percent_of_fulltime',
  'fraction_of_fulltime',
] as const;

/** Formats a date may be read in. */
export const DATE_FORMATS = ['iso_as_written', 'odata_v2_utc', 'd/M/yyyy', 'dd-MM-yyyy'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** Transforms with an argument, each by its name; the loader checks them one by one. */
export const transformArguments = {
  drop_trailing: z.string().meta({ description: "The brackets around what is dropped: '(…)'." }),
  number: z.enum([',', '.']).meta({ description: 'The decimal mark.' }),
  range: z.tuple([z.number(), z.number()]).meta({ description: 'The lowest and the highest number.' }),
  date: z.array(z.enum(DATE_FORMATS)).min(1),
  map: z.record(z.string(), scalar),
  case: z.enum(['upper', 'lower']),
  default: scalar,
} as const;

const emptyIf = texts.meta({ description: 'Values that stand for nothing.' });

/** A transform as editors know it. */
const transform = z
  .union([
    z.enum(TRANSFORM_NAMES),
    ...Object.entries(transformArguments).map(([name, argument]) =>
      z.strictObject({ [name]: argument, ...(name === 'date' ? { empty_if: emptyIf.optional() } : {}) }),
    ),
  ])
  .meta({ id: 'transform' });

export const TRANSFORMS: readonly string[] = [
  ...new Set([...TRANSFORM_NAMES, ...Object.keys(transformArguments)]),
];

const via = z
  .strictObject({ index: text, key: path })
  .meta({ description: 'Reads from a record that an index finds by this key.' });

const lookup = z.strictObject({
  index: text,
  key: path,
  take: text.meta({ description: 'A record field of the found record, or a pointer into it.' }),
});

/** Keys of a field that say where its value comes from: exactly one. */
export const SOURCES = ['from', 'join', 'sum', 'lookup', 'constant', 'not_exported'] as const;

/** A field; `do` as the caller wants it. */
function fieldSchema(list: z.ZodType<readonly unknown[]>) {
  const field = z
    .strictObject({
      from: path.optional(),
      join: paths.optional(),
      sum: paths.optional(),
      lookup: lookup.optional(),
      constant: text.optional(),
      not_exported: z.literal(true).optional(),
      via: via.optional(),
      empty_if: emptyIf.optional(),
      do: list.optional(),
      get else() {
        return field.optional();
      },
      expected: z.boolean().optional().meta({ description: 'Someone without this value is reported.' }),
    })
    .meta({
      id: 'mapped_field',
      description: `Exactly one of ${SOURCES.join(', ')}, and what is done with it.`,
    });
  return field;
}

const nameParts = z.strictObject({
  via: via.optional(),
  name_nl: z
    .strictObject({
      given: paths,
      prefix: path.optional(),
      family: path,
      partner_prefix: path.optional(),
      partner: path.optional(),
      use: path.optional(),
    })
    .optional(),
  name_plain: z.strictObject({ given: paths, family: path }).optional(),
  name_caps: path.optional(),
});

/** Keys of `employee.name_parts` that say how a name is made: exactly one. */
export const NAME_RULES = ['name_nl', 'name_plain', 'name_caps'] as const;

const pick = z.strictObject({
  from: pointer,
  where: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.null()], 'text, a number, true, false or null'),
    )
    .optional(),
  highest: z.array(pointer).min(1).optional(),
});

const index = z.strictObject({
  file: text.optional(),
  records: pointer,
  key: path.optional(),
  key_each: path.optional(),
});

/** Record fields a mapping can fill. */
export const MAPPED_FIELDS = [
  'employee.id',
  'employee.name',
  'employee.name_sort',
  'employee.email',
  'employee.job_title',
  'employee.department',
  'employee.start_date',
  'employee.hours_per_week',
  'employee.fulltime_hours',
  'employee.percent',
  'manager.id',
  'manager.name',
  'employer.name',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

function schemaWith(list: z.ZodType<readonly unknown[]>) {
  const field = fieldSchema(list).optional();
  return z.strictObject({
    system: text.optional().meta({ description: 'For people: nothing reads it.' }),
    records: pointer.meta({ description: "Where the records are; '' when the file is the list." }),
    id: path.meta({ description: 'What tells records apart.' }),
    sort: z
      .enum(['nl', 'be'])
      .optional()
      .meta({ description: 'Where prefixes sort: nl behind the given name, be with the family name.' }),
    incomplete_if: pointer
      .optional()
      .meta({ description: 'From the top of the file: when it is there, the export has more pages.' }),
    absent: z
      .literal('empty')
      .optional()
      .meta({ description: 'The system leaves out empty columns: one that no record has is a warning.' }),
    constants: z.record(z.string(), scalar).optional(),
    files: z.record(z.string(), text).optional(),
    index: z.record(z.string(), index).optional(),
    pick: z.record(z.string(), pick).optional(),
    never_read: z
      .array(pointer)
      .optional()
      .meta({ description: 'Columns that are there and are not read, beside those that never are.' }),
    fields: z.strictObject({
      'employee.id': field,
      'employee.name_parts': nameParts.optional(),
      'employee.name': field,
      'employee.name_sort': field,
      'employee.email': field,
      'employee.job_title': field,
      'employee.department': field,
      'employee.start_date': field,
      'employee.hours_per_week': field,
      'employee.fulltime_hours': field,
      'employee.percent': field,
      'manager.id': field,
      'manager.name': field,
      'employer.name': field,
    }),
  });
}

/** A mapping file as editors check it. */
export const mappingSchema = schemaWith(z.array(transform));
/** The same as the loader checks it, which looks at transforms itself: it says more about them. */
export const looseMappingSchema = schemaWith(z.array(z.unknown()));

export const fieldFile = fieldSchema(z.array(z.unknown()));
export const namePartsFile = nameParts;
export const pickFile = pick;
export const indexFile = index;
export type FieldFile = z.infer<typeof fieldFile>;
export type NamePartsFile = z.infer<typeof nameParts>;
export type MappingFile = z.infer<typeof looseMappingSchema>;
