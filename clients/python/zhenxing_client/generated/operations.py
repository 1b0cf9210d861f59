"""A method for each operation. Made by `make clients` from the platform's OpenAPI document; not to be edited."""

from __future__ import annotations

from typing import Any, Unpack

from zhenxing_client.calls import Calls, File
from zhenxing_client.generated import models


class Operations(Calls):
    """Every operation of the platform by its name."""

    def list_clients(self, **query: Unpack[models.ListClientsQuery]) -> models.PageClientOut:
        """接入客户端列表。The clients that lie within the caller's own divisions and department."""
        answer: models.PageClientOut = self._call("GET", "/api/gateway/v1/clients", query=query).json()
        return answer

    def create_client(self, body: models.NewClient, *, idempotency_key: str | None = None) -> models.ClientWithSecret:
        """新建接入客户端。Make a client. The answer shows its secret this once; the same `Idempotency-Key` again answers without it. Where a person asks, it is a proposal: it has no secret and gets no tokens before a security administrator has agreed."""
        answer: models.ClientWithSecret = self._call(
            "POST", "/api/gateway/v1/clients", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_client(self, id: str) -> models.ClientOut:
        """接入客户端。One client."""
        answer: models.ClientOut = self._call("GET", f"/api/gateway/v1/clients/{self._part(id)}").json()
        return answer

    def replace_client(self, id: str, body: models.ClientChange, *, if_match: int | None = None) -> models.ClientOut:
        """修改接入客户端。Change what a client may do, with the reason. Its tokens are void at once: it asks for new ones, which say what it may now. What a person adds waits for a security administrator, and the client gets no tokens until then."""
        answer: models.ClientOut = self._call(
            "PUT", f"/api/gateway/v1/clients/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def authorise_client(self, id: str, *, if_match: int | None = None) -> models.ClientOut:
        """核准接入客户端。Agree to a client's rights, to a secret that was asked for, or to both; who proposed it cannot."""
        answer: models.ClientOut = self._call(
            "POST", f"/api/gateway/v1/clients/{self._part(id)}/authorisation", headers={"if-match": if_match}
        ).json()
        return answer

    def propose_client_secret(self, id: str, body: models.Reasoned) -> models.ClientOut:
        """申请新密钥。Ask for a new secret, which a security administrator must agree to. The one before goes on opening."""
        answer: models.ClientOut = self._call(
            "POST", f"/api/gateway/v1/clients/{self._part(id)}/secret-proposal", body=body
        ).json()
        return answer

    def rotate_client_secret(
        self, id: str, body: models.Rotate, *, idempotency_key: str | None = None
    ) -> models.ClientWithSecret:
        """更换或领取客户端密钥。Give a client a new secret, with the reason. The old one and the tokens had with it are void at once, or after the overlap. The answer shows it this once; the same `Idempotency-Key` again makes no other and answers without it. A person fetches one that a security administrator has agreed to, once."""
        answer: models.ClientWithSecret = self._call(
            "POST", f"/api/gateway/v1/clients/{self._part(id)}/secret", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def revoke_client(self, id: str, body: models.Reasoned) -> models.ClientOut:
        """停用接入客户端。End a client for good. Its tokens are refused at the gateway within a second, by every service within two."""
        answer: models.ClientOut = self._call("POST", f"/api/gateway/v1/clients/{self._part(id)}/revocation", body=body).json()
        return answer

    def sign_in(self, body: models.SignInBody) -> models.Me:
        """登录。Sign in with a password, and a code where a second factor is in use. The answer sets the session's cookie."""
        answer: models.Me = self._call("POST", "/api/gateway/v1/sessions", body=body).json()
        return answer

    def get_me(self) -> models.Me:
        """当前登录人。Who is signed in, what the session may do, and the token that goes with changes."""
        answer: models.Me = self._call("GET", "/api/gateway/v1/me").json()
        return answer

    def sign_out(self) -> None:
        """退出登录。End this session."""
        self._call("POST", "/api/gateway/v1/me/sign-out")

    def change_password(self, body: models.PasswordChange) -> None:
        """修改密码。Give oneself another password; one's other sessions end."""
        self._call("PUT", "/api/gateway/v1/me/password", body=body)

    def set_up_second_factor(self) -> models.SecondFactorOut:
        """获取动态验证码密钥。A new secret for an authenticator app (TOTP, RFC 6238), shown this once; it counts once a code of it is confirmed."""
        answer: models.SecondFactorOut = self._call("POST", "/api/gateway/v1/me/second-factor").json()
        return answer

    def confirm_second_factor(self, body: models.Code) -> None:
        """启用动态验证码。Show with a code that the authenticator app works; from now on a code is asked for."""
        self._call("POST", "/api/gateway/v1/me/second-factor/confirmation", body=body)

    def list_sessions(self) -> models.PageSessionOut:
        """我的会话。One's own open sessions, the newest first."""
        answer: models.PageSessionOut = self._call("GET", "/api/gateway/v1/me/sessions").json()
        return answer

    def end_session(self, id: str) -> None:
        """结束我的一个会话。End one of one's own sessions, such as one that was left open elsewhere."""
        self._call("POST", f"/api/gateway/v1/me/sessions/{self._part(id)}/end")

    def list_roles(self) -> models.PageRoleOut:
        """岗位角色与权限。Every role with what it is for and what it may do."""
        answer: models.PageRoleOut = self._call("GET", "/api/gateway/v1/roles").json()
        return answer

    def list_staff(self, **query: Unpack[models.ListStaffQuery]) -> models.PageStaffOut:
        """账号列表。The accounts that lie within the caller's own divisions, in the order of their user names."""
        answer: models.PageStaffOut = self._call("GET", "/api/gateway/v1/staff", query=query).json()
        return answer

    def propose_staff(self, body: models.NewStaff, *, idempotency_key: str | None = None) -> models.StaffWithPassword:
        """提出新账号。Propose an account. The answer shows its initial password this once; a security administrator must agree before it opens."""
        answer: models.StaffWithPassword = self._call(
            "POST", "/api/gateway/v1/staff", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_staff(self, id: str) -> models.StaffOut:
        """账号。One account."""
        answer: models.StaffOut = self._call("GET", f"/api/gateway/v1/staff/{self._part(id)}").json()
        return answer

    def change_staff(self, id: str, body: models.Grant, *, if_match: int | None = None) -> models.StaffOut:
        """提出变更账号权限。Propose other rights, divisions or another name. Its sessions end; it opens again once a security administrator agrees."""
        answer: models.StaffOut = self._call(
            "PUT", f"/api/gateway/v1/staff/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def authorise_staff(self, id: str, *, if_match: int | None = None) -> models.StaffOut:
        """核准账号。Agree to what was proposed for an account; who proposed it cannot."""
        answer: models.StaffOut = self._call(
            "POST", f"/api/gateway/v1/staff/{self._part(id)}/authorisation", headers={"if-match": if_match}
        ).json()
        return answer

    def disable_staff(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.StaffOut:
        """停用账号。Disable an account. Its sessions end at once."""
        answer: models.StaffOut = self._call(
            "POST", f"/api/gateway/v1/staff/{self._part(id)}/disablement", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def enable_staff(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.StaffOut:
        """提出恢复账号。Propose that a disabled account works again; a security administrator must agree."""
        answer: models.StaffOut = self._call(
            "POST", f"/api/gateway/v1/staff/{self._part(id)}/enablement", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reset_staff_password(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.StaffWithPassword:
        """重置密码。Give an account a new initial password, shown this once. Its sessions end."""
        answer: models.StaffWithPassword = self._call(
            "POST", f"/api/gateway/v1/staff/{self._part(id)}/password", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def unlock_staff(self, id: str, *, if_match: int | None = None) -> models.StaffOut:
        """解锁账号。Let somebody try again who was locked out for wrong passwords."""
        answer: models.StaffOut = self._call(
            "POST", f"/api/gateway/v1/staff/{self._part(id)}/unlock", headers={"if-match": if_match}
        ).json()
        return answer

    def reset_second_factor(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.StaffOut:
        """重置动态验证码。Forget an account's second factor, such as that of a lost phone. Its sessions end."""
        answer: models.StaffOut = self._call(
            "POST", f"/api/gateway/v1/staff/{self._part(id)}/second-factor-reset", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def read_household_profile(self, household_id: str) -> models.Profile:
        """读取农户画像。Everything that is known of a household, masked, as one document. Households outside the caller's divisions are not found."""
        answer: models.Profile = self._call("GET", f"/api/gateway/v1/households/{self._part(household_id)}/profile").json()
        return answer

    def read_household_timeline(
        self, household_id: str, **query: Unpack[models.ReadHouseholdTimelineQuery]
    ) -> models.PageTimelineStepView:
        """农户时间线。What all services did with a household, the newest first, masked. Reasons are kept by the service that did it."""
        answer: models.PageTimelineStepView = self._call(
            "GET", f"/api/gateway/v1/households/{self._part(household_id)}/timeline", query=query
        ).json()
        return answer

    def find_household_profiles(self, **query: Unpack[models.FindHouseholdProfilesQuery]) -> models.Profiles:
        """按户编号查找农户画像。The profile of the household with this 户编号, if it lies within the caller's divisions."""
        answer: models.Profiles = self._call("GET", "/api/gateway/v1/households", query=query).json()
        return answer

    def read_board(self, **query: Unpack[models.ReadBoardQuery]) -> models.Board:
        """读取看板。Households, persons, open leads and the watch list of a division and of those right below it, and how fresh the data is."""
        answer: models.Board = self._call("GET", "/api/gateway/v1/board", query=query).json()
        return answer

    def list_names(self) -> models.Names:
        """表单可选的行政区划、数据表和权限。What forms offer to choose from: the caller's divisions, tables and permissions with their Chinese names."""
        answer: models.Names = self._call("GET", "/api/gateway/v1/names").json()
        return answer

    def read_money_board(self, **query: Unpack[models.ReadMoneyBoardQuery]) -> models.MoneyBoard:
        """读取资金看板。How much money was received, allocated, released, paid, given back and carried over, by source, by town or village, and by state of project. Where certain money is asked for, only projects that have some of it are counted."""
        answer: models.MoneyBoard = self._call("GET", "/api/gateway/v1/money-board", query=query).json()
        return answer

    def list_project_money(self, **query: Unpack[models.ListProjectMoneyQuery]) -> models.PageProjectMoney:
        """项目及其资金。Projects with how far their money is, those of the latest year and applied for last first. What was done with the money of one is told by the funds service: its payments and the entries of the journal."""
        answer: models.PageProjectMoney = self._call("GET", "/api/gateway/v1/money-board/projects", query=query).json()
        return answer

    def read_asset_board(self, **query: Unpack[models.ReadAssetBoardQuery]) -> models.AssetBoard:
        """读取资产看板。How many assets there are and what they cost, by class, owner, state and place, and how many of them are approved and handed over, with the open alerts."""
        answer: models.AssetBoard = self._call("GET", "/api/gateway/v1/asset-board", query=query).json()
        return answer

    def list_project_assets(self, **query: Unpack[models.ListProjectAssetsQuery]) -> models.PageProjectAssets:
        """项目资金与资产核对。Accepted projects that form assets, with their settled value beside what of it is on the register; those accepted last first."""
        answer: models.PageProjectAssets = self._call("GET", "/api/gateway/v1/asset-board/projects", query=query).json()
        return answer

    def read_jobs_board(self, **query: Unpack[models.ReadJobsBoardQuery]) -> models.JobsBoard:
        """读取就业看板。How many people of a place work today, where, in which industry and through which channel, month by month, and who holds its public-welfare posts, with the open alerts. What the jobs service alone can tell, such as factories against their target, is asked there."""
        answer: models.JobsBoard = self._call("GET", "/api/gateway/v1/jobs-board", query=query).json()
        return answer

    def read_village_profile(self, code: str) -> models.VillageProfile:
        """读取一村一档。Everything that is known of a village: its record, its people, its assets and their income, its collective."""
        answer: models.VillageProfile = self._call("GET", f"/api/gateway/v1/villages/{self._part(code)}/profile").json()
        return answer

    def list_tasks(self, **query: Unpack[models.ListTasksQuery]) -> models.PageTaskView:
        """待办列表。What waits for the caller and for the caller's unit, due first at the top. A household's tasks move with the household."""
        answer: models.PageTaskView = self._call("GET", "/api/gateway/v1/tasks", query=query).json()
        return answer

    def count_tasks(self, **query: Unpack[models.CountTasksQuery]) -> models.CountTasksAnswer:
        """待办数。How many tasks wait for the caller and the caller's unit, and how many are overdue, by kind."""
        answer: models.CountTasksAnswer = self._call("GET", "/api/gateway/v1/tasks/counts", query=query).json()
        return answer

    def count_tasks_by_unit(self, **query: Unpack[models.CountTasksByUnitQuery]) -> models.CountTasksByUnitAnswer:
        """各单位、各人的待办数。How many tasks of every level wait within the caller's divisions, the unit with most overdue first."""
        answer: models.CountTasksByUnitAnswer = self._call("GET", "/api/gateway/v1/tasks/units", query=query).json()
        return answer

    def list_notices(self, **query: Unpack[models.ListNoticesQuery]) -> models.PageNoticeView:
        """我的消息。What was told to oneself and to one's role in one's divisions, the newest first."""
        answer: models.PageNoticeView = self._call("GET", "/api/gateway/v1/me/notices", query=query).json()
        return answer

    def read_notice(self, id: str) -> None:
        """标记消息已读。Say that one has read a notice. Others whom it is for have not."""
        self._call("POST", f"/api/gateway/v1/me/notices/{self._part(id)}/read")

    def read_all_notices(self, body: models.ReadUntil) -> None:
        """全部标记已读。Say that one has read everything up to a moment."""
        self._call("POST", "/api/gateway/v1/me/notices/read", body=body)

    def search_gateway_audit(self, **query: Unpack[models.SearchGatewayAuditQuery]) -> models.PageAuditEntry:
        """审计记录查询。Who did what, the latest first; a caller of one department sees that department's deeds."""
        answer: models.PageAuditEntry = self._call("GET", "/api/gateway/v1/audit", query=query).json()
        return answer

    def list_gateway_dead_letters(self, **query: Unpack[models.ListGatewayDeadLettersQuery]) -> models.PageDeadLetterView:
        """死信列表。Dead letters, the oldest first."""
        answer: models.PageDeadLetterView = self._call("GET", "/api/gateway/v1/dead-letters", query=query).json()
        return answer

    def read_gateway_dead_letter(self, id: str) -> models.DeadLetterView:
        """查看死信。One dead letter with its item and its error."""
        answer: models.DeadLetterView = self._call("GET", f"/api/gateway/v1/dead-letters/{self._part(id)}").json()
        return answer

    def retry_gateway_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """重试死信。Run the consumer's handler again, then what waits behind it; the answer says whether it was applied."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/gateway/v1/dead-letters/{self._part(id)}/retry", body=body
        ).json()
        return answer

    def discard_gateway_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """丢弃死信。Close it unapplied, then go on with what waits behind it."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/gateway/v1/dead-letters/{self._part(id)}/discard", body=body
        ).json()
        return answer

    def list_asset_candidates(self, **query: Unpack[models.ListAssetCandidatesQuery]) -> models.PageCandidateView:
        """待登记资产。Projects that were accepted, with how much of them is on the register; those accepted last first."""
        answer: models.PageCandidateView = self._call("GET", "/api/assets/v1/asset-candidates", query=query).json()
        return answer

    def get_asset_candidate(self, id: str) -> models.CandidateView:
        """查询待登记资产。One accepted project."""
        answer: models.CandidateView = self._call("GET", f"/api/assets/v1/asset-candidates/{self._part(id)}").json()
        return answer

    def dismiss_asset_candidate(self, id: str, body: models.Reasoned) -> None:
        """不再登记。Say why nothing, or nothing more, of a project is to be registered."""
        self._call("POST", f"/api/assets/v1/asset-candidates/{self._part(id)}/dismissal", body=body)

    def resume_asset_candidate(self, id: str, body: models.Reasoned) -> None:
        """恢复登记。Take a dismissal back."""
        self._call("POST", f"/api/assets/v1/asset-candidates/{self._part(id)}/resumption", body=body)

    def list_asset_kinds(self) -> models.PageAssetKindView:
        """资产类型。Every kind of assets with its class and form."""
        answer: models.PageAssetKindView = self._call("GET", "/api/assets/v1/asset-kinds").json()
        return answer

    def list_assets(self, **query: Unpack[models.ListAssetsQuery]) -> models.PageAssetView:
        """资产台账。Assets, those formed last and recorded last first."""
        answer: models.PageAssetView = self._call("GET", "/api/assets/v1/assets", query=query).json()
        return answer

    def record_asset(self, body: models.AssetEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记资产。Record an asset, of a project that was accepted or found otherwise. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/assets", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_asset(self, id: str) -> models.AssetDetail:
        """查询资产。One asset: what it was paid with, its owners and rights, its history, and every step that is open with what stands against it."""
        answer: models.AssetDetail = self._call("GET", f"/api/assets/v1/assets/{self._part(id)}").json()
        return answer

    def correct_asset(self, id: str, body: models.AssetCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正资产登记。Correct an asset whose ownership is not proposed, with the reason."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/assets/v1/assets/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_asset_changes(self, id: str, **query: Unpack[models.ListAssetChangesQuery]) -> models.PageAssetChangeView:
        """资产变更记录。Every change of an asset, the last first: before and after, when, on what document, by whom."""
        answer: models.PageAssetChangeView = self._call(
            "GET", f"/api/assets/v1/assets/{self._part(id)}/changes", query=query
        ).json()
        return answer

    def publicise_asset(self, id: str, body: models.AssetPublicising, *, if_match: int | None = None) -> models.Changed:
        """公示资产权属。Record that the notice of whose an asset is was put up."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def propose_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:提出权属意见。环节“提出权属意见”,由镇级在状态“登记准备”下办理。 From `registering` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/propose", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def enrol_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:登记到户(主体)资产。环节“登记到户(主体)资产”,由镇级在状态“登记准备”下办理。 From `registering` to `in_use`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/enrol", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:结束公示。环节“结束公示”,由村级在状态“权属公示”下办理。 From `publicity` to `approval`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/close-publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def take_back_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:退回修改。环节“退回修改”,由镇级在状态“权属公示”下办理。 From `publicity` to `registering`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/take-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_asset(self, id: str, body: models.ApprovingAsset, *, if_match: int | None = None) -> models.Changed:
        """资产:审定确权。环节“审定确权”,由县级在状态“待审定”下办理。 From `approval` to `confirmed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:退回重报。环节“退回重报”,由县级在状态“待审定”下办理。 From `approval` to `registering`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def book_asset(self, id: str, body: models.BookingAsset, *, if_match: int | None = None) -> models.Changed:
        """资产:登记入账。环节“登记入账”,由镇级在状态“待登记入账”下办理。 From `confirmed` to `handing_over`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/book", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def declare_idle_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:认定闲置。环节“认定闲置”,由镇级在状态“在管在用”下办理。 From `in_use` to `idle`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/declare-idle", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def revive_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:盘活使用。环节“盘活使用”,由镇级在状态“闲置待盘活”下办理。 From `idle` to `in_use`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/revive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def dispute_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:登记权属争议。环节“登记权属争议”,由镇级在状态“在管在用、闲置待盘活”下办理。 From `in_use, idle` to `disputed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/dispute", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def settle_dispute_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:争议处理。环节“争议处理”,由县级在状态“权属争议”下办理。 From `disputed` to `in_use`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/settle-dispute", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def report_loss_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:报告流失。环节“报告流失”,由镇级在状态“在管在用、闲置待盘活”下办理。 From `in_use, idle` to `lost`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/report-loss", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def recover_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:追回。环节“追回”,由县级在状态“流失待追”下办理。 From `lost` to `in_use`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/recover", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def write_off_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:核销。环节“核销”,由县级在状态“流失待追”下办理。 From `lost` to `written_off`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/write-off", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_asset(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """资产:撤销登记。环节“撤销登记”,由镇级在状态“登记准备”下办理。 From `registering` to `withdrawn`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/withdraw", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def certify_asset(self, id: str, body: models.CertificateEntry, *, if_match: int | None = None) -> models.Changed:
        """登记权属证书。Record the certificate of an approved asset."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/certificate", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def revalue_asset(self, id: str, body: models.Revaluation, *, if_match: int | None = None) -> models.Changed:
        """调整资产价值。Give an asset in use another value, on a document: that of what it was paid with."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/revaluation", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def split_asset(self, id: str, body: models.AssetSplitting, *, if_match: int | None = None) -> models.Changed:
        """拆分资产。Make several assets of one in use. Their values are its value; what it was paid with is shared out among them to the cent."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/split", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def merge_assets(self, body: models.AssetMerging, *, idempotency_key: str | None = None) -> models.Changed:
        """合并资产。Make one asset of several in use, of the same place, kind and owner. With an `Idempotency-Key` it is made once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/assets/merge", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def read_asset_worth(self, **query: Unpack[models.ReadAssetWorthQuery]) -> models.AssetWorth:
        """资产价值统计。What the register is worth, original and net, by place, class, owner and state, and how many assets have all five of their care."""
        answer: models.AssetWorth = self._call("GET", "/api/assets/v1/asset-worth", query=query).json()
        return answer

    def list_asset_checks(self, **query: Unpack[models.ListAssetChecksQuery]) -> models.PageCampaignView:
        """“双线”排查列表。Campaigns of the caller's divisions and of the town and county around them, the last begun first."""
        answer: models.PageCampaignView = self._call("GET", "/api/assets/v1/asset-checks", query=query).json()
        return answer

    def begin_asset_check(self, body: models.CampaignEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """发起“双线”排查。Begin a campaign of a county or town. With an `Idempotency-Key` it is begun once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/asset-checks", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_asset_check(self, id: str) -> models.CampaignDetail:
        """查询“双线”排查。One campaign: how far both lines are, what was found, and what can be done next."""
        answer: models.CampaignDetail = self._call("GET", f"/api/assets/v1/asset-checks/{self._part(id)}").json()
        return answer

    def list_check_items(self, id: str, line: str, **query: Unpack[models.ListCheckItemsQuery]) -> models.PageCheckItemView:
        """排查清单。The list of a line within the caller's divisions: one's own while the lists are open, both once they are locked."""
        answer: models.PageCheckItemView = self._call(
            "GET", f"/api/assets/v1/asset-checks/{self._part(id)}/lines/{self._part(line)}/items", query=query
        ).json()
        return answer

    def add_check_items(self, id: str, line: str, body: models.CheckItemsEntry) -> models.ItemsAdded:
        """填报排查清单。Add assets to the list of a line. Who lists for one line neither lists for nor sees the other before both are locked."""
        answer: models.ItemsAdded = self._call(
            "POST", f"/api/assets/v1/asset-checks/{self._part(id)}/lines/{self._part(line)}/items", body=body
        ).json()
        return answer

    def remove_check_item(self, id: str, line: str, number: int, body: models.Reasoned) -> None:
        """撤下清单条目。Take an item off a list that is not locked, with the reason."""
        self._call(
            "POST",
            f"/api/assets/v1/asset-checks/{self._part(id)}/lines/{self._part(line)}/items/{self._part(number)}/removal",
            body=body,
        )

    def lock_check_line(self, id: str, line: str) -> None:
        """锁定排查清单。Lock the list of a line, by whoever answers for the whole campaign's divisions: nobody changes it any more."""
        self._call("POST", f"/api/assets/v1/asset-checks/{self._part(id)}/lines/{self._part(line)}/lock")

    def compare_asset_check(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """排查:比对两线清单。环节“比对两线清单”,由县级在状态“两线填报”下办理。 From `collecting` to `comparing`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/asset-checks/{self._part(id)}/compare", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_asset_check(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """排查:签结。环节“签结”,由县级在状态“核对差异”下办理。 From `comparing` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/asset-checks/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_asset_check(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """排查:取消。环节“取消”,由县级在状态“两线填报”下办理。 From `collecting` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/asset-checks/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_check_differences(self, **query: Unpack[models.ListCheckDifferencesQuery]) -> models.PageDifferenceView:
        """排查差异。Differences, those found last first."""
        answer: models.PageDifferenceView = self._call("GET", "/api/assets/v1/asset-check-differences", query=query).json()
        return answer

    def get_check_difference(self, id: str) -> models.DifferenceDetail:
        """查询排查差异。One difference: what both lines say, why they were taken for the same asset, and what can be done next."""
        answer: models.DifferenceDetail = self._call("GET", f"/api/assets/v1/asset-check-differences/{self._part(id)}").json()
        return answer

    def answer_check_difference(
        self, id: str, body: models.AnsweringDifference, *, if_match: int | None = None
    ) -> models.Changed:
        """排查差异:反馈处理结果。环节“反馈处理结果”,由镇级在状态“待处理”下办理。 From `open` to `answered`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/asset-check-differences/{self._part(id)}/answer", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_check_difference(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """排查差异:退回重办。环节“退回重办”,由县级在状态“待核验”下办理。 From `answered` to `open`."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/asset-check-differences/{self._part(id)}/send-back",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def settle_check_difference(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """排查差异:核验销号。环节“核验销号”,由县级在状态“待核验”下办理。 From `answered` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/asset-check-differences/{self._part(id)}/settle", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def allow_check_difference(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """排查差异:批准例外。环节“批准例外”,由县级在状态“待处理、待核验”下办理。 From `open, answered` to `excepted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/asset-check-differences/{self._part(id)}/allow", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_operating_contracts(self, **query: Unpack[models.ListOperatingContractsQuery]) -> models.PageOperatingContractView:
        """经营合同列表。Contracts with what was due of them and what came in, those recorded last first."""
        answer: models.PageOperatingContractView = self._call("GET", "/api/assets/v1/operating-contracts", query=query).json()
        return answer

    def write_operating_contract(
        self, body: models.OperatingContractEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记经营合同。Write a contract by which somebody runs an asset or a resource of a collective, with all that is due of it. With an `Idempotency-Key` it is written once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/operating-contracts", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_operating_contract(self, id: str) -> models.OperatingContractDetail:
        """查询经营合同。One contract: what is due and owed, what came in, and every step that is open with what stands against it."""
        answer: models.OperatingContractDetail = self._call(
            "GET", f"/api/assets/v1/operating-contracts/{self._part(id)}"
        ).json()
        return answer

    def record_receipt(self, id: str, body: models.ReceiptEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记收益。Record income that arrived on the account of the collective or the treasury. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/operating-contracts/{self._part(id)}/receipts",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def reverse_receipt(self, id: str, receipt: str, body: models.ReceiptReversing) -> models.Changed:
        """冲销收益。Undo a receipt that was recorded by mistake, by its opposite; both stay readable."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/operating-contracts/{self._part(id)}/receipts/{self._part(receipt)}/reversal", body=body
        ).json()
        return answer

    def submit_operating_contract(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """经营合同:提交备案。环节“提交备案”,由村级在状态“待提交备案”下办理。 From `draft` to `submitted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/operating-contracts/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def file_operating_contract(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """经营合同:镇备案。环节“镇备案”,由镇级在状态“待镇备案”下办理。 From `submitted` to `filed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/operating-contracts/{self._part(id)}/file", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_operating_contract(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """经营合同:退回。环节“退回”,由镇级在状态“待镇备案”下办理。 From `submitted` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/operating-contracts/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def finish_operating_contract(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """经营合同:到期结清。环节“到期结清”,由镇级在状态“履行中”下办理。 From `filed` to `ended`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/operating-contracts/{self._part(id)}/finish", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def terminate_operating_contract(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """经营合同:提前终止。环节“提前终止”,由镇级在状态“履行中”下办理。 From `filed` to `terminated`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/operating-contracts/{self._part(id)}/terminate", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_operating_contract(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """经营合同:撤回。环节“撤回”,由村级在状态“待提交备案”下办理。 From `draft` to `withdrawn`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/operating-contracts/{self._part(id)}/withdraw", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_distributions(self, **query: Unpack[models.ListDistributionsQuery]) -> models.PageDistributionView:
        """收益分配方案列表。Plans with what they distribute and what of it is paid, those written last first."""
        answer: models.PageDistributionView = self._call("GET", "/api/assets/v1/distributions", query=query).json()
        return answer

    def write_distribution(self, body: models.DistributionEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """拟定收益分配方案。Write a plan for all that a place's assets have earned by a day and no plan has drawn. With an `Idempotency-Key` it is written once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/distributions", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_distribution(self, id: str) -> models.DistributionDetail:
        """查询收益分配方案。One plan: the receipts that it distributes, its lines, what was paid, and every step that is open with what stands against it."""
        answer: models.DistributionDetail = self._call("GET", f"/api/assets/v1/distributions/{self._part(id)}").json()
        return answer

    def correct_distribution(
        self, id: str, body: models.DistributionCorrection, *, if_match: int | None = None
    ) -> models.Changed:
        """更正收益分配方案。Correct a plan before its meeting: its title, its lines, or the last day of the income, which draws it anew."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/assets/v1/distributions/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def publicise_distribution(
        self, id: str, body: models.DistributionPublicising, *, if_match: int | None = None
    ) -> models.Changed:
        """公示收益分配方案或结果。Record that the notice was put up that the plan's state asks for: of the plan, or of its result."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def pay_distribution(
        self, id: str, body: models.DistributionPaying, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记兑付。Record that lines of a filed plan were paid, all or these. With an `Idempotency-Key` they are paid once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/distributions/{self._part(id)}/payments",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def return_distribution_payment(self, id: str, body: models.DistributionReturn) -> models.Changed:
        """登记兑付退回。Record that the payment of a line came back; the line waits for its payment again."""
        answer: models.Changed = self._call("POST", f"/api/assets/v1/distributions/{self._part(id)}/returns", body=body).json()
        return answer

    def stop_distribution_line(self, id: str, body: models.DistributionStopping) -> models.Changed:
        """停发转入公积公益金。Stop a line that is not paid, as its household has died or left; its money goes to the reserve."""
        answer: models.Changed = self._call("POST", f"/api/assets/v1/distributions/{self._part(id)}/stops", body=body).json()
        return answer

    def list_income_balances(self, **query: Unpack[models.ListIncomeBalancesQuery]) -> models.PageIncomeBalanceView:
        """收益对账。For every place what its assets have earned, what of it plans have drawn, and what of that was paid, to the cent."""
        answer: models.PageIncomeBalanceView = self._call("GET", "/api/assets/v1/income-balances", query=query).json()
        return answer

    def submit_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:会议通过。环节“会议通过”,由村级在状态“拟定方案”下办理。 From `draft` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:结束方案公示。环节“结束方案公示”,由村级在状态“方案公示”下办理。 From `publicity` to `review`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/close-publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def take_back_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:退回修改。环节“退回修改”,由村级在状态“方案公示”下办理。 From `publicity` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/take-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:镇审核通过。环节“镇审核通过”,由镇级在状态“待镇审核”下办理。 From `review` to `filing`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:镇退回。环节“镇退回”,由镇级在状态“待镇审核”下办理。 From `review` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def file_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:县备案。环节“县备案”,由县级在状态“待县备案”下办理。 From `filing` to `paying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/file", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:县退回。环节“县退回”,由县级在状态“待县备案”下办理。 From `filing` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def finish_payment_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:兑付完成。环节“兑付完成”,由镇级在状态“待兑付”下办理。 From `paying` to `result`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/finish-payment", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def archive_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:结束结果公示。环节“结束结果公示”,由村级在状态“结果公示”下办理。 From `result` to `archived`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/archive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_distribution(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """收益分配:撤销方案。环节“撤销方案”,由村级在状态“拟定方案”下办理。 From `draft` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/distributions/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_collectives(self, **query: Unpack[models.ListCollectivesQuery]) -> models.PageCollectiveView:
        """集体经济组织列表。Collectives by their villages, with the last month that each has made public."""
        answer: models.PageCollectiveView = self._call("GET", "/api/assets/v1/collectives", query=query).json()
        return answer

    def register_collective(self, body: models.CollectiveForm, *, idempotency_key: str | None = None) -> models.Changed:
        """登记集体经济组织。Register the collective of a village, by its town. Every month that is over since its books begin waits for its village from then on."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/collectives", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_collective(self, id: str) -> models.CollectiveDetail:
        """查询集体经济组织。One collective: its accounts, and how its funds, assets, resources and shares stand today."""
        answer: models.CollectiveDetail = self._call("GET", f"/api/assets/v1/collectives/{self._part(id)}").json()
        return answer

    def correct_collective(self, id: str, body: models.CollectiveCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正集体经济组织。Correct what is said of a collective, by its town, with the reason; what it was stays in the log."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/assets/v1/collectives/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def end_collective(self, id: str, body: models.CollectiveEnding, *, if_match: int | None = None) -> models.Changed:
        """注销集体经济组织。End a collective whose accounts are closed and whose resources are off the register, as when villages merge."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collectives/{self._part(id)}/ending", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_collective_changes(
        self, id: str, **query: Unpack[models.ListCollectiveChangesQuery]
    ) -> models.PageCollectiveChangeView:
        """集体经济组织变更记录。Every change of a collective, its resources and accounts, with before and after, the last first."""
        answer: models.PageCollectiveChangeView = self._call(
            "GET", f"/api/assets/v1/collectives/{self._part(id)}/changes", query=query
        ).json()
        return answer

    def get_collective_preservation(
        self, id: str, **query: Unpack[models.GetCollectivePreservationQuery]
    ) -> models.CollectivePreservationView:
        """集体资产保值增值。Whether a collective has kept its value over a year: money and assets, net of depreciation, at the end to those at the beginning (M06-22)."""
        answer: models.CollectivePreservationView = self._call(
            "GET", f"/api/assets/v1/collectives/{self._part(id)}/preservation", query=query
        ).json()
        return answer

    def get_collective_equity(self, id: str, **query: Unpack[models.GetCollectiveEquityQuery]) -> models.EquityReport:
        """股权报表。The equity report on a day: all shares, by kind and by household, with each household's part of 100 and whom there is to look after."""
        answer: models.EquityReport = self._call(
            "GET", f"/api/assets/v1/collectives/{self._part(id)}/equity", query=query
        ).json()
        return answer

    def list_household_equity(self, id: str, household: str) -> models.PageEquityShareHeld:
        """农户股权变更记录。All shares that a household holds or held, with the documents by which they came and went."""
        answer: models.PageEquityShareHeld = self._call(
            "GET", f"/api/assets/v1/collectives/{self._part(id)}/equity/households/{self._part(household)}"
        ).json()
        return answer

    def set_collective_equity(
        self, id: str, kind: str, body: models.EquityTable, *, if_match: int | None = None
    ) -> models.EquitySet:
        """设置股权清单。Set the whole list of a kind of shares as of a day. Rows that differ are closed and opened; set again, it changes nothing."""
        answer: models.EquitySet = self._call(
            "PUT",
            f"/api/assets/v1/collectives/{self._part(id)}/equity/{self._part(kind)}",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def change_collective_equity(self, id: str, body: models.EquityChange, *, if_match: int | None = None) -> models.EquitySet:
        """变更农户股权。Change what one household holds of a kind as of a day, on a document."""
        answer: models.EquitySet = self._call(
            "POST", f"/api/assets/v1/collectives/{self._part(id)}/equity-changes", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def open_collective_account(
        self, id: str, body: models.CollectiveAccountForm, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记集体银行账户。Record an account with what is on it when its money begins to be kept here; its number is stored encrypted."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/collectives/{self._part(id)}/accounts",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def close_collective_account(self, id: str, account_id: str, body: models.CollectiveAccountClosing) -> models.Changed:
        """登记集体账户销户。Record that an account was closed; the last one only when no money is left."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collectives/{self._part(id)}/accounts/{self._part(account_id)}/closing", body=body
        ).json()
        return answer

    def disclose_collective_account(self, id: str, account_id: str, body: models.Purpose) -> models.CollectiveAccountNumber:
        """查看集体账户完整账号。The number of an account in full. Reader, purpose and time go into the audit trail."""
        answer: models.CollectiveAccountNumber = self._call(
            "POST", f"/api/assets/v1/collectives/{self._part(id)}/accounts/{self._part(account_id)}/full", body=body
        ).json()
        return answer

    def list_collective_entries(
        self, id: str, **query: Unpack[models.ListCollectiveEntriesQuery]
    ) -> models.PageCollectiveEntryView:
        """集体收支明细。The journal of a collective, the last day first."""
        answer: models.PageCollectiveEntryView = self._call(
            "GET", f"/api/assets/v1/collectives/{self._part(id)}/entries", query=query
        ).json()
        return answer

    def enter_collective_money(
        self, id: str, body: models.CollectiveEntryForm, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记集体收支。Enter money that came or left. What contracts bring is recorded at the contract (`…/receipts`) and counted from there, never typed again. With an `Idempotency-Key` it is entered once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/collectives/{self._part(id)}/entries",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def reverse_collective_entry(self, id: str, entry: str, body: models.CollectiveEntryReversing) -> models.Changed:
        """冲销集体收支。Undo an entry by its opposite, in a month that is not handed in; both stay readable."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collectives/{self._part(id)}/entries/{self._part(entry)}/reversal", body=body
        ).json()
        return answer

    def list_collective_months(self, **query: Unpack[models.ListCollectiveMonthsQuery]) -> models.PageCollectiveMonthView:
        """三资月报列表。Months that are over, the last first: who has handed in, what was checked, what is public."""
        answer: models.PageCollectiveMonthView = self._call("GET", "/api/assets/v1/collective-months", query=query).json()
        return answer

    def get_collective_month(self, id: str) -> models.CollectiveMonthDetail:
        """查询三资月报。One month: its statement, as it was handed in or as the books say now, and every step that is open with what stands against it."""
        answer: models.CollectiveMonthDetail = self._call("GET", f"/api/assets/v1/collective-months/{self._part(id)}").json()
        return answer

    def submit_collective_month(
        self, id: str, body: models.SubmittingCollectiveMonth, *, if_match: int | None = None
    ) -> models.Changed:
        """三资月报:提交月报。环节“提交月报”,由村级在状态“待提交月报”下办理。 From `draft` to `submitted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collective-months/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def check_collective_month(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """三资月报:镇核对。环节“镇核对”,由镇级在状态“待镇核对”下办理。 From `submitted` to `checked`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collective-months/{self._part(id)}/check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_collective_month(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """三资月报:退回更正。环节“退回更正”,由镇级在状态“待镇核对、待公开”下办理。 From `submitted, checked` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collective-months/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def publicise_collective_month(
        self, id: str, body: models.PublicisingCollectiveMonth, *, if_match: int | None = None
    ) -> models.Changed:
        """三资月报:张贴公开。环节“张贴公开”,由村级在状态“待公开、公开中”下办理。 From `checked, publicity` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collective-months/{self._part(id)}/publicise", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def take_back_collective_month(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """三资月报:撤回更正。环节“撤回更正”,由镇级在状态“公开中”下办理。 From `publicity` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/collective-months/{self._part(id)}/take-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_collective_month(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """三资月报:结束公开。环节“结束公开”,由村级在状态“公开中”下办理。 From `publicity` to `closed`."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/collective-months/{self._part(id)}/close-publicity",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def list_collective_resources(
        self, **query: Unpack[models.ListCollectiveResourcesQuery]
    ) -> models.PageCollectiveResourceView:
        """集体资源列表。Resources with what they are used for today, those recorded last first."""
        answer: models.PageCollectiveResourceView = self._call("GET", "/api/assets/v1/collective-resources", query=query).json()
        return answer

    def register_collective_resource(
        self, body: models.CollectiveResourceForm, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记集体资源。Register a resource of a collective: land, forest, water. It is contracted by an operating contract that names it."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/collective-resources", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_collective_resource(self, id: str) -> models.CollectiveResourceView:
        """查询集体资源。One resource."""
        answer: models.CollectiveResourceView = self._call(
            "GET", f"/api/assets/v1/collective-resources/{self._part(id)}"
        ).json()
        return answer

    def correct_collective_resource(
        self, id: str, body: models.CollectiveResourceCorrection, *, if_match: int | None = None
    ) -> models.Changed:
        """更正集体资源。Correct a resource, with the reason; what it was stays in the log of its collective."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/assets/v1/collective-resources/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_collective_resource(
        self, id: str, body: models.CollectiveResourceWithdrawal, *, if_match: int | None = None
    ) -> models.Changed:
        """注销集体资源。Take a resource off the register, of which no contract is handed in or in force."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/collective-resources/{self._part(id)}/withdrawal",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def list_asset_care(self, **query: Unpack[models.ListAssetCareQuery]) -> models.PageCareView:
        """资产管护。The care of assets in use: which of the five 五有 each has, as its plan and patrols say."""
        answer: models.PageCareView = self._call("GET", "/api/assets/v1/asset-care", query=query).json()
        return answer

    def get_asset_care(self, id: str) -> models.AssetCareView:
        """查询资产管护。The care of an asset in use: its plan, the five, its last patrols."""
        answer: models.AssetCareView = self._call("GET", f"/api/assets/v1/assets/{self._part(id)}/care").json()
        return answer

    def set_asset_care(
        self, id: str, body: models.CarePlanSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Changed:
        """设置管护方案。Set the care plan of an asset, whole. Whether it has the five follows from it and from patrols."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/assets/v1/assets/{self._part(id)}/care",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def record_patrol(self, id: str, body: models.PatrolEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记巡查。Record a patrol: what was found and where. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/assets/{self._part(id)}/patrols", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def list_repairs(self, **query: Unpack[models.ListRepairsQuery]) -> models.PageRepairView:
        """维修单列表。Repairs, those reported last first."""
        answer: models.PageRepairView = self._call("GET", "/api/assets/v1/repairs", query=query).json()
        return answer

    def report_repair(self, body: models.RepairEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """报修。Report what is to be repaired. With an `Idempotency-Key` it is reported once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/repairs", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_repair(self, id: str) -> models.RepairDetail:
        """查询维修单。One repair with its history, and every step that is open with what stands against it."""
        answer: models.RepairDetail = self._call("GET", f"/api/assets/v1/repairs/{self._part(id)}").json()
        return answer

    def assign_repair(self, id: str, body: models.AssigningRepair, *, if_match: int | None = None) -> models.Changed:
        """维修:派工。环节“派工”,由镇级在状态“待派工”下办理。 From `reported` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/repairs/{self._part(id)}/assign", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_repair(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """维修:不予维修。环节“不予维修”,由镇级在状态“待派工”下办理。 From `reported` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/repairs/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def finish_repair(self, id: str, body: models.FinishingRepair, *, if_match: int | None = None) -> models.Changed:
        """维修:报告完工。环节“报告完工”,由村级在状态“维修中”下办理。 From `assigned` to `done`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/repairs/{self._part(id)}/finish", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reopen_repair(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """维修:返工。环节“返工”,由镇级在状态“待验收”下办理。 From `done` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/repairs/{self._part(id)}/reopen", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def accept_repair(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """维修:验收。环节“验收”,由镇级在状态“待验收”下办理。 From `done` to `accepted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/repairs/{self._part(id)}/accept", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def settle_repair(self, id: str, body: models.SettlingRepair, *, if_match: int | None = None) -> models.Changed:
        """维修:结算。环节“结算”,由镇级在状态“待结算”下办理。 From `accepted` to `settled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/repairs/{self._part(id)}/settle", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_handovers(self, **query: Unpack[models.ListHandoversQuery]) -> models.PageHandoverView:
        """移交书列表。Handovers, the last written first."""
        answer: models.PageHandoverView = self._call("GET", "/api/assets/v1/handovers", query=query).json()
        return answer

    def write_handover(self, body: models.HandoverEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记移交书。Write a handover of assets that wait for one. With an `Idempotency-Key` it is written once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/handovers", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_handover(self, id: str) -> models.HandoverDetail:
        """查询移交书。One handover: its assets, its checklist, its history, and every step that is open with all that stands against it."""
        answer: models.HandoverDetail = self._call("GET", f"/api/assets/v1/handovers/{self._part(id)}").json()
        return answer

    def correct_handover(self, id: str, body: models.HandoverCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正移交书。Correct a handover that is not submitted, or was returned, with the reason."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/assets/v1/handovers/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def set_handover_papers(self, id: str, body: models.HandoverPapers, *, if_match: int | None = None) -> models.Changed:
        """填报移交资料清单。Set the whole checklist: each paper as an attachment of the handover, or the reason for which there is none."""
        answer: models.Changed = self._call(
            "PUT", f"/api/assets/v1/handovers/{self._part(id)}/papers", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_handover(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """移交书:移交方提交。环节“移交方提交”,由镇级在状态“准备移交、移交退回”下办理。 From `draft, returned` to `submitted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/handovers/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def check_handover(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """移交书:接收方核对。环节“接收方核对”,由镇级在状态“待接收方核对”下办理。 From `submitted` to `checked`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/handovers/{self._part(id)}/check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_handover(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """移交书:接收方退回。环节“接收方退回”,由镇级在状态“待接收方核对”下办理。 From `submitted` to `returned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/handovers/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def sign_handover(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """移交书:监交签署。环节“监交签署”,由县级在状态“待监交签署”下办理。 From `checked` to `signed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/handovers/{self._part(id)}/sign", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_handover(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """移交书:监交方退回。环节“监交方退回”,由县级在状态“待监交签署”下办理。 From `checked` to `returned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/handovers/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def archive_handover(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """移交书:归档。环节“归档”,由镇级在状态“待归档”下办理。 From `signed` to `archived`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/handovers/{self._part(id)}/archive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_handover(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """移交书:取消移交。环节“取消移交”,由镇级在状态“准备移交、移交退回”下办理。 From `draft, returned` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/handovers/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_resource_registers(self) -> models.PageRegisterView:
        """资源登记表目录。Every register with its columns, how many records the caller may see, how fresh and how good they are, on one page."""
        answer: models.PageRegisterView = self._call("GET", "/api/assets/v1/resource-registers").json()
        return answer

    def record_resource(
        self, register: str, body: models.RecordResourceBody, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记一条资源。Record something by the rules of the register's files. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/resource-registers/{self._part(register)}/resources",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_resources(self, **query: Unpack[models.ListResourcesQuery]) -> models.PageResourceView:
        """资源检索。Records of one register or several, by their keys; found by a part of any of their texts, or by what a field says."""
        answer: models.PageResourceView = self._call("GET", "/api/assets/v1/resources", query=query).json()
        return answer

    def get_resource(self, id: str) -> models.ResourceView:
        """查询资源。One record, withdrawn or not, with its ETag."""
        answer: models.ResourceView = self._call("GET", f"/api/assets/v1/resources/{self._part(id)}").json()
        return answer

    def correct_resource(self, id: str, body: models.CorrectResourceBody, *, if_match: int | None = None) -> models.Changed:
        """更正资源。Correct some fields of a record, all but its key, with the reason; saying again what is so confirms it."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/assets/v1/resources/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_resource_changes(self, id: str, **query: Unpack[models.ListResourceChangesQuery]) -> models.PageResourceChangeView:
        """资源变更记录。Every change of a record, the last first: the fields that differ, before and after, by whom or by which file."""
        answer: models.PageResourceChangeView = self._call(
            "GET", f"/api/assets/v1/resources/{self._part(id)}/changes", query=query
        ).json()
        return answer

    def withdraw_resource(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """作废资源。Take back a record of what is not there, or no longer is. It stays readable; its key may be recorded anew."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/resources/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_resource_quality(self, **query: Unpack[models.ListResourceQualityQuery]) -> models.PageQualityLineView:
        """资源数据质量。How good registers are, computed now: each rule with what it looked at and what failed, the light of freshness, the score; on one page."""
        answer: models.PageQualityLineView = self._call("GET", "/api/assets/v1/resource-quality", query=query).json()
        return answer

    def list_resources_failing(self, rule: str, **query: Unpack[models.ListResourcesFailingQuery]) -> models.PageResourceView:
        """不合格的资源记录。The records that do not satisfy a rule."""
        answer: models.PageResourceView = self._call(
            "GET", f"/api/assets/v1/resource-quality/{self._part(rule)}", query=query
        ).json()
        return answer

    def list_disposals(self, **query: Unpack[models.ListDisposalsQuery]) -> models.PageDisposalView:
        """资产处置列表。Disposals with what came in of them and what of it waits to be used again, those applied for last first."""
        answer: models.PageDisposalView = self._call("GET", "/api/assets/v1/disposals", query=query).json()
        return answer

    def apply_for_disposal(self, body: models.DisposalEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """申请处置资产。Apply for the disposal of an asset of the county, a town or villages, by the owner's office. From now on the asset is being disposed of 处置中; papers are attached to the application and `submit` hands it in. What households and operators own they dispose of themselves (422 `private`). With an `Idempotency-Key` it is applied for once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/disposals", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_disposal(self, id: str) -> models.DisposalDetail:
        """查询资产处置。One disposal: its decision, its money, its history, and every step that is open with all that stands against it."""
        answer: models.DisposalDetail = self._call("GET", f"/api/assets/v1/disposals/{self._part(id)}").json()
        return answer

    def correct_disposal(self, id: str, body: models.DisposalCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正处置申请。Correct an application that is not submitted, or was sent back."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/assets/v1/disposals/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def publicise_disposal(self, id: str, body: models.DisposalPublicising, *, if_match: int | None = None) -> models.Changed:
        """公示资产处置。Record that the notice of a disposal was put up. Its period is ended by the step `close-publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def record_disposal_proceeds(
        self, id: str, body: models.ProceedsEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记处置收入。Record proceeds that arrived on the account of the collective or the treasury, at most the price. With an `Idempotency-Key` they are recorded once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/disposals/{self._part(id)}/proceeds",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def reverse_disposal_proceeds(self, id: str, money: str, body: models.MoneyReversing) -> models.Changed:
        """冲销处置收入。Undo proceeds that were recorded by mistake, by their opposite; both stay readable."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/proceeds/{self._part(money)}/reversal", body=body
        ).json()
        return answer

    def record_proceeds_use(
        self, id: str, body: models.ProceedsUseEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记处置收入使用。Record what proceeds were used for: an accepted project, or words. All uses together are at most what came in. It is possible for as long as something is left, also after the disposal was archived. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/uses", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def reverse_proceeds_use(self, id: str, money: str, body: models.MoneyReversing) -> models.Changed:
        """冲销处置收入使用。Undo a use that was recorded by mistake, by its opposite; both stay readable."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/uses/{self._part(money)}/reversal", body=body
        ).json()
        return answer

    def submit_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:提交申请。环节“提交申请”,由村级在状态“备齐申请材料”下办理。 From `applied` to `reviewing`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:主管部门审核。环节“主管部门审核”,由镇级在状态“待主管部门审核”下办理。 From `reviewing` to `reviewed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:退回补正。环节“退回补正”,由镇级在状态“待主管部门审核”下办理。 From `reviewing` to `applied`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def appraise_disposal(self, id: str, body: models.AppraisingDisposal, *, if_match: int | None = None) -> models.Changed:
        """处置:登记评估。环节“登记评估”,由镇级在状态“待评估”下办理。 From `reviewed` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/appraise", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def waive_appraisal_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:免于评估。环节“免于评估”,由镇级在状态“待评估”下办理。 From `reviewed` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/waive-appraisal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:结束公示。环节“结束公示”,由村级在状态“处置公示”下办理。 From `publicity` to `deciding`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/close-publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def take_back_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:撤下公示重报。环节“撤下公示重报”,由村级在状态“处置公示”下办理。 From `publicity` to `applied`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/take-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_disposal(self, id: str, body: models.ApprovingDisposal, *, if_match: int | None = None) -> models.Changed:
        """处置:审批处置。环节“审批处置”,由县级在状态“待审批”下办理。 From `deciding` to `approved`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reconsider_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:退回重报。环节“退回重报”,由县级在状态“待审批”下办理。 From `deciding` to `applied`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/reconsider", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:不予处置。环节“不予处置”,由县级在状态“待主管部门审核、待审批”下办理。 From `reviewing, deciding` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:取消处置。环节“取消处置”,由村级在状态“备齐申请材料、待主管部门审核、待评估、处置公示、待审批、待处置”下办理。 From `applied, reviewing, reviewed, publicity, deciding, approved` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def execute_disposal(self, id: str, body: models.ExecutingDisposal, *, if_match: int | None = None) -> models.Changed:
        """处置:登记处置结果。环节“登记处置结果”,由村级在状态“待处置”下办理。 From `approved` to `executed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/execute", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def confirm_proceeds_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:确认收入入账。环节“确认收入入账”,由村级在状态“待收入入账”下办理。 From `executed` to `proceeds_in`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/confirm-proceeds", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def write_off_disposal(self, id: str, body: models.WritingOffDisposal, *, if_match: int | None = None) -> models.Changed:
        """处置:台账核销。环节“台账核销”,由镇级在状态“待核销”下办理。 From `proceeds_in` to `written_off`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/write-off", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def archive_disposal(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """处置:归档。环节“归档”,由镇级在状态“待归档”下办理。 From `written_off` to `archived`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/disposals/{self._part(id)}/archive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_inventories(self, **query: Unpack[models.ListInventoriesQuery]) -> models.PageInventoryView:
        """清查盘点列表。Inventories of the caller's divisions and of the town and county around them, the last planned first."""
        answer: models.PageInventoryView = self._call("GET", "/api/assets/v1/inventories", query=query).json()
        return answer

    def plan_inventory(self, body: models.InventoryEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """发起清查盘点。Plan an inventory of a county, town or village. `freeze` copies what is on the register there, and counting begins. Of places that have one in common only one inventory is open at a time. With an `Idempotency-Key` it is planned once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/inventories", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def list_due_inventories(self, **query: Unpack[models.ListDueInventoriesQuery]) -> models.PageDueInventoryView:
        """应盘点的地方。Places with assets whose last closed inventory has a base date longer ago than the parameter `inventory_days`, or that had none."""
        answer: models.PageDueInventoryView = self._call("GET", "/api/assets/v1/inventories/due", query=query).json()
        return answer

    def get_inventory(self, id: str) -> models.InventoryDetail:
        """查询清查盘点。One inventory: how far it is within the caller's divisions, what it has found, and every step that is open with all that stands against it."""
        answer: models.InventoryDetail = self._call("GET", f"/api/assets/v1/inventories/{self._part(id)}").json()
        return answer

    def list_inventory_places(self, id: str) -> models.PageInventoryPlaceView:
        """各地盘点进度。How far each village, or other place with assets, of an inventory is, within the caller's divisions."""
        answer: models.PageInventoryPlaceView = self._call("GET", f"/api/assets/v1/inventories/{self._part(id)}/places").json()
        return answer

    def list_inventory_lines(self, id: str, **query: Unpack[models.ListInventoryLinesQuery]) -> models.PageInventoryLineView:
        """盘点清单。The lines of an inventory within the caller's divisions, place by place: what was frozen, and what was found."""
        answer: models.PageInventoryLineView = self._call(
            "GET", f"/api/assets/v1/inventories/{self._part(id)}/lines", query=query
        ).json()
        return answer

    def count_assets(self, id: str, body: models.CountsEntry) -> models.LinesRecorded:
        """登记盘点结果。Record what was found of up to 500 assets. Each stands or falls by itself: what is wrong of one is told with its place and the others are kept. What is sent again changes nothing, so that a telephone without a network sends until it is answered. A line that another has counted differently is overwritten only with its version (`seen`); whatever changes has to be checked again."""
        answer: models.LinesRecorded = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/counts", body=body
        ).json()
        return answer

    def check_counts(self, id: str, body: models.LineChecksEntry) -> models.LinesRecorded:
        """复核盘点结果。Record that up to 500 lines, each as it was seen, were checked by a second person 二人盘点. Each stands or falls by itself, as with counts."""
        answer: models.LinesRecorded = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/checks", body=body
        ).json()
        return answer

    def record_surplus(self, id: str, body: models.SurplusEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记盘盈。Record what is there and not on the register; the answer's id is its line's. It is to be registered: the inventory ends once an asset is recorded for it. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/inventories/{self._part(id)}/surpluses",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def remove_surplus(self, id: str, line: str, body: models.Reasoned) -> None:
        """撤下盘盈。Take a surplus back that was recorded by mistake, with the reason."""
        self._call("POST", f"/api/assets/v1/inventories/{self._part(id)}/lines/{self._part(line)}/removal", body=body)

    def settle_inventory_line(
        self, id: str, line: str, body: models.LineSettling, *, if_match: int | None = None
    ) -> models.Changed:
        """填报差异原因和处理意见。Say of a differing line why, and what is to be done; of a surplus, until the inventory ends, which asset was recorded for it. `If-Match` is the line's."""
        answer: models.Changed = self._call(
            "PATCH",
            f"/api/assets/v1/inventories/{self._part(id)}/lines/{self._part(line)}",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def freeze_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:冻结清单。环节“冻结清单”,由村级在状态“待冻结清单”下办理。 From `planned` to `counting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/freeze", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reconcile_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:结束盘点。环节“结束盘点”,由村级在状态“盘点中”下办理。 From `counting` to `reconciling`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/reconcile", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reopen_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:重新盘点。环节“重新盘点”,由村级在状态“差异处理”下办理。 From `reconciling` to `counting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/reopen", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def report_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:上报结果。环节“上报结果”,由村级在状态“差异处理”下办理。 From `reconciling` to `reported`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/report", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:退回重办。环节“退回重办”,由县级在状态“待县级确认”下办理。 From `reported` to `reconciling`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def confirm_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:县级确认。环节“县级确认”,由县级在状态“待县级确认”下办理。 From `reported` to `confirmed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/confirm", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:签结。环节“签结”,由村级在状态“待公示签结”下办理。 From `confirmed` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_inventory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """盘点:取消盘点。环节“取消盘点”,由村级在状态“待冻结清单、盘点中、差异处理、待县级确认”下办理。 From `planned, counting, reconciling, reported` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/inventories/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_assets_feeds(self) -> models.PageFeedView:
        """数据表目录。Every table that departments hand over, with its columns, code lists and key, on one page."""
        answer: models.PageFeedView = self._call("GET", "/api/assets/v1/feeds").json()
        return answer

    def download_assets_template(self, feed: str) -> bytes:
        """下载模板。An .xlsx with the header, drop-downs of the code lists, one example row and notes, or a CSV with header and example."""
        return self._call("GET", f"/api/assets/v1/feeds/{self._part(feed)}/template").content

    def list_assets_batches(self, **query: Unpack[models.ListAssetsBatchesQuery]) -> models.PageBatchView:
        """批次列表。Batches that the caller may see, the newest first."""
        answer: models.PageBatchView = self._call("GET", "/api/assets/v1/feeds/batches", query=query).json()
        return answer

    def read_assets_batch(self, id: str) -> models.BatchView:
        """批次进度。State, counts and doubts of a batch, while it runs and afterwards."""
        answer: models.BatchView = self._call("GET", f"/api/assets/v1/feeds/batches/{self._part(id)}").json()
        return answer

    def hand_over_assets_batch(self, feed: str, file: File, **form: Unpack[models.HandOverAssetsBatchForm]) -> models.BatchView:
        """上报文件。Hand over a CSV or XLSX file. It is stored sealed, queued, and read by the worker; watch the batch at `Location`."""
        answer: models.BatchView = self._call(
            "POST", f"/api/assets/v1/feeds/{self._part(feed)}/batches", file=file, form=form
        ).json()
        return answer

    def list_assets_rejects(self, id: str, **query: Unpack[models.ListAssetsRejectsQuery]) -> models.PageRejectView:
        """被拒绝的行。Rejected rows with their reasons: JSON pages, `text/csv`, or the original sheet with 错误代码 and 错误说明 added."""
        answer: models.PageRejectView = self._call(
            "GET", f"/api/assets/v1/feeds/batches/{self._part(id)}/rejects", query=query
        ).json()
        return answer

    def download_assets_rejects(self, id: str) -> bytes:
        """下载批注后的工作簿。The annotated workbook, for the department that handed the file over. Each reading is an audit entry."""
        return self._call("GET", f"/api/assets/v1/feeds/batches/{self._part(id)}/rejects.xlsx").content

    def list_assets_supervision_rules(self) -> models.PageAssetsSupervisionRuleView:
        """监管规则。Every rule with its thresholds as they hold today. Thresholds are changed as parameters."""
        answer: models.PageAssetsSupervisionRuleView = self._call("GET", "/api/assets/v1/supervision-rules").json()
        return answer

    def list_assets_left_out_rules(self) -> models.PageAssetsLeftOutRuleView:
        """不运行的监管规则。Rules of the source that are not run, each with its reason: no finding about them does not mean that nothing is wrong."""
        answer: models.PageAssetsLeftOutRuleView = self._call("GET", "/api/assets/v1/supervision-rules/left-out").json()
        return answer

    def list_assets_supervision_runs(
        self, **query: Unpack[models.ListAssetsSupervisionRunsQuery]
    ) -> models.PageAssetsSupervisionRunView:
        """监管运行列表。Runs, the last one first. Their counts are those of the whole county."""
        answer: models.PageAssetsSupervisionRunView = self._call("GET", "/api/assets/v1/supervision-runs", query=query).json()
        return answer

    def run_assets_supervision(self, *, idempotency_key: str | None = None) -> models.SupervisionRunChanged:
        """运行监管规则。Run all rules over the whole county now. The platform does so every day by itself; a run that follows another at once opens nothing."""
        answer: models.SupervisionRunChanged = self._call(
            "POST", "/api/assets/v1/supervision-runs", headers={"idempotency-key": idempotency_key}
        ).json()
        return answer

    def get_assets_supervision_run(self, id: str) -> models.AssetsSupervisionRunView:
        """查询监管运行。One run: what it found by rule, and what became of alerts."""
        answer: models.AssetsSupervisionRunView = self._call("GET", f"/api/assets/v1/supervision-runs/{self._part(id)}").json()
        return answer

    def list_assets_supervision_findings(
        self, id: str, **query: Unpack[models.ListAssetsSupervisionFindingsQuery]
    ) -> models.PageAssetsSupervisionFindingView:
        """监管运行的发现。What a run found within the caller's divisions, suppressed findings too."""
        answer: models.PageAssetsSupervisionFindingView = self._call(
            "GET", f"/api/assets/v1/supervision-runs/{self._part(id)}/findings", query=query
        ).json()
        return answer

    def list_assets_alerts(self, **query: Unpack[models.ListAssetsAlertsQuery]) -> models.PageAssetsAlertView:
        """监管预警列表。Alerts, the last opened first."""
        answer: models.PageAssetsAlertView = self._call("GET", "/api/assets/v1/alerts", query=query).json()
        return answer

    def get_assets_alert(self, id: str) -> models.AssetsAlertDetail:
        """查询监管预警。One alert: what it rests on, the thresholds that were used, its history, and every step that is open with what stands against it."""
        answer: models.AssetsAlertDetail = self._call("GET", f"/api/assets/v1/alerts/{self._part(id)}").json()
        return answer

    def assign_assets_alert(self, id: str, body: models.AssigningAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:分办。环节“分办”,由镇级在状态“待分办、待核查”下办理。 From `new, assigned` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/alerts/{self._part(id)}/assign", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def check_assets_alert(self, id: str, body: models.CheckingAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:核查。环节“核查”,由镇级在状态“待核查”下办理。 From `assigned` to `checked`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/alerts/{self._part(id)}/check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def recheck_assets_alert(self, id: str, body: models.OpinedOnAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:退回重新核查。环节“退回重新核查”,由县级在状态“已核查、待销号”下办理。 From `checked, fixed` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/alerts/{self._part(id)}/recheck", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def fix_assets_alert(self, id: str, body: models.OpinedOnAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:整改。环节“整改”,由镇级在状态“已核查”下办理。 From `checked` to `fixed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/alerts/{self._part(id)}/fix", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_assets_alert(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """预警:销号。环节“销号”,由县级在状态“待分办、待核查、已核查、待销号”下办理。 From `new, assigned, checked, fixed` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/alerts/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def read_assets_alert_counts(self) -> models.AlertCounts:
        """预警按镇按灯统计。Open alerts by town and light, within the caller's divisions."""
        answer: models.AlertCounts = self._call("GET", "/api/assets/v1/supervision/alert-counts").json()
        return answer

    def list_assets_alert_suppressions(
        self, **query: Unpack[models.ListAssetsAlertSuppressionsQuery]
    ) -> models.PageAssetsSuppressionView:
        """预警抑制列表。Suppressions, the last proposed first."""
        answer: models.PageAssetsSuppressionView = self._call("GET", "/api/assets/v1/alert-suppressions", query=query).json()
        return answer

    def propose_assets_alert_suppression(
        self, body: models.SuppressionEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """申请抑制预警。Propose that what an alert found is counted, but not told, until a day. Somebody else of the county approves."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/alert-suppressions", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_assets_alert_suppression(self, id: str) -> models.AssetsSuppressionView:
        """查询预警抑制。One suppression."""
        answer: models.AssetsSuppressionView = self._call("GET", f"/api/assets/v1/alert-suppressions/{self._part(id)}").json()
        return answer

    def decide_assets_alert_suppression(
        self, id: str, body: models.SuppressionDecision, *, if_match: int | None = None
    ) -> models.Changed:
        """批准预警抑制。Approve or refuse what somebody else proposed. It works from the next run on."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/alert-suppressions/{self._part(id)}/decision", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def end_assets_alert_suppression(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """提前解除预警抑制。End a suppression before its last day."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/alert-suppressions/{self._part(id)}/end", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_assets_publicity_kinds(self) -> models.PageDisclosureKind:
        """公示种类。Every kind of notice with its rules, and how many of it hang, are over their period, are objected to."""
        answer: models.PageDisclosureKind = self._call("GET", "/api/assets/v1/publicity-kinds").json()
        return answer

    def list_assets_publicities(self, **query: Unpack[models.ListAssetsPublicitiesQuery]) -> models.PageDisclosureView:
        """公示列表。Notices of the caller's divisions and of the town and county around them, the last posted first."""
        answer: models.PageDisclosureView = self._call("GET", "/api/assets/v1/publicities", query=query).json()
        return answer

    def post_assets_publicity(self, body: models.DisclosurePosting, *, idempotency_key: str | None = None) -> models.Changed:
        """发布公示。Record that a notice hangs since a day. What it tells is masked and never changes. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/assets/v1/publicities", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_assets_publicity(self, id: str) -> models.DisclosureDetail:
        """查询公示。One notice with what it tells."""
        answer: models.DisclosureDetail = self._call("GET", f"/api/assets/v1/publicities/{self._part(id)}").json()
        return answer

    def close_assets_publicity(self, id: str, body: models.DisclosureClosing, *, if_match: int | None = None) -> models.Changed:
        """结束公示。End the period, on a day after its last one, with every objection answered. What is public for good stays so."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/publicities/{self._part(id)}/closing", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_assets_publicity(
        self, id: str, body: models.DisclosureWithdrawal, *, if_match: int | None = None
    ) -> models.Changed:
        """撤回公示。Take a notice down with the reason: what was wrong about it is posted anew, for a whole period."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/publicities/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def print_assets_publicity(self, id: str) -> bytes:
        """下载公示文本。The notice as it hangs on the board, ready to be sealed; the same whenever it is asked for, as what it tells is kept."""
        return self._call("GET", f"/api/assets/v1/publicities/{self._part(id)}/paper").content

    def list_assets_objections_of_publicity(self, id: str) -> models.PageDisclosureObjectionView:
        """一项公示的异议。Every objection against a notice of the caller's own divisions, the first received first."""
        answer: models.PageDisclosureObjectionView = self._call(
            "GET", f"/api/assets/v1/publicities/{self._part(id)}/objections"
        ).json()
        return answer

    def raise_assets_objection(
        self, id: str, body: models.DisclosureObjectionEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记公示异议。Record what somebody says against a notice, within its period or after it. Until it is answered the period does not end."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/assets/v1/publicities/{self._part(id)}/objections",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_assets_objections(self, **query: Unpack[models.ListAssetsObjectionsQuery]) -> models.PageDisclosureObjectionView:
        """待处理的公示异议。Objections that nobody has answered, the first received first."""
        answer: models.PageDisclosureObjectionView = self._call(
            "GET", "/api/assets/v1/publicity-objections", query=query
        ).json()
        return answer

    def get_assets_objection(self, id: str) -> models.DisclosureObjectionView:
        """查询公示异议。One objection; whoever raised it is masked."""
        answer: models.DisclosureObjectionView = self._call(
            "GET", f"/api/assets/v1/publicity-objections/{self._part(id)}"
        ).json()
        return answer

    def answer_assets_objection(self, id: str, body: models.DisclosureAnswer, *, if_match: int | None = None) -> models.Changed:
        """处理公示异议。DisclosureAnswer an objection: by the town, or by the county where that has posted, and by somebody else than who posted. Upheld, the notice is withdrawn."""
        answer: models.Changed = self._call(
            "POST", f"/api/assets/v1/publicity-objections/{self._part(id)}/answer", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_assets_objector(self, id: str, body: models.Purpose) -> models.DisclosureObjector:
        """查看异议人完整信息。Name and phone in full of who objects. Reader, purpose and time go into the audit trail."""
        answer: models.DisclosureObjector = self._call(
            "POST", f"/api/assets/v1/publicity-objections/{self._part(id)}/disclose", body=body
        ).json()
        return answer

    def list_assets_parameters(self, **query: Unpack[models.ListAssetsParametersQuery]) -> models.PageParameterView:
        """参数列表。Every parameter with the version that holds on a day."""
        answer: models.PageParameterView = self._call("GET", "/api/assets/v1/parameters", query=query).json()
        return answer

    def get_assets_parameter(self, name: str, **query: Unpack[models.GetAssetsParameterQuery]) -> models.ParameterView:
        """查询参数。One parameter with the version that holds on a day."""
        answer: models.ParameterView = self._call("GET", f"/api/assets/v1/parameters/{self._part(name)}", query=query).json()
        return answer

    def set_assets_parameter(self, name: str, body: models.ParameterSetting) -> models.Version:
        """设置参数。Record a version that holds from a day on; sent twice it is recorded once. Of two versions of one day the later one counts."""
        answer: models.Version = self._call("PUT", f"/api/assets/v1/parameters/{self._part(name)}", body=body).json()
        return answer

    def list_assets_parameter_versions(
        self, name: str, **query: Unpack[models.ListAssetsParameterVersionsQuery]
    ) -> models.PageVersion:
        """参数历史版本。Every recorded version of a parameter, the last recorded first."""
        answer: models.PageVersion = self._call(
            "GET", f"/api/assets/v1/parameters/{self._part(name)}/versions", query=query
        ).json()
        return answer

    def list_assets_alert_attachments(
        self, id: str, **query: Unpack[models.ListAssetsAlertAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """监管预警的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/alerts/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_assets_alert_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddAssetsAlertAttachmentForm]
    ) -> models.AttachmentView:
        """上传监管预警的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/alerts/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_asset_attachments(self, id: str, **query: Unpack[models.ListAssetAttachmentsQuery]) -> models.PageAttachmentView:
        """资产的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/assets/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_asset_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddAssetAttachmentForm]
    ) -> models.AttachmentView:
        """上传资产的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/assets/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_operating_contract_attachments(
        self, id: str, **query: Unpack[models.ListOperatingContractAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """经营合同的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/operating-contracts/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_operating_contract_attachment(
        self,
        id: str,
        file: File,
        *,
        idempotency_key: str | None = None,
        **form: Unpack[models.AddOperatingContractAttachmentForm],
    ) -> models.AttachmentView:
        """上传经营合同的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/operating-contracts/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_distribution_attachments(
        self, id: str, **query: Unpack[models.ListDistributionAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """收益分配方案的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/distributions/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_distribution_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddDistributionAttachmentForm]
    ) -> models.AttachmentView:
        """上传收益分配方案的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/distributions/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_collective_month_attachments(
        self, id: str, **query: Unpack[models.ListCollectiveMonthAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """三资月报的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/collective-months/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_collective_month_attachment(
        self,
        id: str,
        file: File,
        *,
        idempotency_key: str | None = None,
        **form: Unpack[models.AddCollectiveMonthAttachmentForm],
    ) -> models.AttachmentView:
        """上传三资月报的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/collective-months/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_repair_attachments(self, id: str, **query: Unpack[models.ListRepairAttachmentsQuery]) -> models.PageAttachmentView:
        """维修单的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/repairs/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_repair_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddRepairAttachmentForm]
    ) -> models.AttachmentView:
        """上传维修单的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/repairs/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_disposal_attachments(
        self, id: str, **query: Unpack[models.ListDisposalAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """资产处置的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/disposals/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_disposal_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddDisposalAttachmentForm]
    ) -> models.AttachmentView:
        """上传资产处置的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/disposals/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_inventory_attachments(
        self, id: str, **query: Unpack[models.ListInventoryAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """清查盘点的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/inventories/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_inventory_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddInventoryAttachmentForm]
    ) -> models.AttachmentView:
        """上传清查盘点的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/inventories/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_handover_attachments(
        self, id: str, **query: Unpack[models.ListHandoverAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """移交书的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/handovers/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_handover_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddHandoverAttachmentForm]
    ) -> models.AttachmentView:
        """上传移交书的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/handovers/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_assets_publicity_attachments(
        self, id: str, **query: Unpack[models.ListAssetsPublicityAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """公示的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/assets/v1/publicities/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_assets_publicity_attachment(
        self,
        id: str,
        file: File,
        *,
        idempotency_key: str | None = None,
        **form: Unpack[models.AddAssetsPublicityAttachmentForm],
    ) -> models.AttachmentView:
        """上传公示的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/assets/v1/publicities/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def disclose_assets_attachment_content(self, id: str, body: models.AttachmentReading) -> bytes:
        """查看附件原件。The file. Reader, purpose and time go into the audit trail."""
        return self._call("POST", f"/api/assets/v1/attachments/{self._part(id)}/content", body=body).content

    def withdraw_assets_attachment(self, id: str, body: models.AttachmentWithdrawing) -> models.AttachmentView:
        """作废附件。Take back an attachment that does not belong there, with the reason. It needs a permission by which attachments of its kind are added to such a record. It stays in the list, unread, until its day."""
        answer: models.AttachmentView = self._call(
            "POST", f"/api/assets/v1/attachments/{self._part(id)}/withdraw", body=body
        ).json()
        return answer

    def list_assets_export_kinds(self) -> models.PageExportKind:
        """可导出的列表。Every list that can be exported, with its headings and filters, on one page."""
        answer: models.PageExportKind = self._call("GET", "/api/assets/v1/export-kinds").json()
        return answer

    def list_assets_exports(self, **query: Unpack[models.ListAssetsExportsQuery]) -> models.PageExportView:
        """我的导出。What the caller has asked for, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/assets/v1/exports", query=query).json()
        return answer

    def ask_assets_export(self, body: models.ExportAsking, *, idempotency_key: str | None = None) -> models.ExportView:
        """申请导出。Ask for a list with a filter as a file. Large ones and full values wait for a second person; watch it at `Location`."""
        answer: models.ExportView = self._call(
            "POST", "/api/assets/v1/exports", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_assets_export(self, id: str) -> models.ExportView:
        """导出进度。One of the caller's exports: how far it is."""
        answer: models.ExportView = self._call("GET", f"/api/assets/v1/exports/{self._part(id)}").json()
        return answer

    def download_assets_export(self, id: str) -> bytes:
        """下载导出文件。The file, for who asked for it only. Each fetching is an audit entry, that of full values among the disclosures."""
        return self._call("GET", f"/api/assets/v1/exports/{self._part(id)}/file").content

    def withdraw_assets_export(self, id: str, body: models.Decision) -> models.ExportView:
        """撤回导出。Take back one's own export; its file can no longer be fetched."""
        answer: models.ExportView = self._call("POST", f"/api/assets/v1/exports/{self._part(id)}/withdraw", body=body).json()
        return answer

    def list_assets_exports_waiting(self, **query: Unpack[models.ListAssetsExportsWaitingQuery]) -> models.PageExportView:
        """待审批的导出。What waits for a second person's signature and may have the caller's, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/assets/v1/exports-waiting", query=query).json()
        return answer

    def approve_assets_export(self, id: str, body: models.Decision) -> models.ExportView:
        """同意导出。Agree to somebody else's export within one's divisions; it is made then."""
        answer: models.ExportView = self._call("POST", f"/api/assets/v1/exports/{self._part(id)}/approve", body=body).json()
        return answer

    def refuse_assets_export(self, id: str, body: models.Decision) -> models.ExportView:
        """退回导出申请。Refuse somebody else's export with the reason; nothing is made."""
        answer: models.ExportView = self._call("POST", f"/api/assets/v1/exports/{self._part(id)}/refuse", body=body).json()
        return answer

    def report_assets_retention(self) -> models.PageKeptFiles:
        """文件保存期限报告。What stored files are kept, which end within 30 days, and how many ended in the last 30; a removal is an audit entry."""
        answer: models.PageKeptFiles = self._call("GET", "/api/assets/v1/retention").json()
        return answer

    def list_assets_dead_letters(self, **query: Unpack[models.ListAssetsDeadLettersQuery]) -> models.PageDeadLetterView:
        """死信列表。Dead letters, the oldest first."""
        answer: models.PageDeadLetterView = self._call("GET", "/api/assets/v1/dead-letters", query=query).json()
        return answer

    def read_assets_dead_letter(self, id: str) -> models.DeadLetterView:
        """查看死信。One dead letter with its item and its error."""
        answer: models.DeadLetterView = self._call("GET", f"/api/assets/v1/dead-letters/{self._part(id)}").json()
        return answer

    def retry_assets_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """重试死信。Run the consumer's handler again, then what waits behind it; the answer says whether it was applied."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/assets/v1/dead-letters/{self._part(id)}/retry", body=body
        ).json()
        return answer

    def discard_assets_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """丢弃死信。Close it unapplied, then go on with what waits behind it."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/assets/v1/dead-letters/{self._part(id)}/discard", body=body
        ).json()
        return answer

    def search_assets_audit(self, **query: Unpack[models.SearchAssetsAuditQuery]) -> models.PageAuditEntry:
        """审计记录查询。Who did what, the latest first; a caller of one department sees that department's deeds."""
        answer: models.PageAuditEntry = self._call("GET", "/api/assets/v1/audit", query=query).json()
        return answer

    def list_assets_disclosures(self, **query: Unpack[models.ListAssetsDisclosuresQuery]) -> models.PageAuditEntry:
        """敏感信息查阅记录。Who has read personal data in full, of whom and what for, the latest first."""
        answer: models.PageAuditEntry = self._call("GET", "/api/assets/v1/disclosures", query=query).json()
        return answer

    def list_fund_sources(self) -> models.PageFundSourceView:
        """资金来源。Every source of money, closed ones too; whoever applies for a project says from which it is paid."""
        answer: models.PageFundSourceView = self._call("GET", "/api/funds/v1/fund-sources").json()
        return answer

    def get_fund_source(self, code: str) -> models.FundSourceView:
        """查询资金来源。One source."""
        answer: models.FundSourceView = self._call("GET", f"/api/funds/v1/fund-sources/{self._part(code)}").json()
        return answer

    def set_fund_source(
        self, code: str, body: models.FundSourceSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.FundSourceView:
        """登记或修改资金来源。Record a source, or replace what is said of one, with the reason. One that is closed takes no more money."""
        answer: models.FundSourceView = self._call(
            "PUT",
            f"/api/funds/v1/fund-sources/{self._part(code)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_fund_batches(self, **query: Unpack[models.ListFundBatchesQuery]) -> models.PageFundBatchView:
        """资金批次列表。Batches of money, the last received first."""
        answer: models.PageFundBatchView = self._call("GET", "/api/funds/v1/fund-batches", query=query).json()
        return answer

    def record_fund_batch(self, body: models.FundBatchEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记到位资金。Record a sum that has reached the county, on the day on which it did. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/fund-batches", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_fund_batch(self, id: str) -> models.FundBatchView:
        """查询资金批次。One batch."""
        answer: models.FundBatchView = self._call("GET", f"/api/funds/v1/fund-batches/{self._part(id)}").json()
        return answer

    def correct_fund_batch(self, id: str, body: models.FundBatchCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正资金批次。Correct what is said of a batch, with the reason. Its amount, source and document are not: cancel it and record it anew."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/funds/v1/fund-batches/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_fund_batch(self, id: str, body: models.FundBatchCancelling, *, if_match: int | None = None) -> models.Changed:
        """冲销资金批次。Cancel a batch that was recorded by mistake: its entry is reversed, and both stay in the journal."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/fund-batches/{self._part(id)}/cancellation", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_allotments(self, **query: Unpack[models.ListAllotmentsQuery]) -> models.PageAllotmentView:
        """指标单列表。Allotments, the last written first."""
        answer: models.PageAllotmentView = self._call("GET", "/api/funds/v1/allotments", query=query).json()
        return answer

    def write_allotment(self, body: models.AllotmentEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """编制指标单。Write an allotment: money that is allocated to projects, released to who carries them out, taken back, or given back. It moves nothing before somebody else agrees."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/allotments", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_allotment(self, id: str) -> models.AllotmentDetail:
        """查询指标单。One allotment: its lines, its history, and every step that is open with all that stands against it."""
        answer: models.AllotmentDetail = self._call("GET", f"/api/funds/v1/allotments/{self._part(id)}").json()
        return answer

    def agree_allotment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """指标单:复核记账。环节“复核记账”,由县级在状态“待复核记账”下办理。 From `proposed` to `posted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/allotments/{self._part(id)}/agree", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_allotment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """指标单:退回。环节“退回”,由县级在状态“待复核记账”下办理。 From `proposed` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/allotments/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_allotment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """指标单:撤回。环节“撤回”,由县级在状态“待复核记账”下办理。 From `proposed` to `withdrawn`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/allotments/{self._part(id)}/withdraw", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reverse_allotment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """指标单:冲销。环节“冲销”,由县级在状态“已记账”下办理。 From `posted` to `reversed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/allotments/{self._part(id)}/reverse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_journal_entries(self, **query: Unpack[models.ListJournalEntriesQuery]) -> models.PageJournalEntryView:
        """记账凭证列表。Entries of the journal, the last to happen first. Of what concerns the county and a village alike, both see it."""
        answer: models.PageJournalEntryView = self._call("GET", "/api/funds/v1/journal-entries", query=query).json()
        return answer

    def get_journal_entry(self, id: str) -> models.JournalEntryDetail:
        """查询记账凭证。One entry with its transfers, as far as they touch the caller's divisions."""
        answer: models.JournalEntryDetail = self._call("GET", f"/api/funds/v1/journal-entries/{self._part(id)}").json()
        return answer

    def reverse_imported_entry(self, id: str, body: models.ImportReversing) -> models.ImportReversed:
        """冲销导入的记账凭证。Undo an entry that came in by a file, by its opposite. What was posted stays readable; a mended row is handed in under a number of its own."""
        answer: models.ImportReversed = self._call(
            "POST", f"/api/funds/v1/journal-entries/{self._part(id)}/reverse", body=body
        ).json()
        return answer

    def disclose_payee(self, id: str, body: models.Purpose) -> models.ImportedPayee:
        """查看导入凭证的完整收款人。Whom a payment that came in by a file paid, in full. Reader, purpose and time go into the audit trail."""
        answer: models.ImportedPayee = self._call(
            "POST", f"/api/funds/v1/journal-entries/{self._part(id)}/payee", body=body
        ).json()
        return answer

    def list_ledger_books(self) -> models.PageBookView:
        """账簿。Every ledger: a view of the one journal. What “三级两账” means is set up here."""
        answer: models.PageBookView = self._call("GET", "/api/funds/v1/ledger-books").json()
        return answer

    def set_ledger_book(
        self, code: str, body: models.BookSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.BookView:
        """设置账簿。Set up a ledger, or replace what is said of one, with the reason. No money moves by it."""
        answer: models.BookView = self._call(
            "PUT",
            f"/api/funds/v1/ledger-books/{self._part(code)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_ledger_rows(self, code: str, **query: Unpack[models.ListLedgerRowsQuery]) -> models.PageLedgerRow:
        """账簿明细。The rows of a ledger: how much was received, allocated, released, paid and given back, and what waits. A caller sees what lies in its own divisions: a town no money of the county's that has not been allocated to it."""
        answer: models.PageLedgerRow = self._call(
            "GET", f"/api/funds/v1/ledger-books/{self._part(code)}/rows", query=query
        ).json()
        return answer

    def list_loans(self, **query: Unpack[models.ListLoansQuery]) -> models.PageLoanView:
        """贷款台账。Loans of the caller's divisions, the last applied for first."""
        answer: models.PageLoanView = self._call("GET", "/api/funds/v1/loans", query=query).json()
        return answer

    def apply_for_loan(self, body: models.LoanEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记贷款申请。Record an application. The borrower is recognised by number among household's members, and judged as of the day of application."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/loans", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_loan(self, id: str) -> models.LoanDetail:
        """查询贷款。A loan with its terms, instalments, visits and steps, and what can be done next."""
        answer: models.LoanDetail = self._call("GET", f"/api/funds/v1/loans/{self._part(id)}").json()
        return answer

    def grade_loan(self, id: str, body: models.LoanGrading, *, if_match: int | None = None) -> models.Changed:
        """调整五级分类。Set the class 五级分类 that the bank gives a loan."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/funds/v1/loans/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_loan(self, id: str, body: models.Purpose) -> models.LoanFull:
        """查看借款人完整电话和账户。The borrower's phone and account in full. Reader, purpose and time go into the audit trail."""
        answer: models.LoanFull = self._call("POST", f"/api/funds/v1/loans/{self._part(id)}/full", body=body).json()
        return answer

    def record_loan_repayment(
        self, id: str, body: models.LoanRepaymentEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记还款。Record an instalment; the one that brings the balance to nought ends the loan."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/repayments", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def reverse_loan_repayment(
        self, id: str, body: models.LoanRepaymentReversal, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """冲销还款。Undo an instalment that was recorded by mistake; both stay. A loan that it had ended goes on."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/funds/v1/loan-repayments/{self._part(id)}/reversal",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def record_loan_visit(self, id: str, body: models.LoanVisitEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记贷后走访。Record a visit after lending and what the money was found used for."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/visits", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def rate_of_loan(self, id: str, body: models.Rating, *, if_match: int | None = None) -> models.Changed:
        """评级授信。环节“评级授信”,由镇级在状态“待评级”下办理。 From `applied` to `rated`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/rate", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_of_loan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """审批通过。环节“审批通过”,由县级在状态“待审批”下办理。 From `rated` to `approved`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_of_loan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """不予贷款。环节“不予贷款”,由县级在状态“待评级、待审批、待放款”下办理。 From `applied, rated, approved` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def confirm_use_of_loan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """核实用途。环节“核实用途”,由镇级在状态“待核实用途”下办理。 From `disbursed` to `in_use`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/confirm-use", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def extend_of_loan(self, id: str, body: models.Extending, *, if_match: int | None = None) -> models.Changed:
        """展期。环节“展期”,由县级在状态“使用中、已续贷”下办理。 From `in_use, renewed` to `extended`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/extend", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def renew_of_loan(self, id: str, body: models.Renewing, *, if_match: int | None = None) -> models.Changed:
        """续贷。环节“续贷”,由县级在状态“使用中、已展期”下办理。 From `in_use, extended` to `renewed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/renew", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def compensate_of_loan(self, id: str, body: models.Compensating, *, if_match: int | None = None) -> models.Changed:
        """风险补偿代偿。环节“风险补偿代偿”,由县级在状态“待核实用途、使用中、已展期、已续贷”下办理。 From `disbursed, in_use, extended, renewed` to `compensated`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/compensate", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def pursue_of_loan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """开始追偿。环节“开始追偿”,由县级在状态“待追偿”下办理。 From `compensated` to `recovering`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/pursue", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def write_off_of_loan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """核销。环节“核销”,由县级在状态“追偿中”下办理。 From `recovering` to `written_off`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/write-off", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disburse_of_loan(self, id: str, body: models.Disbursing, *, if_match: int | None = None) -> models.Changed:
        """放款。Record that the bank has paid a loan out: its number, account, rate and days."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/loans/{self._part(id)}/disburse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_lenders(self) -> models.PageLenderView:
        """贷款银行。Every bank that lends, with what its compensation fund holds."""
        answer: models.PageLenderView = self._call("GET", "/api/funds/v1/lenders").json()
        return answer

    def set_lender(
        self, code: str, body: models.LenderSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.LenderView:
        """登记或修改贷款银行。Record a bank, or replace what is said of it, with the reason. One that is closed lends no more."""
        answer: models.LenderView = self._call(
            "PUT",
            f"/api/funds/v1/lenders/{self._part(code)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_main_banks(self) -> models.PageMainBankView:
        """主责任银行。The main bank of each town."""
        answer: models.PageMainBankView = self._call("GET", "/api/funds/v1/main-banks").json()
        return answer

    def set_main_bank(
        self, town: str, body: models.MainBankSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.MainBankView:
        """指定主责任银行。Say which bank answers for a town."""
        answer: models.MainBankView = self._call(
            "PUT",
            f"/api/funds/v1/main-banks/{self._part(town)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_risk_fund_entries(
        self, code: str, **query: Unpack[models.ListRiskFundEntriesQuery]
    ) -> models.PageRiskFundEntryView:
        """风险补偿金明细。What moved a bank's compensation fund, the last recorded first."""
        answer: models.PageRiskFundEntryView = self._call(
            "GET", f"/api/funds/v1/lenders/{self._part(code)}/fund-entries", query=query
        ).json()
        return answer

    def move_risk_fund(self, body: models.RiskFundMovement, *, idempotency_key: str | None = None) -> models.Changed:
        """登记风险补偿金变动。Record money that enters or leaves a bank's compensation fund."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/risk-fund-entries", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def list_subsidy_runs(self, **query: Unpack[models.ListSubsidyRunsQuery]) -> models.PageSubsidyRunView:
        """贴息列表。Subsidies by quarter, the last counted first, with the caller's share of each."""
        answer: models.PageSubsidyRunView = self._call("GET", "/api/funds/v1/subsidy-runs", query=query).json()
        return answer

    def count_subsidy(self, body: models.SubsidyCounting, *, idempotency_key: str | None = None) -> models.Changed:
        """测算贴息。Count the subsidy of a quarter that is over, and anew until it is approved."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/subsidy-runs", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_subsidy_run(self, id: str) -> models.SubsidyRunView:
        """查询贴息。The subsidy of a quarter."""
        answer: models.SubsidyRunView = self._call("GET", f"/api/funds/v1/subsidy-runs/{self._part(id)}").json()
        return answer

    def list_subsidy_lines(self, id: str, **query: Unpack[models.ListSubsidyLinesQuery]) -> models.PageSubsidyLineView:
        """贴息明细。What of each loan is subsidised, with the days, principals and rates that it was counted from."""
        answer: models.PageSubsidyLineView = self._call(
            "GET", f"/api/funds/v1/subsidy-runs/{self._part(id)}/lines", query=query
        ).json()
        return answer

    def approve_subsidy(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """审批贴息。Approve what somebody else has counted."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/subsidy-runs/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def pay_subsidy(self, id: str, body: models.SubsidyPaying, *, if_match: int | None = None) -> models.Changed:
        """登记贴息支付。Record that an approved subsidy was paid, with its voucher."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/subsidy-runs/{self._part(id)}/pay", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_loan_findings(self, **query: Unpack[models.ListLoanFindingsQuery]) -> models.PageLoanFindingView:
        """小额信贷核查发现。What the checks of the ledger find as of today, in the caller's divisions."""
        answer: models.PageLoanFindingView = self._call("GET", "/api/funds/v1/loan-findings", query=query).json()
        return answer

    def read_loan_figures(self, **query: Unpack[models.ReadLoanFiguresQuery]) -> models.CreditFigures:
        """小额信贷指标。Figures of micro-credit as of today: coverage, balance, overdue and bad share, recovery, subsidy, compensation."""
        answer: models.CreditFigures = self._call("GET", "/api/funds/v1/loan-figures", query=query).json()
        return answer

    def list_ledger_months(self, **query: Unpack[models.ListLedgerMonthsQuery]) -> models.PageMonthView:
        """账期结账情况。The month of every town and of the county: what the journal says of it, and how far it is closed."""
        answer: models.PageMonthView = self._call("GET", "/api/funds/v1/ledger-months", query=query).json()
        return answer

    def get_ledger_month(self, division_code: str, month: str) -> models.MonthView:
        """查询账期。The month of a town or of the county. One that nobody has signed for has no `ETag`."""
        answer: models.MonthView = self._call(
            "GET", f"/api/funds/v1/ledger-months/{self._part(division_code)}/{self._part(month)}"
        ).json()
        return answer

    def balance_ledger_month(
        self,
        division_code: str,
        month: str,
        body: models.MonthBalancing,
        *,
        if_match: int | None = None,
        if_none_match: str | None = None,
    ) -> None:
        """账期对账。Sign first: the books of the treasury and the bank say the same as the journal."""
        self._call(
            "PUT",
            f"/api/funds/v1/ledger-months/{self._part(division_code)}/{self._part(month)}/balance",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        )

    def confirm_ledger_month(self, division_code: str, month: str, *, if_match: int | None = None) -> None:
        """账期结账。Sign second, and close the month: nothing is posted into it any more."""
        self._call(
            "POST",
            f"/api/funds/v1/ledger-months/{self._part(division_code)}/{self._part(month)}/confirmation",
            headers={"if-match": if_match},
        )

    def reopen_ledger_month(
        self, division_code: str, month: str, body: models.MonthReopening, *, if_match: int | None = None
    ) -> None:
        """反结账。Open a closed month again, with the reason: the last one first, and the county's before its towns'."""
        self._call(
            "POST",
            f"/api/funds/v1/ledger-months/{self._part(division_code)}/{self._part(month)}/reopening",
            headers={"if-match": if_match},
            body=body,
        )

    def list_reconciliations(self, **query: Unpack[models.ListReconciliationsQuery]) -> models.PageReconciliationView:
        """总账每日对账。What the daily reconciliation of the journal found, the last first. It is of the whole county: a town sees none."""
        answer: models.PageReconciliationView = self._call("GET", "/api/funds/v1/reconciliations", query=query).json()
        return answer

    def list_project_categories(self) -> models.PageCategoryView:
        """项目类型。Every category of projects, each after the one above it."""
        answer: models.PageCategoryView = self._call("GET", "/api/funds/v1/project-categories").json()
        return answer

    def list_projects(self, **query: Unpack[models.ListProjectsQuery]) -> models.PageProjectView:
        """项目列表。Projects, those of the latest year and applied for last first."""
        answer: models.PageProjectView = self._call("GET", "/api/funds/v1/projects", query=query).json()
        return answer

    def apply_for_project(self, body: models.ProjectEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """申报项目。Begin an application of a village, a town or the county. With an `Idempotency-Key` it is begun once."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/projects", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_project(self, id: str) -> models.ProjectDetail:
        """查询项目。One project: its goals, mechanism, history, and every step that is open with all that stands against it."""
        answer: models.ProjectDetail = self._call("GET", f"/api/funds/v1/projects/{self._part(id)}").json()
        return answer

    def correct_project(self, id: str, body: models.ProjectCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正项目申报。Correct an application that is not handed in, with the reason."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/funds/v1/projects/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_project_contact(self, id: str, body: models.Purpose) -> models.ProjectContact:
        """查看项目责任人完整电话。The phone of who answers for a project, in full. Reader, purpose and time go into the audit trail."""
        answer: models.ProjectContact = self._call("POST", f"/api/funds/v1/projects/{self._part(id)}/contact", body=body).json()
        return answer

    def set_project_goals(self, id: str, body: models.GoalTable, *, if_match: int | None = None) -> models.Changed:
        """填报绩效目标表。Set the whole goal table: without one output and one satisfaction indicator no project comes into the library."""
        answer: models.Changed = self._call(
            "PUT", f"/api/funds/v1/projects/{self._part(id)}/goals", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def set_project_mechanism(self, id: str, body: models.MechanismTable, *, if_match: int | None = None) -> models.Changed:
        """填报联农带农机制。Set the whole beneficiary mechanism; operating projects need one."""
        answer: models.Changed = self._call(
            "PUT", f"/api/funds/v1/projects/{self._part(id)}/mechanism", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def check_project_negative(self, id: str, body: models.NegativeCheck, *, if_match: int | None = None) -> models.Changed:
        """负面清单核查。Keep which items of the negative list hold, and why words that look like one are none. An item that holds blocks."""
        answer: models.Changed = self._call(
            "PUT", f"/api/funds/v1/projects/{self._part(id)}/negative-check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def publicise_project(self, id: str, body: models.Publicising, *, if_match: int | None = None) -> models.Changed:
        """公示项目。Record that the notice of the present state was put up: by the village, the town or the county."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """撤回申报。环节“撤回申报”,由村级在状态“申报准备”下办理。 From `applying` to `withdrawn`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/withdraw", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_village_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """结束村级公示。环节“结束村级公示”,由村级在状态“村级公示”下办理。 From `village_publicity` to `town_audit`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/close-village", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def village_back_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """村级公示后修改。环节“村级公示后修改”,由村级在状态“村级公示”下办理。 From `village_publicity` to `applying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/village-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def town_pass_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """镇审核通过。环节“镇审核通过”,由镇级在状态“镇审核”下办理。 From `town_audit` to `town_publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/town-pass", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def town_return_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """镇退回。环节“镇退回”,由镇级在状态“镇审核”下办理。 From `town_audit` to `applying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/town-return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def town_reject_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """镇审核不通过。环节“镇审核不通过”,由镇级在状态“镇审核”下办理。 From `town_audit` to `rejected`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/town-reject", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_town_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """结束镇级公示。环节“结束镇级公示”,由镇级在状态“镇级公示”下办理。 From `town_publicity` to `argument`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/close-town", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def town_back_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """镇级公示后退回。环节“镇级公示后退回”,由镇级在状态“镇级公示”下办理。 From `town_publicity` to `applying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/town-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_opinions_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """结束征求意见公示。环节“结束征求意见公示”,由县级在状态“县级征求意见公示”下办理。 From `county_opinions` to `argument`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/close-opinions", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def opinions_back_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """征求意见后修改。环节“征求意见后修改”,由县级在状态“县级征求意见公示”下办理。 From `county_opinions` to `applying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/opinions-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def argue_pass_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """论证通过。环节“论证通过”,由县级在状态“县级论证”下办理。 From `argument` to `decision`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/argue-pass", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_of_project(self, id: str, body: models.Approving, *, if_match: int | None = None) -> models.Changed:
        """审定入库。环节“审定入库”,由县级在状态“县级审定”下办理。 From `decision` to `county_publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_return_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """县退回。环节“县退回”,由县级在状态“县级论证、县级审定”下办理。 From `argument, decision` to `applying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/county-return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_reject_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """审定不入库。环节“审定不入库”,由县级在状态“县级论证、县级审定”下办理。 From `argument, decision` to `rejected`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/county-reject", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def enter_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """公示无异议入库。环节“公示无异议入库”,由县级在状态“县级公示”下办理。 From `county_publicity` to `stock`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/enter", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_back_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """县级公示后退回。环节“县级公示后退回”,由县级在状态“县级公示”下办理。 From `county_publicity` to `applying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/county-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def propose_removal_of_project(self, id: str, body: models.Removing, *, if_match: int | None = None) -> models.Changed:
        """申请退库。环节“申请退库”,由村级在状态“储备”下办理。 From `stock` to `removal_decision`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/propose-removal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_removal_of_project(self, id: str, body: models.Approving, *, if_match: int | None = None) -> models.Changed:
        """批准退库。环节“批准退库”,由县级在状态“退库审批”下办理。 From `removal_decision` to `removal_publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/approve-removal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_removal_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """不同意退库。环节“不同意退库”,由县级在状态“退库审批”下办理。 From `removal_decision` to `stock`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/refuse-removal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def remove_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """退库。环节“退库”,由县级在状态“退库公示”下办理。 From `removal_publicity` to `removed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/remove", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def removal_back_of_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """退库公示后撤销退库。环节“退库公示后撤销退库”,由县级在状态“退库公示”下办理。 From `removal_publicity` to `stock`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/removal-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """提交申报。Hand in an application: by the village to its town, by a town or the county to the county's departments."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def adjust_project(self, id: str, body: models.Adjusting, *, if_match: int | None = None) -> models.Changed:
        """调整项目。Change a project in stock a little; what goes beyond the percentage of the parameter is for the county."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/adjustment", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_adjustment_of_project(
        self, id: str, body: models.AdjustingByCounty, *, if_match: int | None = None
    ) -> models.Changed:
        """批准调整项目。Change a project in stock beyond that, by a document of the county."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/projects/{self._part(id)}/approved-adjustment", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_annual_plans(self, **query: Unpack[models.ListAnnualPlansQuery]) -> models.PagePlanView:
        """年度计划列表。Annual plans of the caller's county, the latest year first."""
        answer: models.PagePlanView = self._call("GET", "/api/funds/v1/annual-plans", query=query).json()
        return answer

    def begin_annual_plan(self, body: models.AnnualPlanEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """编制年度计划。Begin the county's plan of a year. With an `Idempotency-Key` it is begun once."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/annual-plans", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_annual_plan(self, id: str) -> models.PlanDetail:
        """查询年度计划。One plan: its figures with the share of industry, and every step that is open with all that stands against it."""
        answer: models.PlanDetail = self._call("GET", f"/api/funds/v1/annual-plans/{self._part(id)}").json()
        return answer

    def list_annual_plan_lines(self, id: str, **query: Unpack[models.ListAnnualPlanLinesQuery]) -> models.PagePlanLineView:
        """年度计划明细。What a revision gives which project, within the caller's divisions."""
        answer: models.PagePlanLineView = self._call(
            "GET", f"/api/funds/v1/annual-plans/{self._part(id)}/lines", query=query
        ).json()
        return answer

    def list_annual_plan_changes(
        self, id: str, **query: Unpack[models.ListAnnualPlanChangesQuery]
    ) -> models.PagePlanChangeView:
        """年度计划修订内容。What a revision changed of the one before it, within the caller's divisions; of the first, everything."""
        answer: models.PagePlanChangeView = self._call(
            "GET", f"/api/funds/v1/annual-plans/{self._part(id)}/changes", query=query
        ).json()
        return answer

    def set_annual_plan_line(
        self, id: str, project: str, body: models.PlanLines, *, if_match: int | None = None
    ) -> models.Changed:
        """安排项目资金。Say what the plan gives a project, by source; at most what the project was planned with."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/funds/v1/annual-plans/{self._part(id)}/projects/{self._part(project)}",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def drop_annual_plan_line(self, id: str, project: str, *, if_match: int | None = None) -> models.Changed:
        """移出年度计划。Take a project out of the plan."""
        answer: models.Changed = self._call(
            "DELETE",
            f"/api/funds/v1/annual-plans/{self._part(id)}/projects/{self._part(project)}",
            headers={"if-match": if_match},
        ).json()
        return answer

    def publicise_annual_plan(self, id: str, body: models.Publicising, *, if_match: int | None = None) -> models.Changed:
        """公示年度计划。Record that the notice of the plan was put up."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def issue_annual_plan(self, id: str, body: models.Deciding, *, if_match: int | None = None) -> models.Changed:
        """下达计划。Issue the plan: its projects are selected, those that a revision dropped go back to stock."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/issue", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def announce_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """提交公示。环节“提交公示”,由县级在状态“编制”下办理。 From `drafting` to `plan_publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/announce", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """结束计划公示。环节“结束计划公示”,由县级在状态“计划公示”下办理。 From `plan_publicity` to `approval`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/close-publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def back_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """公示后修改。环节“公示后修改”,由县级在状态“计划公示”下办理。 From `plan_publicity` to `drafting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_of_annual_plan(self, id: str, body: models.Deciding, *, if_match: int | None = None) -> models.Changed:
        """审定计划。环节“审定计划”,由县级在状态“计划审定”下办理。 From `approval` to `approved`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def return_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """退回修改。环节“退回修改”,由县级在状态“计划审定”下办理。 From `approval` to `drafting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def revise_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """修订计划。环节“修订计划”,由县级在状态“已下达”下办理。 From `issued` to `drafting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/revise", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def drop_revision_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """放弃修订。环节“放弃修订”,由县级在状态“编制”下办理。 From `drafting` to `issued`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/drop-revision", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """关闭计划。环节“关闭计划”,由县级在状态“已下达”下办理。 From `issued` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_of_annual_plan(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """作废计划。环节“作废计划”,由县级在状态“编制”下办理。 From `drafting` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/annual-plans/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_payments(self, **query: Unpack[models.ListPaymentsQuery]) -> models.PagePaymentView:
        """支付列表。Payments, the last asked for first."""
        answer: models.PagePaymentView = self._call("GET", "/api/funds/v1/payments", query=query).json()
        return answer

    def ask_payment(self, body: models.PaymentEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """申请支付。Ask for a payment of a project: to the party of a contract, or to people by a list. It is a draft until its papers are attached."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/payments", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_payment(self, id: str) -> models.PaymentDetail:
        """查询支付。One payment: its batches, who is paid, its history, and every step that is open with all that stands against it."""
        answer: models.PaymentDetail = self._call("GET", f"/api/funds/v1/payments/{self._part(id)}").json()
        return answer

    def replace_payment(self, id: str, body: models.PaymentEntry, *, if_match: int | None = None) -> models.Changed:
        """修改支付申请。Replace what is asked, while it is a draft or was sent back."""
        answer: models.Changed = self._call(
            "PUT", f"/api/funds/v1/payments/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refund_payment(self, id: str, body: models.PaymentRefundEntry, *, if_match: int | None = None) -> models.Changed:
        """登记退款。Record that a part of a payment came back, with the reason."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/refunds", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:单位提交。环节“单位提交”,由镇级在状态“待提交”下办理。 From `draft` to `department`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def pass_department_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:主管部门审核通过。环节“主管部门审核通过”,由县级在状态“主管部门审核”下办理。 From `department` to `finance`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/pass-department", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def return_department_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:主管部门退回。环节“主管部门退回”,由县级在状态“主管部门审核”下办理。 From `department` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/return-department", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def pass_finance_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:财政审核通过。环节“财政审核通过”,由县级在状态“财政审核”下办理。 From `finance` to `payable`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/pass-finance", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def return_finance_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:财政退回。环节“财政退回”,由县级在状态“财政审核、待支付”下办理。 From `finance, payable` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/return-finance", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def pay_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:支付。环节“支付”,由县级在状态“待支付”下办理。 From `payable` to `paid`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/pay", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def file_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:归档支付凭证。环节“归档支付凭证”,由县级在状态“已支付待归档”下办理。 From `paid` to `filed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/file", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:撤销。环节“撤销”,由镇级在状态“待提交、主管部门审核、财政审核、待支付”下办理。 From `draft, department, finance, payable` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reverse_payment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """支付:冲销。环节“冲销”,由县级在状态“已支付待归档、已归档”下办理。 From `paid, filed` to `reversed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/payments/{self._part(id)}/reverse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_stipend_payrolls(self, **query: Unpack[models.ListStipendPayrollsQuery]) -> models.PageStipendPayrollView:
        """补贴发放批次列表。Payrolls of stipends of public-welfare posts, as the jobs service made them, with the payment of each; the last made first."""
        answer: models.PageStipendPayrollView = self._call("GET", "/api/funds/v1/stipend-payrolls", query=query).json()
        return answer

    def list_works(self, **query: Unpack[models.ListWorksQuery]) -> models.PageWorksView:
        """项目实施列表。Implementations, those due first at the top."""
        answer: models.PageWorksView = self._call("GET", "/api/funds/v1/works", query=query).json()
        return answer

    def begin_works(self, body: models.WorksBeginning, *, idempotency_key: str | None = None) -> models.Changed:
        """开始实施项目。Begin to carry out a project that the year's plan has taken up. With an `Idempotency-Key` it is begun once."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/works", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def list_works_results(self, **query: Unpack[models.ListWorksResultsQuery]) -> models.PageWorksResultView:
        """竣工成果统计。What accepted projects have brought, by category and unit: how many cold stores, how many kilometres of road."""
        answer: models.PageWorksResultView = self._call("GET", "/api/funds/v1/works-results", query=query).json()
        return answer

    def get_works(self, id: str) -> models.WorksDetail:
        """查询项目实施。One implementation: contracts, reports, defects, history, and every step that is open with all that stands against it."""
        answer: models.WorksDetail = self._call("GET", f"/api/funds/v1/works/{self._part(id)}").json()
        return answer

    def report_progress_of_works(self, id: str, body: models.ProgressEntry, *, if_match: int | None = None) -> models.Changed:
        """报告形象进度。Report how far the work is, with photos that were in no report before."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/progress", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def record_defect(self, id: str, body: models.DefectEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记质保期问题。Record a defect that the defect period has shown; until it is mended no retention is released."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/defects", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def mend_defect(self, id: str, body: models.Mending, *, if_match: int | None = None) -> models.Changed:
        """登记整改。Record how a defect was mended, with what shows it."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works-defects/{self._part(id)}/mending", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_labour(self, id: str, **query: Unpack[models.ListLabourQuery]) -> models.PageLabourView:
        """劳务报酬台账。What workers were paid for a project, the last recorded first; rows that were withdrawn too."""
        answer: models.PageLabourView = self._call("GET", f"/api/funds/v1/works/{self._part(id)}/labour", query=query).json()
        return answer

    def record_labour(self, id: str, body: models.LabourEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记劳务报酬。Record a list of what workers were paid: all of it, or nothing. Names are masked at once."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/labour", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def withdraw_labour(self, id: str, body: models.LabourWithdrawal) -> models.Changed:
        """作废劳务报酬。Withdraw a row that was recorded by mistake; it stays readable."""
        answer: models.Changed = self._call("POST", f"/api/funds/v1/works-labour/{self._part(id)}/withdrawal", body=body).json()
        return answer

    def contract_works(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """确定承包单位。环节“确定承包单位”,由镇级在状态“前期准备”下办理。 From `preparing` to `ready`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/contract", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def self_build_works(self, id: str, body: models.SelfBuilding, *, if_match: int | None = None) -> models.Changed:
        """决定自建。环节“决定自建”,由镇级在状态“前期准备”下办理。 From `preparing` to `ready`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/self-build", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def start_works(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """开工。环节“开工”,由镇级在状态“待开工”下办理。 From `ready` to `started`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/start", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def suspend_works(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """停工。环节“停工”,由镇级在状态“施工中”下办理。 From `started` to `suspended`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/suspend", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def resume_works(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """复工。环节“复工”,由镇级在状态“停工”下办理。 From `suspended` to `started`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/resume", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def complete_works(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """完工。环节“完工”,由镇级在状态“施工中”下办理。 From `started` to `completed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/complete", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def accept_works(self, id: str, body: models.Passing, *, if_match: int | None = None) -> models.Changed:
        """验收合格。环节“验收合格”,由县级在状态“待验收”下办理。 From `completed` to `accepted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/accept", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def fail_works(self, id: str, body: models.Refusing, *, if_match: int | None = None) -> models.Changed:
        """验收不合格。环节“验收不合格”,由县级在状态“待验收”下办理。 From `completed` to `started`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/fail", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def settle_works(self, id: str, body: models.Settling, *, if_match: int | None = None) -> models.Changed:
        """竣工决算。环节“竣工决算”,由县级在状态“待决算”下办理。 From `accepted` to `settled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/settle", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def assetise_works(self, id: str, body: models.Assetising, *, if_match: int | None = None) -> models.Changed:
        """转资产。环节“转资产”,由镇级在状态“待转资产”下办理。 From `settled` to `assetised`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/assetise", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_works(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """办结。环节“办结”,由镇级在状态“已转资产”下办理。 From `assetised` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_without_asset_works(
        self, id: str, body: models.ClosingWithoutAsset, *, if_match: int | None = None
    ) -> models.Changed:
        """不形成资产办结。环节“不形成资产办结”,由镇级在状态“待转资产”下办理。 From `settled` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/close-without-asset", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def terminate_works(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """终止实施。环节“终止实施”,由县级在状态“前期准备、待开工、施工中、停工”下办理。 From `preparing, ready, started, suspended` to `terminated`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/terminate", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def record_contract(self, id: str, body: models.ContractEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记合同。Record a contract that was signed for a project. Whatever is out of the ordinary (over the plan, not tendered, like a split) is refused until its reason is given."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/works/{self._part(id)}/contracts", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def list_contracts(self, **query: Unpack[models.ListContractsQuery]) -> models.PageContractView:
        """合同列表。Contracts, the last recorded first."""
        answer: models.PageContractView = self._call("GET", "/api/funds/v1/contracts", query=query).json()
        return answer

    def get_contract(self, id: str) -> models.ContractDetail:
        """查询合同。One contract with its changes."""
        answer: models.ContractDetail = self._call("GET", f"/api/funds/v1/contracts/{self._part(id)}").json()
        return answer

    def propose_contract_change(self, id: str, body: models.ChangeProposal, *, if_match: int | None = None) -> models.Changed:
        """提出合同变更。Propose a change of amount or time; another person approves it."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/contracts/{self._part(id)}/change", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def decide_contract_change(self, id: str, body: models.ChangeDeciding, *, if_match: int | None = None) -> models.Changed:
        """批准合同变更。Approve or refuse the change that waits; what makes up more than the share of the parameter together is for the county."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/contracts/{self._part(id)}/change-decision", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def decide_contract_change_by_county(
        self, id: str, body: models.CountyChangeDeciding, *, if_match: int | None = None
    ) -> models.Changed:
        """县级批准合同变更。Approve or refuse the change that waits, by a document of the county."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/funds/v1/contracts/{self._part(id)}/county-change-decision",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def terminate_contract(self, id: str, body: models.ContractTermination, *, if_match: int | None = None) -> models.Changed:
        """终止合同。End a contract before its time, with the reason."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/contracts/{self._part(id)}/termination", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_parties(self, **query: Unpack[models.ListPartiesQuery]) -> models.PagePartyView:
        """往来单位列表。Parties by their names; they are the same for the whole county."""
        answer: models.PagePartyView = self._call("GET", "/api/funds/v1/parties", query=query).json()
        return answer

    def record_party(self, body: models.PartyEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记往来单位。Record with whom contracts are made. Its credit code is checked by its check character."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/parties", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_party(self, id: str) -> models.PartyDetail:
        """查询往来单位。One party with every account that was proposed and every correction, masked."""
        answer: models.PartyDetail = self._call("GET", f"/api/funds/v1/parties/{self._part(id)}").json()
        return answer

    def correct_party(self, id: str, body: models.PartyCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正往来单位。Correct what is said of a party, with the reason; what it was stays readable."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/funds/v1/parties/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def propose_party_account(self, id: str, body: models.AccountProposal, *, if_match: int | None = None) -> models.Changed:
        """提出银行账户。Propose the bank account to which money goes; until another person agrees the one before stands."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/parties/{self._part(id)}/account", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def decide_party_account(self, id: str, body: models.AccountDeciding, *, if_match: int | None = None) -> models.Changed:
        """核准银行账户。Agree to the proposed account, or refuse it; whoever proposed it may not."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/parties/{self._part(id)}/account-decision", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_party(self, id: str, body: models.Purpose) -> models.PartyFull:
        """查看往来单位完整信息。Representative and accounts in full. Reader, purpose and time go into the audit trail."""
        answer: models.PartyFull = self._call("POST", f"/api/funds/v1/parties/{self._part(id)}/full", body=body).json()
        return answer

    def list_issues(self, **query: Unpack[models.ListIssuesQuery]) -> models.PageIssueView:
        """问题列表。Issues, those due first at the top. Whoever works for one department sees those that name it."""
        answer: models.PageIssueView = self._call("GET", "/api/funds/v1/issues", query=query).json()
        return answer

    def register_issue(self, body: models.IssueEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记问题。Register what was found. With an `Idempotency-Key` it is registered once."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/issues", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_issue(self, id: str) -> models.IssueDetail:
        """查询问题。One issue: its history, money, extensions, searches, and every step that is open with all that stands against it."""
        answer: models.IssueDetail = self._call("GET", f"/api/funds/v1/issues/{self._part(id)}").json()
        return answer

    def correct_issue(self, id: str, body: models.IssueCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正问题。Correct what is said of an issue until it is verified, with the reason. The units that put it right cannot."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/funds/v1/issues/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def read_issue_statistics(self, **query: Unpack[models.ReadIssueStatisticsQuery]) -> models.IssueStatistics:
        """问题整改统计。How many issues, how many struck off, overdue and back again, and how much money, as they stand today."""
        answer: models.IssueStatistics = self._call("GET", "/api/funds/v1/statistics/issues", query=query).json()
        return answer

    def assign_of_issue(self, id: str, body: models.Assigning, *, if_match: int | None = None) -> models.Changed:
        """问题:交办。环节“交办”,由县级在状态“待交办、待报整改方案、反弹待交办”下办理。 From `registered, assigned, reopened` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/assign", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_plan_of_issue(self, id: str, body: models.Planning, *, if_match: int | None = None) -> models.Changed:
        """问题:报送整改方案。环节“报送整改方案”,由镇级在状态“待报整改方案”下办理。 From `assigned` to `plan_submitted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/submit-plan", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_plan_of_issue(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """问题:同意整改方案。环节“同意整改方案”,由县级在状态“整改方案待审”下办理。 From `plan_submitted` to `rectifying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/approve-plan", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def return_plan_of_issue(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """问题:退回整改方案。环节“退回整改方案”,由县级在状态“整改方案待审”下办理。 From `plan_submitted` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/return-plan", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def report_of_issue(self, id: str, body: models.Reporting, *, if_match: int | None = None) -> models.Changed:
        """问题:报告整改进展。环节“报告整改进展”,由镇级在状态“整改中”下办理。 From `rectifying` to `rectifying`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/report", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_of_issue(self, id: str, body: models.Submitting, *, if_match: int | None = None) -> models.Changed:
        """问题:申请核验。环节“申请核验”,由镇级在状态“整改中、退回整改”下办理。 From `rectifying, returned` to `submitted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def verify_of_issue(self, id: str, body: models.Verifying, *, if_match: int | None = None) -> models.Changed:
        """问题:核验通过。环节“核验通过”,由县级在状态“待核验”下办理。 From `submitted` to `verified`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/verify", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_of_issue(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """问题:退回整改。环节“退回整改”,由县级在状态“待核验、待销号”下办理。 From `submitted, verified` to `returned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_of_issue(self, id: str, body: models.Closing, *, if_match: int | None = None) -> models.Changed:
        """问题:销号。环节“销号”,由县级在状态“待销号”下办理。 From `verified` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reopen_of_issue(self, id: str, body: models.Reopening, *, if_match: int | None = None) -> models.Changed:
        """问题:反弹重改。环节“反弹重改”,由县级在状态“已销号”下办理。 From `closed` to `reopened`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/reopen", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_of_issue(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """问题:撤销登记。环节“撤销登记”,由县级在状态“待交办”下办理。 From `registered` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def add_issue_recovery(
        self, id: str, body: models.IssueRecoveryEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记整改金额。Record money that came back or was put right; all of it is never more than what is involved."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/recoveries", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def withdraw_issue_recovery(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """作废整改金额。Take back a line that is wrong, with the reason; it stays readable."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issue-recoveries/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_issue_shortfall(self, id: str, body: models.IssueShortfall, *, if_match: int | None = None) -> models.Changed:
        """批准整改差额。Let the money that is left be, for a reason that is kept. The units that put it right cannot."""
        answer: models.Changed = self._call(
            "PUT", f"/api/funds/v1/issues/{self._part(id)}/shortfall", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def ask_issue_extension(
        self, id: str, body: models.IssueExtensionEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """申请延期。Ask for a later deadline, so many times at most (parameter `issue_extensions`)."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issues/{self._part(id)}/extensions", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def decide_issue_extension(
        self, id: str, body: models.IssueExtensionDecision, *, if_match: int | None = None
    ) -> models.Changed:
        """批复延期。Grant or refuse a later deadline: another person of another unit than who asked."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issue-extensions/{self._part(id)}/decision", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def ask_issue_searches(self, id: str, body: models.IssueSearchAsking) -> models.Changed:
        """发起举一反三排查。Have other towns look for the same among their own; one that was asked because of this issue is not asked again."""
        answer: models.Changed = self._call("POST", f"/api/funds/v1/issues/{self._part(id)}/searches", body=body).json()
        return answer

    def list_issue_searches(self, **query: Unpack[models.ListIssueSearchesQuery]) -> models.PageIssueSearchView:
        """举一反三排查列表。Searches that towns were asked for, those due first at the top. A town sees its own, whatever issue they come from."""
        answer: models.PageIssueSearchView = self._call("GET", "/api/funds/v1/issue-searches", query=query).json()
        return answer

    def get_issue_search(self, id: str) -> models.IssueSearchView:
        """查询举一反三排查。One search with its ETag."""
        answer: models.IssueSearchView = self._call("GET", f"/api/funds/v1/issue-searches/{self._part(id)}").json()
        return answer

    def answer_issue_search(self, id: str, body: models.IssueSearchAnswer, *, if_match: int | None = None) -> models.Changed:
        """反馈举一反三排查。Say for a town how many of the same it found. What it found is registered as issues that name this search."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/issue-searches/{self._part(id)}/answer", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_goal_approvals(self, **query: Unpack[models.ListGoalApprovalsQuery]) -> models.PageGoalApprovalView:
        """绩效目标批复列表。Approvals that hold, those to be made public first at the top."""
        answer: models.PageGoalApprovalView = self._call("GET", "/api/funds/v1/goal-approvals", query=query).json()
        return answer

    def add_goal_approval(self, body: models.GoalApprovalEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记绩效目标批复。Record that the goals of a project were approved with a year's budget. They are made public by a notice of the kind `goal` (`POST /publicities`) within the working days of `performance_disclose_days`. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/goal-approvals", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_goal_approval(self, id: str) -> models.GoalApprovalView:
        """查询绩效目标批复。One approval, a withdrawn one too."""
        answer: models.GoalApprovalView = self._call("GET", f"/api/funds/v1/goal-approvals/{self._part(id)}").json()
        return answer

    def withdraw_goal_approval(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """作废绩效目标批复。Take back an approval that was recorded by mistake, with the reason; it stays readable."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/goal-approvals/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_monitorings(self, **query: Unpack[models.ListMonitoringsQuery]) -> models.PageMonitoringView:
        """绩效运行监控列表。Monitorings, those due first at the top."""
        answer: models.PageMonitoringView = self._call("GET", "/api/funds/v1/performance-monitorings", query=query).json()
        return answer

    def open_monitorings(
        self, body: models.MonitoringOpening, *, idempotency_key: str | None = None
    ) -> models.PerformanceOpened:
        """发起绩效运行监控。Have every project of the year's plan that has goals and money monitored as of a day. Who has one for that day gets no other. The platform opens those at the ends of the months of its parameters by itself."""
        answer: models.PerformanceOpened = self._call(
            "POST", "/api/funds/v1/performance-monitorings", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_monitoring(self, id: str) -> models.MonitoringDetail:
        """查询绩效运行监控。One monitoring: the goals and what is due of them, what was handed in, its money, every step that is open."""
        answer: models.MonitoringDetail = self._call("GET", f"/api/funds/v1/performance-monitorings/{self._part(id)}").json()
        return answer

    def list_evaluations(self, **query: Unpack[models.ListEvaluationsQuery]) -> models.PageEvaluationView:
        """绩效自评列表。Evaluations, those due first at the top."""
        answer: models.PageEvaluationView = self._call("GET", "/api/funds/v1/performance-evaluations", query=query).json()
        return answer

    def open_evaluations(
        self, body: models.EvaluationOpening, *, idempotency_key: str | None = None
    ) -> models.PerformanceOpened:
        """发起绩效自评。Have every project of the year's plan that has goals and money evaluate itself for a year that is over. The platform opens the evaluations of a year by itself when it is over."""
        answer: models.PerformanceOpened = self._call(
            "POST", "/api/funds/v1/performance-evaluations", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_evaluation(self, id: str) -> models.EvaluationDetail:
        """查询绩效自评。One evaluation: how its score came to be, the county's review, what the result is used for, every step that is open."""
        answer: models.EvaluationDetail = self._call("GET", f"/api/funds/v1/performance-evaluations/{self._part(id)}").json()
        return answer

    def submit_monitoring(self, id: str, body: models.MonitoringSubmission, *, if_match: int | None = None) -> models.Changed:
        """报送运行监控。环节“报送运行监控”,由镇级在状态“待填报运行监控、运行监控退回”下办理。 From `drafting, returned` to `submitted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-monitorings/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_monitoring(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """退回运行监控。环节“退回运行监控”,由县级在状态“运行监控待审核、运行监控已审核”下办理。 From `submitted, accepted` to `returned`."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/funds/v1/performance-monitorings/{self._part(id)}/send-back",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def accept_monitoring(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """审核运行监控。环节“审核运行监控”,由县级在状态“运行监控待审核”下办理。 From `submitted` to `accepted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-monitorings/{self._part(id)}/accept", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def waive_monitoring(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """免于填报。环节“免于填报”,由县级在状态“待填报运行监控、运行监控退回”下办理。 From `drafting, returned` to `waived`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-monitorings/{self._part(id)}/waive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_evaluation(self, id: str, body: models.EvaluationSubmission, *, if_match: int | None = None) -> models.Changed:
        """报送绩效自评。环节“报送绩效自评”,由镇级在状态“待绩效自评、绩效自评退回”下办理。 From `drafting, returned` to `submitted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-evaluations/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_evaluation(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """退回绩效自评。环节“退回绩效自评”,由县级在状态“绩效自评待审核、绩效自评已审核”下办理。 From `submitted, accepted` to `returned`."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/funds/v1/performance-evaluations/{self._part(id)}/send-back",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def accept_evaluation(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """审核绩效自评。环节“审核绩效自评”,由县级在状态“绩效自评待审核”下办理。 From `submitted` to `accepted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-evaluations/{self._part(id)}/accept", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_evaluation(self, id: str, body: models.EvaluationReview, *, if_match: int | None = None) -> models.Changed:
        """抽评或重点评价。环节“抽评或重点评价”,由县级在状态“绩效自评已审核、已抽评或重点评价”下办理。 From `accepted, reviewed` to `reviewed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-evaluations/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def use_evaluation(self, id: str, body: models.ResultUse, *, if_match: int | None = None) -> models.Changed:
        """结果应用。环节“结果应用”,由县级在状态“绩效自评已审核、已抽评或重点评价、结果已应用”下办理。 From `accepted, reviewed, used` to `used`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-evaluations/{self._part(id)}/use", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def waive_evaluation(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """免于填报。环节“免于填报”,由县级在状态“待绩效自评、绩效自评退回”下办理。 From `drafting, returned` to `waived`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/performance-evaluations/{self._part(id)}/waive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def read_county_score(self, division: str, year: int) -> models.CountyScore:
        """县级绩效评价。How a county scores in a year: each line by the records, with what it rests on, or as people entered it, with the reason. The template is the platform's own (parameters `county_score_…_points`), not an official one."""
        answer: models.CountyScore = self._call(
            "GET", f"/api/funds/v1/county-scores/{self._part(division)}/{self._part(year)}"
        ).json()
        return answer

    def enter_county_score_line(self, division: str, year: int, line: str, body: models.ScoreEntry) -> models.Changed:
        """填报县级绩效评价。Enter the points of a line that no record tells, with the reason. What was entered last holds; all that was entered is kept."""
        answer: models.Changed = self._call(
            "PUT", f"/api/funds/v1/county-scores/{self._part(division)}/{self._part(year)}/lines/{self._part(line)}", body=body
        ).json()
        return answer

    def read_performance_statistics(
        self, **query: Unpack[models.ReadPerformanceStatisticsQuery]
    ) -> models.PerformanceStatistics:
        """绩效评价统计。How many evaluations of a year are owed and completed (M14-04), their grades, and how many monitorings were handed in; by town."""
        answer: models.PerformanceStatistics = self._call("GET", "/api/funds/v1/statistics/performance", query=query).json()
        return answer

    def list_supervision_rules(self) -> models.PageSupervisionRuleView:
        """监管规则。Every rule with its thresholds as they hold today. Thresholds are changed as parameters."""
        answer: models.PageSupervisionRuleView = self._call("GET", "/api/funds/v1/supervision-rules").json()
        return answer

    def list_left_out_rules(self) -> models.PageLeftOutRuleView:
        """不运行的监管规则。Rules of the source that are not run, each with its reason: no finding about them does not mean that nothing is wrong."""
        answer: models.PageLeftOutRuleView = self._call("GET", "/api/funds/v1/supervision-rules/left-out").json()
        return answer

    def list_supervision_runs(self, **query: Unpack[models.ListSupervisionRunsQuery]) -> models.PageSupervisionRunView:
        """监管运行列表。Runs, the last one first. Their counts are those of the whole county."""
        answer: models.PageSupervisionRunView = self._call("GET", "/api/funds/v1/supervision-runs", query=query).json()
        return answer

    def run_supervision(self, *, idempotency_key: str | None = None) -> models.SupervisionRunChanged:
        """运行监管规则。Run all rules over the whole county now. The platform does so every day by itself; a run that follows another at once opens nothing."""
        answer: models.SupervisionRunChanged = self._call(
            "POST", "/api/funds/v1/supervision-runs", headers={"idempotency-key": idempotency_key}
        ).json()
        return answer

    def get_supervision_run(self, id: str) -> models.SupervisionRunView:
        """查询监管运行。One run: what it found by rule, and what became of alerts."""
        answer: models.SupervisionRunView = self._call("GET", f"/api/funds/v1/supervision-runs/{self._part(id)}").json()
        return answer

    def list_supervision_findings(
        self, id: str, **query: Unpack[models.ListSupervisionFindingsQuery]
    ) -> models.PageSupervisionFindingView:
        """监管运行的发现。What a run found within the caller's divisions, suppressed findings too."""
        answer: models.PageSupervisionFindingView = self._call(
            "GET", f"/api/funds/v1/supervision-runs/{self._part(id)}/findings", query=query
        ).json()
        return answer

    def list_alerts(self, **query: Unpack[models.ListAlertsQuery]) -> models.PageAlertView:
        """监管预警列表。Alerts, the last opened first."""
        answer: models.PageAlertView = self._call("GET", "/api/funds/v1/alerts", query=query).json()
        return answer

    def get_alert(self, id: str) -> models.AlertDetail:
        """查询监管预警。One alert: what it rests on, the thresholds that were used, its history, and every step that is open with what stands against it."""
        answer: models.AlertDetail = self._call("GET", f"/api/funds/v1/alerts/{self._part(id)}").json()
        return answer

    def assign_alert(self, id: str, body: models.AssigningAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:分办。环节“分办”,由镇级在状态“待分办、待核查”下办理。 From `new, assigned` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/alerts/{self._part(id)}/assign", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def check_alert(self, id: str, body: models.CheckingAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:核查。环节“核查”,由镇级在状态“待核查”下办理。 From `assigned` to `checked`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/alerts/{self._part(id)}/check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def recheck_alert(self, id: str, body: models.OpinedOnAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:退回重新核查。环节“退回重新核查”,由县级在状态“已核查、待销号”下办理。 From `checked, fixed` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/alerts/{self._part(id)}/recheck", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def fix_alert(self, id: str, body: models.OpinedOnAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:整改。环节“整改”,由镇级在状态“已核查”下办理。 From `checked` to `fixed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/alerts/{self._part(id)}/fix", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_alert(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """预警:销号。环节“销号”,由县级在状态“待分办、待核查、已核查、待销号”下办理。 From `new, assigned, checked, fixed` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/alerts/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def read_alert_counts(self) -> models.AlertCounts:
        """预警按镇按灯统计。Open alerts by town and light, within the caller's divisions."""
        answer: models.AlertCounts = self._call("GET", "/api/funds/v1/supervision/alert-counts").json()
        return answer

    def list_alert_suppressions(self, **query: Unpack[models.ListAlertSuppressionsQuery]) -> models.PageSuppressionView:
        """预警抑制列表。Suppressions, the last proposed first."""
        answer: models.PageSuppressionView = self._call("GET", "/api/funds/v1/alert-suppressions", query=query).json()
        return answer

    def propose_alert_suppression(self, body: models.SuppressionEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """申请抑制预警。Propose that what an alert found is counted, but not told, until a day. Somebody else of the county approves."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/alert-suppressions", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_alert_suppression(self, id: str) -> models.SuppressionView:
        """查询预警抑制。One suppression."""
        answer: models.SuppressionView = self._call("GET", f"/api/funds/v1/alert-suppressions/{self._part(id)}").json()
        return answer

    def decide_alert_suppression(
        self, id: str, body: models.SuppressionDecision, *, if_match: int | None = None
    ) -> models.Changed:
        """批准预警抑制。Approve or refuse what somebody else proposed. It works from the next run on."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/alert-suppressions/{self._part(id)}/decision", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def end_alert_suppression(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """提前解除预警抑制。End a suppression before its last day."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/alert-suppressions/{self._part(id)}/end", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def read_industry_share(self, **query: Unpack[models.ReadIndustryShareQuery]) -> models.IndustryReport:
        """产业占比。The share of industry in central linkage money by planned, allocated and paid money, against the floor and the year before. Of counties that the caller holds whole."""
        answer: models.IndustryReport = self._call("GET", "/api/funds/v1/supervision/industry-share", query=query).json()
        return answer

    def read_spending_progress(self, **query: Unpack[models.ReadSpendingProgressQuery]) -> models.ProgressReport:
        """支出进度与序时进度。Money of a budget year by source against the calendar, within the caller's divisions."""
        answer: models.ProgressReport = self._call("GET", "/api/funds/v1/supervision/progress", query=query).json()
        return answer

    def list_funds_feeds(self) -> models.PageFeedView:
        """数据表目录。Every table that departments hand over, with its columns, code lists and key, on one page."""
        answer: models.PageFeedView = self._call("GET", "/api/funds/v1/feeds").json()
        return answer

    def download_funds_template(self, feed: str) -> bytes:
        """下载模板。An .xlsx with the header, drop-downs of the code lists, one example row and notes, or a CSV with header and example."""
        return self._call("GET", f"/api/funds/v1/feeds/{self._part(feed)}/template").content

    def list_funds_batches(self, **query: Unpack[models.ListFundsBatchesQuery]) -> models.PageBatchView:
        """批次列表。Batches that the caller may see, the newest first."""
        answer: models.PageBatchView = self._call("GET", "/api/funds/v1/feeds/batches", query=query).json()
        return answer

    def read_funds_batch(self, id: str) -> models.BatchView:
        """批次进度。State, counts and doubts of a batch, while it runs and afterwards."""
        answer: models.BatchView = self._call("GET", f"/api/funds/v1/feeds/batches/{self._part(id)}").json()
        return answer

    def hand_over_funds_batch(self, feed: str, file: File, **form: Unpack[models.HandOverFundsBatchForm]) -> models.BatchView:
        """上报文件。Hand over a CSV or XLSX file. It is stored sealed, queued, and read by the worker; watch the batch at `Location`."""
        answer: models.BatchView = self._call(
            "POST", f"/api/funds/v1/feeds/{self._part(feed)}/batches", file=file, form=form
        ).json()
        return answer

    def list_funds_rejects(self, id: str, **query: Unpack[models.ListFundsRejectsQuery]) -> models.PageRejectView:
        """被拒绝的行。Rejected rows with their reasons: JSON pages, `text/csv`, or the original sheet with 错误代码 and 错误说明 added."""
        answer: models.PageRejectView = self._call(
            "GET", f"/api/funds/v1/feeds/batches/{self._part(id)}/rejects", query=query
        ).json()
        return answer

    def download_funds_rejects(self, id: str) -> bytes:
        """下载批注后的工作簿。The annotated workbook, for the department that handed the file over. Each reading is an audit entry."""
        return self._call("GET", f"/api/funds/v1/feeds/batches/{self._part(id)}/rejects.xlsx").content

    def list_funds_publicity_kinds(self) -> models.PageDisclosureKind:
        """公示种类。Every kind of notice with its rules, and how many of it hang, are over their period, are objected to."""
        answer: models.PageDisclosureKind = self._call("GET", "/api/funds/v1/publicity-kinds").json()
        return answer

    def list_funds_publicities(self, **query: Unpack[models.ListFundsPublicitiesQuery]) -> models.PageDisclosureView:
        """公示列表。Notices of the caller's divisions and of the town and county around them, the last posted first."""
        answer: models.PageDisclosureView = self._call("GET", "/api/funds/v1/publicities", query=query).json()
        return answer

    def post_funds_publicity(self, body: models.DisclosurePosting, *, idempotency_key: str | None = None) -> models.Changed:
        """发布公示。Record that a notice hangs since a day. What it tells is masked and never changes. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/funds/v1/publicities", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_funds_publicity(self, id: str) -> models.DisclosureDetail:
        """查询公示。One notice with what it tells."""
        answer: models.DisclosureDetail = self._call("GET", f"/api/funds/v1/publicities/{self._part(id)}").json()
        return answer

    def close_funds_publicity(self, id: str, body: models.DisclosureClosing, *, if_match: int | None = None) -> models.Changed:
        """结束公示。End the period, on a day after its last one, with every objection answered. What is public for good stays so."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/publicities/{self._part(id)}/closing", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_funds_publicity(
        self, id: str, body: models.DisclosureWithdrawal, *, if_match: int | None = None
    ) -> models.Changed:
        """撤回公示。Take a notice down with the reason: what was wrong about it is posted anew, for a whole period."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/publicities/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def print_funds_publicity(self, id: str) -> bytes:
        """下载公示文本。The notice as it hangs on the board, ready to be sealed; the same whenever it is asked for, as what it tells is kept."""
        return self._call("GET", f"/api/funds/v1/publicities/{self._part(id)}/paper").content

    def list_funds_objections_of_publicity(self, id: str) -> models.PageDisclosureObjectionView:
        """一项公示的异议。Every objection against a notice of the caller's own divisions, the first received first."""
        answer: models.PageDisclosureObjectionView = self._call(
            "GET", f"/api/funds/v1/publicities/{self._part(id)}/objections"
        ).json()
        return answer

    def raise_funds_objection(
        self, id: str, body: models.DisclosureObjectionEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记公示异议。Record what somebody says against a notice, within its period or after it. Until it is answered the period does not end."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/funds/v1/publicities/{self._part(id)}/objections",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_funds_objections(self, **query: Unpack[models.ListFundsObjectionsQuery]) -> models.PageDisclosureObjectionView:
        """待处理的公示异议。Objections that nobody has answered, the first received first."""
        answer: models.PageDisclosureObjectionView = self._call("GET", "/api/funds/v1/publicity-objections", query=query).json()
        return answer

    def get_funds_objection(self, id: str) -> models.DisclosureObjectionView:
        """查询公示异议。One objection; whoever raised it is masked."""
        answer: models.DisclosureObjectionView = self._call(
            "GET", f"/api/funds/v1/publicity-objections/{self._part(id)}"
        ).json()
        return answer

    def answer_funds_objection(self, id: str, body: models.DisclosureAnswer, *, if_match: int | None = None) -> models.Changed:
        """处理公示异议。DisclosureAnswer an objection: by the town, or by the county where that has posted, and by somebody else than who posted. Upheld, the notice is withdrawn."""
        answer: models.Changed = self._call(
            "POST", f"/api/funds/v1/publicity-objections/{self._part(id)}/answer", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_funds_objector(self, id: str, body: models.Purpose) -> models.DisclosureObjector:
        """查看异议人完整信息。Name and phone in full of who objects. Reader, purpose and time go into the audit trail."""
        answer: models.DisclosureObjector = self._call(
            "POST", f"/api/funds/v1/publicity-objections/{self._part(id)}/disclose", body=body
        ).json()
        return answer

    def list_funds_parameters(self, **query: Unpack[models.ListFundsParametersQuery]) -> models.PageParameterView:
        """参数列表。Every parameter with the version that holds on a day."""
        answer: models.PageParameterView = self._call("GET", "/api/funds/v1/parameters", query=query).json()
        return answer

    def get_funds_parameter(self, name: str, **query: Unpack[models.GetFundsParameterQuery]) -> models.ParameterView:
        """查询参数。One parameter with the version that holds on a day."""
        answer: models.ParameterView = self._call("GET", f"/api/funds/v1/parameters/{self._part(name)}", query=query).json()
        return answer

    def set_funds_parameter(self, name: str, body: models.ParameterSetting) -> models.Version:
        """设置参数。Record a version that holds from a day on; sent twice it is recorded once. Of two versions of one day the later one counts."""
        answer: models.Version = self._call("PUT", f"/api/funds/v1/parameters/{self._part(name)}", body=body).json()
        return answer

    def list_funds_parameter_versions(
        self, name: str, **query: Unpack[models.ListFundsParameterVersionsQuery]
    ) -> models.PageVersion:
        """参数历史版本。Every recorded version of a parameter, the last recorded first."""
        answer: models.PageVersion = self._call(
            "GET", f"/api/funds/v1/parameters/{self._part(name)}/versions", query=query
        ).json()
        return answer

    def list_alert_attachments(self, id: str, **query: Unpack[models.ListAlertAttachmentsQuery]) -> models.PageAttachmentView:
        """监管预警的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/alerts/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_alert_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddAlertAttachmentForm]
    ) -> models.AttachmentView:
        """上传监管预警的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/alerts/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_annual_plan_attachments(
        self, id: str, **query: Unpack[models.ListAnnualPlanAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """年度计划的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/annual-plans/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_annual_plan_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddAnnualPlanAttachmentForm]
    ) -> models.AttachmentView:
        """上传年度计划的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/annual-plans/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_contract_attachments(
        self, id: str, **query: Unpack[models.ListContractAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """合同的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/contracts/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_contract_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddContractAttachmentForm]
    ) -> models.AttachmentView:
        """上传合同的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/contracts/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_fund_batch_attachments(
        self, id: str, **query: Unpack[models.ListFundBatchAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """资金批次的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/fund-batches/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_fund_batch_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddFundBatchAttachmentForm]
    ) -> models.AttachmentView:
        """上传资金批次的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/fund-batches/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_issue_attachments(self, id: str, **query: Unpack[models.ListIssueAttachmentsQuery]) -> models.PageAttachmentView:
        """问题的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/issues/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_issue_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddIssueAttachmentForm]
    ) -> models.AttachmentView:
        """上传问题的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/issues/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_loan_attachments(self, id: str, **query: Unpack[models.ListLoanAttachmentsQuery]) -> models.PageAttachmentView:
        """贷款的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/loans/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_loan_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddLoanAttachmentForm]
    ) -> models.AttachmentView:
        """上传贷款的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/loans/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_payment_attachments(
        self, id: str, **query: Unpack[models.ListPaymentAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """支付的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/payments/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_payment_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddPaymentAttachmentForm]
    ) -> models.AttachmentView:
        """上传支付的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/payments/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_evaluation_attachments(
        self, id: str, **query: Unpack[models.ListEvaluationAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """绩效自评的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/performance-evaluations/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_evaluation_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddEvaluationAttachmentForm]
    ) -> models.AttachmentView:
        """上传绩效自评的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/performance-evaluations/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_monitoring_attachments(
        self, id: str, **query: Unpack[models.ListMonitoringAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """绩效运行监控的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/performance-monitorings/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_monitoring_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddMonitoringAttachmentForm]
    ) -> models.AttachmentView:
        """上传绩效运行监控的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/performance-monitorings/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_project_attachments(
        self, id: str, **query: Unpack[models.ListProjectAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """项目的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/projects/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_project_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddProjectAttachmentForm]
    ) -> models.AttachmentView:
        """上传项目的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/projects/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_works_attachments(self, id: str, **query: Unpack[models.ListWorksAttachmentsQuery]) -> models.PageAttachmentView:
        """项目实施的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/works/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_works_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddWorksAttachmentForm]
    ) -> models.AttachmentView:
        """上传项目实施的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/works/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_funds_publicity_attachments(
        self, id: str, **query: Unpack[models.ListFundsPublicityAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """公示的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/funds/v1/publicities/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_funds_publicity_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddFundsPublicityAttachmentForm]
    ) -> models.AttachmentView:
        """上传公示的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/funds/v1/publicities/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def disclose_funds_attachment_content(self, id: str, body: models.AttachmentReading) -> bytes:
        """查看附件原件。The file. Reader, purpose and time go into the audit trail."""
        return self._call("POST", f"/api/funds/v1/attachments/{self._part(id)}/content", body=body).content

    def withdraw_funds_attachment(self, id: str, body: models.AttachmentWithdrawing) -> models.AttachmentView:
        """作废附件。Take back an attachment that does not belong there, with the reason. It needs a permission by which attachments of its kind are added to such a record. It stays in the list, unread, until its day."""
        answer: models.AttachmentView = self._call(
            "POST", f"/api/funds/v1/attachments/{self._part(id)}/withdraw", body=body
        ).json()
        return answer

    def list_funds_export_kinds(self) -> models.PageExportKind:
        """可导出的列表。Every list that can be exported, with its headings and filters, on one page."""
        answer: models.PageExportKind = self._call("GET", "/api/funds/v1/export-kinds").json()
        return answer

    def list_funds_exports(self, **query: Unpack[models.ListFundsExportsQuery]) -> models.PageExportView:
        """我的导出。What the caller has asked for, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/funds/v1/exports", query=query).json()
        return answer

    def ask_funds_export(self, body: models.ExportAsking, *, idempotency_key: str | None = None) -> models.ExportView:
        """申请导出。Ask for a list with a filter as a file. Large ones and full values wait for a second person; watch it at `Location`."""
        answer: models.ExportView = self._call(
            "POST", "/api/funds/v1/exports", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_funds_export(self, id: str) -> models.ExportView:
        """导出进度。One of the caller's exports: how far it is."""
        answer: models.ExportView = self._call("GET", f"/api/funds/v1/exports/{self._part(id)}").json()
        return answer

    def download_funds_export(self, id: str) -> bytes:
        """下载导出文件。The file, for who asked for it only. Each fetching is an audit entry, that of full values among the disclosures."""
        return self._call("GET", f"/api/funds/v1/exports/{self._part(id)}/file").content

    def withdraw_funds_export(self, id: str, body: models.Decision) -> models.ExportView:
        """撤回导出。Take back one's own export; its file can no longer be fetched."""
        answer: models.ExportView = self._call("POST", f"/api/funds/v1/exports/{self._part(id)}/withdraw", body=body).json()
        return answer

    def list_funds_exports_waiting(self, **query: Unpack[models.ListFundsExportsWaitingQuery]) -> models.PageExportView:
        """待审批的导出。What waits for a second person's signature and may have the caller's, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/funds/v1/exports-waiting", query=query).json()
        return answer

    def approve_funds_export(self, id: str, body: models.Decision) -> models.ExportView:
        """同意导出。Agree to somebody else's export within one's divisions; it is made then."""
        answer: models.ExportView = self._call("POST", f"/api/funds/v1/exports/{self._part(id)}/approve", body=body).json()
        return answer

    def refuse_funds_export(self, id: str, body: models.Decision) -> models.ExportView:
        """退回导出申请。Refuse somebody else's export with the reason; nothing is made."""
        answer: models.ExportView = self._call("POST", f"/api/funds/v1/exports/{self._part(id)}/refuse", body=body).json()
        return answer

    def report_funds_retention(self) -> models.PageKeptFiles:
        """文件保存期限报告。What stored files are kept, which end within 30 days, and how many ended in the last 30; a removal is an audit entry."""
        answer: models.PageKeptFiles = self._call("GET", "/api/funds/v1/retention").json()
        return answer

    def list_funds_dead_letters(self, **query: Unpack[models.ListFundsDeadLettersQuery]) -> models.PageDeadLetterView:
        """死信列表。Dead letters, the oldest first."""
        answer: models.PageDeadLetterView = self._call("GET", "/api/funds/v1/dead-letters", query=query).json()
        return answer

    def read_funds_dead_letter(self, id: str) -> models.DeadLetterView:
        """查看死信。One dead letter with its item and its error."""
        answer: models.DeadLetterView = self._call("GET", f"/api/funds/v1/dead-letters/{self._part(id)}").json()
        return answer

    def retry_funds_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """重试死信。Run the consumer's handler again, then what waits behind it; the answer says whether it was applied."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/funds/v1/dead-letters/{self._part(id)}/retry", body=body
        ).json()
        return answer

    def discard_funds_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """丢弃死信。Close it unapplied, then go on with what waits behind it."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/funds/v1/dead-letters/{self._part(id)}/discard", body=body
        ).json()
        return answer

    def search_funds_audit(self, **query: Unpack[models.SearchFundsAuditQuery]) -> models.PageAuditEntry:
        """审计记录查询。Who did what, the latest first; a caller of one department sees that department's deeds."""
        answer: models.PageAuditEntry = self._call("GET", "/api/funds/v1/audit", query=query).json()
        return answer

    def list_funds_disclosures(self, **query: Unpack[models.ListFundsDisclosuresQuery]) -> models.PageAuditEntry:
        """敏感信息查阅记录。Who has read personal data in full, of whom and what for, the latest first."""
        answer: models.PageAuditEntry = self._call("GET", "/api/funds/v1/disclosures", query=query).json()
        return answer

    def list_divisions(self, **query: Unpack[models.ListDivisionsQuery]) -> models.PageDivision:
        """行政区划列表。Divisions that the caller may see, in the order of their codes."""
        answer: models.PageDivision = self._call("GET", "/api/household/v1/divisions", query=query).json()
        return answer

    def get_division(self, code: str) -> models.Division:
        """查询行政区划。One division, with its ETag."""
        answer: models.Division = self._call("GET", f"/api/household/v1/divisions/{self._part(code)}").json()
        return answer

    def set_division(
        self, code: str, body: models.DivisionSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Division:
        """登记或更新行政区划。Take over a division of a newer code table. A new code needs no `If-Match`, a known one does; codes end, and never go away."""
        answer: models.Division = self._call(
            "PUT",
            f"/api/household/v1/divisions/{self._part(code)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_households(self, **query: Unpack[models.ListHouseholdsQuery]) -> models.PageHousehold:
        """农户列表。Households that the caller may see, masked, in the order of their numbers."""
        answer: models.PageHousehold = self._call("GET", "/api/household/v1/households", query=query).json()
        return answer

    def register_household(self, body: models.HouseholdEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记农户。Register a household in a village of the caller's scope. With an `Idempotency-Key` it is registered once."""
        answer: models.Changed = self._call(
            "POST", "/api/household/v1/households", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_household(self, id: str) -> models.Household:
        """查询农户。One household, masked, with its ETag."""
        answer: models.Household = self._call("GET", f"/api/household/v1/households/{self._part(id)}").json()
        return answer

    def correct_household(self, id: str, body: models.HouseholdCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正农户信息。Correct some fields of a household, with the reason. What is so already changes nothing."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/household/v1/households/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def split_household(
        self, id: str, body: models.Splitting, *, if_match: int | None = None, idempotency_key: str | None = None
    ) -> models.Changed:
        """分户。Make a new household of some members. What departments know of them goes along; incomes stay where they were earned."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/split",
            headers={"if-match": if_match, "idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def merge_household(self, id: str, body: models.Merging, *, if_match: int | None = None) -> models.Changed:
        """并户。Let all members join another household, and close this one. Its history and incomes stay with it."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/households/{self._part(id)}/merge", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_household(self, id: str, body: models.HouseholdClosing) -> models.Changed:
        """农户销户。Close a household whose members have all left. It stays with its history."""
        answer: models.Changed = self._call("POST", f"/api/household/v1/households/{self._part(id)}/close", body=body).json()
        return answer

    def reopen_household(self, id: str, body: models.Reasoned) -> models.Changed:
        """恢复误销的农户。Take back a closing that was a mistake."""
        answer: models.Changed = self._call("POST", f"/api/household/v1/households/{self._part(id)}/reopen", body=body).json()
        return answer

    def list_persons(self, **query: Unpack[models.ListPersonsQuery]) -> models.PagePerson:
        """人员列表。Persons that the caller may see, masked, in the order of a dictionary (拼音序)."""
        answer: models.PagePerson = self._call("GET", "/api/household/v1/persons", query=query).json()
        return answer

    def register_person(self, id: str, body: models.PersonEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记家庭成员。Make somebody a member of a household: a new person, or one who is known and had moved out."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/persons",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def get_person(self, id: str) -> models.Person:
        """查询人员。One person, masked, with the ETag."""
        answer: models.Person = self._call("GET", f"/api/household/v1/persons/{self._part(id)}").json()
        return answer

    def correct_person(self, id: str, body: models.PersonCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正人员信息。Correct some fields of a person, name and number included, with the reason. What is so already changes nothing."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/household/v1/persons/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def move_person(self, id: str, body: models.Moving, *, if_match: int | None = None) -> models.Changed:
        """转入另一户。Let a member of one household join another on the same day. What departments know of the person goes along."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/persons/{self._part(id)}/move", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_members(self, id: str, **query: Unpack[models.ListMembersQuery]) -> models.PageMember:
        """家庭成员。Members of a household, masked."""
        answer: models.PageMember = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/members", query=query
        ).json()
        return answer

    def list_memberships(self, id: str, **query: Unpack[models.ListMembershipsQuery]) -> models.PageMembership:
        """人员的家庭成员关系历史。A person's memberships, in the order in which they were recorded."""
        answer: models.PageMembership = self._call(
            "GET", f"/api/household/v1/persons/{self._part(id)}/memberships", query=query
        ).json()
        return answer

    def leave_household(self, id: str, body: models.Leaving) -> models.Changed:
        """家庭成员减少。End a person's membership with its reason. The person stays, with its history."""
        answer: models.Changed = self._call("POST", f"/api/household/v1/persons/{self._part(id)}/leave", body=body).json()
        return answer

    def join_household(self, id: str, body: models.Joining, *, idempotency_key: str | None = None) -> models.Changed:
        """家庭成员增加。Let a person who had moved out join a household, its old one or another. What departments know of the person goes along."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/persons/{self._part(id)}/join", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def reinstate_person(self, id: str, body: models.Reasoned) -> models.Changed:
        """撤销误办的减少。Take back a leave that was a mistake, a wrongly recorded death included."""
        answer: models.Changed = self._call("POST", f"/api/household/v1/persons/{self._part(id)}/reinstate", body=body).json()
        return answer

    def list_incomes(self, id: str, **query: Unpack[models.ListIncomesQuery]) -> models.PageIncome:
        """农户历年收支。A household's income statements with their per-capita figures, the latest year first."""
        answer: models.PageIncome = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/incomes", query=query
        ).json()
        return answer

    def get_income(self, id: str, year: int) -> models.Income:
        """查询一年的收支。A household's income statement of one year, with its ETag."""
        answer: models.Income = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/incomes/{self._part(year)}"
        ).json()
        return answer

    def record_income(
        self, id: str, year: int, body: models.IncomeEntry, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Changed:
        """登记或更正一年的收支。Record the statement of a year, or replace it: then `If-Match` is needed."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/household/v1/households/{self._part(id)}/incomes/{self._part(year)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def withdraw_income(self, id: str, year: int, body: models.Reasoned, *, if_match: int | None = None) -> None:
        """作废一年的收支。Take back a statement that should never have been recorded. The year can be recorded anew; what was stays in the history."""
        self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/incomes/{self._part(year)}/withdraw",
            headers={"if-match": if_match},
            body=body,
        )

    def disclose_identity(self, id: str, body: models.Purpose) -> models.Identity:
        """查看完整身份信息。A person's name, number and phone in full. Reader, purpose and time go into the audit trail."""
        answer: models.Identity = self._call("POST", f"/api/household/v1/persons/{self._part(id)}/identity", body=body).json()
        return answer

    def disclose_contact(self, id: str, body: models.Purpose) -> models.Contact:
        """查看完整联系方式。A household's address and phone in full. Reader, purpose and time go into the audit trail."""
        answer: models.Contact = self._call("POST", f"/api/household/v1/households/{self._part(id)}/contact", body=body).json()
        return answer

    def list_income_facts(self, id: str, **query: Unpack[models.ListIncomeFactsQuery]) -> models.PageIncomeFact:
        """农户收入事实。What other services know that a household was paid, the latest year first: shares of what its village's assets have earned, wages and stipends."""
        answer: models.PageIncomeFact = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/income-facts", query=query
        ).json()
        return answer

    def list_income_fact_totals(self, id: str) -> models.PageIncomeFactTotal:
        """收入事实与登记核对。What is known of a household's incomes by year, beside what its statements say: a statement that says less is to be corrected."""
        answer: models.PageIncomeFactTotal = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/income-facts/totals"
        ).json()
        return answer

    def list_household_facts(self, id: str, **query: Unpack[models.ListHouseholdFactsQuery]) -> models.PageFact:
        """农户的部门数据。What departments know about a household and its members, by feed and year."""
        answer: models.PageFact = self._call("GET", f"/api/household/v1/households/{self._part(id)}/facts", query=query).json()
        return answer

    def list_person_facts(self, id: str, **query: Unpack[models.ListPersonFactsQuery]) -> models.PageFact:
        """人员的部门数据。What departments know about a person, by feed and year."""
        answer: models.PageFact = self._call("GET", f"/api/household/v1/persons/{self._part(id)}/facts", query=query).json()
        return answer

    def list_withdrawn_facts(self, id: str, **query: Unpack[models.ListWithdrawnFactsQuery]) -> models.PageWithdrawnFactView:
        """农户已作废的部门数据。What departments took back about a household and its members, with the reasons."""
        answer: models.PageWithdrawnFactView = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/withdrawn-facts", query=query
        ).json()
        return answer

    def record_household_fact(
        self, id: str, feed: str, body: models.RecordHouseholdFactBody, *, idempotency_key: str | None = None
    ) -> models.FactChanged:
        """登记农户的一条部门数据。Record one fact about a household, by the rules of the feed's files. With an `Idempotency-Key` it is recorded once."""
        answer: models.FactChanged = self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/facts/{self._part(feed)}",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def record_person_fact(
        self, id: str, feed: str, body: models.RecordPersonFactBody, *, idempotency_key: str | None = None
    ) -> models.FactChanged:
        """登记人员的一条部门数据。Record one fact about a person, by the rules of the feed's files. With an `Idempotency-Key` it is recorded once."""
        answer: models.FactChanged = self._call(
            "POST",
            f"/api/household/v1/persons/{self._part(id)}/facts/{self._part(feed)}",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def get_fact(self, feed: str, id: int) -> models.Fact:
        """查询一条部门数据。One fact, with its ETag."""
        answer: models.Fact = self._call("GET", f"/api/household/v1/facts/{self._part(feed)}/{self._part(id)}").json()
        return answer

    def correct_fact(
        self, feed: str, id: int, body: models.CorrectFactBody, *, if_match: int | None = None
    ) -> models.FactChanged:
        """更正一条部门数据。Correct some fields of a fact, all but its key, with the reason. A fact with a wrong key is withdrawn and recorded anew."""
        answer: models.FactChanged = self._call(
            "PATCH", f"/api/household/v1/facts/{self._part(feed)}/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_fact(self, feed: str, id: int, body: models.Reasoned, *, if_match: int | None = None) -> None:
        """作废一条部门数据。Take back a fact that should never have been recorded. A withdrawn 死亡, 迁出 or 迁入 also undoes what it did to the membership."""
        self._call(
            "POST",
            f"/api/household/v1/facts/{self._part(feed)}/{self._part(id)}/withdraw",
            headers={"if-match": if_match},
            body=body,
        )

    def list_feeds(self) -> models.PageFeedView:
        """数据表目录。Every table that departments hand over, with its columns, code lists and key, on one page."""
        answer: models.PageFeedView = self._call("GET", "/api/household/v1/feeds").json()
        return answer

    def download_template(self, feed: str) -> bytes:
        """下载模板。An .xlsx with the header, drop-downs of the code lists, one example row and notes, or a CSV with header and example."""
        return self._call("GET", f"/api/household/v1/feeds/{self._part(feed)}/template").content

    def list_batches(self, **query: Unpack[models.ListBatchesQuery]) -> models.PageBatchView:
        """批次列表。Batches that the caller may see, the newest first."""
        answer: models.PageBatchView = self._call("GET", "/api/household/v1/feeds/batches", query=query).json()
        return answer

    def read_batch(self, id: str) -> models.BatchView:
        """批次进度。State, counts and doubts of a batch, while it runs and afterwards."""
        answer: models.BatchView = self._call("GET", f"/api/household/v1/feeds/batches/{self._part(id)}").json()
        return answer

    def hand_over_batch(self, feed: str, file: File, **form: Unpack[models.HandOverBatchForm]) -> models.BatchView:
        """上报文件。Hand over a CSV or XLSX file. It is stored sealed, queued, and read by the worker; watch the batch at `Location`."""
        answer: models.BatchView = self._call(
            "POST", f"/api/household/v1/feeds/{self._part(feed)}/batches", file=file, form=form
        ).json()
        return answer

    def list_rejects(self, id: str, **query: Unpack[models.ListRejectsQuery]) -> models.PageRejectView:
        """被拒绝的行。Rejected rows with their reasons: JSON pages, `text/csv`, or the original sheet with 错误代码 and 错误说明 added."""
        answer: models.PageRejectView = self._call(
            "GET", f"/api/household/v1/feeds/batches/{self._part(id)}/rejects", query=query
        ).json()
        return answer

    def download_rejects(self, id: str) -> bytes:
        """下载批注后的工作簿。The annotated workbook, for the department that handed the file over. Each reading is an audit entry."""
        return self._call("GET", f"/api/household/v1/feeds/batches/{self._part(id)}/rejects.xlsx").content

    def list_household_parameters(self, **query: Unpack[models.ListHouseholdParametersQuery]) -> models.PageParameterView:
        """参数列表。Every parameter with the version that holds on a day."""
        answer: models.PageParameterView = self._call("GET", "/api/household/v1/parameters", query=query).json()
        return answer

    def get_household_parameter(self, name: str, **query: Unpack[models.GetHouseholdParameterQuery]) -> models.ParameterView:
        """查询参数。One parameter with the version that holds on a day."""
        answer: models.ParameterView = self._call("GET", f"/api/household/v1/parameters/{self._part(name)}", query=query).json()
        return answer

    def set_household_parameter(self, name: str, body: models.ParameterSetting) -> models.Version:
        """设置参数。Record a version that holds from a day on; sent twice it is recorded once. Of two versions of one day the later one counts."""
        answer: models.Version = self._call("PUT", f"/api/household/v1/parameters/{self._part(name)}", body=body).json()
        return answer

    def list_household_parameter_versions(
        self, name: str, **query: Unpack[models.ListHouseholdParameterVersionsQuery]
    ) -> models.PageVersion:
        """参数历史版本。Every recorded version of a parameter, the last recorded first."""
        answer: models.PageVersion = self._call(
            "GET", f"/api/household/v1/parameters/{self._part(name)}/versions", query=query
        ).json()
        return answer

    def list_screenings(self, **query: Unpack[models.ListScreeningsQuery]) -> models.PageScreeningView:
        """筛查列表。Screenings, the last one first."""
        answer: models.PageScreeningView = self._call("GET", "/api/household/v1/screenings", query=query).json()
        return answer

    def request_screening(self, body: models.ScreeningRequest, *, idempotency_key: str | None = None) -> models.ScreeningView:
        """发起筛查。Queue a screening of the whole county as of a day; its `Location` tells how far it is."""
        answer: models.ScreeningView = self._call(
            "POST", "/api/household/v1/screenings", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_screening(self, id: str) -> models.ScreeningView:
        """查询筛查。One screening: how far it is, its figures, and the parameter versions that it used."""
        answer: models.ScreeningView = self._call("GET", f"/api/household/v1/screenings/{self._part(id)}").json()
        return answer

    def list_screening_hits(self, id: str, **query: Unpack[models.ListScreeningHitsQuery]) -> models.PageHitView:
        """筛查命中。Hits of a screening, household by household: JSON pages, or all as `text/csv` with the columns 户编号, rule, level, value."""
        answer: models.PageHitView = self._call(
            "GET", f"/api/household/v1/screenings/{self._part(id)}/hits", query=query
        ).json()
        return answer

    def list_screening_leads(self, id: str, **query: Unpack[models.ListScreeningLeadsQuery]) -> models.PageScreeningLeadView:
        """筛查线索。Leads that a screening opened or joined, as they were then: JSON pages, or `text/csv` with the columns 户编号, level, category."""
        answer: models.PageScreeningLeadView = self._call(
            "GET", f"/api/household/v1/screenings/{self._part(id)}/leads", query=query
        ).json()
        return answer

    def list_watched(self, id: str, **query: Unpack[models.ListWatchedQuery]) -> models.PageWatchedView:
        """重点关注户。Households of which a screening found yellow hits only: JSON pages, or `text/csv` with the column 户编号."""
        answer: models.PageWatchedView = self._call(
            "GET", f"/api/household/v1/screenings/{self._part(id)}/watch-list", query=query
        ).json()
        return answer

    def list_screening_rules(self) -> models.PageRuleView:
        """筛查规则。The rules of the screening with the parameters that they use."""
        answer: models.PageRuleView = self._call("GET", "/api/household/v1/screening-rules").json()
        return answer

    def get_declaration_form(self) -> models.DeclarationForm:
        """自主申报表单。What the form needs: towns and villages by name, risks, and within how many working days somebody visits."""
        answer: models.DeclarationForm = self._call("GET", "/api/household/v1/declarations/form").json()
        return answer

    def list_declarations(self, **query: Unpack[models.ListDeclarationsQuery]) -> models.PageDeclarationView:
        """自主申报列表。Declarations of the caller's divisions, the newest first, masked."""
        answer: models.PageDeclarationView = self._call("GET", "/api/household/v1/declarations", query=query).json()
        return answer

    def declare(self, body: models.DeclarationEntry, *, idempotency_key: str | None = None) -> models.Receipt:
        """自主申报。Declare a household's hardship. The answer gives the query code, which is kept nowhere, and the day by which somebody visits. It is the same whether or not the household is known."""
        answer: models.Receipt = self._call(
            "POST", "/api/household/v1/declarations", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def ask_declaration_status(self, body: models.StatusQuestion) -> models.DeclarationStatus:
        """查询申报进展。How far the declaration with this query code is, in plain words and without anything of anybody."""
        answer: models.DeclarationStatus = self._call("POST", "/api/household/v1/declarations/status", body=body).json()
        return answer

    def declare_by_proxy(self, body: models.ProxyEntry, *, idempotency_key: str | None = None) -> models.ProxyReceipt:
        """代办自主申报。Declare on a farmer's behalf, in one of the caller's divisions. The query code is for the farmer."""
        answer: models.ProxyReceipt = self._call(
            "POST", "/api/household/v1/declarations/by-proxy", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_declaration(self, id: str) -> models.DeclarationView:
        """查询自主申报。One declaration, masked, with its ETag."""
        answer: models.DeclarationView = self._call("GET", f"/api/household/v1/declarations/{self._part(id)}").json()
        return answer

    def disclose_declaration(self, id: str, body: models.Purpose) -> models.DeclarationContent:
        """查看完整申报内容。What was declared in full. Reader, purpose and time go into the audit trail."""
        answer: models.DeclarationContent = self._call(
            "POST", f"/api/household/v1/declarations/{self._part(id)}/content", body=body
        ).json()
        return answer

    def link_declaration(self, id: str, body: models.LinkingSaid, *, if_match: int | None = None) -> models.DeclarationView:
        """关联农户。Lead a declaration to the household that it is about: a lead of it is opened, or joined."""
        answer: models.DeclarationView = self._call(
            "POST", f"/api/household/v1/declarations/{self._part(id)}/link", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_declaration(self, id: str, body: models.ClosingSaid, *, if_match: int | None = None) -> models.DeclarationView:
        """办结自主申报。Close a declaration that leads to no household; whoever asks with the query code is told why."""
        answer: models.DeclarationView = self._call(
            "POST", f"/api/household/v1/declarations/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_leads(self, **query: Unpack[models.ListLeadsQuery]) -> models.PageLeadView:
        """线索列表。Leads, by default the last opened first."""
        answer: models.PageLeadView = self._call("GET", "/api/household/v1/leads", query=query).json()
        return answer

    def open_lead(self, body: models.LeadOpening, *, idempotency_key: str | None = None) -> models.Opened:
        """登记线索。Open a lead for a household that people came upon. Where one is open already, the note is added to it."""
        answer: models.Opened = self._call(
            "POST", "/api/household/v1/leads", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def dispatch_leads(self, body: models.Dispatching, *, idempotency_key: str | None = None) -> models.Dispatched:
        """派单核实。Hand leads to the villages of their households, as many as there are: those of a whole screening, say. The answer says how many were dispatched, and of each that was not, why."""
        answer: models.Dispatched = self._call(
            "POST", "/api/household/v1/leads/dispatch", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_lead(self, id: str) -> models.LeadDetail:
        """查询线索。One lead with the hits that it rests on, what was done with it, and what can be done; its `ETag` is needed for that."""
        answer: models.LeadDetail = self._call("GET", f"/api/household/v1/leads/{self._part(id)}").json()
        return answer

    def urge_lead(self, id: str, body: models.Urging, *, idempotency_key: str | None = None) -> models.UrgeView:
        """催办线索。Ask whoever has to act for a lead to be seen to: the level above urges, once a day."""
        answer: models.UrgeView = self._call(
            "POST", f"/api/household/v1/leads/{self._part(id)}/urge", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def verify_lead(self, id: str, body: models.Verification, *, if_match: int | None = None) -> models.LeadDetail:
        """入户核实。Record a visit: who went, and what they found. The town confirms it."""
        answer: models.LeadDetail = self._call(
            "POST", f"/api/household/v1/leads/{self._part(id)}/verify", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def confirm_lead(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.LeadDetail:
        """确认核实结果。Close a verified lead with what the village found; the departments behind its hits are told."""
        answer: models.LeadDetail = self._call(
            "POST", f"/api/household/v1/leads/{self._part(id)}/confirm", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_lead_back(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.LeadDetail:
        """退回重新核实。Ask the village to visit again, and say why."""
        answer: models.LeadDetail = self._call(
            "POST", f"/api/household/v1/leads/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_lead(self, id: str, body: models.LeadClosing, *, if_match: int | None = None) -> models.LeadDetail:
        """办结线索。Close a lead with what was found, at whichever stage it is. The same subject and rule then opens none for the cool-down, unless it grew worse."""
        answer: models.LeadDetail = self._call(
            "POST", f"/api/household/v1/leads/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_second_visits(self, **query: Unpack[models.ListSecondVisitsQuery]) -> models.PageSampledLead:
        """抽查复核清单。Leads that were closed as untrue and are drawn for a second visit, and those that were visited again without. Of every town and month of closing `second_visit_percent` are drawn, one at least; whoever asks gets the same ones."""
        answer: models.PageSampledLead = self._call("GET", "/api/household/v1/second-visits", query=query).json()
        return answer

    def record_second_visit(
        self, id: str, body: models.SecondVisitEntry, *, idempotency_key: str | None = None
    ) -> models.SecondVisitView:
        """登记抽查复核。Record what town or county found when other people visited the household again, once a lead. Where the lead was true after all, a lead that rests on the same hits is opened in its place."""
        answer: models.SecondVisitView = self._call(
            "POST",
            f"/api/household/v1/leads/{self._part(id)}/second-visit",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_lead_feedback(self, **query: Unpack[models.ListLeadFeedbackQuery]) -> models.PageFeedbackView:
        """线索反馈列表。What became of hits, the last told first: of one's own department, unless one sees all of them."""
        answer: models.PageFeedbackView = self._call("GET", "/api/household/v1/lead-feedback", query=query).json()
        return answer

    def get_lead_feedback(self, id: str) -> models.FeedbackView:
        """查询线索反馈。One of them; its `ETag` is needed to acknowledge it."""
        answer: models.FeedbackView = self._call("GET", f"/api/household/v1/lead-feedback/{self._part(id)}").json()
        return answer

    def acknowledge_lead_feedback(
        self, id: str, body: models.Acknowledgement, *, if_match: int | None = None
    ) -> models.FeedbackView:
        """签收线索反馈。Take notice for one's department, and say what was put right; needed where the data was wrong."""
        answer: models.FeedbackView = self._call(
            "POST", f"/api/household/v1/lead-feedback/{self._part(id)}/acknowledge", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def get_rule_precision(self, **query: Unpack[models.GetRulePrecisionQuery]) -> models.PrecisionReport:
        """规则准确率。How often the leads of each department and rule were true, over those that were closed in a period."""
        answer: models.PrecisionReport = self._call("GET", "/api/household/v1/rule-precision", query=query).json()
        return answer

    def list_cases(self, **query: Unpack[models.ListCasesQuery]) -> models.PageCaseView:
        """监测对象列表。Cases, those due first at the top."""
        answer: models.PageCaseView = self._call("GET", "/api/household/v1/cases", query=query).json()
        return answer

    def open_case(self, body: models.CaseEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """启动监测程序。Open a case for a household; the lead that it comes from is closed as registered. With an `Idempotency-Key` it is opened once."""
        answer: models.Changed = self._call(
            "POST", "/api/household/v1/cases", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_case(self, id: str) -> models.CaseDetail:
        """查询监测对象。One case: its history, comparisons, objections, measures, and every step that is open with all that stands against it."""
        answer: models.CaseDetail = self._call("GET", f"/api/household/v1/cases/{self._part(id)}").json()
        return answer

    def exempt_case(self, id: str, body: models.Exemption, *, if_match: int | None = None) -> models.Changed:
        """批准提前消除。Let the risk be ended before the months and measures are full, by a document of the county."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/exemption", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def visit_of_case(self, id: str, body: models.Visiting, *, if_match: int | None = None) -> models.Changed:
        """入户核实。环节“入户核实”,由村级在状态“入户核实”下办理。 From `visiting` to `comparing`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/visit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def finish_comparison_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """完成信息比对。环节“完成信息比对”,由县级在状态“信息比对”下办理。 From `comparing` to `reviewing`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/finish-comparison", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def post_of_case(self, id: str, body: models.Posting, *, if_match: int | None = None) -> models.Changed:
        """张贴公示。环节“张贴公示”,由村级在状态“待公示”下办理。 From `posting` to `publicised`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/post", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """结束公示。环节“结束公示”,由村级在状态“公示中”下办理。 From `publicised` to `town_review`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/close-publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def town_pass_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """镇审核通过。环节“镇审核通过”,由镇级在状态“镇审核”下办理。 From `town_review` to `county_decision`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/town-pass", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def town_return_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """镇退回。环节“镇退回”,由镇级在状态“镇审核”下办理。 From `town_review` to `visiting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/town-return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_approve_of_case(self, id: str, body: models.HouseholdDeciding, *, if_match: int | None = None) -> models.Changed:
        """县审定纳入。环节“县审定纳入”,由县级在状态“县审定”下办理。 From `county_decision` to `announcing`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/county-approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_return_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """县退回。环节“县退回”,由县级在状态“县审定”下办理。 From `county_decision` to `visiting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/county-return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_reject_of_case(self, id: str, body: models.Rejecting, *, if_match: int | None = None) -> models.Changed:
        """县审定不纳入。环节“县审定不纳入”,由县级在状态“县审定”下办理。 From `county_decision` to `rejected`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/county-reject", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def announce_of_case(self, id: str, body: models.Announcing, *, if_match: int | None = None) -> models.Changed:
        """公告。环节“公告”,由镇级在状态“待公告”下办理。 From `announcing` to `planning`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/announce", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def plan_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """制定帮扶计划。环节“制定帮扶计划”,由村级在状态“制定帮扶计划”下办理。 From `planning` to `supporting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/plan", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def propose_elimination_of_case(self, id: str, body: models.Proposing, *, if_match: int | None = None) -> models.Changed:
        """提出风险消除。环节“提出风险消除”,由村级在状态“帮扶中”下办理。 From `supporting` to `elim_review`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/propose-elimination", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def elim_post_of_case(self, id: str, body: models.Posting, *, if_match: int | None = None) -> models.Changed:
        """张贴消除公示。环节“张贴消除公示”,由村级在状态“消除待公示”下办理。 From `elim_posting` to `elim_publicised`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/elim-post", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def elim_close_publicity_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """结束消除公示。环节“结束消除公示”,由村级在状态“消除公示中”下办理。 From `elim_publicised` to `elim_town`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/elim-close-publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def elim_town_pass_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """消除镇审核通过。环节“消除镇审核通过”,由镇级在状态“消除镇审核”下办理。 From `elim_town` to `elim_county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/elim-town-pass", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def elim_town_return_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """消除镇退回。环节“消除镇退回”,由镇级在状态“消除镇审核”下办理。 From `elim_town` to `supporting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/elim-town-return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def elim_county_approve_of_case(
        self, id: str, body: models.HouseholdDeciding, *, if_match: int | None = None
    ) -> models.Changed:
        """县审定消除。环节“县审定消除”,由县级在状态“消除县审定”下办理。 From `elim_county` to `eliminated`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/elim-county-approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def elim_county_return_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """消除县退回。环节“消除县退回”,由县级在状态“消除县审定”下办理。 From `elim_county` to `supporting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/elim-county-return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def roll_back_of_case(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """回退。环节“回退”,由县级在状态“风险已消除”下办理。 From `eliminated` to `supporting`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/roll-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_of_case(self, id: str, body: models.Cancelling, *, if_match: int | None = None) -> models.Changed:
        """撤销。环节“撤销”,由县级在状态“入户核实、信息比对、民主评议、待公示、公示中、镇审核、县审定、待公告、制定帮扶计划、帮扶中、消除评议、消除待公示、消除公示中、消除镇审核、消除县审定”下办理。 From `visiting, comparing, reviewing, posting, publicised, town_review, county_decision, announcing, planning, supporting, elim_review, elim_posting, elim_publicised, elim_town, elim_county` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_case(self, id: str, body: models.Reviewing, *, if_match: int | None = None) -> models.Changed:
        """民主评议。Record a democratic review, of inclusion or of elimination: its votes decide which way the case goes."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/cases/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def ask_comparisons(self, id: str, body: models.Comparing) -> models.Changed:
        """发起部门比对。Ask departments what they know of the household's members; one that has not answered yet is not asked again."""
        answer: models.Changed = self._call("POST", f"/api/household/v1/cases/{self._part(id)}/comparisons", body=body).json()
        return answer

    def list_comparisons(self, **query: Unpack[models.ListComparisonsQuery]) -> models.PageQueuedComparison:
        """待反馈的部门比对。Comparisons that the caller's department was asked for, the first asked first."""
        answer: models.PageQueuedComparison = self._call("GET", "/api/household/v1/case-comparisons", query=query).json()
        return answer

    def answer_comparison(self, id: str, body: models.ComparisonAnswer, *, if_match: int | None = None) -> models.Changed:
        """反馈部门比对。Say what the department found: nothing, or what of the negative list. A hit never rejects; the village explains it."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/case-comparisons/{self._part(id)}/answer", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_compared_members(self, id: str) -> models.ComparedMembers:
        """查看待比对人员。Names and ID numbers in full of those whom the department was asked to compare, until it has answered. Each reading is audited."""
        answer: models.ComparedMembers = self._call(
            "POST", f"/api/household/v1/case-comparisons/{self._part(id)}/members"
        ).json()
        return answer

    def explain_comparison(self, id: str, body: models.Explanation, *, if_match: int | None = None) -> models.Changed:
        """说明负面清单命中。Explain in writing why a hit does not stand against the household."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/case-comparisons/{self._part(id)}/explanation",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def raise_objection(self, id: str, body: models.ObjectionEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记公示异议。Record an objection against the notice that hangs. Who raised it is stored sealed and shown masked."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/cases/{self._part(id)}/objections",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def answer_objection(self, id: str, body: models.Answer, *, if_match: int | None = None) -> models.Changed:
        """答复公示异议。Dismiss an objection with an answer, or uphold it: then the case goes back and is verified again."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/case-objections/{self._part(id)}/answer", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def add_measure(self, id: str, body: models.MeasureEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记帮扶措施。Plan a measure for a case, after the county's decision or before it by the green channel."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/cases/{self._part(id)}/measures",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_measure_groups(self) -> models.PageMeasureGroup:
        """帮扶措施目录。The catalogue: each group of measures with its measures and the risks that it is aimed at."""
        answer: models.PageMeasureGroup = self._call("GET", "/api/household/v1/measure-groups").json()
        return answer

    def get_measure(self, id: str) -> models.MeasureView:
        """查询帮扶措施。One measure with its ETag."""
        answer: models.MeasureView = self._call("GET", f"/api/household/v1/measures/{self._part(id)}").json()
        return answer

    def start_measure(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """帮扶措施:开始实施。环节“开始实施”,由村级在状态“计划”下办理。 From `planned` to `running`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/measures/{self._part(id)}/start", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def finish_measure(self, id: str, body: models.Finishing, *, if_match: int | None = None) -> models.Changed:
        """帮扶措施:落实。环节“落实”,由村级在状态“计划、实施中”下办理。 From `planned, running` to `finished`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/measures/{self._part(id)}/finish", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def confirm_measure(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """帮扶措施:农户确认。环节“农户确认”,由村级在状态“已落实待确认”下办理。 From `finished` to `confirmed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/measures/{self._part(id)}/confirm", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def stop_measure(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """帮扶措施:终止。环节“终止”,由村级在状态“计划、实施中、已落实待确认”下办理。 From `planned, running, finished` to `stopped`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/measures/{self._part(id)}/stop", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_guarantee_checks(self, id: str, **query: Unpack[models.ListGuaranteeChecksQuery]) -> models.PageSheetView:
        """核查表列表。A household's sheets, the latest first, withdrawn ones too."""
        answer: models.PageSheetView = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/guarantee-checks", query=query
        ).json()
        return answer

    def record_guarantee_check(self, id: str, body: models.SheetEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记核查表。Record a check sheet. What was measured decides each conclusion; an item that is not met opens or joins its problem, one that is met ends it."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/guarantee-checks",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def get_guarantees(self, id: str) -> models.GuaranteesView:
        """农户“三保障”和饮水安全现状。What the sheet that counts found, and the problems that stand."""
        answer: models.GuaranteesView = self._call("GET", f"/api/household/v1/households/{self._part(id)}/guarantees").json()
        return answer

    def get_guarantee_check(self, id: str) -> models.SheetView:
        """查询核查表。One sheet with its ETag."""
        answer: models.SheetView = self._call("GET", f"/api/household/v1/guarantee-checks/{self._part(id)}").json()
        return answer

    def withdraw_guarantee_check(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """作废核查表。Withdraw a mistaken sheet, with a reason. The one before it counts again, and the problems follow it."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/guarantee-checks/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_guarantee_problems(self, **query: Unpack[models.ListGuaranteeProblemsQuery]) -> models.PageProblemView:
        """问题列表。Problems, those due first at the top."""
        answer: models.PageProblemView = self._call("GET", "/api/household/v1/guarantee-problems", query=query).json()
        return answer

    def get_guarantee_problem(self, id: str) -> models.ProblemDetail:
        """查询问题。One problem: its history, and every step that is open with all that stands against it."""
        answer: models.ProblemDetail = self._call("GET", f"/api/household/v1/guarantee-problems/{self._part(id)}").json()
        return answer

    def arrange_guarantee_problem(self, id: str, body: models.Arrangement, *, if_match: int | None = None) -> models.Changed:
        """安排问题的解决。Say who answers for the solution, and what helps until then."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/household/v1/guarantee-problems/{self._part(id)}/arrangement",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def solve_guarantee_problem(self, id: str, body: models.Solving, *, if_match: int | None = None) -> models.Changed:
        """问题:解决。环节“解决”,由村级在状态“待解决”下办理。 From `open` to `solved`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/guarantee-problems/{self._part(id)}/solve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def verify_guarantee_problem(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """问题:核验销号。环节“核验销号”,由镇级在状态“已解决待核验”下办理。 From `solved` to `verified`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/guarantee-problems/{self._part(id)}/verify", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_guarantee_problem(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """问题:核验退回。环节“核验退回”,由镇级在状态“已解决待核验”下办理。 From `solved` to `open`."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/guarantee-problems/{self._part(id)}/send-back",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def drop_guarantee_problem(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """问题:终止。环节“终止”,由镇级在状态“待解决、已解决待核验”下办理。 From `open, solved` to `dropped`."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/guarantee-problems/{self._part(id)}/drop", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def get_guarantee_board(self, **query: Unpack[models.GetGuaranteeBoardQuery]) -> models.BoardView:
        """动态清零看板。Found, open, overdue and solved by division and item, in households and persons, with the rate that is solved."""
        answer: models.BoardView = self._call("GET", "/api/household/v1/guarantee-board", query=query).json()
        return answer

    def list_paper_kinds(self) -> models.PagePaperKind:
        """文书种类。Every kind of paper with the states of a case in which it is made."""
        answer: models.PagePaperKind = self._call("GET", "/api/household/v1/paper-kinds").json()
        return answer

    def list_papers(self, id: str, **query: Unpack[models.ListPapersQuery]) -> models.PagePaperView:
        """监测对象的文书。Papers of a case, the last made first."""
        answer: models.PagePaperView = self._call("GET", f"/api/household/v1/cases/{self._part(id)}/papers", query=query).json()
        return answer

    def make_paper(self, id: str, body: models.PaperAsking) -> models.PaperView:
        """制作监测对象文书。Make a paper of a case as it stands. Where nothing has changed since, it is the one made before, with its number (200); so it can be asked for again at any time. Papers that name people in full also need `pii:read`."""
        answer: models.PaperView = self._call("POST", f"/api/household/v1/cases/{self._part(id)}/papers", body=body).json()
        return answer

    def make_dossier(self, id: str) -> models.PaperView:
        """制作一户一档。Make the whole file of a household: its members masked, incomes, facts, leads, cases, measures, timeline. It also needs `leads:read` and `cases:read`."""
        answer: models.PaperView = self._call("POST", f"/api/household/v1/households/{self._part(id)}/dossier").json()
        return answer

    def list_household_papers(self, id: str, **query: Unpack[models.ListHouseholdPapersQuery]) -> models.PagePaperView:
        """农户的文书。Papers of a household and of all its cases, the last made first."""
        answer: models.PagePaperView = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/papers", query=query
        ).json()
        return answer

    def get_paper(self, id: str) -> models.PaperView:
        """查询文书。One paper without its content."""
        answer: models.PaperView = self._call("GET", f"/api/household/v1/papers/{self._part(id)}").json()
        return answer

    def download_paper(self, id: str) -> bytes:
        """下载文书。The file of a paper that names nobody in full. The file of a household also needs `household:read` and `leads:read`."""
        return self._call("GET", f"/api/household/v1/papers/{self._part(id)}/content").content

    def disclose_paper(self, id: str, body: models.Purpose) -> bytes:
        """按目的查看文书。The file of a paper that names people in full. Reader, purpose and time go into the audit trail."""
        return self._call("POST", f"/api/household/v1/papers/{self._part(id)}/content", body=body).content

    def list_helpers(self, **query: Unpack[models.ListHelpersQuery]) -> models.PageHelperView:
        """帮扶责任人列表。Helpers of the caller's divisions and of the areas above these, the last registered first, with their workload."""
        answer: models.PageHelperView = self._call("GET", "/api/household/v1/helpers", query=query).json()
        return answer

    def register_helper(self, body: models.HelperEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记帮扶责任人。Register a helper for an area of the caller's divisions. With an `Idempotency-Key` it is registered once."""
        answer: models.Changed = self._call(
            "POST", "/api/household/v1/helpers", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_helper(self, id: str) -> models.HelperView:
        """查询帮扶责任人。One helper, the phone masked."""
        answer: models.HelperView = self._call("GET", f"/api/household/v1/helpers/{self._part(id)}").json()
        return answer

    def correct_helper(self, id: str, body: models.HelperCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正帮扶责任人。Correct what is stored about a helper; a field left out stays as it is."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/household/v1/helpers/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def end_helper(self, id: str, body: models.HelpEnding, *, if_match: int | None = None) -> models.Changed:
        """终止帮扶责任人。A helper helps no more: retired, moved away, another task. Households are handed over before."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/helpers/{self._part(id)}/end", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def hand_over_households(self, id: str, body: models.HandingOver, *, if_match: int | None = None) -> models.HandedOver:
        """移交全部帮扶农户。Pass all households of a helper on to another one: the old assignments end and new ones begin on the same day."""
        answer: models.HandedOver = self._call(
            "POST", f"/api/household/v1/helpers/{self._part(id)}/hand-over", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_helper_contact(self, id: str, body: models.Purpose) -> models.HelperContact:
        """查看帮扶责任人完整电话。A helper's phone in full. Reader, purpose and time go into the audit trail."""
        answer: models.HelperContact = self._call(
            "POST", f"/api/household/v1/helpers/{self._part(id)}/contact", body=body
        ).json()
        return answer

    def list_helpers_of_household(self, id: str) -> models.PageAssignmentView:
        """农户的帮扶责任人。Who helps and has helped a household: those of today first, the main one before the others."""
        answer: models.PageAssignmentView = self._call("GET", f"/api/household/v1/households/{self._part(id)}/helpers").json()
        return answer

    def assign_helper(self, id: str, body: models.AssignmentEntry, *, idempotency_key: str | None = None) -> models.Assigned:
        """安排帮扶责任人。Give a household a helper: the main one, or a further one. Too many households of one helper are warned of, not refused."""
        answer: models.Assigned = self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/helpers",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_households_of_helper(
        self, id: str, **query: Unpack[models.ListHouseholdsOfHelperQuery]
    ) -> models.PageAssignmentView:
        """帮扶责任人的农户。The households of a helper within the caller's divisions, the last assigned first."""
        answer: models.PageAssignmentView = self._call(
            "GET", f"/api/household/v1/helpers/{self._part(id)}/households", query=query
        ).json()
        return answer

    def end_helper_assignment(self, id: str, body: models.HelpEnding, *, if_match: int | None = None) -> models.Changed:
        """终止结对帮扶。End an assignment without another one in its place; it stays to be seen."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/helper-assignments/{self._part(id)}/end", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def replace_helper(self, id: str, body: models.HandingOver, *, if_match: int | None = None) -> models.Assigned:
        """更换帮扶责任人。Give a household somebody else in the place of one helper, from a day on; the answer is the assignment that begins."""
        answer: models.Assigned = self._call(
            "POST",
            f"/api/household/v1/helper-assignments/{self._part(id)}/replacement",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def list_orphan_households(self, **query: Unpack[models.ListOrphanHouseholdsQuery]) -> models.PageOrphan:
        """无帮扶责任人农户。Households that are or were monitored or are out of poverty, and have no helper at all."""
        answer: models.PageOrphan = self._call("GET", "/api/household/v1/orphan-households", query=query).json()
        return answer

    def read_helper_coverage(self, **query: Unpack[models.ReadHelperCoverageQuery]) -> models.PageCoverage:
        """帮扶和走访覆盖情况。Of the divisions right below one (of a village itself): households and persons of each group, with a helper, visited in time."""
        answer: models.PageCoverage = self._call("GET", "/api/household/v1/helper-coverage", query=query).json()
        return answer

    def list_visits(self, id: str, **query: Unpack[models.ListVisitsQuery]) -> models.PageVisitView:
        """农户的走访记录。The visits to a household, the last one first, withdrawn ones too."""
        answer: models.PageVisitView = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/visits", query=query
        ).json()
        return answer

    def record_visit(self, id: str, body: models.VisitEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记走访。Record a visit; it is never changed. The household's signature is attached to it afterwards, as a 确认单."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/visits",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def get_visit(self, id: str) -> models.VisitView:
        """查询走访记录。One visit."""
        answer: models.VisitView = self._call("GET", f"/api/household/v1/visits/{self._part(id)}").json()
        return answer

    def withdraw_visit(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """作废走访记录。Withdraw a visit that was recorded by mistake; the next one is due as if it had never been."""
        answer: models.Changed = self._call(
            "POST", f"/api/household/v1/visits/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_visit_duties(self, **query: Unpack[models.ListVisitDutiesQuery]) -> models.PageDuty:
        """应走访农户。Households by the day on which they are to be visited next, the longest overdue first."""
        answer: models.PageDuty = self._call("GET", "/api/household/v1/visit-duties", query=query).json()
        return answer

    def get_visit_duty(self, id: str) -> models.Duty:
        """查询应走访农户。One household and when it is to be visited next, as the task of it is linked."""
        answer: models.Duty = self._call("GET", f"/api/household/v1/visit-duties/{self._part(id)}").json()
        return answer

    def read_case_statistics(self, **query: Unpack[models.ReadCaseStatisticsQuery]) -> models.StatisticsReport:
        """监测对象统计。Monitoring cases of a month, always 户 and 人: found, eliminated, rolled back, not eliminated, with their rates (domain §3.8)."""
        answer: models.StatisticsReport = self._call("GET", "/api/household/v1/statistics/cases", query=query).json()
        return answer

    def read_lead_statistics(self, **query: Unpack[models.ReadLeadStatisticsQuery]) -> models.StatisticsReport:
        """线索统计。Leads that were open in a month, by channel or department, and how often they were right 命中率."""
        answer: models.StatisticsReport = self._call("GET", "/api/household/v1/statistics/leads", query=query).json()
        return answer

    def read_guarantee_statistics(self, **query: Unpack[models.ReadGuaranteeStatisticsQuery]) -> models.StatisticsReport:
        """“三保障”和饮水安全统计。Problems of the guarantees and water as a month left them: found, solved, still standing, 动态清零率."""
        answer: models.StatisticsReport = self._call("GET", "/api/household/v1/statistics/guarantees", query=query).json()
        return answer

    def list_frozen_months(self, **query: Unpack[models.ListFrozenMonthsQuery]) -> models.PageFrozenMonthView:
        """已冻结月份。The frozen months, the latest first."""
        answer: models.PageFrozenMonthView = self._call("GET", "/api/household/v1/statistics/months", query=query).json()
        return answer

    def freeze_month(self, body: models.Freezing, *, idempotency_key: str | None = None) -> models.FrozenMonthView:
        """冻结月度统计。Freeze a month that is over. The platform does it by itself some days later (parameter `statistics_freeze_days`)."""
        answer: models.FrozenMonthView = self._call(
            "POST", "/api/household/v1/statistics/months", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def list_household_attachments(
        self, id: str, **query: Unpack[models.ListHouseholdAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """农户的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_household_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddHouseholdAttachmentForm]
    ) -> models.AttachmentView:
        """上传农户的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/household/v1/households/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_person_attachments(self, id: str, **query: Unpack[models.ListPersonAttachmentsQuery]) -> models.PageAttachmentView:
        """人员的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/household/v1/persons/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_person_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddPersonAttachmentForm]
    ) -> models.AttachmentView:
        """上传人员的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/household/v1/persons/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_lead_attachments(self, id: str, **query: Unpack[models.ListLeadAttachmentsQuery]) -> models.PageAttachmentView:
        """线索的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/household/v1/leads/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_lead_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddLeadAttachmentForm]
    ) -> models.AttachmentView:
        """上传线索的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/household/v1/leads/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_case_attachments(self, id: str, **query: Unpack[models.ListCaseAttachmentsQuery]) -> models.PageAttachmentView:
        """监测对象的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/household/v1/cases/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_case_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddCaseAttachmentForm]
    ) -> models.AttachmentView:
        """上传监测对象的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/household/v1/cases/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_guarantee_problem_attachments(
        self, id: str, **query: Unpack[models.ListGuaranteeProblemAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """问题的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/household/v1/guarantee-problems/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_guarantee_problem_attachment(
        self,
        id: str,
        file: File,
        *,
        idempotency_key: str | None = None,
        **form: Unpack[models.AddGuaranteeProblemAttachmentForm],
    ) -> models.AttachmentView:
        """上传问题的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/household/v1/guarantee-problems/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_visit_attachments(self, id: str, **query: Unpack[models.ListVisitAttachmentsQuery]) -> models.PageAttachmentView:
        """走访记录的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/household/v1/visits/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_visit_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddVisitAttachmentForm]
    ) -> models.AttachmentView:
        """上传走访记录的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/household/v1/visits/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_measure_attachments(
        self, id: str, **query: Unpack[models.ListMeasureAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """帮扶措施的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/household/v1/measures/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_measure_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddMeasureAttachmentForm]
    ) -> models.AttachmentView:
        """上传帮扶措施的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/household/v1/measures/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def disclose_household_attachment_content(self, id: str, body: models.AttachmentReading) -> bytes:
        """查看附件原件。The file. Reader, purpose and time go into the audit trail."""
        return self._call("POST", f"/api/household/v1/attachments/{self._part(id)}/content", body=body).content

    def withdraw_household_attachment(self, id: str, body: models.AttachmentWithdrawing) -> models.AttachmentView:
        """作废附件。Take back an attachment that does not belong there, with the reason. It needs a permission by which attachments of its kind are added to such a record. It stays in the list, unread, until its day."""
        answer: models.AttachmentView = self._call(
            "POST", f"/api/household/v1/attachments/{self._part(id)}/withdraw", body=body
        ).json()
        return answer

    def list_household_export_kinds(self) -> models.PageExportKind:
        """可导出的列表。Every list that can be exported, with its headings and filters, on one page."""
        answer: models.PageExportKind = self._call("GET", "/api/household/v1/export-kinds").json()
        return answer

    def list_household_exports(self, **query: Unpack[models.ListHouseholdExportsQuery]) -> models.PageExportView:
        """我的导出。What the caller has asked for, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/household/v1/exports", query=query).json()
        return answer

    def ask_household_export(self, body: models.ExportAsking, *, idempotency_key: str | None = None) -> models.ExportView:
        """申请导出。Ask for a list with a filter as a file. Large ones and full values wait for a second person; watch it at `Location`."""
        answer: models.ExportView = self._call(
            "POST", "/api/household/v1/exports", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_household_export(self, id: str) -> models.ExportView:
        """导出进度。One of the caller's exports: how far it is."""
        answer: models.ExportView = self._call("GET", f"/api/household/v1/exports/{self._part(id)}").json()
        return answer

    def download_household_export(self, id: str) -> bytes:
        """下载导出文件。The file, for who asked for it only. Each fetching is an audit entry, that of full values among the disclosures."""
        return self._call("GET", f"/api/household/v1/exports/{self._part(id)}/file").content

    def withdraw_household_export(self, id: str, body: models.Decision) -> models.ExportView:
        """撤回导出。Take back one's own export; its file can no longer be fetched."""
        answer: models.ExportView = self._call("POST", f"/api/household/v1/exports/{self._part(id)}/withdraw", body=body).json()
        return answer

    def list_household_exports_waiting(self, **query: Unpack[models.ListHouseholdExportsWaitingQuery]) -> models.PageExportView:
        """待审批的导出。What waits for a second person's signature and may have the caller's, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/household/v1/exports-waiting", query=query).json()
        return answer

    def approve_household_export(self, id: str, body: models.Decision) -> models.ExportView:
        """同意导出。Agree to somebody else's export within one's divisions; it is made then."""
        answer: models.ExportView = self._call("POST", f"/api/household/v1/exports/{self._part(id)}/approve", body=body).json()
        return answer

    def refuse_household_export(self, id: str, body: models.Decision) -> models.ExportView:
        """退回导出申请。Refuse somebody else's export with the reason; nothing is made."""
        answer: models.ExportView = self._call("POST", f"/api/household/v1/exports/{self._part(id)}/refuse", body=body).json()
        return answer

    def report_household_retention(self) -> models.PageKeptFiles:
        """文件保存期限报告。What stored files are kept, which end within 30 days, and how many ended in the last 30; a removal is an audit entry."""
        answer: models.PageKeptFiles = self._call("GET", "/api/household/v1/retention").json()
        return answer

    def get_household_as_of(self, id: str, day: str) -> models.HouseholdThen:
        """时点台账。A household as the registry had it at the end of a day, with its members of that day, its incomes and facts, masked."""
        answer: models.HouseholdThen = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/as-of/{self._part(day)}"
        ).json()
        return answer

    def list_household_steps(self, id: str, **query: Unpack[models.ListHouseholdStepsQuery]) -> models.PageStepView:
        """农户办理记录。What this service did with a household, the newest first, by whom and why."""
        answer: models.PageStepView = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/steps", query=query
        ).json()
        return answer

    def list_household_changes(self, id: str, **query: Unpack[models.ListHouseholdChangesQuery]) -> models.PageChange:
        """农户变更明细。Every change of what is known of a household, field by field before and after, the newest first."""
        answer: models.PageChange = self._call(
            "GET", f"/api/household/v1/households/{self._part(id)}/changes", query=query
        ).json()
        return answer

    def list_batch_changes(self, feed: str, id: str, **query: Unpack[models.ListBatchChangesQuery]) -> models.PageChange:
        """批次变更明细。Every row that a batch has changed, field by field before and after, the newest first. Rows that it added are not in it."""
        answer: models.PageChange = self._call(
            "GET", f"/api/household/v1/feeds/{self._part(feed)}/batches/{self._part(id)}/changes", query=query
        ).json()
        return answer

    def read_reversal(self, feed: str, id: str) -> models.ReversalView:
        """批次撤销进度。State and counts of a batch's reversal."""
        answer: models.ReversalView = self._call(
            "GET", f"/api/household/v1/feeds/{self._part(feed)}/batches/{self._part(id)}/reversal"
        ).json()
        return answer

    def reverse_batch(self, feed: str, id: str, body: models.Reasoned) -> models.ReversalView:
        """撤销批次。Take back what a batch did. Rows that it changed are as before, rows that it added are withdrawn; what somebody has changed or used since stays and is listed. It is done in the background: watch the reversal at `Location`. The same file is not taken again."""
        answer: models.ReversalView = self._call(
            "POST", f"/api/household/v1/feeds/{self._part(feed)}/batches/{self._part(id)}/reversal", body=body
        ).json()
        return answer

    def list_kept_rows(self, feed: str, id: str, **query: Unpack[models.ListKeptRowsQuery]) -> models.PageKeptRow:
        """撤销后保留的行。Rows that the reversal left alone because they were changed or used since, by household: to be looked at by hand."""
        answer: models.PageKeptRow = self._call(
            "GET", f"/api/household/v1/feeds/{self._part(feed)}/batches/{self._part(id)}/reversal/kept", query=query
        ).json()
        return answer

    def list_household_dead_letters(self, **query: Unpack[models.ListHouseholdDeadLettersQuery]) -> models.PageDeadLetterView:
        """死信列表。Dead letters, the oldest first."""
        answer: models.PageDeadLetterView = self._call("GET", "/api/household/v1/dead-letters", query=query).json()
        return answer

    def read_household_dead_letter(self, id: str) -> models.DeadLetterView:
        """查看死信。One dead letter with its item and its error."""
        answer: models.DeadLetterView = self._call("GET", f"/api/household/v1/dead-letters/{self._part(id)}").json()
        return answer

    def retry_household_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """重试死信。Run the consumer's handler again, then what waits behind it; the answer says whether it was applied."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/household/v1/dead-letters/{self._part(id)}/retry", body=body
        ).json()
        return answer

    def discard_household_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """丢弃死信。Close it unapplied, then go on with what waits behind it."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/household/v1/dead-letters/{self._part(id)}/discard", body=body
        ).json()
        return answer

    def search_household_audit(self, **query: Unpack[models.SearchHouseholdAuditQuery]) -> models.PageAuditEntry:
        """审计记录查询。Who did what, the latest first; a caller of one department sees that department's deeds."""
        answer: models.PageAuditEntry = self._call("GET", "/api/household/v1/audit", query=query).json()
        return answer

    def list_household_disclosures(self, **query: Unpack[models.ListHouseholdDisclosuresQuery]) -> models.PageAuditEntry:
        """敏感信息查阅记录。Who has read personal data in full, of whom and what for, the latest first."""
        answer: models.PageAuditEntry = self._call("GET", "/api/household/v1/disclosures", query=query).json()
        return answer

    def list_labour_force(self, **query: Unpack[models.ListLabourForceQuery]) -> models.PageLabourPerson:
        """劳动力列表。Everybody of working age who is able to work, as household tells of them, with what they want and whether they work."""
        answer: models.PageLabourPerson = self._call("GET", "/api/jobs/v1/labour-force", query=query).json()
        return answer

    def get_labour_person(self, id: str) -> models.LabourPersonDetail:
        """查询劳动力。One person, whether of the labour force or not; the `ETag` is that of what they said."""
        answer: models.LabourPersonDetail = self._call("GET", f"/api/jobs/v1/labour-force/{self._part(id)}").json()
        return answer

    def set_labour_profile(
        self, id: str, body: models.ProfileSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Changed:
        """登记就业意愿和需求。Set what somebody can, wants and needs, whole."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/labour-force/{self._part(id)}/profile",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_labour_verifications(
        self, id: str, **query: Unpack[models.ListLabourVerificationsQuery]
    ) -> models.PageLabourVerificationView:
        """核查记录。Every verification of somebody, the last recorded first."""
        answer: models.PageLabourVerificationView = self._call(
            "GET", f"/api/jobs/v1/labour-force/{self._part(id)}/verifications", query=query
        ).json()
        return answer

    def verify_labour_person(
        self, id: str, body: models.VerificationEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记核查。Record that somebody was verified. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/labour-force/{self._part(id)}/verifications",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def get_labour_figures(self, **query: Unpack[models.GetLabourFiguresQuery]) -> models.GetLabourFiguresAnswer:
        """劳动力统计。The labour force of the divisions below one, by status; of the key groups and of everybody else."""
        answer: models.GetLabourFiguresAnswer = self._call("GET", "/api/jobs/v1/labour-figures", query=query).json()
        return answer

    def list_labour_households(self, **query: Unpack[models.ListLabourHouseholdsQuery]) -> models.PageLabourHousehold:
        """农户就业情况。Households with somebody who could work, by what these do: whom the county has to find work for first."""
        answer: models.PageLabourHousehold = self._call("GET", "/api/jobs/v1/labour-households", query=query).json()
        return answer

    def get_labour_household_figures(
        self, **query: Unpack[models.GetLabourHouseholdFiguresQuery]
    ) -> models.GetLabourHouseholdFiguresAnswer:
        """农户就业统计。Households with labour of the divisions below one: with a stable job, and without any employment; relocated ones and others."""
        answer: models.GetLabourHouseholdFiguresAnswer = self._call(
            "GET", "/api/jobs/v1/labour-household-figures", query=query
        ).json()
        return answer

    def list_employment_spells(self, **query: Unpack[models.ListEmploymentSpellsQuery]) -> models.PageSpellView:
        """就业经历列表。Spells of work, those recorded last first."""
        answer: models.PageSpellView = self._call("GET", "/api/jobs/v1/employment-spells", query=query).json()
        return answer

    def record_employment_spell(self, body: models.SpellEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记就业经历。Record a spell of work, going on or over. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/employment-spells", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_employment_spell(self, id: str) -> models.SpellDetail:
        """查询就业经历。One spell of work with its months."""
        answer: models.SpellDetail = self._call("GET", f"/api/jobs/v1/employment-spells/{self._part(id)}").json()
        return answer

    def correct_employment_spell(self, id: str, body: models.SpellCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正就业经历。Correct what is told of a spell, and say why."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/employment-spells/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_employment_spell(self, id: str, body: models.SpellClosing, *, if_match: int | None = None) -> models.Changed:
        """登记离岗。End a spell: its last day, and why."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/employment-spells/{self._part(id)}/closure", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reopen_employment_spell(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """撤销离岗。Take back that a spell has ended."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/employment-spells/{self._part(id)}/reopening", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_employment_spell(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """作废就业经历。Withdraw a spell that never was. It stays readable, and counts for nothing."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/employment-spells/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def set_work_month(
        self, id: str, month: str, body: models.MonthSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Changed:
        """登记月度务工。Set how much of a month was worked, and what was paid for it. The spell is a new version with it; the `ETag` is the month's."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/employment-spells/{self._part(id)}/months/{self._part(month)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def get_employment(self, id: str) -> models.EmploymentView:
        """个人务工收入。What somebody worked and earned, by years and by income years, which run from October to September."""
        answer: models.EmploymentView = self._call("GET", f"/api/jobs/v1/labour-force/{self._part(id)}/employment").json()
        return answer

    def get_employment_figures(self, **query: Unpack[models.GetEmploymentFiguresQuery]) -> models.GetEmploymentFiguresAnswer:
        """就业统计。Who was employed in a month, by region, industry, form, channel or organiser; people count once in each."""
        answer: models.GetEmploymentFiguresAnswer = self._call("GET", "/api/jobs/v1/employment-figures", query=query).json()
        return answer

    def get_employment_indicators(
        self, **query: Unpack[models.GetEmploymentIndicatorsQuery]
    ) -> models.GetEmploymentIndicatorsAnswer:
        """就业指标。Who works of all, of the key groups and of the relocated, against the year's target and the year before; who came back and works again; and how many went out organised. The target is the county's and of its key groups."""
        answer: models.GetEmploymentIndicatorsAnswer = self._call(
            "GET", "/api/jobs/v1/employment-indicators", query=query
        ).json()
        return answer

    def list_ledger_updates(self, **query: Unpack[models.ListLedgerUpdatesQuery]) -> models.PageLedgerUpdateView:
        """月度更新列表。Monthly updates of villages, the last month first: who has confirmed, what was checked and locked."""
        answer: models.PageLedgerUpdateView = self._call("GET", "/api/jobs/v1/ledger-updates", query=query).json()
        return answer

    def list_ledger_freshness(self, **query: Unpack[models.ListLedgerFreshnessQuery]) -> models.ListLedgerFreshnessAnswer:
        """台账更新进度。How far the divisions below one are with the ledger's last month, and until when their registers are frozen."""
        answer: models.ListLedgerFreshnessAnswer = self._call("GET", "/api/jobs/v1/ledger-freshness", query=query).json()
        return answer

    def get_ledger_update(self, id: str) -> models.LedgerUpdateDetail:
        """查询月度更新。One monthly update: how far it is, and every step that is open with what stands against it."""
        answer: models.LedgerUpdateDetail = self._call("GET", f"/api/jobs/v1/ledger-updates/{self._part(id)}").json()
        return answer

    def list_ledger_update_lines(
        self, id: str, **query: Unpack[models.ListLedgerUpdateLinesQuery]
    ) -> models.PageLedgerUpdateLine:
        """月度更新清单。The list of a village's month, household by household: every spell of work that lasts in it. What is as in the month before is filled in already; only changes are told, by `setWorkMonth`, `closeEmploymentSpell` and `recordEmploymentSpell`. `confirm` records the rest as it is shown."""
        answer: models.PageLedgerUpdateLine = self._call(
            "GET", f"/api/jobs/v1/ledger-updates/{self._part(id)}/lines", query=query
        ).json()
        return answer

    def open_ledger_month(self) -> models.MonthsOpened:
        """开启月度更新。Open the present month for every village with households that has none, now: the platform does so within the hour. Opened again, nothing happens."""
        answer: models.MonthsOpened = self._call("POST", "/api/jobs/v1/ledger-updates/opening").json()
        return answer

    def lock_ledger_month(self, body: models.LockingMonth) -> models.MonthLocked:
        """县级锁定月份。Lock a month of every village that its town has checked, at once. Villages that are not so far are told and stay as they are."""
        answer: models.MonthLocked = self._call("POST", "/api/jobs/v1/ledger-updates/locking", body=body).json()
        return answer

    def confirm_ledger_update(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """月度更新:村级确认。环节“村级确认”,由村级在状态“待村级更新”下办理。 From `village` to `town`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/ledger-updates/{self._part(id)}/confirm", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def check_ledger_update(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """月度更新:镇级核对。环节“镇级核对”,由镇级在状态“待镇级核对”下办理。 From `town` to `county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/ledger-updates/{self._part(id)}/check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_ledger_update(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """月度更新:退回更正。环节“退回更正”,由镇级在状态“待镇级核对、待县级锁定”下办理。 From `town, county` to `village`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/ledger-updates/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def lock_ledger_update(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """月度更新:县级锁定。环节“县级锁定”,由县级在状态“待县级锁定”下办理。 From `county` to `locked`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/ledger-updates/{self._part(id)}/lock", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def unlock_ledger_update(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """月度更新:解除锁定。环节“解除锁定”,由县级在状态“已锁定”下办理。 From `locked` to `village`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/ledger-updates/{self._part(id)}/unlock", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_labour_registers(self, **query: Unpack[models.ListLabourRegistersQuery]) -> models.PageLabourRegisterView:
        """就业名册目录。Every register that the caller may read, with how many are in on the last day of a month, on one page. A locked month is told as it was frozen."""
        answer: models.PageLabourRegisterView = self._call("GET", "/api/jobs/v1/registers", query=query).json()
        return answer

    def list_labour_register_lines(
        self, code: str, **query: Unpack[models.ListLabourRegisterLinesQuery]
    ) -> models.PageLabourRegisterLine:
        """名册人员。Who is in a register on the last day of a month, village by village: of a locked month as it was frozen, else as the ledger tells it now. `labour` also needs `labour:read`."""
        answer: models.PageLabourRegisterLine = self._call(
            "GET", f"/api/jobs/v1/registers/{self._part(code)}/lines", query=query
        ).json()
        return answer

    def list_labour_register_changes(
        self, code: str, **query: Unpack[models.ListLabourRegisterChangesQuery]
    ) -> models.PageLabourRegisterChange:
        """名册变动。Who came in, went out or changed from one month, or version, of a register to another. With `live` it is what the ledger has learnt since a month was frozen. What differs every month (columns that are `passing`) is no change."""
        answer: models.PageLabourRegisterChange = self._call(
            "GET", f"/api/jobs/v1/registers/{self._part(code)}/difference", query=query
        ).json()
        return answer

    def print_labour_register(self, code: str, **query: Unpack[models.PrintLabourRegisterQuery]) -> bytes:
        """打印名册。A register of a village as a paper to be stamped: what was frozen says so with its version, what was not is marked 未锁定. Each printing is an entry in the audit trail."""
        return self._call("GET", f"/api/jobs/v1/registers/{self._part(code)}/paper", query=query).content

    def list_labour_register_snapshots(
        self, **query: Unpack[models.ListLabourRegisterSnapshotsQuery]
    ) -> models.PageLabourRegisterSnapshot:
        """名册定格版本。Every version that the locks of months have frozen, the last first. Versions stay, whatever comes later."""
        answer: models.PageLabourRegisterSnapshot = self._call("GET", "/api/jobs/v1/register-snapshots", query=query).json()
        return answer

    def list_posts(self, **query: Unpack[models.ListPostsQuery]) -> models.PagePostView:
        """公益性岗位列表。Posts with who holds them and their free places, those asked for last first."""
        answer: models.PagePostView = self._call("GET", "/api/jobs/v1/posts", query=query).json()
        return answer

    def ask_for_post(self, body: models.PostEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """申报岗位需求。Ask for a post of a village or town. With an `Idempotency-Key` it is asked for once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/posts", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_post(self, id: str) -> models.PostDetail:
        """查询公益性岗位。One post: how far it is, who holds it, and every step that is open with what stands against it."""
        answer: models.PostDetail = self._call("GET", f"/api/jobs/v1/posts/{self._part(id)}").json()
        return answer

    def correct_post(self, id: str, body: models.PostCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正岗位需求。Correct a post before it is handed in."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/posts/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_post(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """公益性岗位:申报。环节“申报”,由村级在状态“待申报”下办理。 From `demand` to `town`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/posts/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_post(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """公益性岗位:镇审核通过。环节“镇审核通过”,由镇级在状态“待镇审核”下办理。 From `town` to `county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/posts/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_post(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """公益性岗位:退回修改。环节“退回修改”,由镇级在状态“待镇审核、待县核定”下办理。 From `town, county` to `demand`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/posts/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_post(self, id: str, body: models.ApprovingPost, *, if_match: int | None = None) -> models.Changed:
        """公益性岗位:县核定。环节“县核定”,由县级在状态“待县核定”下办理。 From `county` to `approved`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/posts/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def announce_post(self, id: str, body: models.AnnouncingPost, *, if_match: int | None = None) -> models.Changed:
        """公益性岗位:发布公告。环节“发布公告”,由镇级在状态“待发布”下办理。 From `approved` to `open`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/posts/{self._part(id)}/announce", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def revoke_post(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """公益性岗位:撤销岗位。环节“撤销岗位”,由县级在状态“待申报、待发布、已发布”下办理。 From `demand, approved, open` to `revoked`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/posts/{self._part(id)}/revoke", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_post_figures(self, **query: Unpack[models.ListPostFiguresQuery]) -> models.ListPostFiguresAnswer:
        """公益性岗位统计。Approved posts: how many people may hold them, how many do, free places, and what they cost a month."""
        answer: models.ListPostFiguresAnswer = self._call("GET", "/api/jobs/v1/post-figures", query=query).json()
        return answer

    def list_stipend_standards(self, **query: Unpack[models.ListStipendStandardsQuery]) -> models.PageStipendStandardView:
        """岗位补贴标准。Every standard that was ever set, the last recorded first."""
        answer: models.PageStipendStandardView = self._call("GET", "/api/jobs/v1/stipend-standards", query=query).json()
        return answer

    def set_stipend_standard(self, body: models.StipendStandardEntry) -> models.Changed:
        """设定岗位补贴标准。Set what posts of a kind pay at most from a day on; earlier ones stay for earlier months."""
        answer: models.Changed = self._call("POST", "/api/jobs/v1/stipend-standards", body=body).json()
        return answer

    def list_post_appointments(self, **query: Unpack[models.ListPostAppointmentsQuery]) -> models.PageAppointmentView:
        """岗位聘用列表。Who applies for, holds or has left posts, the last applied for first."""
        answer: models.PageAppointmentView = self._call("GET", "/api/jobs/v1/post-appointments", query=query).json()
        return answer

    def apply_for_post(self, body: models.AppointmentEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记岗位报名。Record that somebody applies for a post that is announced. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/post-appointments", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_post_appointment(self, id: str) -> models.AppointmentDetail:
        """查询岗位聘用。One appointment: its terms, and every step that is open with what stands against it, rule by rule."""
        answer: models.AppointmentDetail = self._call("GET", f"/api/jobs/v1/post-appointments/{self._part(id)}").json()
        return answer

    def publicise_post_appointment(
        self, id: str, body: models.AppointmentPublicising, *, if_match: int | None = None
    ) -> models.Changed:
        """公示拟聘人员。Record that the notice of a candidate was put up."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def recommend_post_appointment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:村推荐。环节“村推荐”,由村级在状态“待村推荐”下办理。 From `applied` to `town`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/recommend", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def examine_post_appointment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:镇审核通过。环节“镇审核通过”,由镇级在状态“待镇审核”下办理。 From `town` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/examine", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_post_appointment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:结束公示。环节“结束公示”,由村级在状态“拟聘公示”下办理。 From `publicity` to `county`."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/post-appointments/{self._part(id)}/close-publicity",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def approve_post_appointment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:县审定。环节“县审定”,由县级在状态“待县审定”下办理。 From `county` to `contract`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def sign_post_appointment(self, id: str, body: models.SigningAppointment, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:签订协议。环节“签订协议”,由镇级在状态“待签约”下办理。 From `contract` to `serving`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/sign", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def renew_post_appointment(
        self, id: str, body: models.RenewingAppointment, *, if_match: int | None = None
    ) -> models.Changed:
        """岗位聘用:续聘。环节“续聘”,由镇级在状态“在岗”下办理。 From `serving` to `serving`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/renew", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def suspend_post_appointment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:停岗。环节“停岗”,由镇级在状态“在岗”下办理。 From `serving` to `suspended`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/suspend", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def resume_post_appointment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:复岗。环节“复岗”,由镇级在状态“停岗”下办理。 From `suspended` to `serving`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/resume", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def exit_post_appointment(self, id: str, body: models.ExitingAppointment, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:退岗。环节“退岗”,由镇级在状态“在岗、停岗”下办理。 From `serving, suspended` to `ended`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/exit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_post_appointment(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """岗位聘用:不予聘用。环节“不予聘用”,由镇级在状态“待村推荐、待镇审核、拟聘公示、待县审定、待签约”下办理。 From `applied, town, publicity, county, contract` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-appointments/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_attendance_months(self, **query: Unpack[models.ListAttendanceMonthsQuery]) -> models.PageAttendanceMonthView:
        """岗位月考勤和考核。Everybody who holds a post in a month, with attendance and assessment as far as they are recorded."""
        answer: models.PageAttendanceMonthView = self._call("GET", "/api/jobs/v1/attendance-months", query=query).json()
        return answer

    def set_attendance_months(
        self, body: models.AttendanceMonths, *, idempotency_key: str | None = None
    ) -> models.AttendanceMonthsSet:
        """整村登记月考勤。Set the attendance of many at once, all or none. With an `Idempotency-Key` it is set once."""
        answer: models.AttendanceMonthsSet = self._call(
            "POST", "/api/jobs/v1/attendance-months", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def set_attendance(
        self,
        id: str,
        month: str,
        body: models.AttendanceSetting,
        *,
        if_match: int | None = None,
        if_none_match: str | None = None,
    ) -> models.Changed:
        """登记月考勤。Set somebody's attendance of a month. A payroll that counts it and waits for the town is reckoned anew, and its village confirms again."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/post-appointments/{self._part(id)}/attendance/{self._part(month)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def set_village_assessment(
        self,
        id: str,
        month: str,
        body: models.VillageAssessment,
        *,
        if_match: int | None = None,
        if_none_match: str | None = None,
    ) -> models.Changed:
        """登记村评分。Set the village's score of a month, 30 of 100."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/post-appointments/{self._part(id)}/village-assessments/{self._part(month)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def set_town_assessment(
        self, id: str, month: str, body: models.TownAssessment, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Changed:
        """登记镇考核、民主评议和扣款。Set the town's score (50), that of the democratic review (20), and a deduction with the day on which the person was told of it."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/post-appointments/{self._part(id)}/town-assessments/{self._part(month)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_payrolls(self, **query: Unpack[models.ListPayrollsQuery]) -> models.PagePayrollView:
        """补贴发放批次列表。Payrolls with the sums of the lines that the caller may see, those made last first."""
        answer: models.PagePayrollView = self._call("GET", "/api/jobs/v1/payrolls", query=query).json()
        return answer

    def make_payrolls(self, body: models.PayrollEntry, *, idempotency_key: str | None = None) -> models.PayrollsMade:
        """生成补贴发放批次。Make the payrolls of a month and a fund, one for each town, with a line for everybody who served on a day of it and for whoever was not paid before. Who is in one already is left out, so the same again makes nothing. With an `Idempotency-Key` it answers the same, too."""
        answer: models.PayrollsMade = self._call(
            "POST", "/api/jobs/v1/payrolls", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_payroll(self, id: str) -> models.PayrollDetail:
        """查询补贴发放批次。One payroll: its sums, which villages have confirmed, and every step that is open with what stands against it."""
        answer: models.PayrollDetail = self._call("GET", f"/api/jobs/v1/payrolls/{self._part(id)}").json()
        return answer

    def list_payroll_lines(self, id: str, **query: Unpack[models.ListPayrollLinesQuery]) -> models.PagePayrollLineView:
        """补贴发放明细。Lines of a payroll in their order, each with what checks found of it."""
        answer: models.PagePayrollLineView = self._call(
            "GET", f"/api/jobs/v1/payrolls/{self._part(id)}/lines", query=query
        ).json()
        return answer

    def judge_payroll(self, id: str) -> models.Changed:
        """重新核验补贴发放批次。Run every check again, and reckon lines anew that the town has not passed; a village whose lines come to something else confirms again."""
        answer: models.Changed = self._call("POST", f"/api/jobs/v1/payrolls/{self._part(id)}/judgements").json()
        return answer

    def confirm_payroll(self, id: str, body: models.PayrollConfirming) -> models.Changed:
        """村确认补贴发放明细。Confirm the lines of a village; confirmed twice, nothing happens."""
        answer: models.Changed = self._call("POST", f"/api/jobs/v1/payrolls/{self._part(id)}/confirmations", body=body).json()
        return answer

    def explain_payroll_line(self, id: str, body: models.PayrollExplaining) -> models.Changed:
        """说明暂缓发放的明细。Explain what a check holds a line for. It is paid once the town has passed it; said again, it says something else."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payroll-lines/{self._part(id)}/explanations", body=body
        ).json()
        return answer

    def check_payroll(self, id: str, body: models.CheckingPayroll, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:镇审核通过。环节“镇审核通过”,由镇级在状态“待村确认、镇审核”下办理。 From `confirming` to `department`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_payroll(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:部门复核通过。环节“部门复核通过”,由县级在状态“待部门复核”下办理。 From `department` to `finance`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_payroll(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:部门退回。环节“部门退回”,由县级在状态“待部门复核”下办理。 From `department` to `confirming`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def issue_payroll(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:财政发放。环节“财政发放”,由县级在状态“待财政发放”下办理。 From `finance` to `bank`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/issue", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def return_payroll(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:财政退回。环节“财政退回”,由县级在状态“待财政发放”下办理。 From `finance` to `confirming`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def settle_payroll(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:银行回盘完成。环节“银行回盘完成”,由县级在状态“待银行回盘”下办理。 From `bank` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/settle", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def archive_payroll(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:结束公示并归档。环节“结束公示并归档”,由镇级在状态“发放公示”下办理。 From `publicity` to `archived`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/archive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_payroll(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """补贴发放:撤销批次。环节“撤销批次”,由镇级在状态“待村确认、镇审核”下办理。 From `confirming` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def publicise_payroll(self, id: str, body: models.PayrollPublicising, *, if_match: int | None = None) -> models.Changed:
        """公示补贴发放结果。Record that the notice of what was paid was put up."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_payroll_checks(self) -> models.ListPayrollChecksAnswer:
        """补贴发放核验规则。Every check that lines go through, and how it acts."""
        answer: models.ListPayrollChecksAnswer = self._call("GET", "/api/jobs/v1/payroll-checks").json()
        return answer

    def list_payroll_figures(self, **query: Unpack[models.ListPayrollFiguresQuery]) -> models.ListPayrollFiguresAnswer:
        """补贴发放统计。Lines of a month by fund, kind of post or division: people, yuan, how many are held, blocked, paid, failed."""
        answer: models.ListPayrollFiguresAnswer = self._call("GET", "/api/jobs/v1/payroll-figures", query=query).json()
        return answer

    def list_payroll_check_figures(
        self, **query: Unpack[models.ListPayrollCheckFiguresQuery]
    ) -> models.ListPayrollCheckFiguresAnswer:
        """补贴发放核验统计。How many lines of a month each check blocks or holds, and how many were explained."""
        answer: models.ListPayrollCheckFiguresAnswer = self._call(
            "GET", "/api/jobs/v1/payroll-check-figures", query=query
        ).json()
        return answer

    def get_stipend_account(self, id: str) -> models.StipendAccountView:
        """查询补贴账户。On which account somebody is paid, masked, and whether it may be paid to."""
        answer: models.StipendAccountView = self._call("GET", f"/api/jobs/v1/stipend-accounts/{self._part(id)}").json()
        return answer

    def set_stipend_account(
        self, id: str, body: models.StipendAccountEntry, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Changed:
        """登记补贴账户。Set the account of somebody with a post; one that is replaced says why. It is stored encrypted and shown masked."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/stipend-accounts/{self._part(id)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def read_payroll_bank_file(self, id: str, body: models.Purpose) -> bytes:
        """生成银行发放文件。Every line that was sent with holder and account in full, as a table. Reader, purpose and time go into the audit trail."""
        return self._call("POST", f"/api/jobs/v1/payrolls/{self._part(id)}/bank-file", body=body).content

    def take_payroll_bank_results(self, id: str, body: models.PayrollBankResults) -> models.PayrollBankResultsTaken:
        """登记银行回盘。Take the bank's answer, whole or in parts. The same twice changes nothing; another answer than before is refused."""
        answer: models.PayrollBankResultsTaken = self._call(
            "POST", f"/api/jobs/v1/payrolls/{self._part(id)}/bank-results", body=body
        ).json()
        return answer

    def recover_payroll_line(
        self, id: str, body: models.PayrollRecoveryEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """追回已发补贴。Decide that a paid line, or a part of it, is to be taken back. With an `Idempotency-Key` it is decided once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/payroll-lines/{self._part(id)}/recovery",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_payroll_recoveries(self, **query: Unpack[models.ListPayrollRecoveriesQuery]) -> models.PagePayrollRecoveryView:
        """补贴追回列表。What is taken back, the last decided first."""
        answer: models.PagePayrollRecoveryView = self._call("GET", "/api/jobs/v1/payroll-recoveries", query=query).json()
        return answer

    def receive_payroll_recovery(
        self, id: str, body: models.PayrollRecoveryReceipt, *, if_match: int | None = None
    ) -> models.Changed:
        """登记追回到账。Record that what was to be taken back has come."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/payroll-recoveries/{self._part(id)}/receipt", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_post_bars(self, **query: Unpack[models.ListPostBarsQuery]) -> models.PagePostBarView:
        """岗位比对名单。Who may not hold a post, the last recorded first."""
        answer: models.PagePostBarView = self._call("GET", "/api/jobs/v1/post-bars", query=query).json()
        return answer

    def record_post_bars(self, body: models.PostBars) -> models.PostBarsRecorded:
        """登记岗位比对名单。Record who may not hold a public-welfare post, whole lists at once. Recorded again, nothing happens."""
        answer: models.PostBarsRecorded = self._call("POST", "/api/jobs/v1/post-bars", body=body).json()
        return answer

    def end_post_bar(self, id: str, body: models.PostBarEnding, *, if_match: int | None = None) -> models.Changed:
        """移出岗位比对名单。Take somebody from the list: the last day on which they were barred, and why no longer."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/post-bars/{self._part(id)}/ending", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_subsidy_policies(self, **query: Unpack[models.ListSubsidyPoliciesQuery]) -> models.PageSubsidyPolicyView:
        """就业补贴政策。Every version of policies that was ever set, the last recorded first."""
        answer: models.PageSubsidyPolicyView = self._call("GET", "/api/jobs/v1/subsidy-policies", query=query).json()
        return answer

    def set_subsidy_policy(self, body: models.SubsidyPolicyEntry) -> models.Changed:
        """设定就业补贴政策。Set a version of a kind's policy from a day on, for the county; earlier ones stay for claims of their time."""
        answer: models.Changed = self._call("POST", "/api/jobs/v1/subsidy-policies", body=body).json()
        return answer

    def list_subsidy_claims(self, **query: Unpack[models.ListSubsidyClaimsQuery]) -> models.PageSubsidyClaimView:
        """就业补贴申领列表。Claims, those made last first."""
        answer: models.PageSubsidyClaimView = self._call("GET", "/api/jobs/v1/subsidy-claims", query=query).json()
        return answer

    def claim_subsidy(self, body: models.SubsidyClaimEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """申领就业补贴。Make a draft of a claim; what stands against it is told with it. With an `Idempotency-Key` it is made once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/subsidy-claims", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def propose_subsidies(self, body: models.SubsidyProposal, *, idempotency_key: str | None = None) -> models.SubsidyProposed:
        """批量生成就业补贴申领。Make a draft for everybody of a division who fulfils the policy by the ledger and has never claimed for the year. The same again makes nothing; with an `Idempotency-Key` it answers the same, too."""
        answer: models.SubsidyProposed = self._call(
            "POST", "/api/jobs/v1/subsidy-proposals", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_subsidy_claim(self, id: str) -> models.SubsidyClaimDetail:
        """查询就业补贴申领。One claim: everything that stands against it by the ledger now, its payments, and every step that is open."""
        answer: models.SubsidyClaimDetail = self._call("GET", f"/api/jobs/v1/subsidy-claims/{self._part(id)}").json()
        return answer

    def declare_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:村申报并公示。环节“村申报并公示”,由村级在状态“草稿”下办理。 From `draft` to `village_notice`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/declare", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def hand_in_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:村公示结束上报。环节“村公示结束上报”,由村级在状态“村公示”下办理。 From `village_notice` to `town`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/hand-in", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:镇初审通过。环节“镇初审通过”,由镇级在状态“待镇初审”下办理。 From `town` to `county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def verify_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:县复核(比对)通过并公示。环节“县复核(比对)通过并公示”,由县级在状态“待县复核”下办理。 From `county` to `county_notice`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/verify", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:县公示结束。环节“县公示结束”,由县级在状态“县公示”下办理。 From `county_notice` to `payable`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:拨付。环节“拨付”,由县级在状态“待拨付”下办理。 From `payable` to `sent`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/send", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def confirm_subsidy_claim(self, id: str, body: models.ConfirmingSubsidy, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:登记发放成功。环节“登记发放成功”,由县级在状态“已拨付,待银行回盘”下办理。 From `sent` to `paid`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/confirm", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def return_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:登记退汇。环节“登记退汇”,由县级在状态“已拨付,待银行回盘”下办理。 From `sent` to `returned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/return", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def resend_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:重新拨付。环节“重新拨付”,由县级在状态“退汇”下办理。 From `returned` to `sent`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/resend", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def settle_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:结清。环节“结清”,由县级在状态“已发放”下办理。 From `paid` to `settled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/settle", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:撤回申领。环节“撤回申领”,由村级在状态“草稿”下办理。 From `draft` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/withdraw", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:镇退回修改。环节“镇退回修改”,由镇级在状态“村公示、待镇初审”下办理。 From `village_notice, town` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:镇驳回。环节“镇驳回”,由镇级在状态“村公示、待镇初审”下办理。 From `village_notice, town` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_send_back_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:县退回修改。环节“县退回修改”,由县级在状态“待县复核、县公示、待拨付”下办理。 From `county, county_notice, payable` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/county-send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def county_refuse_subsidy_claim(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:县驳回。环节“县驳回”,由县级在状态“待县复核、县公示、待拨付、退汇”下办理。 From `county, county_notice, payable, returned` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/county-refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def recover_subsidy_claim(self, id: str, body: models.RecoveringSubsidy, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:决定追回。环节“决定追回”,由县级在状态“已发放、结清”下办理。 From `paid, settled` to `recovering`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/recover", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def receive_subsidy_claim(self, id: str, body: models.ReceivingSubsidy, *, if_match: int | None = None) -> models.Changed:
        """就业补贴:追回到账。环节“追回到账”,由县级在状态“追回中”下办理。 From `recovering` to `recovered`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/receive", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_subsidy_figures(self, **query: Unpack[models.ListSubsidyFiguresQuery]) -> models.ListSubsidyFiguresAnswer:
        """就业补贴统计。Claims that were not refused: how many, whose, how much, and what of it was paid and taken back."""
        answer: models.ListSubsidyFiguresAnswer = self._call("GET", "/api/jobs/v1/subsidy-figures", query=query).json()
        return answer

    def list_factories(self, **query: Unpack[models.ListFactoriesQuery]) -> models.PageFactoryView:
        """社区工厂列表。Community factories with whom the ledger has there today, those recorded last first."""
        answer: models.PageFactoryView = self._call("GET", "/api/jobs/v1/factories", query=query).json()
        return answer

    def record_factory(self, body: models.FactoryEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记社区工厂。Record a community factory of a village or town. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/factories", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_factory(self, id: str) -> models.FactoryDetail:
        """查询社区工厂。One factory with its titles, and every step that is open with what stands against it."""
        answer: models.FactoryDetail = self._call("GET", f"/api/jobs/v1/factories/{self._part(id)}").json()
        return answer

    def correct_factory(self, id: str, body: models.FactoryCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正社区工厂。Correct what is told of a factory, and say why."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/factories/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def watch_factory(self, id: str, body: models.WatchingFactory, *, if_match: int | None = None) -> models.Changed:
        """社区工厂:列入监测。环节“列入监测”,由镇级在状态“正常运行”下办理。 From `operating` to `monitored`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/factories/{self._part(id)}/watch", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def restore_factory(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """社区工厂:恢复正常。环节“恢复正常”,由县级在状态“监测待处置”下办理。 From `monitored` to `operating`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/factories/{self._part(id)}/restore", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def clear_factory(self, id: str, body: models.ClearingFactory, *, if_match: int | None = None) -> models.Changed:
        """社区工厂:清理。环节“清理”,由县级在状态“正常运行、监测待处置”下办理。 From `operating, monitored` to `cleared`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/factories/{self._part(id)}/clear", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def give_factory_title(self, id: str, body: models.FactoryTitleEntry, *, if_match: int | None = None) -> models.Changed:
        """认定社区工厂。Recognise a factory by a title, for the county; it may hold several at once."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/factories/{self._part(id)}/titles", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def end_factory_title(
        self, id: str, title_id: str, body: models.FactoryTitleEnding, *, if_match: int | None = None
    ) -> models.Changed:
        """终止社区工厂认定。End a title of a factory, and say why."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/factories/{self._part(id)}/titles/{self._part(title_id)}/ending",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def list_factory_months(self, id: str, **query: Unpack[models.ListFactoryMonthsQuery]) -> models.ListFactoryMonthsAnswer:
        """社区工厂月报。The months of a year, the last first: what the factory reported beside what the ledger has, and by how much they differ."""
        answer: models.ListFactoryMonthsAnswer = self._call(
            "GET", f"/api/jobs/v1/factories/{self._part(id)}/months", query=query
        ).json()
        return answer

    def set_factory_month(
        self,
        id: str,
        month: str,
        body: models.FactoryMonthSetting,
        *,
        if_match: int | None = None,
        if_none_match: str | None = None,
    ) -> models.Changed:
        """报送社区工厂月报。Set what a factory reports of a month. The `ETag` is the month's."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/factories/{self._part(id)}/months/{self._part(month)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def link_factory_ledger(self, id: str, body: models.FactoryLink, *, if_match: int | None = None) -> models.FactoryLinked:
        """关联社区工厂用工。Link jobs of workshops that the ledger has under the factory's name or credit code with the factory, as far as the caller sees who has them."""
        answer: models.FactoryLinked = self._call(
            "POST", f"/api/jobs/v1/factories/{self._part(id)}/ledger-links", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_factory_figures(self, **query: Unpack[models.ListFactoryFiguresQuery]) -> models.ListFactoryFiguresAnswer:
        """社区工厂统计。Factories recognised and in operation, and their jobs in a year: new, lost and net, against the county's targets."""
        answer: models.ListFactoryFiguresAnswer = self._call("GET", "/api/jobs/v1/factory-figures", query=query).json()
        return answer

    def list_factory_jobs(self, **query: Unpack[models.ListFactoryJobsQuery]) -> models.PageFactoryJobs:
        """社区工厂新增岗位。The jobs of each factory in a year: who was there, who came, came back and left."""
        answer: models.PageFactoryJobs = self._call("GET", "/api/jobs/v1/factory-jobs", query=query).json()
        return answer

    def list_factory_recognition(self, **query: Unpack[models.ListFactoryRecognitionQuery]) -> models.PageFactoryRecognition:
        """社区工厂认定条件核查。Recognised factories with how many people they have taken in, by the test of intake, and whether that is enough. It tells, and decides nothing."""
        answer: models.PageFactoryRecognition = self._call("GET", "/api/jobs/v1/factory-recognition", query=query).json()
        return answer

    def list_labour_brands(self, **query: Unpack[models.ListLabourBrandsQuery]) -> models.PageBrandView:
        """劳务品牌列表。Labour brands with the last of their years, those recorded last first."""
        answer: models.PageBrandView = self._call("GET", "/api/jobs/v1/labour-brands", query=query).json()
        return answer

    def record_labour_brand(self, body: models.BrandEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记劳务品牌。Record a labour brand of the county. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/labour-brands", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_labour_brand(self, id: str) -> models.BrandDetail:
        """查询劳务品牌。One brand with all its years."""
        answer: models.BrandDetail = self._call("GET", f"/api/jobs/v1/labour-brands/{self._part(id)}").json()
        return answer

    def correct_labour_brand(self, id: str, body: models.BrandCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正劳务品牌。Correct what is told of a brand, and say why."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/labour-brands/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def set_labour_brand_year(
        self,
        id: str,
        year: int,
        body: models.BrandYearSetting,
        *,
        if_match: int | None = None,
        if_none_match: str | None = None,
    ) -> models.Changed:
        """登记劳务品牌年度数据。Set what a brand came to in a year. The `ETag` is the year's."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/labour-brands/{self._part(id)}/years/{self._part(year)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_relief_projects(self, **query: Unpack[models.ListReliefProjectsQuery]) -> models.PageReliefView:
        """以工代赈项目列表。Projects with who has worked there and what labour got of the aid, those recorded last first."""
        answer: models.PageReliefView = self._call("GET", "/api/jobs/v1/relief-projects", query=query).json()
        return answer

    def record_relief_project(self, body: models.ReliefEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记以工代赈项目。Record a work-relief project with its labour plan. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/relief-projects", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_relief_project(self, id: str) -> models.ReliefDetail:
        """查询以工代赈项目。One project with its labour plan, what the checks find of it now, and every step that is open with what stands against it."""
        answer: models.ReliefDetail = self._call("GET", f"/api/jobs/v1/relief-projects/{self._part(id)}").json()
        return answer

    def correct_relief_project(self, id: str, body: models.ReliefCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正以工代赈项目。Correct a project before it starts, and say why."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/relief-projects/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def publicise_relief_project(
        self, id: str, body: models.ReliefPublicising, *, if_match: int | None = None
    ) -> models.Changed:
        """公示以工代赈项目或劳务报酬名册。Record that a notice was put up: of a planned project what it is, of a running one who was paid what."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/relief-projects/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def start_relief_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """以工代赈:县审核开工。环节“县审核开工”,由县级在状态“待公示、开工”下办理。 From `planned` to `running`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/relief-projects/{self._part(id)}/start", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def accept_relief_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """以工代赈:劳务报酬验收。环节“劳务报酬验收”,由县级在状态“实施中”下办理。 From `running` to `accepted`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/relief-projects/{self._part(id)}/accept", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_relief_project(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """以工代赈:取消项目。环节“取消项目”,由县级在状态“待公示、开工、实施中”下办理。 From `planned, running` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/relief-projects/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_relief_checks(self) -> models.ListReliefChecksAnswer:
        """以工代赈核验规则。Every check that acceptance rests on, and its force."""
        answer: models.ListReliefChecksAnswer = self._call("GET", "/api/jobs/v1/relief-checks").json()
        return answer

    def list_relief_standards(self, **query: Unpack[models.ListReliefStandardsQuery]) -> models.PageReliefStandardView:
        """最低劳务报酬占比。Every least share that was ever set, the last recorded first."""
        answer: models.PageReliefStandardView = self._call("GET", "/api/jobs/v1/relief-standards", query=query).json()
        return answer

    def set_relief_standard(self, body: models.ReliefStandardEntry) -> models.Changed:
        """设定最低劳务报酬占比。Set the least share of labour pay of a source and level from a fund year on, until that of a later year."""
        answer: models.Changed = self._call("POST", "/api/jobs/v1/relief-standards", body=body).json()
        return answer

    def list_relief_figures(self, **query: Unpack[models.ListReliefFiguresQuery]) -> models.ListReliefFiguresAnswer:
        """以工代赈统计。Projects of a fund year with their people and labour pay against what least shares ask for."""
        answer: models.ListReliefFiguresAnswer = self._call("GET", "/api/jobs/v1/relief-figures", query=query).json()
        return answer

    def list_relief_workers(self, id: str, **query: Unpack[models.ListReliefWorkersQuery]) -> models.PageReliefWorkerView:
        """以工代赈务工人员。Who works for a project, with what each has worked and was paid."""
        answer: models.PageReliefWorkerView = self._call(
            "GET", f"/api/jobs/v1/relief-projects/{self._part(id)}/workers", query=query
        ).json()
        return answer

    def add_relief_worker(self, id: str, body: models.ReliefWorkerEntry, *, if_match: int | None = None) -> models.Changed:
        """登记以工代赈务工人员。Record an agreement with somebody who works for the project. What it answers is the project."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/relief-projects/{self._part(id)}/workers", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def correct_relief_worker(
        self, id: str, worker_id: str, body: models.ReliefWorkerCorrection, *, if_match: int | None = None
    ) -> models.Changed:
        """更正以工代赈劳务协议。Make an agreement longer or shorter, or link the work in the ledger."""
        answer: models.Changed = self._call(
            "PATCH",
            f"/api/jobs/v1/relief-projects/{self._part(id)}/workers/{self._part(worker_id)}",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def set_relief_days(
        self, id: str, month: str, body: models.ReliefDaysSetting, *, if_match: int | None = None
    ) -> models.Changed:
        """登记以工代赈月出工。Set the work sheet of a month, all or none; `If-Match` is the project's version. What was paid for stands."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/relief-projects/{self._part(id)}/months/{self._part(month)}",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def list_relief_months(self, id: str, **query: Unpack[models.ListReliefMonthsQuery]) -> models.PageReliefMonthView:
        """以工代赈出工和发放。Months of the workers of a project: days, and what was paid for them."""
        answer: models.PageReliefMonthView = self._call(
            "GET", f"/api/jobs/v1/relief-projects/{self._part(id)}/months", query=query
        ).json()
        return answer

    def pay_relief_workers(self, id: str, body: models.ReliefPayments, *, if_match: int | None = None) -> models.Changed:
        """登记以工代赈劳务报酬发放。Record what workers were paid for a month, all or none; each month of a worker once. What is far from days × standard needs a `note`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/relief-projects/{self._part(id)}/payments", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_relief_payment(
        self, id: str, payment_id: str, body: models.ReliefPaymentWithdrawal, *, if_match: int | None = None
    ) -> models.Changed:
        """作废以工代赈发放记录。Withdraw a payment that was recorded wrongly, and say why; it stays and counts for nothing."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/relief-projects/{self._part(id)}/payments/{self._part(payment_id)}/withdrawal",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def list_vacancies(self, **query: Unpack[models.ListVacanciesQuery]) -> models.PageVacancyView:
        """招聘岗位列表。Vacancies, those recorded last first: what was reviewed is shown to everybody, the rest to whoever took it in."""
        answer: models.PageVacancyView = self._call("GET", "/api/jobs/v1/vacancies", query=query).json()
        return answer

    def record_vacancy(self, body: models.VacancyEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记招聘岗位。Record a vacancy of an employer. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/vacancies", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_vacancy(self, id: str) -> models.VacancyDetail:
        """查询招聘岗位。One vacancy: how far it is, how many were hired, and every step that is open with what stands against it."""
        answer: models.VacancyDetail = self._call("GET", f"/api/jobs/v1/vacancies/{self._part(id)}").json()
        return answer

    def correct_vacancy(self, id: str, body: models.VacancyCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正招聘岗位。Correct a vacancy before it is handed in."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/vacancies/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_vacancy(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """招聘岗位:提交审核。环节“提交审核”,由镇级在状态“待提交”下办理。 From `draft` to `county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/vacancies/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_vacancy(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """招聘岗位:审核发布。环节“审核发布”,由县级在状态“待县审核”下办理。 From `county` to `open`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/vacancies/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_vacancy(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """招聘岗位:退回修改。环节“退回修改”,由县级在状态“待县审核”下办理。 From `county` to `draft`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/vacancies/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_vacancy(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """招聘岗位:撤回。环节“撤回”,由镇级在状态“待提交、待县审核、招聘中”下办理。 From `draft, county, open` to `withdrawn`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/vacancies/{self._part(id)}/withdraw", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_matches_of_person(self, id: str) -> models.ListMatchesOfPersonAnswer:
        """人员的匹配岗位。The open vacancies that fit somebody best now, each with its score explained; none for whoever does not seek work."""
        answer: models.ListMatchesOfPersonAnswer = self._call(
            "GET", f"/api/jobs/v1/labour-force/{self._part(id)}/matches"
        ).json()
        return answer

    def list_matches_of_vacancy(
        self, id: str, **query: Unpack[models.ListMatchesOfVacancyQuery]
    ) -> models.ListMatchesOfVacancyAnswer:
        """招聘岗位的匹配人员。Whom of the caller's divisions an open vacancy fits best now, each with the score explained."""
        answer: models.ListMatchesOfVacancyAnswer = self._call(
            "GET", f"/api/jobs/v1/vacancies/{self._part(id)}/matches", query=query
        ).json()
        return answer

    def list_matches(self, **query: Unpack[models.ListMatchesQuery]) -> models.PageStoredMatchesView:
        """全县匹配结果。What the last whole matching of the county found for each who sought work then, in the order of identifiers."""
        answer: models.PageStoredMatchesView = self._call("GET", "/api/jobs/v1/matches", query=query).json()
        return answer

    def list_matching_runs(self, **query: Unpack[models.ListMatchingRunsQuery]) -> models.PageMatchingRunView:
        """全县匹配记录。Every matching of the county, the last asked for first."""
        answer: models.PageMatchingRunView = self._call("GET", "/api/jobs/v1/matching-runs", query=query).json()
        return answer

    def ask_for_matching(self, *, idempotency_key: str | None = None) -> models.Changed:
        """发起全县匹配。Ask for a matching of the whole county; the worker does it, and what was found before stays until it is whole."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/matching-runs", headers={"idempotency-key": idempotency_key}
        ).json()
        return answer

    def list_recommendations(self, **query: Unpack[models.ListRecommendationsQuery]) -> models.PageRecommendationView:
        """推荐记录。Recommendations with what came of them, the last first."""
        answer: models.PageRecommendationView = self._call("GET", "/api/jobs/v1/recommendations", query=query).json()
        return answer

    def recommend_vacancy(self, body: models.RecommendationEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """推荐岗位。Recommend a vacancy to somebody who seeks work and agrees. With an `Idempotency-Key` it is recommended once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/recommendations", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_recommendation(self, id: str) -> models.RecommendationView:
        """查询推荐记录。One recommendation, with its score as it was."""
        answer: models.RecommendationView = self._call("GET", f"/api/jobs/v1/recommendations/{self._part(id)}").json()
        return answer

    def settle_recommendation(
        self, id: str, body: models.RecommendationOutcome, *, if_match: int | None = None
    ) -> models.Changed:
        """登记推荐结果。Record what came of a recommendation. Hired, a spell of work stands in the ledger; with the last place the vacancy is filled."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/recommendations/{self._part(id)}/outcome", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_matching_figures(self, **query: Unpack[models.ListMatchingFiguresQuery]) -> models.ListMatchingFiguresAnswer:
        """人岗匹配统计。Open vacancies, the last whole matching, and the recommendations of a month, by town or village."""
        answer: models.ListMatchingFiguresAnswer = self._call("GET", "/api/jobs/v1/matching-figures", query=query).json()
        return answer

    def list_training_bases(self, **query: Unpack[models.ListTrainingBasesQuery]) -> models.PageTrainingBaseView:
        """实训基地列表。Bases of the whole county with their use in a year, those recorded last first."""
        answer: models.PageTrainingBaseView = self._call("GET", "/api/jobs/v1/training-bases", query=query).json()
        return answer

    def add_training_base(self, body: models.TrainingBaseEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记实训基地。Record a base of a town or the county. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/training-bases", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_training_base(self, id: str, **query: Unpack[models.GetTrainingBaseQuery]) -> models.TrainingBaseView:
        """查询实训基地。One base with its use in a year."""
        answer: models.TrainingBaseView = self._call("GET", f"/api/jobs/v1/training-bases/{self._part(id)}", query=query).json()
        return answer

    def correct_training_base(
        self, id: str, body: models.TrainingBaseCorrection, *, if_match: int | None = None
    ) -> models.Changed:
        """更正实训基地。Correct a base, or close it."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/training-bases/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_training_classes(self, **query: Unpack[models.ListTrainingClassesQuery]) -> models.PageTrainingClassView:
        """培训班列表。Classes, those recorded last first: what the county approved is shown to everybody, a plan to who made it."""
        answer: models.PageTrainingClassView = self._call("GET", "/api/jobs/v1/training-classes", query=query).json()
        return answer

    def plan_training_class(self, body: models.TrainingClassEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记培训计划。Record the plan of a class. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/training-classes", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_training_class(self, id: str) -> models.TrainingClassDetail:
        """查询培训班。One class: how far it is, what was reckoned for it, and every step that is open with what stands against it."""
        answer: models.TrainingClassDetail = self._call("GET", f"/api/jobs/v1/training-classes/{self._part(id)}").json()
        return answer

    def correct_training_class(
        self, id: str, body: models.TrainingClassCorrection, *, if_match: int | None = None
    ) -> models.Changed:
        """更正培训计划。Correct a plan before it is handed in; until the class has ended, its days off, teachers and site, such as for a day that is called off."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/training-classes/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:提交审核。环节“提交审核”,由镇级在状态“待提交”下办理。 From `plan` to `review`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def approve_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:审核通过。环节“审核通过”,由县级在状态“待县审核”下办理。 From `review` to `enrolling`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/approve", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:退回修改。环节“退回修改”,由县级在状态“待县审核”下办理。 From `review` to `plan`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def begin_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:开班。环节“开班”,由镇级在状态“招生中”下办理。 From `enrolling` to `running`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/begin", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def finish_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:结业。环节“结业”,由镇级在状态“开班中”下办理。 From `running` to `finished`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/finish", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reckon_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:核算补贴。环节“核算补贴”,由县级在状态“已结业”下办理。 From `finished` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/reckon", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:结束公示。环节“结束公示”,由县级在状态“补贴公示”下办理。 From `publicity` to `payable`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/close-publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def pay_training_class(self, id: str, body: models.PayingTraining, *, if_match: int | None = None) -> models.Changed:
        """培训班:核拨补贴。环节“核拨补贴”,由县级在状态“待核拨”下办理。 From `payable` to `paid`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/pay", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def reopen_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:退回重核。环节“退回重核”,由县级在状态“补贴公示、待核拨”下办理。 From `publicity, payable` to `finished`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/reopen", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def cancel_training_class(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """培训班:取消。环节“取消”,由镇级在状态“待提交、待县审核、招生中”下办理。 From `plan, review, enrolling` to `cancelled`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/cancel", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def publicise_training_class(
        self, id: str, body: models.TrainingPublicising, *, if_match: int | None = None
    ) -> models.Changed:
        """公示培训补贴。Record that the notice of a class's subsidy was put up."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/training-classes/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_training_standards(self, **query: Unpack[models.ListTrainingStandardsQuery]) -> models.PageTrainingStandardView:
        """培训补贴标准。Every standard that was ever set, the last recorded first."""
        answer: models.PageTrainingStandardView = self._call("GET", "/api/jobs/v1/training-standards", query=query).json()
        return answer

    def set_training_standard(self, body: models.TrainingStandardEntry) -> models.Changed:
        """设定培训补贴标准。Set what a kind of training is subsidised by from a day on; earlier ones stay for classes that began earlier."""
        answer: models.Changed = self._call("POST", "/api/jobs/v1/training-standards", body=body).json()
        return answer

    def enrol_trainee(self, id: str, body: models.TraineeEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记学员报名。Put somebody of one's own divisions on the roster of a class that is enrolling, wherever it is held; what stands against it is answered at once. With an `Idempotency-Key` they are enrolled once."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/training-classes/{self._part(id)}/trainees",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_trainees(self, **query: Unpack[models.ListTraineesQuery]) -> models.PageTraineeView:
        """学员名单。Rosters with attendance, results and who works afterwards: of classes held in the caller's divisions, and of people who live there."""
        answer: models.PageTraineeView = self._call("GET", "/api/jobs/v1/trainees", query=query).json()
        return answer

    def get_trainee(self, id: str) -> models.TraineeDetail:
        """查询学员。One trainee with their sign-in, day by day."""
        answer: models.TraineeDetail = self._call("GET", f"/api/jobs/v1/trainees/{self._part(id)}").json()
        return answer

    def leave_training(self, id: str, body: models.LeavingTraining, *, if_match: int | None = None) -> models.Changed:
        """登记学员退学。Record that somebody left a class before its end."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/trainees/{self._part(id)}/leave", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def set_training_result(self, id: str, body: models.TrainingResult, *, if_match: int | None = None) -> models.Changed:
        """登记考核结果。Set the result of the exam, after the class has ended and before its subsidy is reckoned."""
        answer: models.Changed = self._call(
            "PUT", f"/api/jobs/v1/trainees/{self._part(id)}/result", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def set_training_certificate(
        self, id: str, body: models.CertificateSetting, *, if_match: int | None = None
    ) -> models.Changed:
        """登记培训证书。Set the certificate of somebody who passed; no two trainees have the same."""
        answer: models.Changed = self._call(
            "PUT", f"/api/jobs/v1/trainees/{self._part(id)}/certificate", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_sign_in_days(self, id: str) -> models.ListSignInDaysAnswer:
        """培训班签到。Every day of a class with who came, as far as it is recorded; the counts are shown where the class is held."""
        answer: models.ListSignInDaysAnswer = self._call(
            "GET", f"/api/jobs/v1/training-classes/{self._part(id)}/sign-ins"
        ).json()
        return answer

    def set_sign_in_day(
        self, id: str, day: str, body: models.SignInDaySetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.SignInDaySet:
        """整班登记签到。Set who came on a day: everybody on the roster, but for who is named. It can be corrected until the class has ended."""
        answer: models.SignInDaySet = self._call(
            "PUT",
            f"/api/jobs/v1/training-classes/{self._part(id)}/sign-ins/{self._part(day)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def set_sign_in(
        self, id: str, day: str, body: models.SignInSetting, *, if_match: int | None = None, if_none_match: str | None = None
    ) -> models.Changed:
        """登记学员签到。Set whether one trainee came on a day; `If-Match` names the version of the day."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/trainees/{self._part(id)}/sign-ins/{self._part(day)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def list_training_figures(self, **query: Unpack[models.ListTrainingFiguresQuery]) -> models.ListTrainingFiguresAnswer:
        """培训统计。Trained, passed, and at work one, three and six months after the end, as the ledger has it (I-10)."""
        answer: models.ListTrainingFiguresAnswer = self._call("GET", "/api/jobs/v1/training-figures", query=query).json()
        return answer

    def list_training_subsidies(
        self, id: str, **query: Unpack[models.ListTrainingSubsidiesQuery]
    ) -> models.PageTrainingSubsidyView:
        """培训补贴明细。Every line that was ever reckoned of a class that is held within the caller's divisions."""
        answer: models.PageTrainingSubsidyView = self._call(
            "GET", f"/api/jobs/v1/training-classes/{self._part(id)}/subsidies", query=query
        ).json()
        return answer

    def list_talent_demands(self, **query: Unpack[models.ListTalentDemandsQuery]) -> models.PageTalentDemandView:
        """人才需求列表。Lines as they are worked on, those recorded last first: one's own, and what was ever published."""
        answer: models.PageTalentDemandView = self._call("GET", "/api/jobs/v1/talent-demands", query=query).json()
        return answer

    def record_talent_demand(self, body: models.TalentDemandEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记人才需求。Record a line of a year's directory. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/talent-demands", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_talent_demand(self, id: str) -> models.TalentDemandView:
        """查询人才需求。One line as it is worked on, with how many people of the pool fill it."""
        answer: models.TalentDemandView = self._call("GET", f"/api/jobs/v1/talent-demands/{self._part(id)}").json()
        return answer

    def correct_talent_demand(
        self, id: str, body: models.TalentDemandCorrection, *, if_match: int | None = None
    ) -> models.Changed:
        """更正人才需求。Correct a line: the next edition has it so."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/talent-demands/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_talent_demand(
        self, id: str, body: models.TalentDemandWithdrawal, *, if_match: int | None = None
    ) -> models.Changed:
        """撤回人才需求。Withdraw a line that is not needed any more: the next edition leaves it out."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-demands/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_talent_demand_editions(
        self, **query: Unpack[models.ListTalentDemandEditionsQuery]
    ) -> models.PageDemandEditionView:
        """人才需求目录版本。Every edition that was published, the last first."""
        answer: models.PageDemandEditionView = self._call("GET", "/api/jobs/v1/talent-demand-editions", query=query).json()
        return answer

    def publish_talent_demands(self, body: models.DemandEditionEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """发布人才需求目录。Publish a year's directory as it is now, in a new edition; those before stay. With an `Idempotency-Key` it is published once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/talent-demand-editions", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_talent_demand_edition(self, id: str) -> models.DemandEditionView:
        """查询人才需求目录。One edition."""
        answer: models.DemandEditionView = self._call("GET", f"/api/jobs/v1/talent-demand-editions/{self._part(id)}").json()
        return answer

    def list_talent_demand_edition_lines(
        self, id: str, **query: Unpack[models.ListTalentDemandEditionLinesQuery]
    ) -> models.PageDemandEditionLineView:
        """人才需求目录条目。The lines of an edition as they were published; how many are filled is of now."""
        answer: models.PageDemandEditionLineView = self._call(
            "GET", f"/api/jobs/v1/talent-demand-editions/{self._part(id)}/lines", query=query
        ).json()
        return answer

    def list_talents(self, **query: Unpack[models.ListTalentsQuery]) -> models.PageTalentView:
        """人才库列表。Talents, those recorded last first."""
        answer: models.PageTalentView = self._call("GET", "/api/jobs/v1/talents", query=query).json()
        return answer

    def record_talent(self, body: models.TalentEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记人才。Record a talent, who is to be proposed. With an `Idempotency-Key` they are recorded once; one person is recorded once in any case."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/talents", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_talent(self, id: str) -> models.TalentDetail:
        """查询人才。One talent: when they were in the pool, and every step that is open with what stands against it."""
        answer: models.TalentDetail = self._call("GET", f"/api/jobs/v1/talents/{self._part(id)}").json()
        return answer

    def correct_talent(self, id: str, body: models.TalentCorrection, *, if_match: int | None = None) -> models.Changed:
        """更正人才信息。Correct what is recorded of a talent. In the pool, kinds and origin are corrected by the county."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/talents/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_talent(self, id: str, body: models.Purpose) -> models.TalentInFull:
        """查看人才完整信息。Name, ID number and phone in full. Reader, purpose and time go into the audit trail."""
        answer: models.TalentInFull = self._call("POST", f"/api/jobs/v1/talents/{self._part(id)}/disclose", body=body).json()
        return answer

    def submit_talent(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才:镇推荐。环节“镇推荐”,由镇级在状态“待镇推荐”下办理。 From `proposed` to `county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talents/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def accept_talent(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才:县审核入库。环节“县审核入库”,由县级在状态“待县审核”下办理。 From `county` to `pool`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talents/{self._part(id)}/accept", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_talent(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才:退回修改。环节“退回修改”,由县级在状态“待县审核”下办理。 From `county` to `proposed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talents/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_talent(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才:不予入库。环节“不予入库”,由县级在状态“待县审核”下办理。 From `county` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talents/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def leave_talent(self, id: str, body: models.LeavingTalent, *, if_match: int | None = None) -> models.Changed:
        """人才:出库。环节“出库”,由镇级在状态“在库”下办理。 From `pool` to `left`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talents/{self._part(id)}/leave", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def propose_again_talent(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才:重新推荐。环节“重新推荐”,由镇级在状态“已出库、未入库”下办理。 From `left, refused` to `proposed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talents/{self._part(id)}/propose-again", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_talent_effects(self, **query: Unpack[models.ListTalentEffectsQuery]) -> models.PageTalentEffectView:
        """人才实效列表。Effects, those recorded last first."""
        answer: models.PageTalentEffectView = self._call("GET", "/api/jobs/v1/talent-effects", query=query).json()
        return answer

    def record_talent_effect(self, body: models.TalentEffectEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """登记人才实效。Record an effect of a talent of a year in which they are in the pool. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/talent-effects", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_talent_effect(self, id: str) -> models.TalentEffectDetail:
        """查询人才实效。One effect, with every step that is open and what stands against it."""
        answer: models.TalentEffectDetail = self._call("GET", f"/api/jobs/v1/talent-effects/{self._part(id)}").json()
        return answer

    def correct_talent_effect(
        self, id: str, body: models.TalentEffectCorrection, *, if_match: int | None = None
    ) -> models.Changed:
        """更正人才实效。Correct an effect that was not verified; whoever corrects it does not verify it."""
        answer: models.Changed = self._call(
            "PATCH", f"/api/jobs/v1/talent-effects/{self._part(id)}", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def verify_talent_effect(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才实效:县核实。环节“县核实”,由县级在状态“待县核实”下办理。 From `county` to `verified`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-effects/{self._part(id)}/verify", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_talent_effect(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才实效:退回补正。环节“退回补正”,由县级在状态“待县核实、已核实”下办理。 From `county, verified` to `returned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-effects/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def submit_talent_effect(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才实效:重新报送。环节“重新报送”,由镇级在状态“退回补正”下办理。 From `returned` to `county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-effects/{self._part(id)}/submit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_talent_effect(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才实效:作废。环节“作废”,由镇级在状态“待县核实、退回补正”下办理。 From `county, returned` to `withdrawn`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-effects/{self._part(id)}/withdraw", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_talent_counts(self, **query: Unpack[models.ListTalentCountsQuery]) -> models.PageTalentCountView:
        """人才计入情况。Of everybody who was in the pool in a year: whether they count towards the target, and if not, why."""
        answer: models.PageTalentCountView = self._call("GET", "/api/jobs/v1/talent-counts", query=query).json()
        return answer

    def get_talent_figures(self, **query: Unpack[models.GetTalentFiguresQuery]) -> models.TalentFigures:
        """人才统计。Talents in the pool and those that count, by kind of the plan, class and division, against the target of the county."""
        answer: models.TalentFigures = self._call("GET", "/api/jobs/v1/talent-figures", query=query).json()
        return answer

    def list_talent_selections(self, **query: Unpack[models.ListTalentSelectionsQuery]) -> models.PageTalentSelectionView:
        """选树批次列表。Batches with how many were nominated and honoured, the last first."""
        answer: models.PageTalentSelectionView = self._call("GET", "/api/jobs/v1/talent-selections", query=query).json()
        return answer

    def open_talent_selection(self, body: models.TalentSelectionEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """发起人才选树。Open a batch of a year for the county. With an `Idempotency-Key` it is opened once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/talent-selections", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_talent_selection(self, id: str) -> models.TalentSelectionView:
        """查询选树批次。One batch."""
        answer: models.TalentSelectionView = self._call("GET", f"/api/jobs/v1/talent-selections/{self._part(id)}").json()
        return answer

    def list_talent_nominations(self, **query: Unpack[models.ListTalentNominationsQuery]) -> models.PageTalentNominationView:
        """选树推荐列表。Nominations, those recorded last first."""
        answer: models.PageTalentNominationView = self._call("GET", "/api/jobs/v1/talent-nominations", query=query).json()
        return answer

    def nominate_talent(self, body: models.TalentNominationEntry, *, idempotency_key: str | None = None) -> models.Changed:
        """推荐选树人选。Nominate somebody of the pool. With an `Idempotency-Key` they are nominated once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/talent-nominations", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_talent_nomination(self, id: str) -> models.TalentNominationDetail:
        """查询选树推荐。One nomination, with every step that is open and what stands against it."""
        answer: models.TalentNominationDetail = self._call("GET", f"/api/jobs/v1/talent-nominations/{self._part(id)}").json()
        return answer

    def publicise_talent_nomination(
        self, id: str, body: models.TalentNominationPublicising, *, if_match: int | None = None
    ) -> models.Changed:
        """公示拟选树人员。Record that the county put up the notice. An objection against it blocks until it is answered; upheld, it takes the notice down."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/publicity", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def recommend_talent_nomination(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才选树:推荐。环节“推荐”,由村级在状态“待推荐”下办理。 From `nominated` to `town`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/recommend", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def examine_talent_nomination(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才选树:镇审核通过。环节“镇审核通过”,由镇级在状态“待镇审核”下办理。 From `town` to `county`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/examine", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def review_talent_nomination(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才选树:县审核通过。环节“县审核通过”,由县级在状态“待县审核”下办理。 From `county` to `publicity`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/review", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def send_back_talent_nomination(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才选树:退回修改。环节“退回修改”,由镇级在状态“待镇审核、待县审核”下办理。 From `town, county` to `nominated`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/send-back", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_publicity_talent_nomination(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才选树:结束公示。环节“结束公示”,由县级在状态“拟选树公示”下办理。 From `publicity` to `decision`."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/talent-nominations/{self._part(id)}/close-publicity",
            headers={"if-match": if_match},
            body=body,
        ).json()
        return answer

    def honour_talent_nomination(self, id: str, body: models.HonouringTalent, *, if_match: int | None = None) -> models.Changed:
        """人才选树:表彰。环节“表彰”,由县级在状态“待表彰”下办理。 From `decision` to `honoured`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/honour", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def refuse_talent_nomination(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才选树:不予选树。环节“不予选树”,由县级在状态“待推荐、待镇审核、待县审核、拟选树公示、待表彰”下办理。 From `nominated, town, county, publicity, decision` to `refused`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/refuse", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def remove_talent_nomination(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """人才选树:撤销称号。环节“撤销称号”,由县级在状态“已选树”下办理。 From `honoured` to `removed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/talent-nominations/{self._part(id)}/remove", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_collective_managers(self, **query: Unpack[models.ListCollectiveManagersQuery]) -> models.PageCollectiveManagerView:
        """职业经理人列表。Managers, those recorded last first."""
        answer: models.PageCollectiveManagerView = self._call("GET", "/api/jobs/v1/collective-managers", query=query).json()
        return answer

    def engage_collective_manager(
        self, body: models.CollectiveManagerEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记职业经理人聘用。Record that a village collective has engaged somebody of the pool; it has one manager at a time. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/collective-managers", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_collective_manager(self, id: str) -> models.CollectiveManagerDetail:
        """查询职业经理人。One manager with targets, pay and assessments."""
        answer: models.CollectiveManagerDetail = self._call("GET", f"/api/jobs/v1/collective-managers/{self._part(id)}").json()
        return answer

    def assess_collective_manager(
        self,
        id: str,
        year: int,
        body: models.ManagerAssessmentEntry,
        *,
        if_match: int | None = None,
        if_none_match: str | None = None,
    ) -> models.Changed:
        """登记职业经理人年度考核。Set the assessment of a year; one that is replaced says why."""
        answer: models.Changed = self._call(
            "PUT",
            f"/api/jobs/v1/collective-managers/{self._part(id)}/assessments/{self._part(year)}",
            headers={"if-match": if_match, "if-none-match": if_none_match},
            body=body,
        ).json()
        return answer

    def exit_collective_manager(
        self, id: str, body: models.CollectiveManagerExit, *, if_match: int | None = None
    ) -> models.Changed:
        """办理职业经理人退出。Record that a manager has left; then the collective may engage another."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/collective-managers/{self._part(id)}/exit", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_jobs_feeds(self) -> models.PageFeedView:
        """数据表目录。Every table that departments hand over, with its columns, code lists and key, on one page."""
        answer: models.PageFeedView = self._call("GET", "/api/jobs/v1/feeds").json()
        return answer

    def download_jobs_template(self, feed: str) -> bytes:
        """下载模板。An .xlsx with the header, drop-downs of the code lists, one example row and notes, or a CSV with header and example."""
        return self._call("GET", f"/api/jobs/v1/feeds/{self._part(feed)}/template").content

    def list_jobs_batches(self, **query: Unpack[models.ListJobsBatchesQuery]) -> models.PageBatchView:
        """批次列表。Batches that the caller may see, the newest first."""
        answer: models.PageBatchView = self._call("GET", "/api/jobs/v1/feeds/batches", query=query).json()
        return answer

    def read_jobs_batch(self, id: str) -> models.BatchView:
        """批次进度。State, counts and doubts of a batch, while it runs and afterwards."""
        answer: models.BatchView = self._call("GET", f"/api/jobs/v1/feeds/batches/{self._part(id)}").json()
        return answer

    def hand_over_jobs_batch(self, feed: str, file: File, **form: Unpack[models.HandOverJobsBatchForm]) -> models.BatchView:
        """上报文件。Hand over a CSV or XLSX file. It is stored sealed, queued, and read by the worker; watch the batch at `Location`."""
        answer: models.BatchView = self._call(
            "POST", f"/api/jobs/v1/feeds/{self._part(feed)}/batches", file=file, form=form
        ).json()
        return answer

    def list_jobs_rejects(self, id: str, **query: Unpack[models.ListJobsRejectsQuery]) -> models.PageRejectView:
        """被拒绝的行。Rejected rows with their reasons: JSON pages, `text/csv`, or the original sheet with 错误代码 and 错误说明 added."""
        answer: models.PageRejectView = self._call(
            "GET", f"/api/jobs/v1/feeds/batches/{self._part(id)}/rejects", query=query
        ).json()
        return answer

    def download_jobs_rejects(self, id: str) -> bytes:
        """下载批注后的工作簿。The annotated workbook, for the department that handed the file over. Each reading is an audit entry."""
        return self._call("GET", f"/api/jobs/v1/feeds/batches/{self._part(id)}/rejects.xlsx").content

    def list_jobs_supervision_rules(self) -> models.PageJobsSupervisionRuleView:
        """监管规则。Every rule with its thresholds as they hold today. Thresholds are changed as parameters."""
        answer: models.PageJobsSupervisionRuleView = self._call("GET", "/api/jobs/v1/supervision-rules").json()
        return answer

    def list_jobs_left_out_rules(self) -> models.PageJobsLeftOutRuleView:
        """不运行的监管规则。Rules of the source that are not run, each with its reason: no finding about them does not mean that nothing is wrong."""
        answer: models.PageJobsLeftOutRuleView = self._call("GET", "/api/jobs/v1/supervision-rules/left-out").json()
        return answer

    def list_jobs_supervision_runs(
        self, **query: Unpack[models.ListJobsSupervisionRunsQuery]
    ) -> models.PageJobsSupervisionRunView:
        """监管运行列表。Runs, the last one first. Their counts are those of the whole county."""
        answer: models.PageJobsSupervisionRunView = self._call("GET", "/api/jobs/v1/supervision-runs", query=query).json()
        return answer

    def run_jobs_supervision(self, *, idempotency_key: str | None = None) -> models.SupervisionRunChanged:
        """运行监管规则。Run all rules over the whole county now. The platform does so every day by itself; a run that follows another at once opens nothing."""
        answer: models.SupervisionRunChanged = self._call(
            "POST", "/api/jobs/v1/supervision-runs", headers={"idempotency-key": idempotency_key}
        ).json()
        return answer

    def get_jobs_supervision_run(self, id: str) -> models.JobsSupervisionRunView:
        """查询监管运行。One run: what it found by rule, and what became of alerts."""
        answer: models.JobsSupervisionRunView = self._call("GET", f"/api/jobs/v1/supervision-runs/{self._part(id)}").json()
        return answer

    def list_jobs_supervision_findings(
        self, id: str, **query: Unpack[models.ListJobsSupervisionFindingsQuery]
    ) -> models.PageJobsSupervisionFindingView:
        """监管运行的发现。What a run found within the caller's divisions, suppressed findings too."""
        answer: models.PageJobsSupervisionFindingView = self._call(
            "GET", f"/api/jobs/v1/supervision-runs/{self._part(id)}/findings", query=query
        ).json()
        return answer

    def list_jobs_alerts(self, **query: Unpack[models.ListJobsAlertsQuery]) -> models.PageJobsAlertView:
        """监管预警列表。Alerts, the last opened first."""
        answer: models.PageJobsAlertView = self._call("GET", "/api/jobs/v1/alerts", query=query).json()
        return answer

    def get_jobs_alert(self, id: str) -> models.JobsAlertDetail:
        """查询监管预警。One alert: what it rests on, the thresholds that were used, its history, and every step that is open with what stands against it."""
        answer: models.JobsAlertDetail = self._call("GET", f"/api/jobs/v1/alerts/{self._part(id)}").json()
        return answer

    def assign_jobs_alert(self, id: str, body: models.AssigningAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:分办。环节“分办”,由镇级在状态“待分办、待核查”下办理。 From `new, assigned` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/alerts/{self._part(id)}/assign", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def check_jobs_alert(self, id: str, body: models.CheckingAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:核查。环节“核查”,由镇级在状态“待核查”下办理。 From `assigned` to `checked`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/alerts/{self._part(id)}/check", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def recheck_jobs_alert(self, id: str, body: models.OpinedOnAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:退回重新核查。环节“退回重新核查”,由县级在状态“已核查、待销号”下办理。 From `checked, fixed` to `assigned`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/alerts/{self._part(id)}/recheck", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def fix_jobs_alert(self, id: str, body: models.OpinedOnAlert, *, if_match: int | None = None) -> models.Changed:
        """预警:整改。环节“整改”,由镇级在状态“已核查”下办理。 From `checked` to `fixed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/alerts/{self._part(id)}/fix", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def close_jobs_alert(self, id: str, body: models.Said, *, if_match: int | None = None) -> models.Changed:
        """预警:销号。环节“销号”,由县级在状态“待分办、待核查、已核查、待销号”下办理。 From `new, assigned, checked, fixed` to `closed`."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/alerts/{self._part(id)}/close", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def read_jobs_alert_counts(self) -> models.AlertCounts:
        """预警按镇按灯统计。Open alerts by town and light, within the caller's divisions."""
        answer: models.AlertCounts = self._call("GET", "/api/jobs/v1/supervision/alert-counts").json()
        return answer

    def list_jobs_alert_suppressions(
        self, **query: Unpack[models.ListJobsAlertSuppressionsQuery]
    ) -> models.PageJobsSuppressionView:
        """预警抑制列表。Suppressions, the last proposed first."""
        answer: models.PageJobsSuppressionView = self._call("GET", "/api/jobs/v1/alert-suppressions", query=query).json()
        return answer

    def propose_jobs_alert_suppression(
        self, body: models.SuppressionEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """申请抑制预警。Propose that what an alert found is counted, but not told, until a day. Somebody else of the county approves."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/alert-suppressions", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_jobs_alert_suppression(self, id: str) -> models.JobsSuppressionView:
        """查询预警抑制。One suppression."""
        answer: models.JobsSuppressionView = self._call("GET", f"/api/jobs/v1/alert-suppressions/{self._part(id)}").json()
        return answer

    def decide_jobs_alert_suppression(
        self, id: str, body: models.SuppressionDecision, *, if_match: int | None = None
    ) -> models.Changed:
        """批准预警抑制。Approve or refuse what somebody else proposed. It works from the next run on."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/alert-suppressions/{self._part(id)}/decision", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def end_jobs_alert_suppression(self, id: str, body: models.Reasoned, *, if_match: int | None = None) -> models.Changed:
        """提前解除预警抑制。End a suppression before its last day."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/alert-suppressions/{self._part(id)}/end", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def list_jobs_publicity_kinds(self) -> models.PageDisclosureKind:
        """公示种类。Every kind of notice with its rules, and how many of it hang, are over their period, are objected to."""
        answer: models.PageDisclosureKind = self._call("GET", "/api/jobs/v1/publicity-kinds").json()
        return answer

    def list_jobs_publicities(self, **query: Unpack[models.ListJobsPublicitiesQuery]) -> models.PageDisclosureView:
        """公示列表。Notices of the caller's divisions and of the town and county around them, the last posted first."""
        answer: models.PageDisclosureView = self._call("GET", "/api/jobs/v1/publicities", query=query).json()
        return answer

    def post_jobs_publicity(self, body: models.DisclosurePosting, *, idempotency_key: str | None = None) -> models.Changed:
        """发布公示。Record that a notice hangs since a day. What it tells is masked and never changes. With an `Idempotency-Key` it is recorded once."""
        answer: models.Changed = self._call(
            "POST", "/api/jobs/v1/publicities", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_jobs_publicity(self, id: str) -> models.DisclosureDetail:
        """查询公示。One notice with what it tells."""
        answer: models.DisclosureDetail = self._call("GET", f"/api/jobs/v1/publicities/{self._part(id)}").json()
        return answer

    def close_jobs_publicity(self, id: str, body: models.DisclosureClosing, *, if_match: int | None = None) -> models.Changed:
        """结束公示。End the period, on a day after its last one, with every objection answered. What is public for good stays so."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/publicities/{self._part(id)}/closing", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def withdraw_jobs_publicity(
        self, id: str, body: models.DisclosureWithdrawal, *, if_match: int | None = None
    ) -> models.Changed:
        """撤回公示。Take a notice down with the reason: what was wrong about it is posted anew, for a whole period."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/publicities/{self._part(id)}/withdrawal", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def print_jobs_publicity(self, id: str) -> bytes:
        """下载公示文本。The notice as it hangs on the board, ready to be sealed; the same whenever it is asked for, as what it tells is kept."""
        return self._call("GET", f"/api/jobs/v1/publicities/{self._part(id)}/paper").content

    def list_jobs_objections_of_publicity(self, id: str) -> models.PageDisclosureObjectionView:
        """一项公示的异议。Every objection against a notice of the caller's own divisions, the first received first."""
        answer: models.PageDisclosureObjectionView = self._call(
            "GET", f"/api/jobs/v1/publicities/{self._part(id)}/objections"
        ).json()
        return answer

    def raise_jobs_objection(
        self, id: str, body: models.DisclosureObjectionEntry, *, idempotency_key: str | None = None
    ) -> models.Changed:
        """登记公示异议。Record what somebody says against a notice, within its period or after it. Until it is answered the period does not end."""
        answer: models.Changed = self._call(
            "POST",
            f"/api/jobs/v1/publicities/{self._part(id)}/objections",
            headers={"idempotency-key": idempotency_key},
            body=body,
        ).json()
        return answer

    def list_jobs_objections(self, **query: Unpack[models.ListJobsObjectionsQuery]) -> models.PageDisclosureObjectionView:
        """待处理的公示异议。Objections that nobody has answered, the first received first."""
        answer: models.PageDisclosureObjectionView = self._call("GET", "/api/jobs/v1/publicity-objections", query=query).json()
        return answer

    def get_jobs_objection(self, id: str) -> models.DisclosureObjectionView:
        """查询公示异议。One objection; whoever raised it is masked."""
        answer: models.DisclosureObjectionView = self._call("GET", f"/api/jobs/v1/publicity-objections/{self._part(id)}").json()
        return answer

    def answer_jobs_objection(self, id: str, body: models.DisclosureAnswer, *, if_match: int | None = None) -> models.Changed:
        """处理公示异议。DisclosureAnswer an objection: by the town, or by the county where that has posted, and by somebody else than who posted. Upheld, the notice is withdrawn."""
        answer: models.Changed = self._call(
            "POST", f"/api/jobs/v1/publicity-objections/{self._part(id)}/answer", headers={"if-match": if_match}, body=body
        ).json()
        return answer

    def disclose_jobs_objector(self, id: str, body: models.Purpose) -> models.DisclosureObjector:
        """查看异议人完整信息。Name and phone in full of who objects. Reader, purpose and time go into the audit trail."""
        answer: models.DisclosureObjector = self._call(
            "POST", f"/api/jobs/v1/publicity-objections/{self._part(id)}/disclose", body=body
        ).json()
        return answer

    def list_jobs_parameters(self, **query: Unpack[models.ListJobsParametersQuery]) -> models.PageParameterView:
        """参数列表。Every parameter with the version that holds on a day."""
        answer: models.PageParameterView = self._call("GET", "/api/jobs/v1/parameters", query=query).json()
        return answer

    def get_jobs_parameter(self, name: str, **query: Unpack[models.GetJobsParameterQuery]) -> models.ParameterView:
        """查询参数。One parameter with the version that holds on a day."""
        answer: models.ParameterView = self._call("GET", f"/api/jobs/v1/parameters/{self._part(name)}", query=query).json()
        return answer

    def set_jobs_parameter(self, name: str, body: models.ParameterSetting) -> models.Version:
        """设置参数。Record a version that holds from a day on; sent twice it is recorded once. Of two versions of one day the later one counts."""
        answer: models.Version = self._call("PUT", f"/api/jobs/v1/parameters/{self._part(name)}", body=body).json()
        return answer

    def list_jobs_parameter_versions(
        self, name: str, **query: Unpack[models.ListJobsParameterVersionsQuery]
    ) -> models.PageVersion:
        """参数历史版本。Every recorded version of a parameter, the last recorded first."""
        answer: models.PageVersion = self._call(
            "GET", f"/api/jobs/v1/parameters/{self._part(name)}/versions", query=query
        ).json()
        return answer

    def list_jobs_alert_attachments(
        self, id: str, **query: Unpack[models.ListJobsAlertAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """监管预警的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/alerts/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_jobs_alert_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddJobsAlertAttachmentForm]
    ) -> models.AttachmentView:
        """上传监管预警的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/alerts/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_ledger_update_attachments(
        self, id: str, **query: Unpack[models.ListLedgerUpdateAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """月度更新的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/ledger-updates/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_ledger_update_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddLedgerUpdateAttachmentForm]
    ) -> models.AttachmentView:
        """上传月度更新的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/ledger-updates/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_post_attachments(self, id: str, **query: Unpack[models.ListPostAttachmentsQuery]) -> models.PageAttachmentView:
        """岗位的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/posts/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_post_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddPostAttachmentForm]
    ) -> models.AttachmentView:
        """上传岗位的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/posts/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_post_appointment_attachments(
        self, id: str, **query: Unpack[models.ListPostAppointmentAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """聘用的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/post-appointments/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_post_appointment_attachment(
        self,
        id: str,
        file: File,
        *,
        idempotency_key: str | None = None,
        **form: Unpack[models.AddPostAppointmentAttachmentForm],
    ) -> models.AttachmentView:
        """上传聘用的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/post-appointments/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_factory_attachments(
        self, id: str, **query: Unpack[models.ListFactoryAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """社区工厂的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/factories/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_factory_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddFactoryAttachmentForm]
    ) -> models.AttachmentView:
        """上传社区工厂的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/factories/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_relief_project_attachments(
        self, id: str, **query: Unpack[models.ListReliefProjectAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """以工代赈项目的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/relief-projects/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_relief_project_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddReliefProjectAttachmentForm]
    ) -> models.AttachmentView:
        """上传以工代赈项目的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/relief-projects/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_vacancy_attachments(
        self, id: str, **query: Unpack[models.ListVacancyAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """招聘岗位的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/vacancies/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_vacancy_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddVacancyAttachmentForm]
    ) -> models.AttachmentView:
        """上传招聘岗位的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/vacancies/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_talent_attachments(self, id: str, **query: Unpack[models.ListTalentAttachmentsQuery]) -> models.PageAttachmentView:
        """人才的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/talents/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_talent_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddTalentAttachmentForm]
    ) -> models.AttachmentView:
        """上传人才的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/talents/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_talent_effect_attachments(
        self, id: str, **query: Unpack[models.ListTalentEffectAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """人才实效的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/talent-effects/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_talent_effect_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddTalentEffectAttachmentForm]
    ) -> models.AttachmentView:
        """上传人才实效的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/talent-effects/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_talent_nomination_attachments(
        self, id: str, **query: Unpack[models.ListTalentNominationAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """选树推荐的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/talent-nominations/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_talent_nomination_attachment(
        self,
        id: str,
        file: File,
        *,
        idempotency_key: str | None = None,
        **form: Unpack[models.AddTalentNominationAttachmentForm],
    ) -> models.AttachmentView:
        """上传选树推荐的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/talent-nominations/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_training_class_attachments(
        self, id: str, **query: Unpack[models.ListTrainingClassAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """培训班的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/training-classes/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_training_class_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddTrainingClassAttachmentForm]
    ) -> models.AttachmentView:
        """上传培训班的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/training-classes/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_payroll_attachments(
        self, id: str, **query: Unpack[models.ListPayrollAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """补贴发放批次的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/payrolls/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_payroll_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddPayrollAttachmentForm]
    ) -> models.AttachmentView:
        """上传补贴发放批次的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/payrolls/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_subsidy_claim_attachments(
        self, id: str, **query: Unpack[models.ListSubsidyClaimAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """就业补贴申领的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/subsidy-claims/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_subsidy_claim_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddSubsidyClaimAttachmentForm]
    ) -> models.AttachmentView:
        """上传就业补贴申领的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/subsidy-claims/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def list_jobs_publicity_attachments(
        self, id: str, **query: Unpack[models.ListJobsPublicityAttachmentsQuery]
    ) -> models.PageAttachmentView:
        """公示的附件。Attachments of a record, withdrawn ones too, the last first."""
        answer: models.PageAttachmentView = self._call(
            "GET", f"/api/jobs/v1/publicities/{self._part(id)}/attachments", query=query
        ).json()
        return answer

    def add_jobs_publicity_attachment(
        self, id: str, file: File, *, idempotency_key: str | None = None, **form: Unpack[models.AddJobsPublicityAttachmentForm]
    ) -> models.AttachmentView:
        """上传公示的附件。Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step needs. With an `Idempotency-Key` it is added once."""
        answer: models.AttachmentView = self._call(
            "POST",
            f"/api/jobs/v1/publicities/{self._part(id)}/attachments",
            headers={"idempotency-key": idempotency_key},
            file=file,
            form=form,
        ).json()
        return answer

    def disclose_jobs_attachment_content(self, id: str, body: models.AttachmentReading) -> bytes:
        """查看附件原件。The file. Reader, purpose and time go into the audit trail."""
        return self._call("POST", f"/api/jobs/v1/attachments/{self._part(id)}/content", body=body).content

    def withdraw_jobs_attachment(self, id: str, body: models.AttachmentWithdrawing) -> models.AttachmentView:
        """作废附件。Take back an attachment that does not belong there, with the reason. It needs a permission by which attachments of its kind are added to such a record. It stays in the list, unread, until its day."""
        answer: models.AttachmentView = self._call(
            "POST", f"/api/jobs/v1/attachments/{self._part(id)}/withdraw", body=body
        ).json()
        return answer

    def list_jobs_export_kinds(self) -> models.PageExportKind:
        """可导出的列表。Every list that can be exported, with its headings and filters, on one page."""
        answer: models.PageExportKind = self._call("GET", "/api/jobs/v1/export-kinds").json()
        return answer

    def list_jobs_exports(self, **query: Unpack[models.ListJobsExportsQuery]) -> models.PageExportView:
        """我的导出。What the caller has asked for, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/jobs/v1/exports", query=query).json()
        return answer

    def ask_jobs_export(self, body: models.ExportAsking, *, idempotency_key: str | None = None) -> models.ExportView:
        """申请导出。Ask for a list with a filter as a file. Large ones and full values wait for a second person; watch it at `Location`."""
        answer: models.ExportView = self._call(
            "POST", "/api/jobs/v1/exports", headers={"idempotency-key": idempotency_key}, body=body
        ).json()
        return answer

    def get_jobs_export(self, id: str) -> models.ExportView:
        """导出进度。One of the caller's exports: how far it is."""
        answer: models.ExportView = self._call("GET", f"/api/jobs/v1/exports/{self._part(id)}").json()
        return answer

    def download_jobs_export(self, id: str) -> bytes:
        """下载导出文件。The file, for who asked for it only. Each fetching is an audit entry, that of full values among the disclosures."""
        return self._call("GET", f"/api/jobs/v1/exports/{self._part(id)}/file").content

    def withdraw_jobs_export(self, id: str, body: models.Decision) -> models.ExportView:
        """撤回导出。Take back one's own export; its file can no longer be fetched."""
        answer: models.ExportView = self._call("POST", f"/api/jobs/v1/exports/{self._part(id)}/withdraw", body=body).json()
        return answer

    def list_jobs_exports_waiting(self, **query: Unpack[models.ListJobsExportsWaitingQuery]) -> models.PageExportView:
        """待审批的导出。What waits for a second person's signature and may have the caller's, the last first."""
        answer: models.PageExportView = self._call("GET", "/api/jobs/v1/exports-waiting", query=query).json()
        return answer

    def approve_jobs_export(self, id: str, body: models.Decision) -> models.ExportView:
        """同意导出。Agree to somebody else's export within one's divisions; it is made then."""
        answer: models.ExportView = self._call("POST", f"/api/jobs/v1/exports/{self._part(id)}/approve", body=body).json()
        return answer

    def refuse_jobs_export(self, id: str, body: models.Decision) -> models.ExportView:
        """退回导出申请。Refuse somebody else's export with the reason; nothing is made."""
        answer: models.ExportView = self._call("POST", f"/api/jobs/v1/exports/{self._part(id)}/refuse", body=body).json()
        return answer

    def report_jobs_retention(self) -> models.PageKeptFiles:
        """文件保存期限报告。What stored files are kept, which end within 30 days, and how many ended in the last 30; a removal is an audit entry."""
        answer: models.PageKeptFiles = self._call("GET", "/api/jobs/v1/retention").json()
        return answer

    def list_jobs_dead_letters(self, **query: Unpack[models.ListJobsDeadLettersQuery]) -> models.PageDeadLetterView:
        """死信列表。Dead letters, the oldest first."""
        answer: models.PageDeadLetterView = self._call("GET", "/api/jobs/v1/dead-letters", query=query).json()
        return answer

    def read_jobs_dead_letter(self, id: str) -> models.DeadLetterView:
        """查看死信。One dead letter with its item and its error."""
        answer: models.DeadLetterView = self._call("GET", f"/api/jobs/v1/dead-letters/{self._part(id)}").json()
        return answer

    def retry_jobs_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """重试死信。Run the consumer's handler again, then what waits behind it; the answer says whether it was applied."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/jobs/v1/dead-letters/{self._part(id)}/retry", body=body
        ).json()
        return answer

    def discard_jobs_dead_letter(self, id: str, body: models.Settlement) -> models.DeadLetterView:
        """丢弃死信。Close it unapplied, then go on with what waits behind it."""
        answer: models.DeadLetterView = self._call(
            "POST", f"/api/jobs/v1/dead-letters/{self._part(id)}/discard", body=body
        ).json()
        return answer

    def search_jobs_audit(self, **query: Unpack[models.SearchJobsAuditQuery]) -> models.PageAuditEntry:
        """审计记录查询。Who did what, the latest first; a caller of one department sees that department's deeds."""
        answer: models.PageAuditEntry = self._call("GET", "/api/jobs/v1/audit", query=query).json()
        return answer

    def list_jobs_disclosures(self, **query: Unpack[models.ListJobsDisclosuresQuery]) -> models.PageAuditEntry:
        """敏感信息查阅记录。Who has read personal data in full, of whom and what for, the latest first."""
        answer: models.PageAuditEntry = self._call("GET", "/api/jobs/v1/disclosures", query=query).json()
        return answer
