"""At the console: somebody of the labour force is asked, verified, goes to work, is paid, comes back; the household's file shows it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Locator, expect

from shared.standards.clock import today
from tests.harness.console import Office, Person
from tests.harness.console_calls import Desks, Session
from tests.harness.factories import TOYS
from tests.harness.funds_api import TOWN
from tests.harness.household_api import VILLAGE
from tests.harness.posts import CLEANER
from tests.harness.servers import apart
from tests.harness.waiting import eventually

THIS_MONTH = today().replace(day=1)
MONTH_BEFORE = (THIS_MONTH - timedelta(days=1)).replace(day=1)
SHOP = {
    "form": "employed",
    "channel": "enterprise",
    "organiser": "self",
    "employer": "县城超市",
    "place_code": "610925000000",
    "source": "self",
}


@pytest.fixture(scope="module")
def worker(office: Office) -> tuple[str, str]:
    """Somebody whom the jobs service has heard of: household and person."""
    county = Session.of(office.officer)

    async def register() -> tuple[str, str]:
        async with Desks.open({"county": county}, 990) as desks:
            home = await desks.household(household_type="脱贫户")
            return home, await desks.person(home, labour_skill="普通劳动力")

    home, person = apart(register())
    eventually(
        lambda: any(one["person_id"] == person for one in _listed(county)),
        "the worker is known",
    )
    return home, person


def _listed(county: Session) -> list[dict[str, str]]:
    found: list[dict[str, str]] = county.done("GET", f"/api/jobs/v1/labour-force?village={VILLAGE}&limit=500")["items"]
    return found


@pytest.fixture(scope="module")
def clerk(office: Office, browser: Browser) -> Person:
    """Who keeps the ledger of the county."""
    return office.hire(browser, "renshe", "labour_officer", department="人社局")


def submit(form: Locator, button: str = "登记") -> None:
    form.get_by_role("button", name=button, exact=True).click()
    expect(form).to_be_hidden()


def goes_to_work(clerk: Person, drawer: Locator) -> None:
    """The clerk records a job in a factory far away."""
    drawer.get_by_role("button", name="登记就业经历").click()
    form = clerk.page.get_by_role("dialog", name="登记就业经历")
    clerk.choose("就业形式", "单位就业")
    form.get_by_label("用人单位").fill("苏州某电子有限公司")
    clerk.choose("就业渠道", "企业")
    clerk.choose("组织方式", "亲友介绍")
    form.get_by_label("务工地").fill("320500000000")
    form.get_by_role("combobox", name="开始日期").fill("2026-02-20")
    form.get_by_role("combobox", name="开始日期").press("Enter")
    clerk.choose("数据来源", "本人")
    submit(form)


def test_somebody_is_asked_goes_to_work_and_comes_back(clerk: Person, office: Office, worker: tuple[str, str]) -> None:
    home, person = worker
    page = clerk.go("/labour-force")
    expect(page.get_by_role("region", name="劳动力列表")).to_contain_text("未核实")
    page = clerk.go(f"/labour-force/{person}")
    drawer = page.get_by_role("dialog", name="劳动力", exact=False).first
    expect(drawer).to_contain_text("未核实")

    drawer.get_by_role("button", name="登记就业意愿和需求").click()
    form = page.get_by_role("dialog", name="登记就业意愿和需求")
    clerk.choose("就业状况", "登记就业意愿")
    clerk.choose("就业意愿", "外出务工")
    form.get_by_label("意向工种").fill("缝纫工、电焊工")
    submit(form, "保存")
    expect(drawer).to_contain_text("未就业有意愿")
    expect(drawer).to_contain_text("缝纫工、电焊工")

    drawer.get_by_role("button", name="登记核查").click()
    form = page.get_by_role("dialog", name="登记核查")
    clerk.choose("核查方式", "电话")
    clerk.choose("核查结果", "属实")
    submit(form)
    expect(drawer.get_by_role("region", name="核查记录")).to_contain_text("属实")

    goes_to_work(clerk, drawer)
    spells = drawer.get_by_role("region", name="就业经历")
    expect(spells).to_contain_text("省外")
    expect(drawer).to_contain_text("已就业")

    spells.get_by_role("button", name="登记月度务工").click()
    form = page.get_by_role("dialog", name="登记月度务工")
    form.get_by_role("combobox", name="月份").fill("2026-03")
    form.get_by_role("combobox", name="月份").press("Enter")
    clerk.choose("务工月数", "整月")
    form.get_by_label("工资").fill("4200")
    clerk.choose("数据来源", "本人")
    submit(form)
    expect(drawer.get_by_role("region", name="自然年务工收入")).to_contain_text("4,200.00")
    assert clerk.barriers() == []

    spells.get_by_role("button", name="登记离岗").click()
    form = page.get_by_role("dialog", name="登记离岗")
    # Somebody whose last day is today still works today.
    form.get_by_role("combobox", name="结束日期").fill("2026-10-31")
    form.get_by_role("combobox", name="结束日期").press("Enter")
    clerk.choose("离岗原因", "季节性返乡")
    submit(form)
    expect(spells).to_contain_text("季节性返乡")
    expect(drawer).to_contain_text("未就业有意愿")
    assert clerk.faults == []

    shown = office.officer.go(f"/households/{home}").get_by_role("region", name="就业经历").first
    expect(shown).to_contain_text("1 个月,4200.00 元")


def test_a_village_confirms_its_month_in_which_only_one_line_has_changed(clerk: Person, worker: tuple[str, str]) -> None:
    _home, person = worker
    spell = {"person_id": person, **SHOP, "started_on": MONTH_BEFORE.isoformat()}
    desk = Session.of(clerk)
    shop = desk.done("POST", "/api/jobs/v1/employment-spells", spell)["id"]
    told = {"share": "1", "wage": "2800.00", "source": "self"}
    desk.done("PUT", f"/api/jobs/v1/employment-spells/{shop}/months/{MONTH_BEFORE:%Y-%m}", told)

    page = clerk.go("/ledger-updates")
    page.get_by_role("button", name="开启本月更新").click()
    expect(page.get_by_role("region", name="月度更新列表")).to_contain_text(f"{THIS_MONTH:%Y-%m}")
    (update,) = desk.done("GET", f"/api/jobs/v1/ledger-updates?village={VILLAGE}")["items"]
    page = clerk.go(f"/ledger-updates/{update['id']}")
    drawer = page.get_by_role("dialog", name="就业台账月度更新", exact=True)
    lines = drawer.get_by_role("region", name="月度清单")
    line = lines.get_by_role("row").filter(has_text="县城超市")
    expect(line).to_contain_text(f"沿用上月({MONTH_BEFORE:%Y-%m})")
    expect(line).to_contain_text("2,800.00")
    assert clerk.barriers() == []

    line.get_by_role("button", name="登记务工", exact=False).click()
    form = page.get_by_role("dialog", name="务工情况", exact=False)
    form.get_by_label("工资").fill("3100")
    submit(form)
    expect(line).to_contain_text("3,100.00")
    expect(line).to_contain_text("已登记")
    drawer.get_by_role("button", name="村级确认").click()
    submit(page.get_by_role("dialog", name="村级确认"), "提交")
    expect(drawer).to_contain_text("待镇级核对")

    page = clerk.go("/ledger-updates")
    page.get_by_role("button", name="导出台账").click()
    form = page.get_by_role("dialog", name="导出就业实名制台账月度记录")
    form.get_by_label("用途").fill("月度会商")
    form.get_by_role("button", name="申请导出").click()
    mine = page.get_by_role("region", name="我的导出:就业业务", exact=True).get_by_role("row")
    expect(mine.filter(has_text="月度会商")).to_contain_text("可下载")
    expect(clerk.go("/feeds").get_by_role("region", name="数据表")).to_contain_text("JOB-MON")
    page = clerk.go("/labour-registers")
    page.get_by_role("tab", name="转移就业人员名册", exact=False).click()
    register = page.get_by_role("region", name="转移就业人员名册")
    expect(register.get_by_role("row").filter(has_text="县城超市")).to_contain_text("未锁定")
    assert clerk.barriers() == []
    register.get_by_text("变动", exact=True).click()
    expect(register.get_by_role("region", name="名册变动")).to_be_visible()
    assert clerk.barriers() == []
    assert clerk.faults == []


@pytest.fixture(scope="module")
def town(office: Office, browser: Browser) -> Person:
    """Who works on posts of the town."""
    return office.hire(browser, "zhen.jy", "town_officer", divisions=[TOWN])


@pytest.fixture(scope="module")
def post(town: Person, office: Office, browser: Browser) -> str:
    """A cleaner's post of the village that two officers of its town have handed in and reviewed; its id."""
    other_town = office.hire(browser, "zhen.sh", "town_officer", divisions=[TOWN])
    desk, reviewer = Session.of(town), Session.of(other_town)
    made = desk.done("POST", "/api/jobs/v1/posts", {**CLEANER, "division_code": VILLAGE})["id"]
    desk.done("POST", f"/api/jobs/v1/posts/{made}/submit", {"on": CLEANER["on"]}, **{"If-Match": '"1"'})
    reviewer.done("POST", f"/api/jobs/v1/posts/{made}/review", {"on": CLEANER["on"]}, **{"If-Match": '"2"'})
    return str(made)


