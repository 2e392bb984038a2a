import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLocation, useNavigate } from '@remix-run/react'
import { useState } from 'react'
import { examMessages } from '#app/i18n/exam.ts'
import { requireLearner } from '#app/session/viewer.server.ts'
import { classNames } from '#app/ui/class-names.ts'
import { attemptTitle } from './client/attempt-title.ts'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Palette } from './client/palette.tsx'
import { PaletteSheet } from './client/palette-sheet.tsx'
import { placeIn } from './client/places.ts'
import type { QuestionActs } from './client/question-acts.ts'
import { QuestionForm } from './client/question-form.tsx'
import { ShortcutHelp } from './client/shortcut-help.tsx'
import { useShortcuts } from './client/shortcuts.ts'
import { useSitting } from './client/sitting.ts'
import { handInPath, questionPath } from './exam-paths.ts'

export const meta: MetaFunction = ({ matches, location }) =>
  attemptTitle(matches, (locale, { questions }) =>
    examMessages[locale].place(placeIn(questions, askedPlace(location)), questions.length),
  )

const askedPlace = ({ search }: { search: string }) => new URLSearchParams(search).get('q')

/** Everything shown here came with the attempt; what is left to do is to see that it may be. */
export async function loader(args: LoaderFunctionArgs) {
  await requireLearner(args)
  return null
}

/** Asks nothing of the network, so that going from question to question takes no time. */
export const clientLoader = () => null

/** One question with the answer card beside it; the paper itself came with the attempt. */
export default function QuestionPage() {
  const sitting = useSitting()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'help' | 'palette' | null>(null)
  const shortcuts = useShortcuts()
  const isLive = useHydrated()
  const { view } = sitting
  const place = placeIn(view.questions, askedPlace(useLocation()))
  const close = () => setOpen(null)
  const acts: QuestionActs = {
    go(to) {
      if (to > view.questions.length) navigate(handInPath(view.id))
      else if (to >= 1) navigate(questionPath(view.id, to))
    },
    openHelp: () => setOpen('help'),
    openPalette: () => setOpen('palette'),
  }
  return (
    <div className="mx-auto grid max-w-page px-4 pb-24 md:px-8 md:pb-12 xl:grid-cols-[minmax(0,1fr)_268px] xl:gap-12">
      <QuestionForm sitting={sitting} place={place} acts={acts} />
      <aside id="palette" className={classNames('pt-6 md:pt-10', isLive && 'max-md:hidden')}>
        <Palette sitting={sitting} current={place} />
      </aside>
      {open === 'palette' && <PaletteSheet sitting={sitting} current={place} close={close} />}
      {open === 'help' && <ShortcutHelp shortcuts={shortcuts} close={close} />}
    </div>
  )
}
