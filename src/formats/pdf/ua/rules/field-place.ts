import type { CosDict } from '../model/cos.ts';
import { fullFieldName } from '../model/form-fields.ts';
import { placeAt, type UaPlace } from '../report.ts';

/** A place with the name of the form field that is there. */
export const withField = (place: UaPlace, field: CosDict | undefined): UaPlace => ({
  ...place,
  ...placeAt({ field: field === undefined ? undefined : fullFieldName(field) }),
});
