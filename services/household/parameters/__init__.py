"""Parameters 政策参数: every threshold with its effective date and the document it rests on."""
