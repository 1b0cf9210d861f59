"""Parameters 政策参数 of money: deadlines with the document each rests on."""
