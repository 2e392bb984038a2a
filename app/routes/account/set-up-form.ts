import { PersonDetails } from '#app/domain/identity/new-person.ts'

/** The fields of the set-up form, as they are named in it. */
export type SetUpFields = { code: string; number: string; name: string; email: string }
export type FieldName = keyof SetUpFields | 'password'

/** Reads the form: the person, or the fields that do not hold what they should. */
export function readSetUpForm(form: FormData) {
  const read = (name: FieldName) => String(form.get(name) ?? '').trim()
  const fields: SetUpFields = {
    code: read('code'),
    number: read('number'),
    name: read('name'),
    email: read('email'),
  }
  const person = PersonDetails.safeParse({ ...fields, email: fields.email || undefined })
  const wrong = person.success
    ? []
    : person.error.issues.map(({ path: [name] }) => name as 'number' | 'name' | 'email')
  return { fields, password: String(form.get('password') ?? ''), person: person.data, wrong }
}
