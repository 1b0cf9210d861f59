"""Distribution 收益分配: what assets have earned is drawn into a plan, publicised, paid for the plan measure's three uses, and its result publicised."""
