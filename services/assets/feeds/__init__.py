"""Tables of assets that come in as files 批量导入: the ledger that a county has kept so far, and registers of resources."""
