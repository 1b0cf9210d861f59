"""The door 统一入口: who may go where is decided from a request's head; then bodies stream through, both ways."""
