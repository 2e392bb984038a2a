import type { Role } from '#app/domain/identity/role.ts'
import type { Locale } from '#app/domain/locale.ts'

/** The departments of the demo firm: code, parent, names. Parents come before their children. */
export const departments: [code: string, parent: string | null, zh: string, en: string][] = [
  ['YH', null, '远禾家居', 'Yuanhe Home'],
  ['CS', 'YH', '客户服务部', 'Customer Service'],
  ['CS-E', 'CS', '华东服务组', 'East China Service'],
  ['CS-S', 'CS', '华南服务组', 'South China Service'],
  ['RT', 'YH', '零售门店', 'Retail Stores'],
  ['RT-SH', 'RT', '上海门店', 'Shanghai Stores'],
  ['RT-HZ', 'RT', '杭州门店', 'Hangzhou Stores'],
  ['IN', 'YH', '安装与售后', 'Installation and After-sales'],
  ['KA', 'YH', '大客户销售', 'Key Account Sales'],
  ['IB', 'YH', '国际业务部', 'International Business'],
  ['HR', 'YH', '人力资源部', 'Human Resources'],
]

export type RosterEntry = {
  number: string
  name: string
  latin: string | null
  department: string
  roles: Role[]
  locale: Locale
}

const special: RosterEntry[] = [
  person('000102', '沈一鸣', 'Shen Yiming', 'YH', ['learner', 'admin']),
  person('000935', '顾言', 'Gu Yan', 'HR', ['learner', 'hr']),
  person('001108', '周敏', 'Zhou Min', 'HR', ['learner', 'trainer']),
  person('002617', '林晓雯', 'Lin Xiaowen', 'CS-E', ['learner']),
  { ...person('004201', 'Emily Carter', null, 'IB', ['learner']), locale: 'en' },
]

const staff: Record<string, [name: string, latin: string | null][]> = {
  'CS-E': [
    ['陈思远', 'Chen Siyuan'],
    ['王若彤', 'Wang Ruotong'],
    ['赵清扬', 'Zhao Qingyang'],
    ['孙晓菲', 'Sun Xiaofei'],
    ['欧阳晨', 'Ouyang Chen'],
    ['许嘉禾', 'Xu Jiahe'],
    ['蒋子昂', 'Jiang Zi’ang'],
    ['曹雨薇', 'Cao Yuwei'],
  ],
  'CS-S': [
    ['黄启明', 'Huang Qiming'],
    ['梁诗韵', 'Liang Shiyun'],
    ['郑凯文', 'Zheng Kaiwen'],
    ['何静怡', 'He Jingyi'],
    ['谭俊杰', 'Tan Junjie'],
    ['罗婉婷', 'Luo Wanting'],
    ['邓志豪', 'Deng Zhihao'],
  ],
  'RT-SH': [
    ['李佳宁', 'Li Jianing'],
    ['吴海涛', 'Wu Haitao'],
    ['徐梦洁', 'Xu Mengjie'],
    ['马晓东', 'Ma Xiaodong'],
    ['朱雅琴', 'Zhu Yaqin'],
    ['胡天佑', 'Hu Tianyou'],
    ['高一凡', 'Gao Yifan'],
    ['韩冰', 'Han Bing'],
  ],
  'RT-HZ': [
    ['杨柳青', 'Yang Liuqing'],
    ['潘子轩', 'Pan Zixuan'],
    ['姚芷若', 'Yao Zhiruo'],
    ['傅明哲', 'Fu Mingzhe'],
    ['钱多多', 'Qian Duoduo'],
    ['金秀妍', 'Jin Xiuyan'],
  ],
  IN: [
    ['张大勇', 'Zhang Dayong'],
    ['刘建国', 'Liu Jianguo'],
    ['程铁军', 'Cheng Tiejun'],
    ['彭磊', 'Peng Lei'],
    ['魏小龙', 'Wei Xiaolong'],
    ['阿迪力·买买提', 'Adil Mamat'],
    ['田志强', 'Tian Zhiqiang'],
    ['石磊', 'Shi Lei'],
    ['龚文斌', 'Gong Wenbin'],
  ],
  KA: [
    ['宋知行', 'Song Zhixing'],
    ['叶澜', 'Ye Lan'],
    ['司马青', 'Sima Qing'],
    ['蔡明轩', 'Cai Mingxuan'],
    ['苏婧', 'Su Jing'],
    ['丁一', 'Ding Yi'],
  ],
  IB: [
    ['Daniel Okafor', null],
    ['Sofia Rossi', null],
    ['James Whitfield', null],
    ['Marie-Claire Dubois', null],
    ['Nguyễn Minh Anh', null],
    ['Lars Østergård', null],
    ['Priya Raman', null],
    ['田中真由美', 'Tanaka Mayumi'],
  ],
  HR: [
    ['方晓晴', 'Fang Xiaoqing'],
    ['崔浩', 'Cui Hao'],
  ],
}

/** Everybody of the demo firm. */
export const roster: RosterEntry[] = [
  ...special,
  ...Object.entries(staff).flatMap(([department, names], group) =>
    names.map(([name, latin], index): RosterEntry => ({
      ...person(
        String(2700 + group * 40 + index * 3).padStart(6, '0'),
        name,
        latin,
        department,
        // The rest of the training department grades what is written.
        department === 'HR' ? ['learner', 'trainer'] : ['learner'],
      ),
      locale: latin === null ? 'en' : 'zh-CN',
    })),
  ),
]

function person(
  number: string,
  name: string,
  latin: string | null,
  department: string,
  roles: Role[],
): RosterEntry {
  return { number, name, latin, department, roles, locale: 'zh-CN' }
}
