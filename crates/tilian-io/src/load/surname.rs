//! Chinese surnames, and ordinary words that begin like a name.
//!
//! Facts in common knowledge: the surnames in use, without those that are rare as a surname
//! and frequent as a word (和, 从, 国, 爱): a name that is not recognised is asked for, a name
//! that is none would pass in silence.

/// Surnames of one character.
const SINGLE: &str = "\
赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞\
任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成\
戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪\
干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲封储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班\
仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘翟谭贡劳姬申冉宰\
郦雍桑桂濮牛寿边扈燕冀浦尚农温庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡寇禄阙欧沃利蔚越夔隆师\
巩厍聂晁勾敖融冷訾辛阚那简饶曾沙丰巢关蒯荆游竺权逯盖益桓佟牟佘商肖闫岳帅涂付代覃覆仝苑亓逄亢况郏佴琚谌揭晋楚";

/// Surnames of two characters.
const COMPOUND: [&str; 36] = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "宇文", "长孙",
    "司徒", "司空", "夏侯", "轩辕", "端木", "百里", "呼延", "南宫", "独孤", "西门", "公羊", "澹台",
    "濮阳", "淳于", "单于", "申屠", "太史", "钟离", "鲜于", "闾丘", "拓跋", "第五", "完颜", "纳兰",
];

/// Words that begin with a surname's character and open many a title.
const ORDINARY: &str = "\
平凡 平安 平常 平淡 平等 成长 成就 成功 和谐 文明 卫生 安全 安心 安宁 安静 高尚 高度 高山 关于 关爱 关心 关怀 温暖 温情 温馨 \
温度 阳光 白衣 白色 白天 时间 时光 时代 时刻 明天 明德 明灯 明月 金色 金秋 方向 方寸 路上 路漫 夏天 夏日 江湖 江河 黄昏 \
花开 花香 向前 向上 向善 向往 向日 应该 严谨 严格 严于 康复 康乃 华章 华夏 辛苦 辛勤 幸福 童心 童年 舒心 祝福 祝愿 庄严 \
强国 强化 强院 毛病 马上 马路 梅花 柳絮 万家 万里 万一 万物 单纯 简单 乐观 乐于 乐业 全心 全力 全国 全面 全员 连心 常怀 \
常态 常青 常在 尚德 尚医 尚善 弘扬 弘德 勾画 谈谈 谈医 计划 于细 于无 师德 师者 师恩 车间 边缘 房间 管理 解放 解读 融入 \
融合 农村 农民 终身 终生 居安 步伐 满意 满怀 满腔 易懂 古今 容易 连接 游子 益民 益友 越过 索取 双手 双拥 怀念 怀揣 印象 \
秋天 秋日 雷锋 石榴 山水 山路 山村 谷雨 松柏 羊城 曲折 富强 花季 云端 云淡 汤药 凌晨 高原 林间 田野 席位 项目 章程 惠民 \
甘于 甘露 甘当 厉行 武汉 龙年 叶落 闻道 冷暖 权利 权力 沙漠 丰收 丰碑 盖章 商量 代表 代价 付出 楚楚 晋级 艾滋 习惯 宁静 \
宣传 宣言 应急 应对 包容 强心 许多 许愿 何以 何为 何时 任务 任重 钟情 钟声 古道 计时 贺词 贺卡 明亮 明镜 万众";

/// Whether a text of two to four Chinese characters reads like a person's name.
///
/// A surname and one or two characters, or a surname of two characters with one or two behind
/// it; no ordinary word.
pub(super) fn is_name(text: &str) -> bool {
    has_form_of_name(text) && !begins_ordinarily(text)
}

/// The surname that a person's name begins with; `None` where the text is no name.
pub(crate) fn surname_of_name(name: &str) -> Option<&str> {
    has_form_of_name(name).then(|| surname(name)).flatten()
}

/// Whether a text of three characters may be a name, but begins with an ordinary word.
pub(super) fn is_doubtful_name(text: &str) -> bool {
    text.chars().count() == 3 && has_form_of_name(text) && begins_ordinarily(text)
}

fn has_form_of_name(text: &str) -> bool {
    let length = text.chars().count();
    if !(2..=4).contains(&length) || !text.chars().all(is_han) || text.contains('的') {
        return false;
    }
    match COMPOUND.iter().any(|surname| text.starts_with(surname)) {
        true => length > 2,
        false => length < 4 && text.starts_with(is_surname),
    }
}

fn begins_ordinarily(text: &str) -> bool {
    ORDINARY.split(' ').any(|word| text.starts_with(word))
}

/// The surname that begins a text.
pub(super) fn surname(text: &str) -> Option<&str> {
    let compound = COMPOUND.iter().find(|surname| text.starts_with(**surname));
    let single = || text.chars().next().filter(|c| is_surname(*c)).map(char::len_utf8);
    let length = compound.map(|surname| surname.len()).or_else(single)?;
    Some(&text[..length])
}

/// Whether a character is a surname.
pub(super) fn is_surname(c: char) -> bool {
    SINGLE.contains(c)
}

/// Whether a character is an ideograph.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}' | '〇')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_words() {
        for (text, expected) in [
            ("周启明", true),
            ("何苇", true),
            ("欧阳修", true),
            ("司马相如", true),
            ("欧阳", false),
            ("夜班的灯", false),
            ("平凡", false),
            ("白衣情", false),
            ("白露晞", true),
            ("大医精诚", false),
            ("高山仰止", false),
            ("周", false),
            ("ICU", false),
            ("周的灯", false),
        ] {
            assert_eq!(is_name(text), expected, "{text:?}");
        }
        assert!(is_doubtful_name("方向晚") && is_doubtful_name("白衣情"));
        assert!(!is_doubtful_name("方向") && !is_doubtful_name("周启明"));
    }
}
