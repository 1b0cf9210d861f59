"""Operation 经营: who runs an operating asset by which contract, what is due of it and when, what came in, what is in arrears."""
