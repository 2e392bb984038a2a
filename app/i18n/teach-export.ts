import type { BankFormat } from '#app/domain/catalog/exchange-codes.ts'
import { formatCount, plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Taking a question bank away as a file. */
export const teachExportMessages = defineMessages(
  {
    title: '导出题库',
    start: '导出',
    note: (items: number, edition: number) => `共 ${formatCount(items)} 题，现行第 ${edition} 版`,
    what: '文件里有答案和解析，只给讲师。各种格式装不下的内容列在旁边，导出前请看一眼。',
    language: '文字的语言',
    languageWhat: 'YAML 和 JSON 两种语言都有，其他格式一次一种。',
    show: '看这种语言',
    nothing: '全部都有',
    bothLanguages: '两种语言，全部都有。',
    forFolder: '放进内容文件夹的 banks 里，以后可以接着在文件里改。',
    loss: (items: number, what: string) => `${formatCount(items)} 题：${what}`,
    download: '下载',
    downloadAs: (format: string) => `下载 ${format}`,
    name: (format: BankFormat) =>
      ({
        yaml: 'YAML（内容文件夹的写法）',
        json: 'JSON（给程序读）',
        xlsx: 'Excel 表格（.xlsx）',
        csv: 'CSV 表格',
        docx: 'Word 文档（.docx）',
        text: '试卷文字（.txt）',
        gift: 'GIFT',
        aiken: 'Aiken',
        'moodle-xml': 'Moodle 题库（.xml）',
      })[format],
  },
  {
    title: 'Export a bank',
    start: 'Export',
    note: (items, edition) => `${plural(items, 'item')}, edition ${edition} in force`,
    what: 'The files hold keys and rationales: they are for trainers alone. What a format cannot hold stands beside it; look before you take it away.',
    language: 'Language of the text',
    languageWhat: 'YAML and JSON hold both, the other formats one at a time.',
    show: 'Show this language',
    nothing: 'Holds all of it',
    bothLanguages: 'Both languages, all of it.',
    forFolder: 'Put it into the folder banks of the content to go on in the file.',
    loss: (items, what) => `${plural(items, 'item')}: ${what}`,
    download: 'Download',
    downloadAs: (format) => `Download ${format}`,
    name: (format) =>
      ({
        yaml: 'YAML (as in the content folder)',
        json: 'JSON (for programs)',
        xlsx: 'Excel workbook (.xlsx)',
        csv: 'CSV table',
        docx: 'Word document (.docx)',
        text: 'Exam text (.txt)',
        gift: 'GIFT',
        aiken: 'Aiken',
        'moodle-xml': 'Moodle XML',
      })[format],
  },
)
