"""What can be exported of the register 导出."""
