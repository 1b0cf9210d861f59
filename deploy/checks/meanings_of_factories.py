"""Names that community factories and labour brands have in common with other things, beside those of :mod:`deploy.checks.meanings`. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "area": {"厂房面积": "of a factory", "面积(亩)": "of a resource"},
    "before": {"年初在岗人数": "of factories"},
    "contracts": {"合同": "of works", "签订合同人数": "of a factory"},
    "difference": {"差异": "of a month of a factory", "差额": "of a project"},
    "document_no": {"认定文号": "of a title"},
    "employed": {"从业人数": "of a brand", "已就业": "of the labour force"},
    "factories": {"工厂数": "of a division", "社区工厂数": "column of RES-SIT"},
    "form": {"工厂形式": "of a factory"},
    "founded_on": {"创建日期": "of a brand", "成立日期": "of a collective"},
    "from_on": {"认定日期": "of a title"},
    "held": {"认定名称": "of a factory"},
    "id": {"劳务品牌标识": "of a brand", "社区工厂标识": "of a factory"},
    "kind": {"品牌类型": "of a brand"},
    "line": {"主营行业": "of a factory"},
    "lost": {"减少岗位数": "of factories", "流失资产数": "of assets"},
    "met": {"符合条件": "of a factory", "见到人数": "of a visit"},
    "monitored": {"监测对象人数": "of a factory", "监测数": "of factories"},
    "name": {"品牌名称": "of a brand", "工厂名称": "of a factory"},
    "net": {"净增岗位数": "of factories"},
    "opened_on": {"开办日期": "of a factory"},
    "owner": {"厂房权属": "of a factory"},
    "product": {"主要产品": "of a factory", "产品": "column of RES-BRD"},
    "reason": {"清理原因": "of a factory", "监测原因": "of a factory that is watched"},
    "recognised": {"已认定": "of a factory", "累计认定数": "of factories"},
    "relocated": {"易地搬迁人口人数": "of a factory", "是否易地扶贫搬迁户": "of a household"},
    "reported": {"已报月报": "whether", "月报": "of a month of a factory"},
    "site": {"安置社区": "of a factory"},
    "source": {"兴办来源": "of a factory"},
    "standing": {"在运行数": "of factories"},
    "title": {"认定名称": "of a factory"},
    "unit": {"责任单位": "of a brand"},
    "until": {"认定有效期至": "of a title"},
    "vacancies": {"空缺岗位": "of a month of a factory"},
    "workers": {"台账用工人数": "of a factory", "在岗人数": "of factories", "用工总数": "of a month of a factory"},
    "years": {"年度数据": "of a brand", "自然年": "of somebody who works"},
}
"""For each name its further titles, with what they are of."""
