import type { ComponentType } from 'react'
import type { ItemKind } from '#app/domain/catalog/item.ts'
import { ChoiceField } from './choice-field.tsx'
import type { FieldProps } from './field.ts'
import { FillInField } from './fill-in-field.tsx'
import { MatchingField } from './matching-field.tsx'
import { NumericField } from './numeric-field.tsx'
import { OrderingField } from './ordering-field.tsx'
import { ScenarioField } from './scenario-field.tsx'
import { WrittenField } from './written-field.tsx'

// A new kind of item does not compile until it can be answered here.
const fields: { [K in ItemKind]: ComponentType<FieldProps<K>> } = {
  'single-choice': ChoiceField,
  'multiple-choice': ChoiceField,
  'true-false': ChoiceField,
  'fill-in': FillInField,
  numeric: NumericField,
  matching: MatchingField,
  ordering: OrderingField,
  scenario: ScenarioField,
  'short-answer': WrittenField,
  essay: WrittenField,
}

/** The controls with which an item is answered, by its kind; give it a key per item. */
export function AnswerField(props: FieldProps) {
  const Field = fields[props.item.kind] as ComponentType<FieldProps>
  return <Field {...props} />
}
