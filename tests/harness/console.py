"""People at the console: a real browser (Debian's Chromium without its windows, driven by Playwright) for each of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pyotp
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect, sync_playwright

from tests.harness.platform import RunningPlatform
from tests.harness.processes import ROOT
from tests.harness.sample import SAMPLE_TOWN
from tests.harness.waiting import eventually

__all__ = ["AS_OF", "FEEDS", "NO_CHROMIUM", "Office", "Person", "browsing", "chromium", "paper"]

AXE = ROOT / "services" / "gateway" / "console" / "node_modules" / "axe-core" / "axe.min.js"
_STILL = """Promise.all(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
    .map(({ finished }) => finished.catch(() => null)))"""
"""Until no colour is on its way to another."""
PASSWORD = "Tian3ke-Yunduan"
GATEWAY = "/api/gateway/v1"
COUNTY = "610925000000"
NO_CHROMIUM = "no Chromium: `apt-get install chromium-headless-shell` (as root it is installed by itself)"
_PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first draws no windows around its pages, on which the others spend a third of their time."""
_PACKAGES = (_PROGRAMS[0], "fonts-wqy-microhei")
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
_MORE = ("--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--font-render-hinting=none")
SLOW_MS = 20_000
# Registers first: the others name households and persons that must be known.
_REGISTERS = ("REG-HH", "REG-PER", "REG-INC")
FEEDS = (*_REGISTERS, *sorted({path.stem for path in SAMPLE_TOWN.glob("???-???.*")} - {*_REGISTERS}))
AS_OF = "2025-10-31"
INCOME, DOCUMENT = "14500", "县统计局〔2025〕3号"


def chromium() -> str | None:
    """The browser's program; the first of them is installed where the system's package manager may be used."""
    if shutil.which(_PROGRAMS[0]) is None and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (("update",), ("install", "--yes", "--no-install-recommends", *_PACKAGES)):
            subprocess.run(["apt-get", *command], env=environment, capture_output=True, timeout=300, check=False)
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


