"""What can be exported of the employment ledger 导出."""
