/// The words that generated records are made of.
enum Words {
    static let surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
        .map(String.init)
    static let given =
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂梅玲华红建国春荣志海燕雪松林凤云山永清文福生玉珍德安成宝光淑慧美翠莲子轩宇涵欣怡浩然思雨佳琪俊熙梓萱嘉诚晓东"
        .map(String.init)
    static let cities = [
        "郑州", "开封", "洛阳", "平顶山", "安阳", "鹤壁", "新乡", "焦作", "濮阳", "许昌", "漯河", "三门峡", "南阳", "商丘",
        "信阳", "周口", "驻马店",
    ]
    static let townships = [
        "老街", "干河陈", "马路街", "顺河街", "沙北", "天桥", "孟庙", "龙城", "裴城", "商桥", "新店", "空冢郭", "召陵", "邓襄",
        "万金", "青年", "姬石", "后谢", "大刘", "阴阳赵", "问十",
    ]
    static let communities = ["黄山路社区", "海河路社区", "滨河社区", "太行山路社区", "牡丹江路社区", "建设里社区", "许庄村", "李楼村"]
    static let places = ["社工站活动室", "党群服务中心二楼", "儿童之家", "文化广场", "日间照料中心"]
    static let titles = [
        "清明祭英烈：听社工讲身边的故事", "暑期爱心课堂汇报演出", "空巢老人防诈骗宣传进社区", "重阳节包饺子邻里活动", "未成年人保护法宣讲",
        "健康义诊与血压测量", "垃圾分类小小宣传员", "爱心理发进小区", "留守儿童安全教育主题活动", "残疾人就业政策宣传日",
    ]
    static let groups = [
        "“指尖上的晚年”智能手机学习小组", "《故乡的孩子》留守儿童朋辈支持小组", "“夕阳红”园艺疗愈小组", "青少年情绪管理成长小组",
        "失能老人照护者支持小组", "单亲妈妈互助小组",
    ]
    static let themes = ["相识与契约", "开机、字号与音量", "微信视频不求人", "情绪温度计", "我的优点树", "照护者的一天", "总结与告别"]
    static let cases = ["家庭照护者减负个案", "居家照护支持个案", "留守儿童学业支持个案", "失独老人情绪支持个案", "低保申请协助个案"]
    static let findings = ["门槛高，建议加装扶手", "药品过期未清理", "电线老化", "独居，夜间无人照应", "冬季取暖用煤炉"]
    static let topics = ["小区停车位划线", "楼院菜地还绿", "电动车充电桩选址", "楼道杂物清理", "广场舞音量与时间"]
    static let providers = ["漯河市慈善总会", "理发师联盟", "爱心企业联合会", "市人民医院", "区司法局", "高校志愿者协会"]
    static let phrases = [
        "老人精神尚好，血压偏高，已提醒按时服药", "家属外出务工，每月回家一次", "与村医约好下周上门复查", "协助填写临时救助申请表",
        "送去米面油和换季衣物", "倾听其对儿子的牵挂，情绪较上次平稳", "讲解反诈知识并试用来电拦截", "陪同到镇卫生院取药",
        "约定每周二上午电话问候", "检查燃气软管与插座，无隐患", "孩子作业完成较好，鼓励其参加周末课堂", "邻居愿意帮忙照看，已留联系电话",
        "建议加装床边扶手并报残联适配", "已在月例会上报告", "低保年审材料还差一份证明",
    ]

    static func person(_ random: inout SeededRandom) -> String {
        // The commonest surnames come first and are drawn more often.
        let surname = surnames[min(random.below(surnames.count), random.below(surnames.count))]
        let name = surname + random.pick(given)
        return random.chance(80) ? name + random.pick(given) : name
    }

    /// About 56 characters of what a social worker notes down.
    static func note(_ random: inout SeededRandom) -> String {
        var text = random.pick(phrases)
        for _ in 0..<random.within(2...3) {
            text += "，"
            text += random.pick(phrases)
        }
        return text + "。"
    }
}
