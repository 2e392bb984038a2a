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
  },
)
