"""``python -m tests.console_screenshots``: the pictures of `docs/console.md`, taken of the sample town on a platform of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, expect

from deploy import console
from tests.console_screenshots.accounting import accounting
from tests.console_screenshots.building import building
from tests.console_screenshots.registering import registering
from tests.console_screenshots.safeguarding import safeguarding
from tests.console_screenshots.taking import FOLDER, take
from tests.harness.console import Office, Person, browsing, chromium
from tests.harness.intake import number
from tests.harness.platform import RunningPlatform


def main() -> None:
    """Live through the story of the test and take a picture of each page."""
    program = chromium()
    assert program is not None, "no Chromium"
    FOLDER.mkdir(exist_ok=True)
    console.build()
    with tempfile.TemporaryDirectory(prefix="zxt-") as folder:
        platform = RunningPlatform(Path(folder))
        try:
            platform.ready()
            with browsing(program) as browser:
                visitor = Person.at(browser, platform.url, "", "")
                take(visitor.go("/sign-in"), "sign-in")
                office = Office.open(browser, platform)
                office.set_income()
                office.hand_over_town()
                office.screen()
                declaring(Person.at(browser, platform.url, "", ""), office.officer)
                monitoring(office.officer)
                carrying(office.officer)
                papering(office.officer)
                counting(office.officer)
                comparing(office, browser)
                safeguarding(office, browser)
                funding(office, browser)
                building(office, browser, platform)
                registering(office, browser)
                accounting(office, browser, platform)
                reporting(office.officer)
                exporting(office)
                managing(office)
        finally:
            platform.wipe_out()


def declaring(farmer: Person, officer: Person) -> None:
    """The page for everybody on a telephone, and what the officer sees of it."""
    page = farmer.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{farmer.url}/declare")
    page.get_by_label("户主姓名").fill("李四维")
    page.get_by_label("户主身份证号").fill(number(32))
    page.get_by_label("联系电话").fill("13900000000")
    page.get_by_label("所在镇").select_option("官元镇")
    page.get_by_label("所在村(社区)").select_option(index=1)
    page.get_by_label("因安全住房").check()
    page.get_by_label("家庭困难情况").fill("连续降雨,厨房屋顶漏水,墙体开裂")
    take(page, "declare")
    page.get_by_role("button", name="提交申报").click()
    expect(page.get_by_role("heading", name="申报已提交")).to_be_visible()
    desk = officer.go("/declarations")
    desk.get_by_role("region", name="自主申报列表").get_by_role("button", name="李*维").click()
    expect(desk.get_by_role("dialog", name="自主申报").get_by_role("heading", name="关联农户")).to_be_visible()
    take(desk, "declaration")


def monitoring(officer: Person) -> None:
    """Board, leads, households, a profile."""
    page = officer.go("/board")
    expect(page.get_by_role("heading", name="数据时效")).to_be_visible()
    take(page, "board")
    page.get_by_role("region", name="下级行政区划", exact=True).get_by_role("button").first.click()
    expect(page.get_by_role("navigation", name="所在行政区划")).to_contain_text("官元镇")
    take(page, "board-town")
    page = officer.go("/leads")
    leads = page.get_by_role("region", name="线索", exact=True)
    expect(leads.get_by_role("button").first).to_be_visible()
    take(page, "leads")
    officer.choose("规则", "EDU-01 义务教育阶段适龄儿童少年失学辍学")
    page.get_by_role("button", name="查询").click()
    leads.get_by_role("row").filter(has_text="义务教育").first.get_by_role("button").click()
    lead = page.get_by_role("dialog", name="线索")
    expect(lead.get_by_role("heading", name="办结")).to_be_visible()
    take(page, "lead")
    lead.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="部门数据")).to_be_visible()
    take(page, "household")
    page.get_by_role("heading", name="部门数据").evaluate("heading => heading.scrollIntoView({ block: 'center' })")
    take(page, "household-facts")
    page.get_by_role("button", name="的完整证件号码").first.click()
    told = page.get_by_role("dialog", name="查看完整信息")
    told.get_by_label("用途").fill("核实住院报销情况")
    take(page, "disclosure")
    told.get_by_role("button", name="查看").click()
    expect(told.get_by_text("出生日期")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("heading", name="历史").evaluate("heading => heading.scrollIntoView({ block: 'start' })")
    expect(page.get_by_role("region", name="时间线", exact=True).get_by_text("建档立户")).to_be_visible()
    take(page, "history")
    page = officer.go("/households")
    expect(page.get_by_role("region", name="农户", exact=True).get_by_role("link").first).to_be_visible()
    take(page, "households")


def carrying(officer: Person) -> None:
    """A case is opened from its household, and visited; departments are asked."""
    page = officer.go("/households")
    page.get_by_role("region", name="农户", exact=True).get_by_role("link").first.click()
    page.get_by_role("button", name="纳入监测程序").click()
    officer.choose("发现渠道", "基层干部排查")
    officer.choose("监测对象类别", "突发严重困难户")
    officer.choose("致贫返贫风险", "因病", "因务工就业不稳")
    page.get_by_role("dialog", name="纳入监测程序").get_by_role("button", name="启动").click()
    page.get_by_role("button", name="入户核实").click()
    visit = page.get_by_role("dialog", name="入户核实")
    visit.get_by_label("核实人").fill("李强、王芳")
    visit.get_by_label("核实情况").fill("户主住院,自付较大,务工中断")
    for kind in ("授权书", "核查表"):
        paper: FilePayload = {"name": f"{kind}.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF\n"}
        visit.get_by_label(f"{kind}(须附)").set_input_files(paper)
        expect(visit.get_by_role("checkbox", name=kind)).to_be_checked()
    signers = visit.get_by_role("group", name="授权签字人").locator("label")
    signers.first.click()
    visit.get_by_role("button", name="提交").click()
    expect(visit.get_by_role("alert")).to_contain_text("未签授权")
    take(page, "case-step")
    for signer in signers.all()[1:]:
        signer.click()
    visit.get_by_role("button", name="提交").click()
    expect(visit).to_be_hidden()
    page.get_by_role("tab", name="信息比对").click()
    page.get_by_role("button", name="发起信息比对").click()
    page.get_by_role("dialog", name="发起信息比对").get_by_role("button", name="发起").click()
    expect(page.get_by_text("尚未反馈比对结果")).to_be_visible()
    page.get_by_role("tab", name="流转记录").click()
    expect(page.locator(".el-message")).to_have_count(0)
    take(page, "case")


def papering(officer: Person) -> None:
    """A paper of the case that is open, and the list of cases."""
    page = officer.page
    page.get_by_role("tab", name="文书").click()
    page.get_by_role("button", name="制作文书").click()
    officer.choose("文书种类", "防止返贫动态监测核查表")
    making = page.get_by_role("dialog", name="制作文书")
    making.get_by_label("用途").fill("打印后由核实人签字")
    making.get_by_role("button", name="制作").click()
    row = page.get_by_role("region", name="文书", exact=True).get_by_role("row").nth(1)
    expect(row).to_contain_text("核查表")
    row.scroll_into_view_if_needed()
    expect(page.locator(".el-message")).to_have_count(0)
    take(page, "case-papers")
    page = officer.go("/cases")
    expect(page.get_by_role("region", name="监测对象", exact=True).get_by_role("link").first).to_be_visible()
    take(page, "cases")


def counting(officer: Person) -> None:
    """The figures of the month."""
    page = officer.go("/statistics")
    expect(page.get_by_role("region", name="监测对象统计", exact=True).get_by_text("合计")).to_be_visible()
    expect(page.locator(".el-loading-mask")).to_have_count(0)
    take(page, "statistics")


def comparing(office: Office, browser: Browser) -> None:
    """The department that was asked answers."""
    made = office.system.propose("minzheng", "钱民政", "部门业务员", department="民政局")
    office.security.authorise("minzheng")
    asked = Person.at(browser, office.system.url, "minzheng", made).settle_in()
    page = asked.go("/comparisons")
    page.get_by_role("button", name="反馈", exact=False).first.click()
    asked.choose("比对结果", "命中负面清单")
    asked.choose("命中事项", "有非生产性车辆或大型机械", "高消费")
    take(page, "comparisons")


def funding(office: Office, browser: Browser) -> None:
    """The finance bureau records what has arrived."""
    made = office.system.propose("caizheng", "孙会计", "财政局经办人", department="财政局")
    office.security.authorise("caizheng")
    finance = Person.at(browser, office.system.url, "caizheng", made).settle_in()
    for source, document, sender, amount in (
        ("C1 中央衔接资金(巩固拓展脱贫攻坚成果和乡村振兴任务)", "安财农〔2026〕18号", "安康市财政局", "12590000"),
        ("P1 省级衔接资金", "陕财办农〔2026〕7号", "陕西省财政厅", "8300000"),
        ("S1 苏陕协作资金", "常协办〔2026〕3号", "常州市协作办", "4200000.50"),
    ):
        page = finance.go("/funds")
        page.get_by_role("button", name="登记到位资金").click()
        form = page.get_by_role("dialog", name="登记到位资金")
        finance.choose("资金来源", source)
        form.get_by_label("资金文号").fill(document)
        form.get_by_label("下达单位").fill(sender)
        form.get_by_label("金额").fill(amount)
        form.get_by_role("button", name="登记").click()
        expect(form).to_be_hidden()
    expect(page.locator(".el-message")).to_have_count(0)
    take(page, "funds")


def reporting(officer: Person) -> None:
    """Feeds and a batch."""
    page = officer.go("/feeds")
    expect(page.get_by_role("button", name="模板下载").first).to_be_visible()
    take(page, "feeds")
    page.get_by_role("tab", name="上报批次").click()
    page.get_by_role("button", name="EDU-ENR.csv").click()
    expect(page.get_by_role("button", name="下载批注后的原表")).to_be_visible()
    expect(page.get_by_role("region", name="退回的行", exact=True).get_by_role("row").nth(1)).to_be_visible()
    take(page, "batch")
    page.get_by_role("button", name="撤销批次").click()
    page.get_by_role("dialog", name="撤销批次").get_by_role("textbox").fill("上报了上年度的名单")
    page.get_by_role("dialog", name="撤销批次").get_by_role("button", name="撤销").click()
    ended = page.get_by_role("region", name="变更与撤销").get_by_role("status")
    expect(ended).to_contain_text("已撤销", timeout=20_000)
    ended.evaluate("status => status.scrollIntoView({ block: 'center' })")
    take(page, "reversal")


def exporting(office: Office) -> None:
    """What the officer asked for, and what waits for the reviewer."""
    for format_ in ("Excel", "PDF"):
        page = office.officer.go("/leads")
        page.get_by_role("button", name="导出", exact=True).click()
        form = page.get_by_role("dialog", name="导出线索")
        form.get_by_text(format_, exact=True).click()
        form.get_by_label("用途").fill("月度会商")
        form.get_by_role("button", name="申请导出").click()
        expect(page.get_by_role("row").filter(has_text="月度会商").first).to_contain_text("可下载")
    expect(page.locator(".el-message")).to_have_count(0)
    take(page, "exports")


def managing(office: Office) -> None:
    """Parameters, accounts, audit, one's own account."""
    page = office.reviewer.go("/parameters")
    expect(page.get_by_role("row").nth(3)).to_be_visible()
    take(page, "parameters")
    page = office.system.go("/accounts")
    expect(page.get_by_role("row").nth(3)).to_be_visible()
    take(page, "accounts")
    letting_in(office)
    page = office.system.go("/dead-letters")
    expect(page.get_by_role("heading", name="死信", exact=True)).to_be_visible()
    take(page, "dead-letters")
    page = office.officer.go("/notices")
    expect(page.get_by_role("row").nth(3)).to_be_visible()
    take(page, "notices")
    page = office.auditor.go("/audit")
    office.auditor.choose("操作", "查看完整身份信息")
    page.get_by_role("button", name="查询").click()
    expect(page.get_by_role("row").filter(has_text="核实住院报销情况").first).to_be_visible()
    take(page, "audit")
    page = office.security.go("/disclosures")
    expect(page.get_by_role("row").filter(has_text="核实住院报销情况").first).to_be_visible()
    take(page, "disclosures")
    page = office.officer.go("/me")
    page.get_by_role("button", name="获取二维码").click()
    expect(page.get_by_role("img", name="验证器二维码")).to_be_visible()
    take(page, "me")


def letting_in(office: Office) -> None:
    """A department's program is proposed, and shown to who must agree."""
    page = office.system.go("/clients")
    page.get_by_role("button", name="提出新客户端").click()
    form = page.get_by_role("dialog", name="提出接入客户端")
    form.get_by_label("客户端编号").fill("med-bureau")
    form.get_by_label("名称").fill("县医保局结算数据推送")
    form.get_by_label("部门", exact=True).fill("医保局")
    office.system.pick("行政区划", "610925000000")
    office.system.pick("权限", "feeds:MED-SET:write", "feeds:read")
    form.get_by_role("button", name="提出").click()
    expect(form).to_be_hidden()
    page = office.security.go("/clients")
    page.get_by_role("row").filter(has_text="med-bureau").get_by_role("button", name="核准").click()
    expect(page.get_by_role("dialog", name="核准 med-bureau")).to_be_visible()
    take(page, "clients")


if __name__ == "__main__":
    main()
