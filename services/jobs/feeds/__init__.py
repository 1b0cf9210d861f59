"""The employment ledger that comes in as files 批量导入: a county's real-name ledger, a bureau's or a firm's month of it."""
