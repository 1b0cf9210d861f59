"""What issues look like over HTTP."""