def test_a_post_is_approved_and_announced_and_whoever_has_work_is_told_why_not(
    clerk: Person, town: Person, worker: tuple[str, str], post: str
) -> None:
    _home, person = worker
    page = clerk.go("/posts")
    expect(page.get_by_role("region", name="公益性岗位列表")).to_contain_text("四坪村保洁员")
    page.get_by_role("tab", name="补贴标准").click()
    page.get_by_role("button", name="设定补贴标准").click()
    form = page.get_by_role("dialog", name="设定补贴标准")
    clerk.choose("岗位类别", "保洁员")
    form.get_by_role("combobox", name="开始日期").fill("2026-01-01")
    form.get_by_role("combobox", name="开始日期").press("Enter")
    form.get_by_label("补贴标准").fill("600")
    form.get_by_label("依据文号").fill("陕人社发〔2026〕3号")
    submit(form, "设定")
    expect(page.get_by_role("region", name="补贴标准").first).to_contain_text("600.00")
    assert clerk.barriers() == []

    page = clerk.go(f"/posts/{post}")
    drawer = page.get_by_role("dialog", name="公益性岗位", exact=True)
    drawer.get_by_role("button", name="县核定").click()
    form = page.get_by_role("dialog", name="县核定")
    form.get_by_label("核定文号").fill("岚人社发〔2026〕12号")
    submit(form, "提交")
    expect(drawer).to_contain_text("待发布")

    page = town.go(f"/posts/{post}")
    drawer = page.get_by_role("dialog", name="公益性岗位", exact=True)
    drawer.get_by_role("button", name="发布公告").click()
    submit(page.get_by_role("dialog", name="发布公告"), "提交")
    drawer.get_by_role("button", name="登记报名").click()
    form = page.get_by_role("dialog", name="登记报名", exact=False)
    town.find("人员", Session.of(town).done("GET", f"/api/jobs/v1/labour-force/{person}")["household_no"])
    submit(form)
    expect(drawer.get_by_role("region", name="报名和在岗人员").first).to_contain_text("待村推荐")
    drawer.get_by_role("region", name="报名和在岗人员").first.get_by_role("link").first.click()
    shown = page.get_by_role("dialog", name="岗位聘用", exact=True)
    expect(shown.get_by_role("region", name="可办环节")).to_contain_text("登记有其他就业:县城超市")
    assert town.barriers() == []

    page = town.go("/attendance")
    expect(page.get_by_role("region", name="岗位月考勤").first).to_be_visible()
    assert town.barriers() == []
    page = town.go("/payrolls")
    page.get_by_role("button", name="生成发放批次").click()
    form = page.get_by_role("dialog", name="生成补贴发放批次")
    form.get_by_role("combobox", name="月份").fill(f"{MONTH_BEFORE:%Y-%m}")
    form.get_by_role("combobox", name="月份").press("Enter")
    town.choose("补贴资金来源", "人居环境整治资金")
    submit(form, "生成")
    expect(page.get_by_text("没有新的明细")).to_be_visible()
    assert town.barriers() == []
    page = clerk.go("/vacancies")
    expect(page.get_by_role("region", name="招聘岗位列表")).to_contain_text("没有符合条件的数据")
    assert clerk.barriers() == []
    assert [*clerk.faults, *town.faults] == []


