"""People 人员, as household tells of them: who may be paid or lent to, recognised by id token, never by number or full name."""
