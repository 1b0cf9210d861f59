"""What can be exported of the project library, the journal and the ledgers 导出."""