@pytest.fixture(scope="module")
def factory(clerk: Person, worker: tuple[str, str]) -> str:
    """A factory of the village."""
    assert worker
    made = Session.of(clerk).done("POST", "/api/jobs/v1/factories", {**TOYS, "division_code": VILLAGE})
    return str(made["id"])


def test_a_factory_is_recognised_and_its_report_stands_beside_the_ledger(clerk: Person, factory: str) -> None:
    page = clerk.go("/factories")
    expect(page.get_by_role("region", name="社区工厂列表")).to_contain_text("未认定")
    page = clerk.go(f"/factories/{factory}")
    drawer = page.get_by_role("dialog", name="社区工厂", exact=True)
    expect(drawer).to_contain_text("王*国")
    drawer.get_by_role("button", name="认定", exact=True).click()
    form = page.get_by_role("dialog", name="认定", exact=True)
    clerk.choose("认定名称", "就业帮扶车间")
    form.get_by_label("认定文号").fill("岚人社发〔2026〕18号")
    submit(form, "认定")
    expect(drawer.get_by_role("region", name="认定记录")).to_contain_text("岚人社发〔2026〕18号")

    months = drawer.get_by_role("region", name="月报与台账").first
    months.get_by_role("button", name=f"报送月报:{THIS_MONTH:%Y-%m}").click()
    form = page.get_by_role("dialog", name=f"报送月报:{THIS_MONTH:%Y-%m}")
    for label, value in (
        ("用工总数", "2"),
        ("工资总额", "6400"),
        ("产值", "30000"),
        ("税收", "0"),
        ("本月新增岗位", "0"),
        ("空缺岗位", "3"),
    ):
        form.get_by_label(label, exact=True).fill(value)
    for label in ("女性人数", "脱贫人口人数", "监测对象人数", "易地搬迁人口人数", "残疾人人数", "签订合同人数", "参保人数"):
        form.get_by_label(label, exact=True).fill("0")
    submit(form, "保存")
    expect(months).to_contain_text("2 / 0(差 +2)")
    assert clerk.barriers() == []

    page = clerk.go("/factories")
    page.get_by_role("tab", name="新增岗位").click()
    expect(page.get_by_role("region", name="社区工厂统计").first).to_contain_text("1 / 100(1.0%)")
    assert clerk.barriers() == []
    page.get_by_role("tab", name="认定条件核查").click()
    expect(page.get_by_role("region", name="认定条件核查").first).to_contain_text("0 / 5")
    assert clerk.barriers() == []