@contextmanager
def browsing(program: str) -> Iterator[Browser]:
    """A headless browser; each person gets a profile of their own in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*_ARGUMENTS, *_MORE])
        try:
            yield browser
        finally:
            browser.close()


def paper(kind: str) -> FilePayload:
    """A file of an attachment kind, for choosing."""
    return {"name": f"{kind}.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF\n"}


@dataclass(eq=False)
class Person:
    """Somebody at the console, in a browser that nobody else uses. ``faults`` is what the browser itself complained about."""

    page: Page
    url: str
    username: str
    password: str
    faults: list[str]

    @staticmethod
    def at(browser: Browser, url: str, username: str, password: str) -> Person:
        """Open a browser window for somebody."""
        context = browser.new_context(
            locale="zh-CN", timezone_id="Asia/Shanghai", viewport={"width": 1366, "height": 800}, reduced_motion="reduce"
        )
        context.set_default_timeout(SLOW_MS)
        expect.set_options(timeout=SLOW_MS)
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
        return Person(page, url, username, password, faults)

    def go(self, place: str) -> Page:
        """Open a page by its address, as from a bookmark; anew if it is open."""
        address = f"{self.url}/console/#{place}"
        if self.page.url == address:
            self.page.reload()
        else:
            self.page.goto(address)
        return self.page

    def sign_in(self) -> Page:
        """Sign in at the page that is open, by the keyboard alone."""
        page = self.page
        page.get_by_label("用户名").fill(self.username)
        page.keyboard.press("Tab")
        page.keyboard.type(self.password)
        page.keyboard.press("Enter")
        return page

    def settle_in(self, *, administrator: bool = False) -> Person:
        """The first sign-in: another password, and for administrators a second factor."""
        self.go("/sign-in")
        page = self.sign_in()
        page.get_by_label("原密码").fill(self.password)
        page.get_by_label("新密码", exact=True).fill(PASSWORD)
        page.get_by_label("再次输入新密码").fill(PASSWORD)
        page.get_by_role("button", name="修改密码").click()
        self.password = PASSWORD
        if administrator:
            page.get_by_role("button", name="获取二维码").click()
            secret = page.locator("[data-secret]").inner_text()
            page.get_by_role("textbox", name="动态验证码").fill(pyotp.TOTP(secret).at(time.time()))
            page.get_by_role("button", name="启用").click()
        expect(page.get_by_role("navigation", name="主菜单")).to_be_visible()
        # Its first page opens by itself: whoever goes elsewhere before that is taken back to it.
        expect(page).not_to_have_url(re.compile("first-steps"))
        return self

    def choose(self, label: str, *options: str) -> None:
        """Choose from a list."""
        field = self.page.get_by_role("combobox", name=label, exact=True).last  # a form lies above its list
        self.unfold(field, self.page.get_by_role("option", name=options[0], exact=True).locator("visible=true"))
        for option in options:
            self.page.get_by_role("option", name=option, exact=True).locator("visible=true").click()
        if len(options) > 1:
            self.page.keyboard.press("Escape")
        # What lies below the list can be reached once it is gone.
        expect(self.page.get_by_role("option", name=options[-1], exact=True).locator("visible=true")).to_have_count(0)

    def unfold(self, field: Locator, option: Locator) -> None:
        """Open a list until it shows an option. A page that is still being put together closes it again: then it is opened anew."""
        for _ in range(5):
            field.click(force=True)  # what is chosen lies over the field itself
            with suppress(AssertionError):
                expect(option).to_be_visible(timeout=4000)
                return

    def pick(self, label: str, *codes: str) -> None:
        """Find codes by typing them, and choose what is offered."""
        field = self.page.get_by_role("combobox", name=label, exact=True).last  # a form lies above its list
        for code in codes:
            field.press_sequentially(code)
            self.page.get_by_role("option").filter(has_text=code).locator("visible=true").first.click()
            expect(self.page.locator(".el-select__tags-text").locator("visible=true").filter(has_text=code)).to_be_visible()
        field.press("Tab")

    def find(self, label: str, text: str) -> None:
        """Find something by a part of its name, and choose it."""
        field = self.page.get_by_role("combobox", name=label, exact=True).last  # a form lies above its list
        field.click(force=True)  # what is chosen lies over the field itself
        field.press_sequentially(text)
        self.page.get_by_role("option").filter(has_text=text).locator("visible=true").first.click()

    def propose(
        self, username: str, name: str, role: str, *feeds: str, division: str = "610925000000", department: str = "乡村振兴局"
    ) -> str:
        """Propose an account, for the whole county unless a division is named; its initial password."""
        page = self.go("/accounts")
        page.get_by_role("button", name="提出新账号").click()
        form = page.get_by_role("dialog", name="提出新账号")
        form.get_by_label("用户名").fill(username)
        form.get_by_label("姓名").fill(name)
        self.choose("岗位角色", role)
        form.get_by_label("部门").fill(department)
        self.pick("行政区划", division)
        if feeds:
            self.pick("数据表", *feeds)
        form.get_by_role("button", name="提出").click()
        shown = page.get_by_role("dialog", name=f"{username} 的初始密码")
        password = shown.locator("[data-secret]").inner_text()
        shown.get_by_role("button", name="已记下").click()
        return password

    def authorise(self, username: str) -> None:
        """Agree to an account that waits."""
        page = self.go("/accounts")
        row = page.get_by_role("row").filter(has_text=username)
        row.get_by_role("button", name="核准").click()
        page.get_by_role("dialog", name="核准账号").get_by_role("button", name="核准").click()
        expect(row.get_by_text("正常")).to_be_visible()

    def hand_over(self, feed: str, file: Path | FilePayload) -> None:
        """Hand a file over and watch it to its end."""
        page = self.go("/feeds")
        page.get_by_role("button", name=f"上报 {feed}").click()
        form = page.get_by_role("dialog", name=f"上报 {feed}")
        form.get_by_label("文件名").set_input_files(file)
        form.get_by_role("button", name="上报").click()
        expect(page.get_by_role("status").get_by_text("已完成")).to_be_visible()

    def send_in(self, *feeds: str) -> None:
        """Hand over files of the sample town without looking at the page: their batches are done when this returns."""
        places = []
        for feed in feeds:
            path = next(SAMPLE_TOWN.glob(f"{feed}.*"))
            file = {"name": path.name, "mimeType": "application/octet-stream", "buffer": path.read_bytes()}
            taken = self.ask("POST", f"/api/household/v1/feeds/{feed}/batches", multipart={"file": file})
            places.append(f"/api/household/v1/feeds/batches/{taken['id']}")
        for place in places:
            eventually(partial(self._completed, place), place, within=60)

    def _completed(self, batch: str) -> bool:
        return bool(self.ask("GET", batch)["state"] == "completed")

    def ask(self, method: str, path: str, *, headers: Mapping[str, str] | None = None, **sent: Any) -> Any:
        """A call of the person's session that must succeed: its JSON."""
        request = self.page.request
        token = {} if method == "GET" else {"X-CSRF-Token": request.get(f"{self.url}{GATEWAY}/me").json().get("csrf_token", "")}
        answer = request.fetch(self.url + path, method=method, headers={"Origin": self.url, **token, **(headers or {})}, **sent)
        assert answer.ok, answer.text()
        return answer.json() if answer.body() else None

    def begin(self) -> Person:
        """The first sign-in by calls, where a test is not about it: another password, and for administrators a second factor."""
        self.ask("POST", f"{GATEWAY}/sessions", data={"username": self.username, "password": self.password})
        self.ask("PUT", f"{GATEWAY}/me/password", data={"current_password": self.password, "new_password": PASSWORD})
        self.password = PASSWORD
        if self.ask("GET", f"{GATEWAY}/me")["stage"] == "second_factor":
            uri = self.ask("POST", f"{GATEWAY}/me/second-factor")["uri"]
            code = pyotp.TOTP(parse_qs(urlsplit(uri).query)["secret"][0]).now()
            self.ask("POST", f"{GATEWAY}/me/second-factor/confirmation", data={"code": code})
        return self

    def agree(self, other: Person) -> None:
        """Agree to an account that waits, by a call."""
        found = self.ask("GET", f"{GATEWAY}/staff?search={other.username}")["items"]
        id = next(account["id"] for account in found if account["username"] == other.username)
        self.ask("POST", f"{GATEWAY}/staff/{id}/authorisation", headers={"If-Match": '"1"'})

    def barriers(self) -> list[str]:
        """What axe-core finds on the page that keeps people from using it (WCAG 2.1 A and AA)."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        self.page.evaluate(_STILL)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
        found = self.page.evaluate("async (tags) => (await axe.run({ runOnly: tags })).violations", tags)
        return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}" for each in found]


def proposed(browser: Browser, system: Person, username: str, role: str, **more: Any) -> Person:
    """Somebody whose account was proposed and waits, in a browser that nobody else uses."""
    entry = {"username": username, "name": "吴小兰", "role": role, "department": "乡村振兴局", "divisions": [COUNTY], **more}
    made = system.ask("POST", f"{GATEWAY}/staff", data=entry)
    return Person.at(browser, system.url, username, made["initial_password"])


@dataclass(eq=False)
class Office:
    """The people of one county at their consoles, each signed in."""

    system: Person
    security: Person
    officer: Person
    reviewer: Person
    auditor: Person
    hired: list[Person] = field(default_factory=list)

    @property
    def everybody(self) -> list[Person]:
        """All of them."""
        return [self.system, self.security, self.officer, self.reviewer, self.auditor]

    @staticmethod
    def open(browser: Browser, platform: RunningPlatform) -> Office:
        """Accounts made as the three administrators make them, from the first start on."""
        boot = platform.bootstrap
        # The first of them begins as everybody does, at the page.
        first = Person.at(browser, platform.url, boot["admin_username"], boot["admin_password"])
        system = first.settle_in(administrator=True)
        security = proposed(browser, system, "anquan", "security_admin", name="李安全").begin()
        officer = proposed(browser, system, "wang.xm", "county_officer", name="王小明", feeds=[*FEEDS])
        reviewer = proposed(browser, system, "shenhe", "county_reviewer", name="周核")
        auditor = proposed(browser, system, "shenji", "audit_admin", name="赵审计")
        for waiting in (officer, reviewer, auditor):
            security.agree(waiting)
        return Office(system, security, officer.begin(), reviewer.begin(), auditor.begin())

    def hire(self, browser: Browser, username: str, role: str, **more: Any) -> Person:
        """Somebody with an account that both administrators stand for, in a browser that is signed in."""
        person = proposed(browser, self.system, username, role, **more)
        self.security.agree(person)
        self.hired.append(person)
        return person.begin()

    def part(self) -> None:
        """Whoever was hired goes home: a browser that nobody looks at is at work all the same."""
        while self.hired:
            self.hired.pop().page.context.close()

    def set_income(self) -> None:
        """The reviewer sets the income of the county that the monitoring line rests on."""
        page = self.reviewer.go("/parameters")
        page.get_by_role("button", name="全县上年度农民人均纯收入").click()
        form = page.get_by_role("dialog", name="全县上年度农民人均纯收入")
        form.get_by_label("数值").fill(INCOME)
        form.get_by_role("combobox", name="生效日期").fill("2025-01-01")
        form.get_by_role("combobox", name="生效日期").press("Enter")
        form.get_by_label("依据文件").fill(DOCUMENT)
        form.get_by_role("button", name="录入").click()
        expect(page.get_by_role("row").filter(has_text=DOCUMENT)).to_contain_text(INCOME)

    def screen(self) -> str:
        """The officer has the county screened; what is told of it."""
        page = self.officer.go("/leads")
        page.get_by_role("button", name="发起筛查").click()
        day = page.get_by_role("combobox", name="截至日期")
        day.fill(AS_OF)
        day.press("Enter")
        page.get_by_role("button", name="开始").click()
        told = page.get_by_role("status").filter(has_text="筛查完成")
        expect(told).to_be_visible()
        text = told.inner_text()
        page.get_by_role("button", name="关闭", exact=True).click()
        return text

    def hand_over_town(self) -> None:
        """The officer hands over every feed of the sample town, the first of them at the page."""
        self.officer.hand_over(FEEDS[0], next(SAMPLE_TOWN.glob(f"{FEEDS[0]}.*")))
        for feeds in (FEEDS[1:2], FEEDS[2:]):  # persons are known before what is told of them
            self.officer.send_in(*feeds)
