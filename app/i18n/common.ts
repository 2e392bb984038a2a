import { defineMessages } from './messages.ts'

/** Words that belong to no single area: the name, navigation, errors. */
export const commonMessages = defineMessages(
  {
    product: '客心',
    otherLanguage: 'English',
  },
  {
    product: 'Kexin',
    otherLanguage: '中文',
  },
)
