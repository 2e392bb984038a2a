import { ItemQuestion } from '#app/items/item-question.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { useSettling } from './settling.ts'
import type { Sitting } from './sitting.ts'

/** The question and the controls to answer it with. */
export function QuestionAnswer({ sitting, place }: { sitting: Sitting; place: number }) {
  const isLive = useHydrated()
  const question = sitting.view.questions[place - 1]!
  const { response, onAnswer } = useSettling(sitting, question)
  const path = sitting.paths[question.id]
  const item = question.kind === 'scenario' && path ? { ...question, path } : question
  return <ItemQuestion item={item} response={response} onAnswer={onAnswer} isLive={isLive} />
}
