import { plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** Words that the parts of the interface say by themselves. */
export const partMessages = defineMessages(
  {
    due: '待完成',
    'in-progress': '进行中',
    done: '已完成',
    overdue: '已逾期',
    expiring: '将到期',
    expired: '已过期',
    waived: '已豁免',
    'not-passed': '未通过',
    'not-assigned': '未指派',

    progress: '进度',
    pages: '翻页',
    previousPage: '上一页',
    nextPage: '下一页',

    saved: (time: string) => `已保存 ${time}`,
    savedShort: '已保存',
    saving: '正在保存',
    offline: (waiting: number) =>
      waiting > 0 ? `离线，${waiting} 题已存在本机，联网后自动发送` : '离线，联网后自动继续',
    notSent: '没发出去，',
    sendAgain: '再发一次',

    reason: '原因',
    reasonHint: '会和记录一起保存',
    missingReason: '请写明原因。',
  },
  {
    due: 'Due',
    'in-progress': 'In progress',
    done: 'Done',
    overdue: 'Overdue',
    expiring: 'Expiring',
    expired: 'Expired',
    waived: 'Waived',
    'not-passed': 'Not passed',
    'not-assigned': 'Not assigned',

    progress: 'Progress',
    pages: 'Pages',
    previousPage: 'Previous page',
    nextPage: 'Next page',

    saved: (time) => `Saved ${time}`,
    savedShort: 'Saved',
    saving: 'Saving',
    offline: (waiting) =>
      waiting > 0
        ? `Offline. ${plural(waiting, 'answer')} kept on this device, sent when you reconnect`
        : 'Offline. Everything continues when you reconnect',
    notSent: 'Not sent. ',
    sendAgain: 'Send again',

    reason: 'Reason',
    reasonHint: 'Kept with the record',
    missingReason: 'Say why.',
  },
)