def test_the_board_shows_who_works_where_and_how_fresh_the_ledger_is(clerk: Person, worker: tuple[str, str]) -> None:
    _, person = worker
    Session.of(clerk).done(
        "POST", "/api/jobs/v1/employment-spells", {**SHOP, "person_id": person, "started_on": str(THIS_MONTH)}
    )
    board = f"/api/gateway/v1/jobs-board?division={VILLAGE}"
    eventually(lambda: "enterprise" in str(clerk.ask("GET", board)["by_channel"]), "the board counts the worker")
    page = clerk.go("/jobs-board")
    expect(page.get_by_role("region", name="按就业渠道").first).to_contain_text("企业")
    expect(page.get_by_role("region", name="台账和名册更新进度").first).to_contain_text(f"{THIS_MONTH:%Y-%m}")
    below = page.get_by_role("region", name="下级行政区划", exact=True).first
    expect(below.get_by_role("row").nth(1)).to_be_visible()
    page.mouse.move(0, 0)  # what lies under the mouse is lit up
    assert clerk.barriers() == []
    below.get_by_role("row").nth(1).get_by_role("button").click()
    expect(page.get_by_role("region", name="按行业").first).to_contain_text("未登记")
    assert clerk.faults == []


def _step(drawer: Locator, step: str) -> None:
    drawer.get_by_role("button", name=step, exact=True).click()
    submit(drawer.page.get_by_role("dialog", name=step, exact=True), "提交")


def test_a_class_of_a_day_is_planned_reviewed_held_and_examined(clerk: Person, town: Person, worker: tuple[str, str]) -> None:
    _home, person = worker
    page = town.go("/training-bases")
    expect(page.get_by_role("region", name="公共实训基地列表")).to_be_visible()
    assert town.barriers() == []
    page = town.go("/training-classes")
    page.get_by_role("button", name="登记培训计划").click()
    form = page.get_by_role("dialog", name="登记培训计划")
    town.find("举办的镇或县", TOWN)
    town.choose("培训类型", "就业技能培训")
    for label, value in (
        ("工种", "修脚师"),
        ("培训机构", "岚皋县职业教育中心"),
        ("培训地点", "镇文化站"),
        ("课时", "8"),
        ("计划人数", "30"),
    ):
        form.get_by_label(label, exact=True).fill(value)
    form.get_by_label("授课教师").fill("李老师")
    for label in ("开班日期", "结束日期"):
        form.get_by_role("combobox", name=label).fill(today().isoformat())
        form.get_by_role("combobox", name=label).press("Enter")
    submit(form)
    drawer = page.get_by_role("dialog", name="培训班", exact=True)
    _step(drawer, "提交审核")
    expect(drawer).to_contain_text("待县审核")
    of = page.url.rsplit("/", 1)[-1]

    page = clerk.go(f"/training-classes/{of}")
    _step(page.get_by_role("dialog", name="培训班", exact=True), "审核通过")

    page = town.go(f"/training-classes/{of}")
    drawer = page.get_by_role("dialog", name="培训班", exact=True)
    drawer.get_by_role("button", name="登记报名").click()
    town.find("人员", Session.of(town).done("GET", f"/api/jobs/v1/labour-force/{person}")["household_no"])
    submit(page.get_by_role("dialog", name="登记学员报名"))
    roster = drawer.get_by_role("region", name="学员名单").first
    expect(roster.get_by_role("link")).to_have_count(1)
    _step(drawer, "开班")
    drawer.get_by_role("button", name="登记签到", exact=False).first.click()
    submit(page.get_by_role("dialog", name="登记签到", exact=False))
    expect(roster).to_contain_text("100%(1/1 天)")
    _step(drawer, "结业")
    drawer.get_by_role("button", name="考核", exact=False).first.click()
    town.choose("考核结果", "合格")
    submit(page.get_by_role("dialog", name="登记考核结果", exact=False))
    expect(roster).to_contain_text("合格")
    assert town.barriers() == []
