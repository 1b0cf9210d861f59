"""Tables that come in as files 批量导入: the project library and the journal of a county that starts in the middle of a year."""
