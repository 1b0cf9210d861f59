"""A copy of the divisions 行政区划, which household owns: where money may go."""
